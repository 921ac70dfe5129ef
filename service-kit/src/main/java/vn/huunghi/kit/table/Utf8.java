package vn.huunghi.kit.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.text.Message;

/** Text files that are UTF-8 throughout, with or without a byte order mark. */
final class Utf8 {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int BLOCK = 64 * 1024;

    private Utf8() {}

    /** Without the byte order mark. */
    static BufferedReader open(Path file) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), decoder()), BLOCK);
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    /** @throws Refusal 422 not-utf8 naming the line, not-a-table where no text file has such characters */
    static void check(Path file) throws IOException {
        CharsetDecoder decoder = decoder();
        ByteBuffer bytes = ByteBuffer.allocate(BLOCK);
        CharBuffer characters = CharBuffer.allocate(BLOCK);
        long line = 1;
        try (InputStream in = Files.newInputStream(file)) {
            boolean end = false;
            while (!end) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = read < 0;
                bytes.position(bytes.position() + Math.max(0, read)).flip();
                CoderResult result = decoder.decode(bytes, characters, end);
                characters.flip();
                while (characters.hasRemaining()) {
                    line = lineAfter(characters.get(), line);
                }
                if (result.isError()) {
                    throw notUtf8(line);
                }
                characters.clear();
                bytes.compact();
            }
        }
    }

    private static long lineAfter(char character, long line) {
        if (character == 0) {
            throw TableFile.notATable();
        }
        return character == '\n' ? line + 1 : line;
    }

    private static Refusal notUtf8(long line) {
        return new Refusal(
                TableProblem.NOT_UTF8,
                new Message(
                        "Dòng %d của tệp không phải UTF-8; hãy lưu lại tệp dạng “CSV UTF-8”.".formatted(line),
                        "Line %d of the file is not UTF-8; save it as “CSV UTF-8”.".formatted(line)));
    }

    private static CharsetDecoder decoder() {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }
}
