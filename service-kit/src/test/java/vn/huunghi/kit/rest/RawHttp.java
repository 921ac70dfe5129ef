package vn.huunghi.kit.rest;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Says to the server what no well-behaved client would. */
final class RawHttp {
    private static final int TEN_SECONDS = 10_000;

    private RawHttp() {}

    static String exchange(String... lines) throws IOException {
        return exchangeChunks(0, lines);
    }

    /** Sends as many bytes in chunks, or until the server has had enough. */
    static String exchangeChunks(int bytes, String... lines) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.setSoTimeout(TEN_SECONDS);
            OutputStream out = socket.getOutputStream();
            out.write((String.join("\r\n", lines) + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            byte[] chunk = ("10000\r\n" + "x".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
            for (int sent = 0; sent < bytes && socket.getInputStream().available() == 0; sent += 0x10000) {
                out.write(chunk);
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
