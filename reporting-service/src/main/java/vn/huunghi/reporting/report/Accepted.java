package vn.huunghi.reporting.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.StreamSupport;
import vn.huunghi.kit.time.Days;
import vn.huunghi.reporting.Topics;
import vn.huunghi.reporting.statistic.Sql;

/** The accepted returns of a period and the provincial unions, from the copies of their records. */
@ApplicationScoped
class Accepted {

    /** A return as a report needs it; with neither province nor cluster it is the nation's own. */
    record Return(
            String reporterId,
            String provinceId,
            String clusterId,
            Days period,
            List<String> results,
            List<String> limitations,
            List<String> tasks) {

        boolean hasNarrative() {
            return !results.isEmpty() || !limitations.isEmpty() || !tasks.isEmpty();
        }
    }

    /** A provincial union and the province that it was in on the day asked, as its states name it. */
    record Union(String id, String provinceId) {}

    private final ObjectMapper json;

    Accepted(ObjectMapper json) {
        this.json = json;
    }

    /**
     * Accepted returns whose days all lie within the days asked; of a stock's return, its day.
     *
     * @param of the provinces and clusters whose returns are asked for; null for everybody's
     */
    List<Return> returns(Connection connection, Days days, Collection<String> of) throws SQLException {
        var sql = new Sql()
                .add("select state - 'figures' as state from mirror")
                .add(" where topic = '" + Topics.RETURN + "' and not withdrawn");
        if (of != null) {
            sql.add(" and coalesce(state ->> 'provinceId', state ->> 'clusterId', '') = any(?)", sql.texts(of));
        }
        return sql.add(
                        " and state ->> 'status' = 'ACCEPTED' and state -> 'period' ->> 'to' between ? and ?",
                        days.from().toString(),
                        days.to().toString())
                .add(
                        " and coalesce(state -> 'period' ->> 'from', state -> 'period' ->> 'to') >= ?",
                        days.from().toString())
                .add(" order by state -> 'period' ->> 'to', key")
                .rows(connection, row -> accepted(tree(row.getString("state"))));
    }

    List<Union> unions(Connection connection, LocalDate day) throws SQLException {
        return new Sql()
                        .add("select key, state from mirror where topic = '" + Topics.ORGANISATION
                                + "' and not withdrawn")
                        .add(" and state ->> 'kind' = 'PROVINCIAL_UNION' order by key")
                        .rows(
                                connection,
                                row -> new Union(row.getString("key"), province(tree(row.getString("state")), day)))
                        .stream()
                        .filter(union -> union.provinceId() != null)
                        .toList();
    }

    private static Return accepted(JsonNode state) {
        var to = LocalDate.parse(state.path("period").path("to").asText());
        var from = state.path("period").path("from");
        return new Return(
                state.path("reporterId").asText(),
                state.path("provinceId").asText(null),
                state.path("clusterId").asText(null),
                new Days(from.isTextual() ? LocalDate.parse(from.asText()) : to, to),
                texts(state, "results"),
                texts(state, "limitations"),
                texts(state, "tasks"));
    }

    private static List<String> texts(JsonNode state, String field) {
        return StreamSupport.stream(state.path(field).spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    /** Null where the union was not active on the day. */
    private static String province(JsonNode organisation, LocalDate day) {
        JsonNode inForce = null;
        for (var state : organisation.path("states")) {
            var from =
                    state.hasNonNull("from") ? LocalDate.parse(state.get("from").asText()) : LocalDate.MIN;
            if (!from.isAfter(day)) {
                inForce = state;
            }
        }
        return inForce == null || !inForce.path("status").asText().equals("ACTIVE")
                ? null
                : inForce.path("provinceId").asText(null);
    }

    private JsonNode tree(String state) {
        try {
            return json.readTree(state);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a mirrored state is no JSON", e);
        }
    }
}
