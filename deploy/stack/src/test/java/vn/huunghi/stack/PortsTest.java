package vn.huunghi.stack;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void freePortCanBeBound() throws IOException {
        int port = Ports.free();
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertTrue(socket.isBound());
        }
    }

    @Test
    void takenPortIsRefusedByNumberAndByWhatWantedIt() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = socket.getLocalPort();
            String message = assertThrows(IllegalStateException.class, () -> Ports.requireFree(port, "the catalogue"))
                    .getMessage();
            assertTrue(message.contains(Integer.toString(port)) && message.contains("the catalogue"), message);
        }
    }

    @Test
    void freePortIsNotRefused() {
        int port = Ports.free();
        assertDoesNotThrow(() -> Ports.requireFree(port, "the catalogue"));
    }
}
