package vn.huunghi.aid.iati;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.huunghi.aid.Aid.item;
import static vn.huunghi.aid.Aid.path;
import static vn.huunghi.aid.Aid.post;
import static vn.huunghi.aid.Aid.reversal;
import static vn.huunghi.aid.Aid.transaction;
import static vn.huunghi.aid.Api.AID_ITEMS;
import static vn.huunghi.aid.Api.administrator;
import static vn.huunghi.aid.Api.created;
import static vn.huunghi.aid.Api.officer;
import static vn.huunghi.aid.iati.Exported.ACTIVITY;
import static vn.huunghi.aid.iati.Exported.rules;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.xml.XmlPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.huunghi.aid.Aid;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.kit.time.BusinessDay;

/** What the ruleset of the standard demands also of items of which little is known, or of which it came out of order. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class IatiStandardTest {
    private static final List<Map<String, Object>> UNSPLIT = List.of(Map.of("code", "12220"), Map.of("code", "14030"));
    private static final List<Map<String, Object>> SPLIT =
            List.of(Map.of("code", "12220", "percent", 62.5), Map.of("code", "14030", "percent", 37.5));

    private String donor;

    @BeforeEach
    void others() {
        Aid.publishAll();
        donor = Aid.foundation();
    }

    @Test
    void anItemWithoutSectorsIsOfTheOneThatIsNotSpecified() throws XMLStreamException {
        created(AID_ITEMS, item(donor));

        XmlPath xml = exported(1);

        assertSectors(xml, "99810", "100");
        assertEquals(List.of("1"), xml.getList(ACTIVITY + ".description.@type"));
    }

    @Test
    void theOnlySectorIsTheWhole() throws XMLStreamException {
        created(AID_ITEMS, with("sectors", List.of(Map.of("code", "14030"))));

        assertSectors(exported(1), "14030", "100");
    }

    @Test
    void severalSectorsWithoutSharesAreNamedInWordsInstead() throws XMLStreamException {
        String path = path(created(AID_ITEMS, with("sectors", UNSPLIT)));
        Map<String, Object> range = transaction("PLEDGE", 1, "VND", "2024-01-10");
        range.put("amount", Map.of("low", 150_000_000, "high", 180_000_000));
        post(path, range);

        XmlPath xml = exported(1);

        assertSectors(xml, "99810", "100");
        assertEquals(List.of("1", "4", "4"), xml.getList(ACTIVITY + ".description.@type"));
        assertTrue(xml.getString(ACTIVITY + ".description[2].narrative[0]").contains("12220, 14030"));
        assertTrue(xml.getString(ACTIVITY + ".description[2].narrative[1]").contains("12220, 14030"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // plannedTo, approval, pledge, planned start, as it is known
                "2024-10, 2024-12-01, -, 2024-10-01, 2024-10",
                "2024, 2025-01-15, 2024-11-30, 2024-01-01, 2024",
                "2024-10-05, 2024-10-06, -, 2024-10-05, ''",
                "2024-10-05, 2024-10-05, -, 2024-10-05, ''",
                "2024-10, 2024-10-20, -, 2024-10-20, ''",
                "2023-10, -, 2023-12-02, 2023-10-01, 2023-10",
                "2023-10, -, 2023-09-02, 2023-09-02, ''",
                "2023, -, -, 2023-01-01, 2023",
                "-, 2024-12-01, 2024-11-30, 2024-12-01, ''",
                "-, -, 2024-11-30, 2024-11-30, ''",
            })
    void aPlannedStartThatNobodyStatedIsNotAfterThePlannedEnd(
            String plannedTo, String approval, String pledge, String start, String known) throws XMLStreamException {
        String path = national(Map.of(), null, plannedTo);
        if (approval != null) {
            approve(path, approval);
        }
        if (pledge != null) {
            created(administrator(), path + "/transactions", transaction("PLEDGE", 5_000_000, "VND", pledge));
        }

        XmlPath xml = exported(1);

        assertEquals("1", xml.getString(ACTIVITY + ".activity-date[0].@type"));
        assertEquals(start, xml.getString(ACTIVITY + ".activity-date[0].@iso-date"));
        assertEquals(known, xml.getString(ACTIVITY + ".activity-date[0].narrative"));
    }

    @Test
    void anApprovedItemIsInThePipelineUntilMoneyIsPaidOutAndIsThenImplemented() throws XMLStreamException {
        String path = path(created(AID_ITEMS, item(donor)));
        Aid.approve(path, "2024-03-11");
        post(path, transaction("COMMITMENT", 900_000_000, "VND", "2024-03-12"));
        assertLife(exported(1), "1", "1");

        post(path, transaction("DISBURSEMENT", 100_000_000, "VND", "2024-05-02"));
        Object first = post(path, transaction("DISBURSEMENT", 100_000_000, "VND", "2024-04-02"))
                .get("id");
        assertEquals("2024-04-02", assertLife(exported(1), "2", "1", "2"));

        post(path, reversal(first, null, "2024-06-02"));
        assertEquals("2024-05-02", assertLife(exported(1), "2", "1", "2"));
    }

    @Test
    void whatWasPaidOutByMistakeBeginsNothing() throws XMLStreamException {
        String path = path(created(AID_ITEMS, item(donor)));
        Aid.approve(path, "2024-03-11");
        Object mistake = post(path, transaction("DISBURSEMENT", 100_000_000, "VND", "2024-04-02"))
                .get("id");
        post(path, reversal(mistake, null, "2024-04-03"));

        assertLife(exported(1), "1", "1");
    }

    @Test
    void emergencyAidThatIsPaidOutBeforeItsApprovalIsImplemented() throws XMLStreamException {
        String path = path(created(AID_ITEMS, with("emergency", true)));
        post(path, transaction("DISBURSEMENT", 100_000_000, "VND", "2024-04-02"));

        assertEquals("2024-04-02", assertLife(exported(1), "2", "1", "2"));
    }

    @Test
    void anItemBeganWithItsFirstDisbursementOrBeforeWhenItWasStarted() throws XMLStreamException {
        String path = path(created(AID_ITEMS, item(donor)));
        Aid.approve(path, "2024-03-11");
        officer().post(path + "/start").then().statusCode(200);
        assertEquals(LocalDate.now(BusinessDay.ZONE).toString(), assertLife(exported(1), "2", "1", "2"));

        post(path, transaction("DISBURSEMENT", 100_000_000, "VND", "2024-04-02"));
        assertEquals("2024-04-02", assertLife(exported(1), "2", "1", "2"));

        officer().post(path + "/complete").then().statusCode(200);
        assertEquals("2024-04-02", assertLife(exported(1), "3", "1", "2", "4"));
    }

    @Test
    void whateverIsKnownOfAnItemTheFileKeepsTheRules() throws XMLStreamException {
        int items = 0;
        for (List<Map<String, Object>> sectors : List.of(List.<Map<String, Object>>of(), UNSPLIT, SPLIT)) {
            for (String from : new String[] {null, "2024-02"}) {
                for (String to : new String[] {null, "2024", "2024-10-05"}) {
                    for (boolean paid : new boolean[] {false, true}) {
                        String path = national(Map.of("sectors", sectors), from, to);
                        if (paid) {
                            approve(path, "2025-02-03");
                            created(
                                    administrator(),
                                    path + "/transactions",
                                    transaction("DISBURSEMENT", 5_000_000, "VND", "2025-03-04"));
                        }
                        items++;
                    }
                }
            }
        }

        exported(items);
    }

    private Map<String, Object> with(String field, Object value) {
        Map<String, Object> stated = item(donor);
        stated.put(field, value);
        return stated;
    }

    /** The path of an item that is no province's, so that no day must be one of its provinces'. */
    private String national(Map<String, Object> more, String plannedFrom, String plannedTo) {
        Map<String, Object> stated = item(donor);
        stated.putAll(more);
        stated.remove("provinces");
        stated.put("plannedFrom", plannedFrom);
        stated.put("plannedTo", plannedTo);
        return path(created(administrator(), AID_ITEMS, stated));
    }

    private static void approve(String path, String on) {
        administrator().post(path + "/submit").then().statusCode(200);
        administrator().body(Aid.approval(on)).post(path + "/approve").then().statusCode(200);
    }

    /** The donor's items, which keep the rules. */
    private XmlPath exported(int items) throws XMLStreamException {
        Response file = Exported.file("donorId", donor);
        assertEquals(items, rules(file).activities());
        return file.xmlPath();
    }

    private static void assertSectors(XmlPath xml, String code, String percentage) {
        assertEquals(List.of(code), xml.getList(ACTIVITY + ".sector.@code"));
        assertEquals(List.of("1"), xml.getList(ACTIVITY + ".sector.@vocabulary"));
        assertEquals(List.of(percentage), xml.getList(ACTIVITY + ".sector.@percentage"));
    }

    /** Gives the actual start, empty without one. */
    private static String assertLife(XmlPath xml, String status, String... dates) {
        assertEquals(status, xml.getString(ACTIVITY + ".activity-status.@code"));
        assertEquals(Arrays.asList(dates), xml.getList(ACTIVITY + ".activity-date.@type"));
        int start = Arrays.asList(dates).indexOf("2");
        return start < 0 ? "" : xml.getString(ACTIVITY + ".activity-date[" + start + "].@iso-date");
    }
}
