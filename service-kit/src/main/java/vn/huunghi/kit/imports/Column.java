package vn.huunghi.kit.imports;

import java.util.List;
import vn.huunghi.kit.text.Folding;
import vn.huunghi.kit.text.Message;

/**
 * A column that the rows of a kind of record may have.
 *
 * @param field what it is for, as the interface calls it; also a heading that is understood
 * @param heading what it is called in templates; understood in both languages, with and without accents
 * @param aliases other headings that are understood
 * @param required whether a file without it cannot be imported
 * @param hint what to write into it, for the template
 */
public record Column(String field, Message heading, List<String> aliases, boolean required, Message hint) {

    public static Column required(String field, Message heading, Message hint) {
        return new Column(field, heading, List.of(), true, hint);
    }

    public static Column optional(String field, Message heading, Message hint) {
        return new Column(field, heading, List.of(), false, hint);
    }

    /** The headings that mean it, folded: by rank, because what one column is called another may be called too. */
    List<List<String>> names() {
        return List.of(folded(List.of(field)), folded(List.of(heading.vi(), heading.en())), folded(aliases));
    }

    private static List<String> folded(List<String> names) {
        return names.stream().map(Folding::fold).toList();
    }
}
