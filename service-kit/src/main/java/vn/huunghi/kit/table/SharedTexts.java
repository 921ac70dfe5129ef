package vn.huunghi.kit.table;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** The texts that cells of a workbook refer to by number, held as briefly as they can be and read no further than asked. */
final class SharedTexts implements Closeable {

    private static final long MOST_BYTES = 64L * 1024 * 1024;
    private static final int BYTES_OF_EACH = 24;

    private final XmlPart part;
    private final List<byte[]> texts = new ArrayList<>();
    private long bytes;

    /** @param part null where a workbook has none */
    SharedTexts(XmlPart part) {
        this.part = part;
    }

    /** @throws vn.huunghi.kit.problem.Refusal 422 unpacks-too-large */
    String get(String index) throws XMLStreamException {
        if (!index.matches("[0-9]{1,8}")) {
            throw new XMLStreamException("no number of a text: " + index);
        }
        int wanted = Integer.parseInt(index);
        while (part != null && texts.size() <= wanted && part.next()) {
            if (part.begins("si")) {
                byte[] text = part.text().getBytes(StandardCharsets.UTF_8);
                bytes += text.length + BYTES_OF_EACH;
                if (bytes > MOST_BYTES) {
                    throw Workbook.tooLarge();
                }
                texts.add(text);
            }
        }
        if (wanted >= texts.size()) {
            throw new XMLStreamException("there is no text of number " + index);
        }
        return new String(texts.get(wanted), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        if (part != null) {
            part.close();
        }
    }
}
