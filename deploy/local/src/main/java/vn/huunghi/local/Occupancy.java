package vn.huunghi.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicReference;

/** Keeps a second run, on other ports, from taking the first one's PostgreSQL for a leftover and ending it. */
final class Occupancy {

    // Held until the process ends; a channel that is collected would give up its lock.
    private static final AtomicReference<FileChannel> HELD = new AtomicReference<>();

    private Occupancy() {}

    static void of(Path directory) {
        try {
            Files.createDirectories(directory);
            FileChannel channel =
                    FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                throw new IllegalStateException("another run uses " + directory + ". End it, or choose another place"
                        + " with -Dhuunghi.directory=.");
            }
            HELD.set(channel);
        } catch (IOException e) {
            throw new UncheckedIOException(directory + " cannot be used", e);
        }
    }
}
