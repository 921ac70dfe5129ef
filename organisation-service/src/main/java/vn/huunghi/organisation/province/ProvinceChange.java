package vn.huunghi.organisation.province;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.huunghi.kit.record.VersionedRecord;

/** Why provinces are others from a day on; the provinces themselves say it by their validity and namings. */
@Entity
@Table(name = "province_change")
class ProvinceChange extends VersionedRecord {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private ProvinceChangeKind kind;

    private LocalDate effectiveOn;

    private String legalBasis;

    private List<String> fromIds;

    @Embedded
    private ProvinceOutcome outcome;

    protected ProvinceChange() {}

    ProvinceChange(
            UUID id,
            ProvinceChangeKind kind,
            LocalDate effectiveOn,
            String legalBasis,
            List<String> fromIds,
            ProvinceOutcome outcome,
            Clock clock) {
        this.id = id;
        this.kind = kind;
        this.effectiveOn = effectiveOn;
        this.legalBasis = legalBasis;
        this.fromIds = List.copyOf(fromIds);
        this.outcome = outcome;
        touch(clock);
    }

    UUID id() {
        return id;
    }

    ProvinceChangeKind kind() {
        return kind;
    }

    LocalDate effectiveOn() {
        return effectiveOn;
    }

    String legalBasis() {
        return legalBasis;
    }

    List<String> fromIds() {
        return fromIds;
    }

    ProvinceOutcome outcome() {
        return outcome;
    }
}
