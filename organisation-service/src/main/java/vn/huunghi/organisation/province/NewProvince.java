package vn.huunghi.organisation.province;

import java.time.LocalDate;
import java.util.List;
import vn.huunghi.kit.geography.Naming;

/** A territory as the reference data states it. */
public record NewProvince(
        String id,
        String code,
        LocalDate validFrom,
        LocalDate validTo,
        String successorId,
        List<String> borders,
        boolean coastal,
        String legalBasisOfEnd,
        List<Naming> namings) {}
