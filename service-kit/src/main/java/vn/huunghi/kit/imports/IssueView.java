package vn.huunghi.kit.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.huunghi.kit.text.Language;

/** Something to be said about a row, or about the file, as it is answered. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record IssueView(
        @Schema(
                nullable = true,
                description = "As a spreadsheet's program counts it: the headings are usually 1; null for the file")
        Long row,

        @Schema(
                description = "CRITICAL: the row cannot be read; ERROR: it breaks a rule and is refused; WARNING: it is"
                        + " taken")
        Severity severity,

        @Schema(nullable = true, description = "What the column is for, as the interface calls it; null for the row")
        String field,

        @Schema(nullable = true, description = "The column's heading in the file")
        String column,

        @Schema(description = "Stable; GET /problems lists all")
        String code,

        @Schema(description = "In the request's language") String message) {

    static IssueView of(Long row, Issue issue, Language language) {
        return new IssueView(
                row,
                issue.severity(),
                issue.field(),
                issue.heading(),
                issue.code(),
                issue.message().in(language));
    }
}
