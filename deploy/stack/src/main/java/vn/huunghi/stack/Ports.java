package vn.huunghi.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Finds ports that stay free: below the range from which systems serve outgoing connections, and so reusable after a restart. */
public final class Ports {

    private static final int FIRST = 20_000;
    private static final int LAST = 32_000;
    private static final int ATTEMPTS = 100;

    private Ports() {}

    public static int free() {
        for (int i = 0; i < ATTEMPTS; i++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException(
                "No free port found between " + FIRST + " and " + LAST + " on the loopback address");
    }

    public static void requireFree(int port, String wantedBy) {
        try {
            bind(port);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "Port " + port + " on the loopback address, wanted by " + wantedBy + ", cannot be had: "
                            + e.getMessage() + ". Stop the process that has it or choose another port.",
                    e);
        }
    }

    static int orFree(int port, String wantedBy) {
        if (port == 0) {
            return free();
        }
        requireFree(port, wantedBy);
        return port;
    }

    private static boolean isFree(int port) {
        try {
            bind(port);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void bind(int port) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
        }
    }
}
