package vn.huunghi.organisation.organisation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.huunghi.kit.time.PartialDate;

/** A term as a client states it; its ordinal is that of the address. */
@JsonIgnoreProperties("ordinal")
record NewTerm(
        @NotNull PartialDate from,

        @Schema(nullable = true, description = "None while it is running")
        PartialDate to,

        @Schema(nullable = true) PartialDate congressOn,

        @Size(max = 20) @Schema(nullable = true, description = "Each kind once")
        List<@Valid @NotNull TermBody> bodies,

        @Size(max = 200) @Schema(nullable = true, description = "One entry for each post: a leader may hold several")
        List<@Valid @NotNull NewTermLeader> leaders) {

    NewTerm {
        bodies = bodies == null ? List.of() : bodies;
        leaders = leaders == null ? List.of() : leaders;
    }
}
