package vn.huunghi.reporting.contribution;

import java.time.LocalDate;
import java.util.Objects;
import vn.huunghi.kit.time.PartialDate;

/** How many members and chapters an organisation had; either may not be said. */
record HeadcountState(PartialDate asOf, FigureState members, FigureState chapters, HeadcountScope scope) {

    HeadcountState {
        Objects.requireNonNull(asOf, "a headcount without asOf");
        Objects.requireNonNull(scope, "a headcount without scope");
    }

    /** The day that it speaks of. */
    LocalDate day() {
        return asOf.last();
    }
}
