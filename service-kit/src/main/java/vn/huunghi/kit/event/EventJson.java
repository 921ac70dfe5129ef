package vn.huunghi.kit.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import vn.huunghi.kit.problem.CommonProblem;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.text.Message;

/** States as JSON, the same in events, in history and in the mirror: what is null is left out. */
@Singleton
public class EventJson {

    /** The largest state of a record; well below the 1 MiB that brokers take by default, envelope included. */
    public static final int MAX_BYTES = 512 * 1024;

    private final ObjectMapper mapper;

    @Inject
    EventJson(ObjectMapper mapper) {
        this.mapper = mapper.copy().setSerializationInclusion(JsonInclude.Include.NON_NULL);
    }

    /** @throws Refusal 422 record-too-large beyond {@link #MAX_BYTES} in UTF-8 */
    public String text(Object state) {
        try {
            String text = mapper.writeValueAsString(state);
            if (text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
                throw new Refusal(
                        CommonProblem.RECORD_TOO_LARGE,
                        new Message("Bản ghi vượt quá 512 KiB.", "The record would pass 512 KiB."));
            }
            return text;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Null for null. */
    public JsonNode tree(String json) {
        try {
            return json == null ? null : mapper.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Which version a state says it is, -1 if none; read no further than to there. */
    long version(String state) {
        try (JsonParser parser = mapper.createParser(state)) {
            parser.nextToken();
            for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
                if (field.equals("version")) {
                    return parser.nextLongValue(-1);
                }
                parser.nextToken();
                parser.skipChildren();
            }
            return -1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode tree(byte[] json) throws IOException {
        return mapper.readTree(json);
    }
}
