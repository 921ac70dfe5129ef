package vn.huunghi.activity.indicator;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Clock;
import vn.huunghi.activity.problem.ActivityProblem;
import vn.huunghi.kit.figure.Unit;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.record.VersionedRecord;
import vn.huunghi.kit.text.Folding;
import vn.huunghi.kit.text.Message;

/** What a figure may be about: once stated anywhere it keeps its unit and its nature for good. */
@Entity
@Table(name = "indicator")
class Indicator extends VersionedRecord {
    @Id
    private String code;

    private String name;
    private String nameEn;

    @Enumerated(EnumType.STRING)
    private Unit unit;

    @Enumerated(EnumType.STRING)
    private Nature nature;

    @Column(name = "grouping")
    private String group;

    @Enumerated(EnumType.STRING)
    private Recording recording;

    private boolean active;

    // Raised by a statement of its own in the transaction of the first figure, never through the entity.
    @Column(updatable = false)
    private boolean used;

    // What words are looked for in.
    @SuppressWarnings("UnusedVariable")
    private String search;

    protected Indicator() {}

    Indicator(NewIndicator stated, Clock clock) {
        this.code = stated.code();
        take(stated, clock);
    }

    /** @throws Refusal 409 indicator-in-use */
    void change(NewIndicator stated, Clock clock) {
        if (used && stated.unit() != unit) {
            throw inUse("unit");
        }
        if (used && stated.nature() != nature) {
            throw inUse("nature");
        }
        take(stated, clock);
    }

    private void take(NewIndicator stated, Clock clock) {
        name = stated.name();
        nameEn = stated.nameEn();
        unit = stated.unit();
        nature = stated.nature();
        group = stated.group();
        recording = stated.recording();
        active = stated.active();
        search = Folding.fold(code.replace('_', ' ') + " " + name + " " + nameEn);
        touch(clock);
    }

    private Refusal inUse(String field) {
        return Refusal.of(
                ActivityProblem.INDICATOR_IN_USE,
                field,
                new Message(
                        "Chỉ tiêu %s đã được dùng nên không thể đổi đơn vị hay tính chất.".formatted(code),
                        "Figures of %s exist, so its unit and its nature are frozen.".formatted(code)));
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

    Unit unit() {
        return unit;
    }

    Nature nature() {
        return nature;
    }

    String group() {
        return group;
    }

    Recording recording() {
        return recording;
    }

    boolean active() {
        return active;
    }
}
