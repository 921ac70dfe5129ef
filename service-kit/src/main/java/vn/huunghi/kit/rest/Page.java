package vn.huunghi.kit.rest;

import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of a list.
 *
 * @param next the cursor of the next page, null on the last one
 */
public record Page<T>(
        List<T> items,

        @Schema(nullable = true, description = "The cursor of the next page; null on the last one")
        String next) {

    /**
     * Cuts a page out of rows of which one more was fetched than the page holds.
     *
     * @param rows at most {@code limit + 1} rows, see {@link PageQuery#fetch()}
     * @param cursor the cursor that begins after a row
     */
    public static <R, T> Page<T> of(List<R> rows, PageQuery query, Function<R, T> view, Function<R, String> cursor) {
        boolean more = rows.size() > query.limit();
        List<R> shown = more ? rows.subList(0, query.limit()) : rows;
        return new Page<>(shown.stream().map(view).toList(), more ? cursor.apply(shown.get(shown.size() - 1)) : null);
    }
}
