package vn.huunghi.kit.rest;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.huunghi.kit.problem.CommonProblem;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.text.Message;

/** The part of a list that a client asks for; a {@code @BeanParam}. */
public class PageQuery {
    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 200;

    @QueryParam("limit")
    @Parameter(
            description = "How many items a page holds at most",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    String limit;

    @QueryParam("cursor")
    @Parameter(description = "Where the page begins: `next` of the page before")
    String cursor;

    /** A page that no client asked for by its parameters; {@code cursor} null for the first. */
    public static PageQuery of(int limit, String cursor) {
        PageQuery query = new PageQuery();
        query.limit = Integer.toString(limit);
        query.cursor = cursor;
        return query;
    }

    /** The page's size, 1 to 200. */
    public int limit() {
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        int asked = limit.matches("[0-9]{1,4}") ? Integer.parseInt(limit) : 0;
        if (asked < 1 || asked > MAX_LIMIT) {
            throw Refusal.of(
                    CommonProblem.INVALID_PARAMETER,
                    "limit",
                    new Message("limit phải là số từ 1 đến 200.", "limit must be a number from 1 to 200."));
        }
        return asked;
    }

    /** How many rows to fetch: one more than the page holds, which tells whether there is a next page. */
    public int fetch() {
        return limit() + 1;
    }

    /**
     * The parts of the cursor, none on the first page.
     *
     * @param parts how many parts this list's cursors have
     */
    public Optional<List<String>> after(int parts) {
        return cursor == null ? Optional.empty() : Optional.of(Cursor.decode(cursor, parts));
    }
}
