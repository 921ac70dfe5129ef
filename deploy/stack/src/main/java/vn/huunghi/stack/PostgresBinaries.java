package vn.huunghi.stack;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once per directory and run as another user where this one is root, which they refuse. */
final class PostgresBinaries {

    private final Path root;
    private final boolean asRoot;

    private PostgresBinaries(Path root, boolean asRoot) {
        this.root = root;
        this.asRoot = asRoot;
    }

    static PostgresBinaries unpackedIn(Path directory) {
        String resource = "postgres-" + system() + "-" + architecture() + ".txz";
        URL archive = PostgresBinaries.class.getResource("/" + resource);
        if (archive == null) {
            throw new IllegalStateException(
                    "No PostgreSQL for this machine on the classpath: " + resource + " is missing");
        }
        try {
            long size = archive.openConnection().getContentLengthLong();
            Path root = Directories.create(directory).resolve("postgres-" + system() + "-" + size);
            if (!Files.exists(root)) {
                unpack(archive, root);
            }
            return new PostgresBinaries(root, isRoot());
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL cannot be unpacked into " + directory, e);
        }
    }

    List<String> command(String program, List<String> arguments) {
        List<String> command = new ArrayList<>();
        if (asRoot) {
            command.addAll(List.of("unshare", "--user"));
        }
        command.add(root.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        return command;
    }

    // Beside its place first, then renamed: a concurrent start sees all of it or nothing.
    private static void unpack(URL archive, Path root) throws IOException {
        Path partial = Directories.createTemporary(root.getParent(), "unpacking-");
        try (InputStream in = archive.openStream();
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(in))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(tar, entry, partial);
            }
        }
        try {
            Files.move(partial, root, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Directories.delete(partial);
            if (!Files.exists(root)) {
                throw e;
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path root) throws IOException {
        Path target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) {
            throw new IOException("Entry outside the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(target, root.resolve(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            boolean executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
    }

    private static boolean isRoot() {
        if (new UnixSystem().getUid() != 0) {
            return false;
        }
        try {
            Command.run(List.of("unshare", "--user", "true"));
        } catch (IllegalStateException | UncheckedIOException e) {
            throw new IllegalStateException(
                    "PostgreSQL refuses to run as root, and this system does not let root take another identity"
                            + " (unshare --user). Run as a normal user.",
                    e);
        }
        return true;
    }

    private static String architecture() {
        return System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
    }
}
