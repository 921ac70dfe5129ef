package vn.huunghi.aid.iati;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** XML as IATI uses it: elements of few attributes, and narratives in Vietnamese and English. */
final class IatiXml {
    private static final int BUFFER = 64 * 1024;

    private final XMLStreamWriter out;

    IatiXml(OutputStream out) throws XMLStreamException {
        this.out = XMLOutputFactory.newFactory().createXMLStreamWriter(new BufferedOutputStream(out, BUFFER), "UTF-8");
        this.out.writeStartDocument("UTF-8", "1.0");
    }

    /** Attributes as name and value in turn; those that are null are left out. */
    IatiXml begin(String element, String... attributes) throws XMLStreamException {
        out.writeStartElement(element);
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                out.writeAttribute(attributes[i], allowed(attributes[i + 1]));
            }
        }
        return this;
    }

    void end() throws XMLStreamException {
        out.writeEndElement();
    }

    void element(String element, String... attributes) throws XMLStreamException {
        begin(element, attributes).end();
    }

    void text(String element, String text, String... attributes) throws XMLStreamException {
        begin(element, attributes);
        out.writeCharacters(allowed(text));
        end();
    }

    /** @param en null where it is not said in English */
    void narratives(String vi, String en) throws XMLStreamException {
        text("narrative", vi, "xml:lang", "vi");
        if (en != null) {
            text("narrative", en, "xml:lang", "en");
        }
    }

    void narrated(String element, String vi, String en, String... attributes) throws XMLStreamException {
        begin(element, attributes).narratives(vi, en);
        end();
    }

    void date(String element, LocalDate day) throws XMLStreamException {
        element(element, "iso-date", day.toString());
    }

    /** Closes all that is open. */
    void endDocument() throws XMLStreamException {
        out.writeEndDocument();
        out.flush();
    }

    /** As XML Schema writes decimals: without an exponent. */
    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** Without the characters that no XML document may hold, not even escaped (XML 1.0, production 2). */
    private static String allowed(String text) {
        return text.codePoints().allMatch(IatiXml::isAllowed)
                ? text
                : text.codePoints()
                        .filter(IatiXml::isAllowed)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isAllowed(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || character >= 0x20 && character <= 0xD7FF
                || character >= 0xE000 && character <= 0xFFFD
                || character >= 0x10000;
    }
}
