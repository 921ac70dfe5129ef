package vn.huunghi.organisation.province;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.huunghi.kit.geography.Naming;
import vn.huunghi.kit.geography.ProvinceType;

/** A territory as clients see it: the plain names are those of the day asked for. */
@Schema(name = "Province")
record ProvinceView(
        String id,

        @Schema(description = "Two digits; means a territory only together with a day")
        String code,

        String name,
        @Schema(nullable = true) String nameEn,
        ProvinceType type,
        @Schema(nullable = true, description = "ISO 3166-2") String iso,
        LocalDate validFrom,

        @Schema(nullable = true, description = "The first day on which it is no longer in force")
        LocalDate validTo,

        @Schema(nullable = true) String successorId,

        @Schema(description = "Those that ended in it, itself excluded")
        List<String> predecessorIds,

        @Schema(description = "Countries that it borders on, ISO 3166-1 alpha-2")
        List<String> borders,

        boolean coastal,
        List<NamingView> namings,
        long version) {

    @Schema(name = "ProvinceNaming")
    record NamingView(
            LocalDate validFrom,
            String name,
            @Schema(nullable = true) String nameEn,
            ProvinceType type,
            @Schema(nullable = true) String iso,
            @Schema(nullable = true) String legalBasis) {
        static NamingView of(Naming naming) {
            return new NamingView(
                    naming.validFrom(),
                    naming.name(),
                    naming.nameEn(),
                    naming.type(),
                    naming.iso(),
                    naming.legalBasis());
        }
    }

    static ProvinceView of(Province province, List<String> predecessorIds, LocalDate on) {
        Naming named = province.naming(on);
        return new ProvinceView(
                province.id(),
                province.code(),
                named.name(),
                named.nameEn(),
                named.type(),
                named.iso(),
                province.validFrom(),
                province.validTo(),
                province.successorId(),
                predecessorIds,
                province.borders(),
                province.coastal(),
                province.namings().stream().map(NamingView::of).toList(),
                province.version());
    }
}
