package vn.huunghi.organisation.organisation;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.huunghi.organisation.text.Text;

/** What somebody gives as the reason for an action; kept in the history. */
@Schema(name = "Note")
public record Note(
        @Size(max = 2000) @Schema(nullable = true) String note) {
    public Note {
        note = Text.orNull(note);
    }
}
