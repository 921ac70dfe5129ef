package vn.huunghi.kit.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A part of a workbook, read forward only, without what hides work from who reads: DTDs, entities, endless nesting. */
final class XmlPart implements Closeable {

    private static final XMLInputFactory FACTORY = factory();
    private static final int DEEPEST = 100;

    // A spreadsheet's program allows 32 767 in a cell.
    private static final int LONGEST_TEXT = 200_000;

    private final InputStream in;
    private final XMLStreamReader reader;
    private int depth;

    XmlPart(InputStream in) throws XMLStreamException {
        this.in = in;
        reader = FACTORY.createXMLStreamReader(in);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Goes to where the next element begins or ends; false behind the last. */
    boolean next() throws XMLStreamException {
        while (reader.hasNext()) {
            int event = step();
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    private int step() throws XMLStreamException {
        int event = reader.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
            depth++;
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            depth--;
        }
        if (depth > DEEPEST) {
            throw new XMLStreamException("elements stand in one another " + DEEPEST + " times");
        }
        return event;
    }

    boolean begins(String element) {
        return reader.isStartElement() && reader.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return reader.isEndElement() && reader.getLocalName().equals(element);
    }

    /** By its name without a prefix; null if there is none. */
    String attribute(String name) {
        return reader.getAttributeValue(null, name);
    }

    /** An attribute that refers to another part, {@code r:id}; null if there is none. */
    String reference() {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String namespace = reader.getAttributeNamespace(i);
            if (reader.getAttributeLocalName(i).equals("id") && namespace != null && !namespace.isEmpty()) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** All text up to the end of the element that has just begun, but for how it is pronounced. */
    String text() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int outside = depth - 1;
        int unspoken = Integer.MAX_VALUE;
        while (depth > outside && reader.hasNext()) {
            int event = step();
            if (event == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals("rPh")) {
                unspoken = Math.min(unspoken, depth);
            } else if (event == XMLStreamConstants.END_ELEMENT && depth < unspoken) {
                unspoken = Integer.MAX_VALUE;
            } else if (depth < unspoken && reader.hasText() && event != XMLStreamConstants.COMMENT) {
                text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
            }
            if (text.length() > LONGEST_TEXT) {
                throw new XMLStreamException("a text of more than " + LONGEST_TEXT + " characters");
            }
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
