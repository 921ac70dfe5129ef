package vn.huunghi.aid.item;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.huunghi.aid.Aid.post;
import static vn.huunghi.aid.Aid.reversal;
import static vn.huunghi.aid.Aid.transaction;
import static vn.huunghi.aid.Api.AID_ITEMS;
import static vn.huunghi.aid.Api.created;
import static vn.huunghi.aid.Api.officer;
import static vn.huunghi.aid.Api.reader;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.exception.GenericJDBCException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.huunghi.aid.Aid;
import vn.huunghi.aid.Stored;
import vn.huunghi.kit.test.StackResource;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class PostingTest {

    @BeforeEach
    void others() {
        Aid.publishAll();
    }

    @Test
    void anAmountBecomesDongByTheStoredRateOfTheDay() {
        Aid.rate("SEK", "2024-05-02", "2345.67");
        String path = Aid.proposed();
        Map<String, Object> stated = transaction("PLEDGE", 1000.5, "SEK", "2024-05-02");
        stated.put("note", "thư cam kết");

        Response answer = officer().body(stated).post(path + "/transactions");

        String id = answer.path("id");
        answer.then()
                .statusCode(201)
                .header("Location", endsWith(path + "/transactions/" + id))
                .header("ETag", "\"2\"")
                .body("position", is(1))
                .body("kind", is("PLEDGE"))
                .body("currency", is("SEK"))
                .body("on", is("2024-05-02"))
                .body("amount.value", is(1000.5f))
                .body("amount.qualifier", is("EXACT"))
                .body("amount.text", is("1.000,5 SEK"))
                .body("rate", is(2345.67f))
                .body("rateOn", is("2024-05-02"))
                .body("rateSource", is("Ngân hàng Nhà nước"))
                .body("vnd.value", is(2346843))
                .body("reversalOf", nullValue())
                .body("note", is("thư cam kết"));
        assertEquals(
                answer.jsonPath().<Object>get(""),
                reader().get(path + "/transactions/" + id).jsonPath().<Object>get(""));
        reader().get(path)
                .then()
                .body("version", is(2))
                .body("totals.pledged.vnd.value", is(2346843))
                .body("totals.pledged.currencies.currency", contains("SEK"))
                .body("totals.pledged.currencies[0].figure.value", is(1000.5f))
                .body("totals.committed.vnd", nullValue())
                .body("totals.disbursed.currencies", empty());
    }

    @Test
    void theLastRateOfSevenDaysBeforeIsShownWithItsDay() {
        Aid.rate("NOK", "2024-03-01", "2300");
        String path = Aid.proposed();

        officer()
                .body(transaction("PLEDGE", 10, "NOK", "2024-03-08"))
                .post(path + "/transactions")
                .then()
                .statusCode(201)
                .body("rateOn", is("2024-03-01"))
                .body("vnd.value", is(23000));
        officer()
                .body(transaction("PLEDGE", 10, "NOK", "2024-03-09"))
                .post(path + "/transactions")
                .then()
                .statusCode(422)
                .body("code", is("no-exchange-rate"))
                .body("violations[0].field", is("rate"));
    }

    @Test
    void theClientMayGiveTheRateOrTheDong() {
        String path = Aid.proposed();
        Map<String, Object> byRate = transaction("PLEDGE", 3, "CHF", "2024-03-01");
        byRate.put("rate", 27000.5);
        byRate.put("rateOn", "2024-02-28");
        byRate.put("rateSource", "Vietcombank");
        Map<String, Object> byDong = transaction("PLEDGE", 3, "CHF", "2024-03-01");
        byDong.put("vnd", Map.of("value", 80000, "qualifier", "ABOUT"));
        byDong.put("rateSource", "báo cáo");

        officer()
                .body(byRate)
                .post(path + "/transactions")
                .then()
                .statusCode(201)
                .body("rate", is(27000.5f))
                .body("rateOn", is("2024-02-28"))
                .body("rateSource", is("Vietcombank"))
                // 81 001.5 is rounded half up.
                .body("vnd.value", is(81002));
        officer()
                .body(byDong)
                .post(path + "/transactions")
                .then()
                .statusCode(201)
                .body("rate", nullValue())
                .body("rateSource", is("báo cáo"))
                .body("vnd.qualifier", is("ABOUT"));
        reader().get(path)
                .then()
                .body("totals.pledged.vnd.value", is(161002))
                .body("totals.pledged.vnd.qualifier", is("ABOUT"))
                .body("totals.pledged.currencies[0].figure.qualifier", is("EXACT"));
    }

    @Test
    void everyBoundOfARoughAmountBecomesDong() {
        String path = Aid.proposed();
        Map<String, Object> stated = transaction("PLEDGE", 1, "CHF", "2024-03-01");
        stated.put("amount", Map.of("low", 1000, "high", 1500.55, "text", "1.000–1.500,55 CHF"));
        stated.put("rate", 27000);
        stated.put("rateSource", "Vietcombank");

        officer()
                .body(stated)
                .post(path + "/transactions")
                .then()
                .statusCode(201)
                .body("amount.text", is("1.000–1.500,55 CHF"))
                .body("vnd.qualifier", is("RANGE"))
                .body("vnd.low", is(27000000))
                .body("vnd.high", is(40514850))
                .body("vnd.value", nullValue());
        Map<String, Object> words = transaction("PLEDGE", 1, "VND", "2024-03-01");
        words.put("amount", Map.of("text", "hơn 1,2 tỷ đồng"));
        officer()
                .body(words)
                .post(path + "/transactions")
                .then()
                .statusCode(201)
                .body("amount.qualifier", is("MORE_THAN"))
                .body("rate", is(1))
                .body("vnd.low", is(1200000000))
                .body("vnd.text", is("hơn 1,2 tỷ đồng"));
    }

    @Test
    void boundsThatAreTheSameDongAreThatManyExactly() {
        String path = Aid.proposed();
        Map<String, Object> stated = transaction("PLEDGE", 1, "USD", "2024-03-01");
        stated.put("amount", Map.of("low", 0.5, "high", 0.51));
        stated.put("rate", 1.9);
        stated.put("rateSource", "Vietcombank");

        officer()
                .body(stated)
                .post(path + "/transactions")
                .then()
                .statusCode(201)
                .body("amount.qualifier", is("RANGE"))
                .body("vnd.qualifier", is("EXACT"))
                .body("vnd.value", is(1));
        reader().get(path)
                .then()
                .body("totals.pledged.vnd.value", is(1))
                .body("totals.pledged.vnd.qualifier", is("EXACT"));
    }

    @Test
    void whatWasNotCountedMayBeWorthDongThatWere() {
        String path = Aid.proposed();
        Map<String, Object> stated = transaction("PLEDGE", 1, "USD", "2024-03-01");
        stated.put("amount", Map.of("qualifier", "UNQUANTIFIED"));
        stated.put("vnd", Map.of("value", 80000));
        stated.put("rateSource", "báo cáo");

        officer()
                .body(stated)
                .post(path + "/transactions")
                .then()
                .statusCode(201)
                .body("vnd.value", is(80000));
    }

    @Test
    void pledgedCommittedAndDisbursedNeverMixNorDoCurrencies() {
        String path = Aid.approved("2024-01-10");
        Map<String, Object> euros = transaction("COMMITMENT", 50, "EUR", "2024-02-01");
        euros.put("rate", 26000);
        euros.put("rateSource", "Vietcombank");
        post(path, transaction("PLEDGE", 7000000, "VND", "2023-12-01"));
        post(path, euros);
        post(path, transaction("COMMITMENT", 2000000, "VND", "2024-02-01"));
        post(path, transaction("DISBURSEMENT", 500000, "VND", "2024-02-02"));

        reader().get(path)
                .then()
                .body("version", is(7))
                .body("totals.pledged.vnd.value", is(7000000))
                .body("totals.committed.vnd.value", is(3300000))
                .body("totals.committed.currencies.currency", contains("EUR", "VND"))
                .body("totals.committed.currencies.figure.value", contains(50, 2000000))
                .body("totals.disbursed.vnd.value", is(500000));
        reader().get(path + "/transactions?limit=3")
                .then()
                .body("items.position", contains(1, 2, 3))
                .body("next", not(nullValue()));
        String next = reader().get(path + "/transactions?limit=3").path("next");
        reader().queryParam("cursor", next).get(path + "/transactions").then().body("items.position", contains(4));
        reader().get(path + "/transactions?kind=COMMITMENT&currency=EUR,USD")
                .then()
                .body("items.position", contains(2));
    }

    @Test
    void aReversalTakesBackNoMoreThanIsLeft() {
        String path = Aid.proposed();
        Map<String, Object> euros = transaction("COMMITMENT", 100, "EUR", "2024-02-01");
        euros.put("rate", 26000.01);
        euros.put("rateSource", "Vietcombank");
        Object id = post(path, euros).get("id");

        officer()
                .body(reversal(id, 100.01, "2024-03-01"))
                .post(path + "/transactions")
                .then()
                .statusCode(422)
                .body("code", is("reversal-too-large"));
        officer()
                .body(reversal(id, 33.33, "2024-03-01"))
                .post(path + "/transactions")
                .then()
                .statusCode(201)
                .body("kind", is("COMMITMENT"))
                .body("currency", is("EUR"))
                .body("reversalOf", is(id))
                .body("rate", is(26000.01f))
                .body("vnd.value", is(866580));
        reader().get(path)
                .then()
                .body("totals.committed.currencies[0].figure.value", is(66.67f))
                .body("totals.committed.vnd.value", is(2600001 - 866580));
        officer()
                .body(reversal(id, 66.68, "2024-03-02"))
                .post(path + "/transactions")
                .then()
                .statusCode(422)
                .body("code", is("reversal-too-large"));
        officer()
                .body(reversal(id, 66.67, "2024-03-02"))
                .post(path + "/transactions")
                .then()
                .statusCode(201)
                .body("vnd.value", is(2600001 - 866580));
        reader().get(path)
                .then()
                .body("totals.committed.vnd", nullValue())
                .body("totals.committed.currencies", empty());
        officer()
                .body(reversal(id, null, "2024-03-03"))
                .post(path + "/transactions")
                .then()
                .statusCode(422)
                .body("code", is("reversal-too-large"));
    }

    @Test
    void aRoughAmountIsTakenBackWhollyOrExactlyInPart() {
        String path = Aid.proposed();
        Map<String, Object> rough = transaction("PLEDGE", 1, "VND", "2024-02-01");
        rough.put("amount", Map.of("value", 1000, "qualifier", "MORE_THAN"));
        Object id = post(path, rough).get("id");
        Map<String, Object> roughPart = reversal(id, null, "2024-03-01");
        roughPart.put("amount", Map.of("value", 300, "qualifier", "ABOUT"));

        officer()
                .body(roughPart)
                .post(path + "/transactions")
                .then()
                .statusCode(422)
                .body("code", is("reversal-not-exact"));
        post(path, reversal(id, 300, "2024-03-01"));
        reader().get(path)
                .then()
                .body("totals.pledged.vnd.value", is(700))
                .body("totals.pledged.vnd.qualifier", is("MORE_THAN"));
        Map<String, Object> whole = reversal(id, null, "2024-03-02");
        whole.put("amount", Map.of("value", 700, "qualifier", "MORE_THAN"));
        officer()
                .body(whole)
                .post(path + "/transactions")
                .then()
                .statusCode(201)
                .body("amount.value", is(700))
                .body("amount.qualifier", is("MORE_THAN"));
        reader().get(path).then().body("totals.pledged.vnd", nullValue());
    }

    @Test
    void aRoughReversalOfTheWholeIsTooLargeOnceAPartIsTakenBack() {
        String path = Aid.proposed();
        Map<String, Object> rough = transaction("PLEDGE", 1, "VND", "2024-02-01");
        rough.put("amount", Map.of("low", 1000, "high", 1500));
        Object id = post(path, rough).get("id");
        post(path, reversal(id, 300, "2024-03-01"));
        Map<String, Object> whole = reversal(id, null, "2024-03-02");
        whole.put("amount", rough.get("amount"));
        Stored before = Stored.now();

        officer()
                .body(whole)
                .post(path + "/transactions")
                .then()
                .statusCode(422)
                .body("code", is("reversal-too-large"))
                .body("violations.field", contains("amount"));

        assertEquals(before, Stored.now());
        reader().get(path + "/transactions").then().body("items", hasSize(2));
        whole.put("amount", Map.of("low", 700, "high", 1200));
        post(path, whole);
        reader().get(path).then().body("totals.pledged.vnd", nullValue());
        Map<String, Object> untouched = reversal(post(path, rough).get("id"), null, "2024-03-02");
        untouched.put("amount", rough.get("amount"));
        post(path, untouched);
        reader().get(path).then().body("totals.pledged.vnd", nullValue());
    }

    @Test
    void whatCameToNothingTakesNothingButReversals() {
        String path = Aid.proposed();
        Object id = post(path, transaction("PLEDGE", 1000, "VND", "2024-02-01")).get("id");
        officer().post(path + "/cancel").then().statusCode(200);

        officer()
                .body(transaction("PLEDGE", 1000, "VND", "2024-02-01"))
                .post(path + "/transactions")
                .then()
                .statusCode(409)
                .body("code", is("no-new-transactions"));
        post(path, reversal(id, null, "2024-03-01"));
    }

    @Test
    void emergencyAidIsDisbursedBeforeItsApprovalAndNoOther() {
        Map<String, Object> emergency = Aid.item();
        emergency.put("emergency", true);
        String urgent = Aid.path(created(AID_ITEMS, emergency));
        post(urgent, transaction("DISBURSEMENT", 1000, "VND", "2024-02-01"));
        String path = Aid.proposed();
        officer()
                .body(transaction("DISBURSEMENT", 1000, "VND", "2024-02-01"))
                .post(path + "/transactions")
                .then()
                .statusCode(409)
                .body("code", is("disbursed-before-approval"));
        Aid.approve(path, "2024-02-02");
        officer()
                .body(transaction("DISBURSEMENT", 1000, "VND", "2024-02-01"))
                .post(path + "/transactions")
                .then()
                .statusCode(409)
                .body("code", is("disbursed-before-approval"))
                .body("violations[0].field", is("on"));
        post(path, transaction("DISBURSEMENT", 1000, "VND", "2024-02-02"));
    }

    @Test
    void theTransactionAfterTheTwoThousandthIsRefusedAndTheEventOfAllFits() {
        String path = Aid.proposed();
        UUID item = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        Stored.database().update("""
                insert into aid_transaction (id, aid_item_id, position, kind, on_day, currency, amount_value, amount_low,
                    amount_high, amount_qualifier, rate, rate_on, vnd_value, vnd_low, vnd_high, vnd_qualifier, posted_at)
                select gen_random_uuid(), ?, n, 'COMMITMENT', date '2024-01-01', 'USD', 1234567.89, 1234567.89, 1234567.89,
                    'EXACT', 25000.25, date '2024-01-01', 30864505855, 30864505855, 30864505855, 'EXACT', now()
                from generate_series(1, 1999) n
                """, item);
        post(path, transaction("PLEDGE", 1, "VND", "2024-02-01"));

        officer()
                .body(transaction("PLEDGE", 1, "VND", "2024-02-01"))
                .post(path + "/transactions")
                .then()
                .statusCode(409)
                .body("code", is("too-many-transactions"));
        reader().get(path + "/transactions?limit=200&kind=PLEDGE").then().body("items", hasSize(1));
        reader().get(path).then().body("version", is(2));
    }

    @Test
    void whatWasPostedCannotBeRewritten() {
        String path = Aid.proposed();
        Object id = post(path, transaction("PLEDGE", 1, "VND", "2024-02-01")).get("id");

        for (String rewriting : List.of(
                "update aid_transaction set note = 'x' where id = ?::uuid",
                "delete from aid_transaction where id = ?::uuid")) {
            assertThrows(GenericJDBCException.class, () -> Stored.database().update(rewriting, id));
        }
        assertTrue(new HashSet<>(reader().get(path + "/transactions").<List<Object>>path("items.id")).contains(id));
    }

    @Test
    void aRepetitionGetsTheFirstAnswerAndPostsOnce() {
        String path = Aid.proposed();
        String key = UUID.randomUUID().toString();
        Map<String, Object> stated = transaction("PLEDGE", 1, "VND", "2024-02-01");

        Response first = officer().header("Idempotency-Key", key).body(stated).post(path + "/transactions");
        Response second = officer().header("Idempotency-Key", key).body(stated).post(path + "/transactions");

        first.then().statusCode(201);
        second.then()
                .statusCode(201)
                .header("Location", first.header("Location"))
                .header("ETag", first.header("ETag"))
                .body(equalTo(first.asString()));
        reader().get(path + "/transactions").then().body("items", hasSize(1));
        officer()
                .header("Idempotency-Key", key)
                .body(transaction("PLEDGE", 2, "VND", "2024-02-01"))
                .post(path + "/transactions")
                .then()
                .statusCode(422)
                .body("code", is("idempotency-key-reused"));
    }
}
