package vn.huunghi.aid.item;

import jakarta.validation.constraints.NotBlank;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.huunghi.kit.text.Texts;

/** How much of an item goes to a sector. */
record SectorShare(
        @Schema(description = "An OECD DAC purpose code, see /sectors") @NotBlank
        String code,

        @Schema(nullable = true, description = "Of all sectors or of none; together 100, at most 4 decimals")
        BigDecimal percent) {

    SectorShare {
        code = Texts.orNull(code);
        percent = Shares.plain(percent);
    }
}
