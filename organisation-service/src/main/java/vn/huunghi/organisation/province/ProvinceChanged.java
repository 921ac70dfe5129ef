package vn.huunghi.organisation.province;

import java.time.LocalDate;
import java.util.List;
import vn.huunghi.kit.geography.Naming;

/** The public state of a territory, contract {@code huunghi.province.v1}. */
record ProvinceChanged(
        String id,
        long version,
        String code,
        LocalDate validFrom,
        LocalDate validTo,
        String successorId,
        List<String> borders,
        boolean coastal,
        String legalBasisOfEnd,
        List<Naming> namings) {
    static final String TOPIC = "huunghi.province.v1";

    static ProvinceChanged of(Province province) {
        return new ProvinceChanged(
                province.id(),
                province.version(),
                province.code(),
                province.validFrom(),
                province.validTo(),
                province.successorId(),
                province.borders(),
                province.coastal(),
                province.legalBasisOfEnd(),
                province.namings());
    }
}
