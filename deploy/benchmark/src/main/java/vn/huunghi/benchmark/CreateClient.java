package vn.huunghi.benchmark;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One connection that creates one activity after the other. It shares the machine with what it measures, so that it
 * does no more than write bytes made before, with another key, number and day in them, and look for the end of the answer.
 */
final class CreateClient implements AutoCloseable {

    static final String NUMBER = "4711003";
    static final String DAY = "2021-03-04";
    private static final String KEY = "000000000000";
    private static final LocalDate FIRST_DAY = LocalDate.of(2014, 1, 1);
    private static final int DAYS = 3650;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final byte[] request;
    private final byte[] answer = new byte[64 * 1024];

    /** @param body in which {@link #NUMBER} and {@link #DAY} stand for others */
    CreateClient(URI service, String token, String body) throws IOException {
        socket = new Socket(service.getHost(), service.getPort());
        socket.setTcpNoDelay(true);
        in = socket.getInputStream();
        out = socket.getOutputStream();
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String head =
                "POST /api/v1/activities HTTP/1.1\r\nHost: " + service.getAuthority() + "\r\nAuthorization: Bearer "
                        + token + "\r\nContent-Type: application/json\r\nContent-Length: " + content.length
                        + "\r\nIdempotency-Key: create-" + KEY + "\r\n\r\n";
        byte[] bytes = head.getBytes(StandardCharsets.US_ASCII);
        request = new byte[bytes.length + content.length];
        System.arraycopy(bytes, 0, request, 0, bytes.length);
        System.arraycopy(content, 0, request, bytes.length, content.length);
    }

    /** Creates until the time has come; says how many were. */
    int until(long nanoTime, AtomicInteger numbers) throws IOException {
        int[] keys = places("create-" + KEY, "create-".length());
        int[] places = places(NUMBER, 0);
        int[] days = places(DAY, 0);
        int created = 0;
        while (System.nanoTime() < nanoTime) {
            int number = numbers.getAndIncrement();
            put("%012d".formatted(number), keys);
            put("%07d".formatted(number % 10_000_000), places);
            put(FIRST_DAY.plusDays(number % DAYS).toString(), days);
            out.write(request);
            if (isCreated()) {
                created++;
            }
        }
        return created;
    }

    private void put(String text, int... places) {
        for (int place : places) {
            for (int i = 0; i < text.length(); i++) {
                request[place + i] = (byte) text.charAt(i);
            }
        }
    }

    private int[] places(String mark, int behind) {
        String text = new String(request, StandardCharsets.ISO_8859_1);
        List<Integer> found = new ArrayList<>();
        for (int place = text.indexOf(mark); place >= 0; place = text.indexOf(mark, place + 1)) {
            found.add(place + behind);
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Reads an answer; false if the service was too busy, as it is when it has just been started. */
    private boolean isCreated() throws IOException {
        int length = 0;
        int end = -1;
        while (end < 0 || length < end) {
            int got = in.read(answer, length, answer.length - length);
            if (got < 0) {
                throw new EOFException("The service has closed the connection");
            }
            length += got;
            if (end < 0) {
                end = end(length);
            }
        }
        String status = new String(answer, 9, 3, StandardCharsets.US_ASCII);
        if (!status.equals("201") && !status.equals("503")) {
            throw new IllegalStateException(new String(answer, 0, length, StandardCharsets.UTF_8));
        }
        return status.equals("201");
    }

    /** Where the answer ends; negative until its head is complete. */
    private int end(int length) {
        String head = new String(answer, 0, length, StandardCharsets.ISO_8859_1);
        int body = head.indexOf("\r\n\r\n");
        if (body < 0) {
            return -1;
        }
        int field = head.toLowerCase(Locale.ROOT).indexOf("content-length:");
        int line = head.indexOf("\r\n", field);
        return body
                + 4
                + Integer.parseInt(
                        head.substring(field + "content-length:".length(), line).strip());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
