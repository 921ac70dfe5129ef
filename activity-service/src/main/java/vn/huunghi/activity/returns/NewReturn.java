package vn.huunghi.activity.returns;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.huunghi.activity.indicator.StatedFigure;
import vn.huunghi.kit.record.Source;
import vn.huunghi.kit.text.Texts;

/** What a reporter declares; a change replaces the whole. */
@JsonIgnoreProperties({"id", "version", "withdrawn", "changedAt", "status", "history", "allowedActions", "warnings"})
record NewReturn(
        @NotNull UUID reporterId,

        @Schema(description = "Must be in force on the period's last day") @NotBlank
        String provinceId,

        @NotNull @Valid Period period,

        @Schema(description = "Of any indicator, each at most once")
        List<@NotNull @Valid StatedFigure> figures,

        List<@NotBlank String> results,
        List<@NotBlank String> limitations,
        List<@NotBlank String> tasks,
        @Schema(nullable = true) @Valid Source source,

        @Schema(nullable = true, description = "The record's number in the client's own system, unique per client")
        @Size(max = 200)
        String externalId) {

    NewReturn {
        figures = figures == null ? List.of() : figures;
        results = Texts.list(results);
        limitations = Texts.list(limitations);
        tasks = Texts.list(tasks);
        source = Source.orNull(source);
        externalId = Texts.orNull(externalId);
    }
}
