package vn.huunghi.activity.indicator;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.huunghi.kit.figure.Unit;
import vn.huunghi.kit.text.Nfc;

/** What an administrator says about an indicator. */
@JsonIgnoreProperties({"version", "used"})
public record NewIndicator(
        @Schema(description = "Needed to add one; ignored in a change, where the path says it")
        @Size(max = 64)
        @Pattern(regexp = "[A-Z][A-Z0-9_]*")
        String code,

        @NotBlank @Size(max = 300) String name,
        @NotBlank @Size(max = 300) String nameEn,
        @NotNull Unit unit,
        @NotNull Nature nature,

        @NotBlank @Size(max = 64) @Pattern(regexp = "[a-z][a-z-]*")
        String group,

        @NotNull Recording recording,

        @Schema(description = "true unless said otherwise; an inactive one is kept and stated no more")
        Boolean active) {

    public NewIndicator {
        name = Nfc.of(name);
        nameEn = Nfc.of(nameEn);
        active = active == null || active;
    }
}
