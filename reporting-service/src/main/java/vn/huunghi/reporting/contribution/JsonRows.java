package vn.huunghi.reporting.contribution;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import vn.huunghi.kit.figure.Figure;

/** Writes the rows of a batch as one parameter for {@code json_to_recordset}. */
final class JsonRows {
    private static final JsonFactory JSON = new JsonFactory();

    /** Writes the fields of one row. */
    interface Row<T> {
        void write(T of, JsonGenerator row) throws IOException;
    }

    private JsonRows() {}

    static <T> String of(Collection<T> all, Row<T> fields) {
        StringWriter text = new StringWriter();
        try (JsonGenerator rows = JSON.createGenerator(text)) {
            rows.enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
            rows.writeStartArray();
            for (T one : all) {
                rows.writeStartObject();
                fields.write(one, rows);
                rows.writeEndObject();
            }
            rows.writeEndArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    static void set(JsonGenerator row, String name, List<String> members) throws IOException {
        row.writeFieldName(name);
        row.writeArray(members.toArray(String[]::new), 0, members.size());
    }

    static void traits(JsonGenerator row, Traits traits) throws IOException {
        row.writeStringField("kind", traits.kind());
        set(row, "countries", traits.countries());
        set(row, "organisations", traits.organisations());
        set(row, "sectors", traits.sectors());
        set(row, "donors", traits.donors());
    }

    /** The last and the first of all days are the database's infinities. */
    static void day(JsonGenerator row, String name, LocalDate day) throws IOException {
        if (day != null) {
            row.writeStringField(
                    name,
                    day.equals(LocalDate.MIN) ? "-infinity" : day.equals(LocalDate.MAX) ? "infinity" : day.toString());
        }
    }

    static void figure(JsonGenerator row, Figure figure) throws IOException {
        row.writeNumberField("low", figure.low());
        row.writeNumberField("high", figure.high());
        row.writeNumberField("value", figure.value());
        row.writeStringField("qualifier", figure.qualifier().name());
        row.writeStringField("wording", figure.text());
        row.writeStringField("note", figure.note());
    }
}
