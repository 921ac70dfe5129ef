package vn.huunghi.aid.iati;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
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
import static vn.huunghi.aid.Api.reader;
import static vn.huunghi.aid.iati.Exported.ACTIVITY;
import static vn.huunghi.aid.iati.Exported.rules;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.xml.XmlPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.huunghi.aid.Aid;
import vn.huunghi.aid.OrganisationService;
import vn.huunghi.aid.Stored;
import vn.huunghi.kit.test.ExecutedStatements;
import vn.huunghi.kit.test.StackResource;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class IatiResourceTest {
    @BeforeEach
    void others() {
        Aid.publishAll();
    }

    @Test
    void anItemIsToldWithAllThatIsKnownOfIt() throws XMLStreamException {
        String donor = Aid.ngo(Aid.registration("2024-01-01", "2026-12-31", "tay-ninh", "long-an"));
        UUID recipient = OrganisationService.organisation();
        Map<String, Object> stated = item(donor);
        stated.putAll(Map.of(
                "title",
                "Nước sạch & vệ sinh <trường học>",
                "titleEn",
                "Clean water",
                "recipientId",
                recipient.toString(),
                "managingAgency",
                "Sở Giáo dục và Đào tạo",
                "sectors",
                List.of(Map.of("code", "12220", "percent", 62.5), Map.of("code", "14030", "percent", 37.5)),
                "provinces",
                List.of(
                        Map.of("provinceId", "tay-ninh", "percent", 60),
                        Map.of("provinceId", "long-an", "percent", 40)),
                "plannedFrom",
                "2024-03",
                "plannedTo",
                "2025-06-30"));
        String path = path(created(AID_ITEMS, stated));
        Aid.approve(path, "2024-03-11");
        officer().post(path + "/start").then().statusCode(200);
        post(path, transaction("PLEDGE", 900_000_000, "VND", "2024-01-10"));
        Map<String, Object> usd = transaction("COMMITMENT", 100_000.5, "USD", "2024-03-12");
        usd.putAll(Map.of("rate", 24_300, "rateSource", "Ngân hàng Nhà nước"));
        Object commitment = post(path, usd).get("id");
        post(path, transaction("DISBURSEMENT", 300_000_000, "VND", "2024-04-02"));
        post(path, reversal(commitment, 0.5, "2024-05-02"));

        Response file = Exported.file("donorId", donor);

        assertEquals(new IatiRules.Summary(1, 4), rules(file));
        XmlPath xml = file.xmlPath();
        String id = path.substring(path.lastIndexOf('/') + 1);
        assertEquals("VN-HUUNGHI-" + id, xml.getString(ACTIVITY + ".iati-identifier"));
        assertEquals("VN-HUUNGHI", xml.getString(ACTIVITY + ".reporting-org.@ref"));
        assertEquals("Nước sạch & vệ sinh <trường học>", xml.getString(ACTIVITY + ".title.narrative[0]"));
        assertEquals("Clean water", xml.getString(ACTIVITY + ".title.narrative[1]"));
        assertEquals(List.of("1", "2", "4"), xml.getList(ACTIVITY + ".participating-org.@role"));
        assertEquals("2", xml.getString(ACTIVITY + ".activity-status.@code"));
        assertEquals(List.of("1", "2", "3"), xml.getList(ACTIVITY + ".activity-date.@type"));
        assertEquals("2024-03-01", xml.getString(ACTIVITY + ".activity-date[0].@iso-date"));
        assertEquals("2024-03", xml.getString(ACTIVITY + ".activity-date[0].narrative"));
        assertEquals("2025-06-30", xml.getString(ACTIVITY + ".activity-date[2].@iso-date"));
        assertEquals(List.of("tay-ninh", "long-an"), xml.getList(ACTIVITY + ".location.@ref"));
        assertEquals(List.of("62.5", "37.5"), xml.getList(ACTIVITY + ".sector.@percentage"));
        assertEquals(List.of("13", "11", "3", "11"), xml.getList(ACTIVITY + ".transaction.transaction-type.@code"));
        assertEquals(
                List.of("900000000", "100000.5", "300000000", "-0.5"), xml.getList(ACTIVITY + ".transaction.value"));
        assertEquals(List.of("VND", "USD", "VND", "USD"), xml.getList(ACTIVITY + ".transaction.value.@currency"));
        assertEquals("2024-05-02", xml.getString(ACTIVITY + ".transaction[3].value.@value-date"));
        assertTrue(xml.getString(ACTIVITY + ".transaction[3].description.narrative[0]")
                .contains(commitment.toString()));
        assertTrue(xml.getString(ACTIVITY + ".transaction[0].receiver-org.narrative")
                .contains(recipient.toString()));
        file.then().header("Content-Type", containsString("application/xml"));
    }

    @Test
    void whatNoSingleNumberTellsIsNamedInsteadAndWhatIsRoundedKeepsItsWords() throws XMLStreamException {
        String donor = Aid.foundation();
        String path = path(created(AID_ITEMS, item(donor)));
        Map<String, Object> range = transaction("PLEDGE", 1, "VND", "2024-01-10");
        range.put("amount", Map.of("low", 150_000_000, "high", 180_000_000));
        Object ranged = post(path, range).get("id");
        Map<String, Object> least = transaction("PLEDGE", 1, "VND", "2024-01-11");
        least.put("amount", Map.of("value", 90_000_000, "qualifier", "MORE_THAN", "text", "hơn 90 triệu đồng"));
        post(path, least);
        post(path, reversal(ranged, null, "2024-01-12"));

        Response file = Exported.file("donorId", donor);

        assertEquals(new IatiRules.Summary(1, 1), rules(file));
        XmlPath xml = file.xmlPath();
        assertEquals("90000000", xml.getString(ACTIVITY + ".transaction.value"));
        assertEquals("hơn 90 triệu đồng", xml.getString(ACTIVITY + ".transaction.description.narrative[0]"));
        assertTrue(xml.getString(ACTIVITY + ".transaction.description.narrative[1]")
                .startsWith("more than"));
        assertEquals(List.of("1", "4"), xml.getList(ACTIVITY + ".description.@type"));
        String named = xml.getString(ACTIVITY + ".description[1].narrative[0]");
        assertTrue(named.contains("2024-01-10") && named.contains("2024-01-12"), named);
    }

    @Test
    void itemsAreNarrowedByProvinceDonorAndChangeAndWithdrawnOnesAreLeftOut() throws XMLStreamException {
        String donor = Aid.foundation();
        Map<String, Object> here = created(AID_ITEMS, item(donor, Aid.foundation()));
        Map<String, Object> there = item(donor);
        there.put("provinces", List.of(Map.of("provinceId", "long-an")));
        created(administrator(), AID_ITEMS, there);
        Map<String, Object> gone = created(AID_ITEMS, item(donor));
        officer().header("If-Match", "\"1\"").delete(path(gone)).then().statusCode(204);

        Response both = Exported.file("donorId", donor);

        assertEquals(2, rules(both).activities());
        assertEquals(
                1,
                rules(Exported.file("donorId", donor, "provinceId", "tay-ninh")).activities());
        assertEquals(
                2,
                rules(Exported.file("donorId", donor, "provinceId", "tay-ninh,long-an"))
                        .activities());
        assertEquals(
                0,
                rules(Exported.file(
                                "donorId",
                                donor,
                                "updatedSince",
                                Instant.now().plusSeconds(60).toString()))
                        .activities());
        assertEquals(
                2,
                rules(Exported.file("donorId", donor, "updatedSince", "2024-01-01T00:00:00Z"))
                        .activities());
        XmlPath two = Exported.file("donorId", donor, "provinceId", "tay-ninh").xmlPath();
        assertEquals("VN-HUUNGHI-" + here.get("id"), two.getString(ACTIVITY + ".iati-identifier"));
        assertEquals(2, two.getList(ACTIVITY + ".participating-org").size());
        reader().queryParam("provinceId", "nowhere")
                .get(Exported.PATH)
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-province"));
        reader().queryParam("province", "tay-ninh")
                .get(Exported.PATH)
                .then()
                .statusCode(400)
                .body("code", is("unknown-parameter"));
    }

    /** The more items, the more pages and not the more statements for each of them; nothing is known of a length. */
    @Test
    void manyItemsAreAllToldAPageAtATime() throws XMLStreamException {
        int items = 3_000;
        String donor = Aid.foundation();
        record(items, donor);

        Response[] file = new Response[1];
        int statements = ExecutedStatements.during(() -> file[0] = Exported.file("donorId", donor));

        assertEquals(new IatiRules.Summary(items, 2 * items), rules(file[0]));
        assertNull(file[0].header("Content-Length"));
        int pages = items / IatiItems.PAGE + 1;
        assertTrue(statements <= 6 * pages + 20, statements + " statements for " + pages + " pages");
        assertTrue(statements >= 2 * pages, statements + " statements for " + pages + " pages");
    }

    @Test
    void charactersThatNoXmlMayHoldDoNotBreakTheFile() throws XMLStreamException {
        String donor = Aid.foundation();
        record(1, donor);
        Stored.database()
                .update(
                        "update aid_item set title = E'Nước\\u0001 sạch 𠀀 &' where ? = any (donor_ids)",
                        UUID.fromString(donor));

        Response file = Exported.file("donorId", donor);

        assertEquals(1, rules(file).activities());
        assertEquals("Nước sạch 𠀀 &", file.xmlPath().getString(ACTIVITY + ".title.narrative[0]"));
    }

    @Test
    void withoutATokenNothingIsTold() {
        given().get(Exported.PATH).then().statusCode(401);
    }

    /** Rows of as many items with two transactions each. */
    private static void record(int items, String donor) {
        Stored.database().update("""
                with recorded as (
                    insert into aid_item (id, kind, emergency, title, title_en, donor_ids, sectors, sector_codes, provinces,
                        province_ids, planned_from, figures, status, search, version, withdrawn, changed_at)
                    select gen_random_uuid(), 'PROJECT', n %% 7 = 0, 'Khoản ' || n, 'Item ' || n, array[?::uuid],
                        '[{"code":"14030"}]', '{14030}', '[{"provinceId":"tay-ninh"}]', '{tay-ninh}', '2024', '[]',
                        'PROPOSED', 'khoan', 1, false, now()
                    from generate_series(1, %d) n returning id)
                insert into aid_transaction (id, aid_item_id, position, kind, on_day, currency, amount_value, amount_low,
                    amount_high, amount_qualifier, vnd_value, vnd_low, vnd_high, vnd_qualifier, posted_at)
                select gen_random_uuid(), id, position, 'PLEDGE', '2024-01-01', 'VND', 5, 5, 5, 'EXACT', 5, 5, 5, 'EXACT', now()
                from recorded cross join generate_series(1, 2) position
                """.formatted(items), donor);
    }
}
