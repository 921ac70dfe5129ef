package vn.huunghi.aid.iati;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** An element of a file of IATI with all that is in it, so that rules can look at it as a whole. */
record IatiElement(String name, Map<String, String> attributes, String text, List<IatiElement> children) {
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    /** The one that has just begun; afterwards it has ended. */
    static IatiElement read(XMLStreamReader in) throws XMLStreamException {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < in.getAttributeCount(); i++) {
            String namespace = in.getAttributeNamespace(i);
            assertTrue(namespace == null || namespace.isEmpty() || namespace.equals(XML));
            attributes.put(in.getAttributeLocalName(i), in.getAttributeValue(i));
        }
        String name = in.getLocalName();
        StringBuilder text = new StringBuilder();
        List<IatiElement> children = new ArrayList<>();
        while (in.next() != XMLStreamConstants.END_ELEMENT) {
            if (in.isStartElement()) {
                children.add(read(in));
            } else if (in.isCharacters()) {
                text.append(in.getText());
            }
        }
        return new IatiElement(name, attributes, text.toString(), children);
    }

    List<IatiElement> all(String child) {
        return children.stream().filter(each -> each.name.equals(child)).toList();
    }

    IatiElement one(String child) {
        assertEquals(1, all(child).size(), () -> child + " of " + name);
        return all(child).get(0);
    }

    /** Null without it. */
    String attribute(String attribute) {
        return attributes.get(attribute);
    }
}
