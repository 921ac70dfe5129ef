package vn.huunghi.organisation.agreement;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.List;

/**
 * An obligation as it is kept.
 *
 * @param nextDueOn follows from the rest and from the agreement's end, and is stored for searching; null where nothing
 *     is left to do
 * @param agreementEnds the first day on which the agreement no longer binds, stored beside it so that the obligations
 *     of all that has ended are passed over; null where it is open
 */
@Embeddable
record Obligation(
        String text,
        Integer everyMonths,
        LocalDate firstDueOn,
        List<LocalDate> doneOn,
        LocalDate nextDueOn,
        LocalDate agreementEnds) {

    /** What would be due only after the agreement has ended is due no more. */
    static Obligation of(StatedObligation stated, Validity validity) {
        LocalDate next = stated.nextDueOn();
        return new Obligation(
                stated.text(),
                stated.everyMonths(),
                stated.firstDueOn(),
                stated.doneOn(),
                next == null || validity.endsBy(next) ? null : next,
                validity.ends());
    }

    StatedObligation stated() {
        return new StatedObligation(text, everyMonths, firstDueOn, doneOn);
    }
}
