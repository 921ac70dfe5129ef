package vn.huunghi.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleDataTest {

    @ParameterizedTest
    @ValueSource(strings = {"organisations", "agreements", "terms", "activities", "donors", "aid-items", "returns"})
    void everyRecordHasAnExternalIdOfItsOwnAndComposedLetters(String name) throws IOException {
        String text = text(name);
        Set<String> externalIds = new HashSet<>();

        for (JsonNode sample : Api.JSON.readTree(text)) {
            assertTrue(externalIds.add(sample.required("externalId").asText()), sample::toString);
        }

        assertFalse(externalIds.isEmpty());
        assertTrue(Normalizer.isNormalized(text, Normalizer.Form.NFC), name);
    }

    @Test
    void whoActsAndWhoReportsIsAmongTheOrganisationsOrASeededUnion() throws IOException {
        Set<String> known = new HashSet<>(List.of(
                "union-tay-ninh",
                "union-ben-tre",
                "union-ba-ria-vung-tau",
                "union-dong-nai",
                "union-binh-duong",
                "union-binh-phuoc",
                "union-long-an",
                "union-ho-chi-minh",
                "union-tien-giang"));
        Api.JSON
                .readTree(text("organisations"))
                .forEach(organisation ->
                        known.add(organisation.path("externalId").asText()));

        for (JsonNode activity : Api.JSON.readTree(text("activities"))) {
            activity.required("organiserIds").forEach(id -> assertTrue(known.contains(id.asText()), id::asText));
        }
        for (JsonNode agreement : Api.JSON.readTree(text("agreements"))) {
            agreement.required("partyIds").forEach(id -> assertTrue(known.contains(id.asText()), id::asText));
        }
        for (JsonNode term : Api.JSON.readTree(text("terms"))) {
            assertTrue(known.contains(term.required("organisationId").asText()), term::toString);
        }
        for (JsonNode declaration : Api.JSON.readTree(text("returns"))) {
            String reporter = declaration.required("reporterId").asText();
            assertTrue(known.contains(reporter), reporter);
        }
    }

    @Test
    void aPeriodWithoutAStartIsAStockOrAccumulated() throws IOException {
        for (JsonNode declaration : Api.JSON.readTree(text("returns"))) {
            JsonNode period = declaration.required("period");
            String kind = period.required("kind").asText();
            assertEquals(!Set.of("AS_OF", "CUMULATIVE").contains(kind), period.has("from"), declaration::toString);
        }
    }

    private static String text(String name) throws IOException {
        try (InputStream in = SampleDataTest.class.getResourceAsStream("/sample/" + name + ".json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
