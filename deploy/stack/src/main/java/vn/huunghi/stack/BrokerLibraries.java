package vn.huunghi.stack;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The broker's libraries, used from where they lie in the local Maven repository as the build of {@code stack-broker} noted it. */
final class BrokerLibraries {

    private static final String LIST = "/vn/huunghi/stack/broker/classpath";

    private BrokerLibraries() {}

    static String classpath() {
        URL list = BrokerLibraries.class.getResource(LIST);
        if (list == null) {
            throw new IllegalStateException(
                    "The list of the broker's libraries is missing: build the module stack-broker");
        }
        try (InputStream in = list.openStream()) {
            return beside(list) + ":" + new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("The broker's libraries cannot be found by " + list, e);
        }
    }

    /** The jar or the directory of classes that holds the list. */
    private static Path beside(URL list) throws IOException, URISyntaxException {
        if (list.openConnection() instanceof JarURLConnection jar) {
            return Path.of(jar.getJarFileURL().toURI());
        }
        return Path.of(URI.create(list.toString().replace(LIST, "/")));
    }
}
