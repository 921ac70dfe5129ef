package vn.huunghi.aid.transaction;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.huunghi.kit.figure.FigureView;

/** What an item's transactions add up to, never mixed between what was pledged, committed and disbursed. */
public record Totals(Total pledged, Total committed, Total disbursed) {

    /** Without any transaction. */
    public static final Totals NONE = new Totals(Total.NONE, Total.NONE, Total.NONE);

    /** The sum of one kind, without what was taken back. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Total(
            @Schema(nullable = true, description = "In đồng, each transaction by its own rate; null: no data, not zero")
            FigureView vnd,

            @Schema(description = "By currency, in the order of their codes")
            List<InCurrency> currencies) {

        static final Total NONE = new Total(null, List.of());
    }

    /** The sum in one currency. */
    public record InCurrency(
            @Schema(description = "ISO 4217") String currency, FigureView figure) {}
}
