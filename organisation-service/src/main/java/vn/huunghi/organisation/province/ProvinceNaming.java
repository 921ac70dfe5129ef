package vn.huunghi.organisation.province;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import vn.huunghi.kit.geography.Naming;
import vn.huunghi.kit.geography.ProvinceType;
import vn.huunghi.kit.text.Folding;

/** What a territory was called from a day on; the name without accents stands beside it to be searched. */
@Embeddable
record ProvinceNaming(
        LocalDate validFrom,
        String name,
        String nameEn,
        @Enumerated(EnumType.STRING) ProvinceType type,
        String iso,
        String legalBasis,
        String folded) {

    static ProvinceNaming of(Naming naming) {
        return new ProvinceNaming(
                naming.validFrom(),
                naming.name(),
                naming.nameEn(),
                naming.type(),
                naming.iso(),
                naming.legalBasis(),
                // The two names are told apart by a line break, which no query contains after folding.
                Folding.fold(naming.name()) + "\n" + (naming.nameEn() == null ? "" : Folding.fold(naming.nameEn())));
    }

    Naming naming() {
        return new Naming(validFrom, name, nameEn, type, iso, legalBasis);
    }
}
