package vn.huunghi.aid.iati;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.huunghi.kit.time.BusinessDay;

/**
 * The rules of the IATI standard 2.03 for activities, as its schema, its code lists and its guidance state them, for those
 * elements that this service writes; any other element breaks them. Reads a file as it comes, however long.
 */
final class IatiRules {
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    /** The sequences of iati-activities-schema.xsd 2.03. */
    private static final Map<String, List<String>> ORDER = Map.of(
            "iati-activity",
            List.of(
                    "iati-identifier",
                    "reporting-org",
                    "title",
                    "description",
                    "participating-org",
                    "other-identifier",
                    "activity-status",
                    "activity-date",
                    "contact-info",
                    "activity-scope",
                    "recipient-country",
                    "recipient-region",
                    "location",
                    "sector",
                    "tag",
                    "country-budget-items",
                    "humanitarian-scope",
                    "policy-marker",
                    "collaboration-type",
                    "default-flow-type",
                    "default-finance-type",
                    "default-aid-type",
                    "default-tied-status",
                    "budget",
                    "planned-disbursement",
                    "capital-spend",
                    "transaction"),
            "location",
            List.of(
                    "location-reach",
                    "location-id",
                    "name",
                    "description",
                    "activity-description",
                    "administrative",
                    "point",
                    "exactness",
                    "location-class",
                    "feature-designation"),
            "transaction",
            List.of(
                    "transaction-type",
                    "transaction-date",
                    "value",
                    "description",
                    "provider-org",
                    "receiver-org",
                    "disbursement-channel",
                    "sector",
                    "recipient-country",
                    "recipient-region",
                    "flow-type",
                    "finance-type",
                    "aid-type",
                    "tied-status"));

    /** Those that must be there. */
    private static final Map<String, Set<String>> REQUIRED = Map.of(
            "iati-activity",
            Set.of(
                    "iati-identifier",
                    "reporting-org",
                    "title",
                    "description",
                    "participating-org",
                    "activity-status",
                    "activity-date"),
            "transaction",
            Set.of("transaction-type", "transaction-date", "value"));

    private static final Set<String> REPEATABLE = Set.of(
            "iati-activity/description",
            "iati-activity/participating-org",
            "iati-activity/activity-date",
            "iati-activity/location",
            "iati-activity/sector",
            "iati-activity/transaction");

    /** Elements in which somebody or something is told in words. */
    private static final Set<String> NARRATED = Set.of(
            "reporting-org",
            "title",
            "description",
            "participating-org",
            "name",
            "activity-description",
            "provider-org",
            "receiver-org");

    /** Of each element and attribute the codes of its list. */
    private static final Map<String, Set<String>> CODES = Map.ofEntries(
            Map.entry("activity-status/code", Set.of("1", "2", "3", "4", "5", "6")),
            Map.entry("activity-date/type", Set.of("1", "2", "3", "4")),
            Map.entry("participating-org/role", Set.of("1", "2", "3", "4")),
            Map.entry("participating-org/type", organisationTypes()),
            Map.entry("provider-org/type", organisationTypes()),
            Map.entry("reporting-org/type", organisationTypes()),
            Map.entry("description/type", Set.of("1", "2", "3", "4")),
            Map.entry("recipient-country/code", Set.of("VN")),
            Map.entry("sector/vocabulary", Set.of("1")),
            Map.entry("location-reach/code", Set.of("1", "2")),
            Map.entry("location-class/code", Set.of("1", "2", "3", "4")),
            Map.entry("feature-designation/code", Set.of("ADM1")),
            Map.entry("default-flow-type/code", Set.of("30")),
            Map.entry("default-finance-type/code", Set.of("110")),
            Map.entry("transaction-type/code", Set.of("13", "11", "3")));

    private final XMLStreamReader in;
    private final Set<String> identifiers = new HashSet<>();
    private int transactions;

    private IatiRules(XMLStreamReader in) {
        this.in = in;
    }

    /** What a file holds. */
    record Summary(int activities, int transactions) {}

