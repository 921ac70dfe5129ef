package vn.huunghi.aid.item;

import jakarta.validation.constraints.NotBlank;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.huunghi.kit.text.Texts;

/** How much of an item goes to a province. */
record ProvinceShare(
        @NotBlank String provinceId,

        @Schema(nullable = true, description = "Of all provinces or of none; together 100, at most 4 decimals")
        BigDecimal percent) {

    ProvinceShare {
        provinceId = Texts.orNull(provinceId);
        percent = Shares.plain(percent);
    }
}
