package vn.huunghi.kit.rest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.zip.CRC32;
import vn.huunghi.kit.problem.CommonProblem;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.text.Message;

/** The opaque form of a place in a list. Its checksum finds what was cut or mistyped; it keeps no secret. */
public final class Cursor {
    private static final String NULL = "n";
    private static final String VALUE = "v";

    private Cursor() {}

    /** Encodes the sort key of a page's last row; a part may be null. */
    public static String encode(Object... parts) {
        StringBuilder text = new StringBuilder();
        for (Object part : parts) {
            // Length first, so that a part may hold any character.
            String value = part == null ? "" : part.toString();
            text.append(part == null ? NULL : VALUE)
                    .append(value.length())
                    .append(':')
                    .append(value);
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        ByteBuffer buffer = ByteBuffer.allocate(bytes.length + Integer.BYTES);
        buffer.putInt(checksum(bytes)).put(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(buffer.array());
    }

    /**
     * Decodes a cursor.
     *
     * @return as many parts as asked for; a part may be null
     * @throws Refusal 400 bad-cursor
     */
    public static List<String> decode(String cursor, int parts) {
        try {
            ByteBuffer buffer = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            int checksum = buffer.getInt();
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            if (checksum != checksum(bytes)) {
                throw bad();
            }
            List<String> decoded = parts(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
            if (decoded.size() != parts || decoded.stream().anyMatch(part -> part != null && !Scalars.storable(part))) {
                throw bad();
            }
            return decoded;
        } catch (RuntimeException | CharacterCodingException unreadable) {
            throw bad();
        }
    }

    /** @throws Refusal 400 bad-cursor, when the part of a cursor is null or no id */
    public static UUID uuid(String part) {
        return read(part, Scalars::uuid);
    }

    /** @throws Refusal 400 bad-cursor, when the part of a cursor is null or no whole number */
    public static long number(String part) {
        return read(part, Long::valueOf);
    }

    /** @throws Refusal 400 bad-cursor, when the part of a cursor is null or no day that a database holds */
    public static LocalDate day(String part) {
        return read(part, Scalars::day);
    }

    /** @throws Refusal 400 bad-cursor, when the part of a cursor is null */
    public static String text(String part) {
        return read(part, text -> text);
    }

    private static <T> T read(String part, Function<String, T> reader) {
        try {
            return reader.apply(Objects.requireNonNull(part));
        } catch (IllegalArgumentException | DateTimeException | NullPointerException notOurs) {
            throw bad();
        }
    }

    /** The refusal for a cursor whose parts are not what the list's sort key is made of. */
    public static Refusal bad() {
        return Refusal.of(
                CommonProblem.BAD_CURSOR,
                "cursor",
                new Message(
                        "cursor phải là giá trị next của trang trước.",
                        "cursor must be the value of next of the page before."));
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int colon = text.indexOf(':', at);
            int length = Integer.parseInt(text.substring(at + 1, colon));
            String value = text.substring(colon + 1, colon + 1 + length);
            parts.add(text.startsWith(NULL, at) ? null : value);
            at = colon + 1 + length;
        }
        return parts;
    }

    private static int checksum(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return (int) crc.getValue();
    }
}
