package vn.huunghi.aid.iati;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.huunghi.kit.time.BusinessDay;

/**
 * The rules of the IATI standard 2.03 for activities: its schema, its code lists, and its ruleset (standard.json) as far as
 * that speaks of elements that this service writes. Reads a file as it comes, however long.
 */
final class IatiRules {
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

    private void activity() throws XMLStreamException {
        IatiElement activity = IatiElement.read(in);
        IatiSchema.check(activity);
        transactions += activity.all("transaction").size();

        String identifier = activity.one("iati-identifier").text();
        String reporter = activity.one("reporting-org").attribute("ref");
        assertTrue(identifier.startsWith(reporter + "-"), identifier + " of " + reporter);
        assertTrue(identifiers.add(identifier), () -> identifier + " twice");
        assertFalse(
                Instant.parse(activity.attribute("last-updated-datetime")).isAfter(Instant.now()),
                () -> identifier + " changed in the future");
        dates(activity);
        sectors(activity);
        activity.all("transaction").forEach(IatiRules::transaction);
        assertTrue(
                activity.all("participating-org").stream()
                        .anyMatch(each -> each.attribute("role").equals("1")),
                "somebody funds it");
    }

    /** atleast_one and date_order of an activity. */
    private static void dates(IatiElement activity) {
        List<IatiElement> dates = activity.all("activity-date");
        Map<String, LocalDate> days =
                dates.stream().collect(Collectors.toMap(date -> date.attribute("type"), IatiRules::day));
        assertEquals(dates.size(), days.size(), "each date once");
        assertTrue(days.containsKey("1") || days.containsKey("2"), "an activity has a start");
        inOrder("planned start and end", days.get("1"), days.get("3"));
        inOrder("actual start and end", days.get("2"), days.get("4"));
        inOrder("actual start and today", days.get("2"), today());
        inOrder("actual end and today", days.get("4"), today());
    }

    /** date_order of a transaction. */
    private static void transaction(IatiElement transaction) {
        LocalDate valued = LocalDate.parse(transaction.one("value").attribute("value-date"));
        inOrder("transaction and today", day(transaction.one("transaction-date")), today());
        inOrder("value and today", valued, today());
    }

    private static LocalDate day(IatiElement date) {
        return LocalDate.parse(date.attribute("iso-date"));
    }

    private static LocalDate today() {
        return LocalDate.now(BusinessDay.ZONE);
    }

    private static void inOrder(String what, LocalDate less, LocalDate more) {
        assertTrue(less == null || more == null || !less.isAfter(more), () -> what + ": " + less + ", " + more);
    }

    /** strict_sum, of the one vocabulary that is written: also an only sector is 100, and none of several is without. */
    private static void sectors(IatiElement activity) {
        List<String> percentages = activity.all("sector").stream()
                .map(sector -> sector.attribute("percentage"))
                .toList();
        assertFalse(percentages.isEmpty(), "an activity has a sector");
        assertTrue(percentages.stream().allMatch(Objects::nonNull), () -> "sectors of " + percentages);
        List<BigDecimal> shares = percentages.stream().map(BigDecimal::new).toList();
        assertTrue(shares.stream().allMatch(share -> share.signum() >= 0), () -> "sectors of " + percentages);
        BigDecimal sum = shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        assertEquals(0, sum.compareTo(BigDecimal.valueOf(100)), () -> "sectors of " + sum + "%");
    }
}
