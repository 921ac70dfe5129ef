package vn.huunghi.organisation.agreement;

import java.time.LocalDate;

/**
 * The days of an agreement as they follow from what its document states, last days included.
 *
 * @param begins the first day; null while it is only proposed
 * @param expires the first day after the last one; null where it is open
 * @param terminatedOn the first day on which it no longer binds; null where nobody ended it
 */
record Validity(LocalDate begins, LocalDate expires, LocalDate terminatedOn) {

    AgreementStatus statusOn(LocalDate day) {
        if (begins == null || day.isBefore(begins)) {
            return AgreementStatus.PROPOSED;
        }
        if (!endsBy(day)) {
            return AgreementStatus.IN_FORCE;
        }
        // What ended it first is what it stays.
        boolean terminated = terminatedOn != null && (expires == null || terminatedOn.isBefore(expires));
        return terminated ? AgreementStatus.TERMINATED : AgreementStatus.EXPIRED;
    }

    /** The first day on which it no longer binds, whatever ended it; null where it is open. */
    LocalDate ends() {
        if (expires == null || terminatedOn == null) {
            return expires == null ? terminatedOn : expires;
        }
        return expires.isBefore(terminatedOn) ? expires : terminatedOn;
    }

    /** Whether it has ended when the day comes. */
    boolean endsBy(LocalDate day) {
        LocalDate ends = ends();
        return ends != null && !day.isBefore(ends);
    }
}
