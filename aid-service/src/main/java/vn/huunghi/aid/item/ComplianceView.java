package vn.huunghi.aid.item;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.huunghi.aid.transaction.Totals;

/** One thing that whoever supervises aid should look at. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ComplianceView(
        Finding finding,

        @Schema(description = "The first such disbursement or commitment; of a registration its last day")
        LocalDate on,

        @Schema(nullable = true, description = "Null where a registration is meant")
        Item aidItem,

        @Schema(nullable = true, description = "Null where an item is meant")
        Registered donor) {

    /** An item, and what was disbursed of it. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Item(
            UUID id,
            String title,
            AidStatus status,
            boolean emergency,
            List<String> provinceIds,
            @Schema(nullable = true) LocalDate approvedOn,
            Totals totals) {}

    /** A donor and its registration that ends. */
    record Registered(
            UUID id,
            String name,
            @Schema(description = "The certificate's") String number,
            LocalDate from,
            LocalDate to,

            @Schema(description = "Where it holds; empty: everywhere")
            List<String> provinceIds,

            @Schema(description = "The donor's items that have not come to an end, a hundred at most")
            List<UUID> aidItemIds) {}
}
