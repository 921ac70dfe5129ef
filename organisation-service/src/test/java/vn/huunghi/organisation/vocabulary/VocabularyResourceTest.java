package vn.huunghi.organisation.vocabulary;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.huunghi.organisation.Api.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.organisation.organisation.OrganisationKind;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class VocabularyResourceTest {

    @Test
    void everyValueHasBothLabelsAndStandsOnceInItsList() {
        List<String> names = as("reader")
                .get("/api/v1/vocabulary")
                .then()
                .statusCode(200)
                .extract()
                .path("lists.name");
        assertEquals(new HashSet<>(names).size(), names.size());
        for (String name : names) {
            List<String> values = words(name, "value");
            assertEquals(Set.copyOf(values).size(), values.size(), name);
            for (String label : List.of("vi", "en")) {
                words(name, label).forEach(text -> {
                    assertTrue(text != null && !text.isBlank(), name);
                    assertTrue(Normalizer.isNormalized(text, Normalizer.Form.NFC), text);
                });
            }
        }
    }

    @Test
    void kindsUnitsAndCountriesAreNamed() {
        as("reader")
                .get("/api/v1/vocabulary")
                .then()
                .body(
                        "lists.find { it.name == 'organisationKind' }.values.value",
                        containsInAnyOrder(Arrays.stream(OrganisationKind.values())
                                .map(Enum::name)
                                .toArray()))
                .body(word("unit", "PERSON_TURN") + ".vi", equalTo("lượt người"))
                .body(word("country", "KH") + ".vi", equalTo("Campuchia"))
                .body(word("country", "LA") + ".en", equalTo("Laos"))
                .body("lists.find { it.name == 'country' }.values.vi", everyItem(not(equalTo(""))));
    }

    @Test
    void withoutATokenNothingIsTold() {
        given().get("/api/v1/vocabulary").then().statusCode(401);
    }

    private static List<String> words(String list, String field) {
        return as("reader")
                .get("/api/v1/vocabulary")
                .path("lists.find { it.name == '%s' }.values.%s".formatted(list, field));
    }

    private static String word(String list, String value) {
        return "lists.find { it.name == '%s' }.values.find { it.value == '%s' }".formatted(list, value);
    }
}
