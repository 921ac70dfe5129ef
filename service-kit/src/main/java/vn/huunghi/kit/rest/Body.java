package vn.huunghi.kit.rest;

import java.lang.reflect.Type;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A request's body that is parsed only when {@link #read()} is called, so that 401, 403, 404, 428 and 412 are answered
 * before anything that is wrong with the body.
 */
public final class Body<T> {
    @Schema(hidden = true)
    private final byte[] bytes;

    @Schema(hidden = true)
    private final Type type;

    @Schema(hidden = true)
    private final BodyParser parser;

    /** Its type is what the interface's documentation shows; see {@code kit.openapi}. */
    private T content;

    Body(byte[] bytes, Type type, BodyParser parser) {
        this.bytes = bytes;
        this.type = type;
        this.parser = parser;
    }

    /**
     * The valid content.
     *
     * @throws vn.huunghi.kit.problem.Refusal 400 body-required, malformed-json, unknown-field, invalid-value, required;
     *     422 constraint-violated
     */
    public T read() {
        if (content == null) {
            content = parser.parse(bytes, type);
        }
        return content;
    }

    /** The valid content of a body that may be left out, such as an action's note. */
    public Optional<T> readIfAny() {
        return BodyParser.isBlank(bytes) ? Optional.empty() : Optional.of(read());
    }
}