    /** @throws AssertionError telling where a rule is broken */
    static Summary check(InputStream file) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        IatiRules rules = new IatiRules(factory.createXMLStreamReader(file, "UTF-8"));
        rules.in.nextTag();
        assertEquals("iati-activities", rules.in.getLocalName());
        assertEquals("2.03", rules.in.getAttributeValue(null, "version"));
        Instant.parse(rules.in.getAttributeValue(null, "generated-datetime"));
        while (rules.in.nextTag() == XMLStreamConstants.START_ELEMENT) {
            assertEquals("iati-activity", rules.in.getLocalName());
            rules.activity();
        }
        assertEquals(XMLStreamConstants.END_DOCUMENT, rules.in.next(), "something follows the activities");
        return new Summary(rules.identifiers.size(), rules.transactions);
    }

    /** An element with all that is in it. */
    private record Element(String name, Map<String, String> attributes, String text, List<Element> children) {

        List<Element> all(String child) {
            return children.stream().filter(each -> each.name.equals(child)).toList();
        }

        Element one(String child) {
            assertEquals(1, all(child).size(), () -> child + " of " + name);
            return all(child).get(0);
        }
    }

    private void activity() throws XMLStreamException {
        Element activity = element();
        check(activity);
        transactions += activity.all("transaction").size();

        String identifier = activity.one("iati-identifier").text;
        String reporter = activity.one("reporting-org").attributes.get("ref");
        assertTrue(identifier.startsWith(reporter + "-"), identifier + " of " + reporter);
        assertTrue(identifiers.add(identifier), () -> identifier + " twice");
        Instant.parse(activity.attributes.get("last-updated-datetime"));
        dates(activity);
        percentages(activity);
        assertTrue(
                activity.all("participating-org").stream()
                        .anyMatch(each -> each.attributes.get("role").equals("1")),
                "somebody funds it");
    }

    private static void dates(Element activity) {
        List<String> types = activity.all("activity-date").stream()
                .map(date -> date.attributes.get("type"))
                .toList();
        assertTrue(types.contains("1") || types.contains("2"), "an activity has a start");
        assertEquals(types.size(), Set.copyOf(types).size(), "each date once");
        activity.all("activity-date").forEach(date -> {
            LocalDate day = LocalDate.parse(date.attributes.get("iso-date"));
            boolean actual = Set.of("2", "4").contains(date.attributes.get("type"));
            assertTrue(!actual || !day.isAfter(LocalDate.now(BusinessDay.ZONE)), "what happened is not in the future");
        });
    }

    /** All sectors of a vocabulary add up to 100, where shares are told. */
    private static void percentages(Element activity) {
        List<String> told = activity.all("sector").stream()
                .map(sector -> sector.attributes.get("percentage"))
                .filter(percentage -> percentage != null)
                .toList();
        BigDecimal sum = told.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertTrue(told.isEmpty() || sum.compareTo(BigDecimal.valueOf(100)) == 0, () -> "sectors of " + sum + "%");
    }

    private static void check(Element element) {
        List<String> order = ORDER.get(element.name);
        List<String> children = element.children.stream().map(Element::name).toList();
        if (order != null) {
            assertTrue(order.containsAll(children), () -> element.name + " of " + children);
            assertEquals(
                    children.stream()
                            .sorted((a, b) -> Integer.compare(order.indexOf(a), order.indexOf(b)))
                            .toList(),
                    children,
                    "the order of " + element.name);
            assertTrue(
                    children.containsAll(REQUIRED.getOrDefault(element.name, Set.of())),
                    () -> element.name + " of only " + children);
        }
        children.stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .forEach((child, count) -> assertTrue(
                        count == 1 || REPEATABLE.contains(element.name + "/" + child) || child.equals("narrative"),
                        () -> child + " repeated in " + element.name));
        element.attributes.forEach((attribute, value) -> {
            Set<String> codes = CODES.get(element.name + "/" + attribute);
            assertTrue(codes == null || codes.contains(value), () -> element.name + "/" + attribute + " " + value);
            assertTrue(!value.isBlank(), () -> element.name + "/" + attribute + " is empty");
        });
        narratives(element);
        switch (element.name) {
            case "value" -> value(element);
            case "transaction-date" -> LocalDate.parse(element.attributes.get("iso-date"));
            case "sector" -> assertTrue(element.attributes.get("code").matches("[0-9]{5}"));
            case "activity-status", "transaction-type", "default-flow-type", "default-finance-type" ->
                assertNotNull(element.attributes.get("code"), element.name);
            default -> element.children.forEach(IatiRules::check);
        }
    }

    private static void narratives(Element element) {
        List<Element> narratives = element.all("narrative");
        assertTrue(!NARRATED.contains(element.name) || !narratives.isEmpty(), () -> element.name + " without words");
        narratives.forEach(narrative -> assertTrue(!narrative.text.isBlank(), () -> element.name + " of empty words"));
        List<String> languages = narratives.stream()
                .map(narrative -> narrative.attributes.get("lang"))
                .toList();
        assertTrue(List.of("vi", "en").containsAll(languages), languages::toString);
        assertEquals(languages.size(), Set.copyOf(languages).size(), "each language once");
    }

    private static void value(Element value) {
        assertTrue(value.text.matches("-?[0-9]+(\\.[0-9]+)?"), value.text);
        assertTrue(value.attributes.get("currency").matches("[A-Z]{3}"));
        LocalDate.parse(value.attributes.get("value-date"));
    }

    private Element element() throws XMLStreamException {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < in.getAttributeCount(); i++) {
            String namespace = in.getAttributeNamespace(i);
            assertTrue(namespace == null || namespace.isEmpty() || namespace.equals(XML));
            attributes.put(in.getAttributeLocalName(i), in.getAttributeValue(i));
        }
        String name = in.getLocalName();
        StringBuilder text = new StringBuilder();
        List<Element> children = new ArrayList<>();
        while (in.next() != XMLStreamConstants.END_ELEMENT) {
            if (in.isStartElement()) {
                children.add(element());
            } else if (in.isCharacters()) {
                text.append(in.getText());
            }
        }
        return new Element(name, attributes, text.toString(), children);
    }

    private static Set<String> organisationTypes() {
        return Set.of("10", "11", "15", "21", "22", "23", "24", "30", "40", "60", "70", "71", "72", "73", "80", "90");
    }
}
