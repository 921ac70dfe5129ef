package vn.huunghi.organisation.province;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.huunghi.kit.geography.Naming;
import vn.huunghi.kit.geography.ProvinceType;

/** What stands after a change: the new territory of a merger, or the one that stays as it is called from then on. */
@Embeddable
@Schema(name = "ProvinceOutcome")
public record ProvinceOutcome(
        @Column(name = "to_id") String id,

        @Column(name = "to_code") @Schema(description = "Two digits; means a territory only together with a day")
        String code,

        @Column(name = "to_name") String name,

        @Column(name = "to_name_en") @Schema(nullable = true)
        String nameEn,

        @Column(name = "to_type") @Enumerated(EnumType.STRING)
        ProvinceType type,

        @Column(name = "to_iso") @Schema(nullable = true, description = "ISO 3166-2")
        String iso,

        @Column(name = "to_borders") @Schema(description = "Countries that it borders on, ISO 3166-1 alpha-2")
        List<String> borders,

        @Column(name = "to_coastal") boolean coastal) {

    static ProvinceOutcome of(Province province, Naming naming) {
        return new ProvinceOutcome(
                province.id(),
                province.code(),
                naming.name(),
                naming.nameEn(),
                naming.type(),
                naming.iso(),
                province.borders(),
                province.coastal());
    }
}
