package vn.huunghi.aid.iati;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the schema of IATI 2.03 and its code lists allow, for those elements that this service writes; any other element
 * breaks it.
 */
final class IatiSchema {
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
                    "activity-date",
                    "recipient-country",
                    "sector"),
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

    private IatiSchema() {}

    /** @throws AssertionError telling what is not allowed */
    static void check(IatiElement element) {
        List<String> order = ORDER.get(element.name());
        List<String> children =
                element.children().stream().map(IatiElement::name).toList();
        if (order != null) {
            assertTrue(order.containsAll(children), () -> element.name() + " of " + children);
            assertEquals(
                    children.stream()
                            .sorted((a, b) -> Integer.compare(order.indexOf(a), order.indexOf(b)))
                            .toList(),
                    children,
                    "the order of " + element.name());
            assertTrue(
                    children.containsAll(REQUIRED.getOrDefault(element.name(), Set.of())),
                    () -> element.name() + " of only " + children);
        }
        children.stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .forEach((child, count) -> assertTrue(
                        count == 1 || REPEATABLE.contains(element.name() + "/" + child) || child.equals("narrative"),
                        () -> child + " repeated in " + element.name()));
        element.attributes().forEach((attribute, value) -> {
            Set<String> codes = CODES.get(element.name() + "/" + attribute);
            assertTrue(codes == null || codes.contains(value), () -> element.name() + "/" + attribute + " " + value);
            assertTrue(!value.isBlank(), () -> element.name() + "/" + attribute + " is empty");
        });
        narratives(element);
        switch (element.name()) {
            case "value" -> value(element);
            case "transaction-date" -> LocalDate.parse(element.attributes().get("iso-date"));
            case "sector" -> assertTrue(element.attributes().get("code").matches("[0-9]{5}"));
            case "activity-status", "transaction-type", "default-flow-type", "default-finance-type" ->
                assertNotNull(element.attributes().get("code"), element.name());
            default -> element.children().forEach(IatiSchema::check);
        }
    }

    private static void narratives(IatiElement element) {
        List<IatiElement> narratives = element.all("narrative");
        assertTrue(
                !NARRATED.contains(element.name()) || !narratives.isEmpty(), () -> element.name() + " without words");
        narratives.forEach(
                narrative -> assertTrue(!narrative.text().isBlank(), () -> element.name() + " of empty words"));
        List<String> languages = narratives.stream()
                .map(narrative -> narrative.attributes().get("lang"))
                .toList();
        assertTrue(List.of("vi", "en").containsAll(languages), languages::toString);
        assertEquals(languages.size(), Set.copyOf(languages).size(), "each language once");
    }

    private static void value(IatiElement value) {
        assertTrue(value.text().matches("-?[0-9]+(\\.[0-9]+)?"), value.text());
        assertTrue(value.attributes().get("currency").matches("[A-Z]{3}"));
        LocalDate.parse(value.attributes().get("value-date"));
    }

    private static Set<String> organisationTypes() {
        return Set.of("10", "11", "15", "21", "22", "23", "24", "30", "40", "60", "70", "71", "72", "73", "80", "90");
    }
}
