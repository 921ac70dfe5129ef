package vn.huunghi.aid.donor;

import java.time.LocalDate;

/**
 * What a foreign NGO is registered for in Vietnam, and for how many years at most at a time: three to operate, five with
 * an office (Decree 58/2022/NĐ-CP; before it Decree 12/2012/NĐ-CP, which also knew project offices).
 */
enum RegistrationKind {
    OPERATION(3),
    REPRESENTATIVE_OFFICE(5),
    PROJECT_OFFICE(5);

    /** Certificates are issued under Decree 58/2022/NĐ-CP from this day on, none of them for a project office. */
    static final LocalDate DECREE_58_2022 = LocalDate.of(2022, 11, 1);

    private final int mostYears;

    RegistrationKind(int mostYears) {
        this.mostYears = mostYears;
    }

    int mostYears() {
        return mostYears;
    }

    boolean isIssuedOn(LocalDate day) {
        return this != PROJECT_OFFICE || day.isBefore(DECREE_58_2022);
    }
}
