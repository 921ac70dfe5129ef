package vn.huunghi.kit.time;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.time.DateTimeException;

/** Reads a partial date from a JSON string only; the number 2024 is refused like any other wrong type. */
final class PartialDateJson extends StdDeserializer<PartialDate> {

    private static final long serialVersionUID = 1;

    PartialDateJson() {
        super(PartialDate.class);
    }

    @Override
    public PartialDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (PartialDate) context.handleUnexpectedToken(PartialDate.class, parser);
        }
        String text = parser.getText();
        try {
            return PartialDate.parse(text);
        } catch (DateTimeException refused) {
            return (PartialDate) context.handleWeirdStringValue(PartialDate.class, text, "%s", refused.getMessage());
        }
    }
}
