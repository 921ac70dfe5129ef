package vn.huunghi.reporting.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Map;

/** A record as its service last said it, and how an event says it. */
interface Fact {

    ObjectMapper JSON = new ObjectMapper();

    String topic();

    String id();

    /** Everything but id and version. */
    ObjectNode state();

    static JsonNode tree(Object values) {
        return JSON.valueToTree(values);
    }

    static String text(LocalDate day) {
        return day == null ? null : day.toString();
    }

    static JsonNode figures(Map<String, Fig> figures) {
        var stated = JSON.createArrayNode();
        figures.forEach((indicator, figure) -> figure.json(stated.addObject().put("indicator", indicator)));
        return stated;
    }
}
