package vn.huunghi.kit.rest;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import vn.huunghi.kit.record.Ids;

/** The record of the small service with which the kit tests itself. */
@Entity
class Plant {
    enum Kind {
        TREE,
        HERB
    }

    @Id
    UUID id = Ids.next();

    @Version
    long version;

    boolean withdrawn;
    String name;

    @Enumerated(EnumType.STRING)
    Kind kind;

    BigDecimal height;
    LocalDate plantedOn;

    void take(NewPlant input) {
        name = input.name();
        kind = input.kind();
        height = input.height();
        plantedOn = input.plantedOn();
    }
}
