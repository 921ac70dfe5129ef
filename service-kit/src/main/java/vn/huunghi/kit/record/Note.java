package vn.huunghi.kit.record;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.huunghi.kit.text.Texts;

/** What somebody may say about a step that they take. */
public record Note(
        @Size(max = 2000) @Schema(nullable = true) String note) {

    public Note {
        note = Texts.orNull(note);
    }
}
