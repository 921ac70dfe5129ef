package vn.huunghi.reporting.statistic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RecordKindsTest {

    @Test
    void theKindsAreThoseOfTheContracts() throws IOException {
        var inContracts = new TreeSet<String>();
        for (var topic : List.of(
                "huunghi.activity.v1",
                "huunghi.organisation.v1",
                "huunghi.agreement.v1",
                "huunghi.aid-item.v1",
                "huunghi.donor.v1")) {
            kinds(topic).forEach(kind -> inContracts.add(kind.asText()));
        }

        assertEquals(inContracts, RecordKinds.KNOWN);
    }

    private static JsonNode kinds(String topic) throws IOException {
        var path = "event-contracts/schemas/" + topic + ".schema.json";
        try (InputStream schema = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            return new ObjectMapper().readTree(schema).at("/properties/kind/enum");
        }
    }
}
