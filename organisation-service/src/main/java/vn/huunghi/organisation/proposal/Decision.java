package vn.huunghi.organisation.proposal;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.huunghi.kit.text.Texts;

/** How a person confirms a proposal; what is left out is as proposed. */
@Schema(name = "ProposalDecision")
record Decision(
        @Schema(
                nullable = true,
                description = "The first day of what is new; by default the merger's day, or that of a parent founded"
                        + " later; never before")
        LocalDate on,

        @Size(max = 500) @Schema(nullable = true, description = "Refused where an existing organisation keeps its own")
        String name,

        @Size(max = 500) @Schema(nullable = true, description = "Of a `name` that is given, the English one")
        String nameEn,

        @Size(max = 500) @Schema(nullable = true, description = "The decision behind it, kept with the states entered")
        String decision,

        @Size(max = 2000) @Schema(nullable = true) String note) {

    /** As proposed. */
    static final Decision PLAIN = new Decision(null, null, null, null, null);

    Decision {
        name = Texts.orNull(name);
        nameEn = Texts.orNull(nameEn);
        decision = Texts.orNull(decision);
        note = Texts.orNull(note);
    }

    String name(Into into) {
        return name == null ? into.name() : name;
    }

    /** The English name proposed belongs to the name proposed. */
    String nameEn(Into into) {
        return nameEn == null && name == null ? into.nameEn() : nameEn;
    }
}
