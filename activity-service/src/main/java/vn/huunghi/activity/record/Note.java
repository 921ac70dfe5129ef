package vn.huunghi.activity.record;

import jakarta.validation.constraints.Size;

/** What somebody may say about a step that they take. */
public record Note(@Size(max = 2000) String note) {

    public Note {
        note = Texts.orNull(note);
    }
}
