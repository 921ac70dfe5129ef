package vn.huunghi.organisation.organisation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.huunghi.kit.figure.FigureInput;
import vn.huunghi.kit.record.Source;

/** Members and chapters as a client states them; the date is that of the address. */
@JsonIgnoreProperties("asOf")
record NewHeadcount(
        @Valid @Schema(nullable = true, description = "Persons; may be absent where chapters are given")
        FigureInput members,

        @Valid @Schema(nullable = true, description = "May be absent where members are given")
        FigureInput chapters,

        @Schema(
                nullable = true,
                defaultValue = "UNSTATED",
                description = "Whether the members of the chapters are among the members")
        HeadcountScope scope,

        @Valid @Schema(nullable = true) Source source) {

    NewHeadcount {
        scope = scope == null ? HeadcountScope.UNSTATED : scope;
        source = Source.orNull(source);
    }
}
