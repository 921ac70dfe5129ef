package vn.huunghi.aid.item;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.huunghi.kit.text.Texts;

/** What a client says of an approval. */
record NewApproval(
        @Schema(nullable = true) @Size(max = 200) String number,
        @Schema(nullable = true) @Size(max = 500) String authority,

        @Schema(description = "Not in the future; every province of the item must be in force on it") @NotNull
        LocalDate on,

        @Schema(nullable = true, description = "Required where the item has a warning") @Size(max = 2000)
        String reason,

        @Schema(
                nullable = true,
                description = "The item's provinces as they were on the day, where others stand there by its plan;"
                        + " absent: as the item has them")
        @Size(max = 100)
        List<@NotNull @Valid ProvinceShare> provinces,

        @Schema(nullable = true) @Size(max = 2000) String note) {

    NewApproval {
        number = Texts.orNull(number);
        authority = Texts.orNull(authority);
        reason = Texts.orNull(reason);
        note = Texts.orNull(note);
    }

    List<String> provinceIds() {
        return provinces.stream().map(ProvinceShare::provinceId).toList();
    }

    Approval approval() {
        return new Approval(number, authority, on, reason);
    }
}
