package vn.huunghi.kit.imports;

import vn.huunghi.kit.text.Language;
import vn.huunghi.kit.text.Message;

/**
 * Something to be said about a row.
 *
 * @param field what the column is for, as the interface calls it; null where it is the whole row
 * @param heading of the column, as the file has it; null where it is the whole row
 * @param code stable, as problems have
 */
public record Issue(Severity severity, String field, String heading, String code, Message message) {

    /** The message behind the heading of its column, as a row's reasons name it. */
    String in(Language language) {
        return heading == null ? message.in(language) : heading + ": " + message.in(language);
    }
}
