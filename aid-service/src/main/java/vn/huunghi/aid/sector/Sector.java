package vn.huunghi.aid.sector;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.LocalDate;
import vn.huunghi.kit.record.VersionedRecord;
import vn.huunghi.kit.text.Folding;

/** What aid is for, by the purpose codes of OECD DAC; a withdrawn code stays readable, since items bear it. */
@Entity
@Table(name = "sector")
class Sector extends VersionedRecord {
    @Id
    private String code;

    private String name;
    private String nameEn;

    @Column(name = "grouping")
    private String group;

    private LocalDate withdrawnOn;

    // What words are looked for in.
    @SuppressWarnings("UnusedVariable")
    private String search;

    protected Sector() {}

    Sector(NewSector stated, Clock clock) {
        this.code = stated.code();
        restate(stated, clock);
    }

    /** Replaces all that an administrator may say; whether the code is withdrawn, too. */
    final void restate(NewSector stated, Clock clock) {
        name = stated.name();
        nameEn = stated.nameEn();
        group = stated.group();
        withdrawnOn = stated.withdrawnOn();
        search = Folding.fold(String.join(" ", code, name, nameEn, group));
        if (stated.withdrawn()) {
            withdraw(clock);
        } else {
            restore(clock);
        }
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    String nameEn() {
        return nameEn;
    }

    String group() {
        return group;
    }

    /** Null where the code is in use, or nobody knows since when it is not. */
    LocalDate withdrawnOn() {
        return withdrawnOn;
    }
}
