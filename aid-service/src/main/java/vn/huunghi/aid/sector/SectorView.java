package vn.huunghi.aid.sector;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A sector as it is answered, and as its history keeps it. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record SectorView(
        String code,
        String name,
        String nameEn,
        String group,
        boolean withdrawn,
        @Schema(nullable = true) LocalDate withdrawnOn,
        long version) {

    static SectorView of(Sector sector) {
        return new SectorView(
                sector.code(),
                sector.name(),
                sector.nameEn(),
                sector.group(),
                sector.withdrawn(),
                sector.withdrawnOn(),
                sector.version());
    }
}
