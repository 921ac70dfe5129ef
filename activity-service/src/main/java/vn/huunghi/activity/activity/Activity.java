package vn.huunghi.activity.activity;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import vn.huunghi.kit.figure.IndicatorFigure;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.record.Source;
import vn.huunghi.kit.record.VersionedRecord;
import vn.huunghi.kit.text.Folding;
import vn.huunghi.kit.time.BusinessDay;
import vn.huunghi.kit.time.PartialDate;
import vn.huunghi.kit.time.PartialDateConverter;

/** One thing that was done, is planned or was called off, with the figures that it is reported with. */
@Entity
@Table(name = "activity")
class Activity extends VersionedRecord {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private ActivityKind kind;

    private String title;

    @Enumerated(EnumType.STRING)
    private ActivityStatus status;

    @Convert(converter = PartialDateConverter.class)
    private PartialDate startsOn;

    @Convert(converter = PartialDateConverter.class)
    private PartialDate endsOn;

    // The first and last day that endsOn can mean: what filters by days compare with.
    @SuppressWarnings("UnusedVariable")
    private LocalDate endsFirst;

    @SuppressWarnings("UnusedVariable")
    private LocalDate endsLast;

    @Enumerated(EnumType.STRING)
    private Direction direction;

    @Enumerated(EnumType.STRING)
    private Mode mode;

    // Arrays, because a list of texts is jsonb below and Hibernate knows one column type per Java type.
    private UUID[] organiserIds;
    private String[] provinceIds;

    private String place;

    private String[] countryCodes;

    private UUID[] foreignAreaIds;

    private UUID agreementId;
    private UUID parentId;
    private UUID seriesId;
    private Integer editionNo;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<IndicatorFigure> figures;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<String> outcomes;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<Policy> policies;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Source source;

    // What words are looked for in.
    @SuppressWarnings("UnusedVariable")
    private String search;

    protected Activity() {}

    Activity(UUID id, NewActivity stated, List<IndicatorFigure> figures, String client, Clock clock) {
        this.id = id;
        restate(stated, figures, client, clock);
    }

    /**
     * Replaces all that a client may say.
     *
     * @throws Refusal 422 if it contradicts itself
     */
    final void restate(NewActivity stated, List<IndicatorFigure> newFigures, String client, Clock clock) {
        ActivityRules.check(stated, BusinessDay.today(clock));
        kind = stated.kind();
        title = stated.title();
        status = stated.status();
        startsOn = stated.startsOn();
        endsOn = stated.endsOn();
        endsFirst = endsOn.first();
        endsLast = endsOn.last();
        direction = stated.direction();
        mode = stated.mode();
        organiserIds = stated.organiserIds().toArray(UUID[]::new);
        provinceIds = stated.provinceIds().toArray(String[]::new);
        place = stated.place();
        countryCodes = stated.countryCodes().toArray(String[]::new);
        foreignAreaIds = stated.foreignAreaIds().toArray(UUID[]::new);
        agreementId = stated.agreementId();
        parentId = stated.parentId();
        seriesId = stated.seriesId();
        editionNo = stated.editionNo();
        figures = newFigures;
        outcomes = stated.outcomes();
        policies = stated.policies();
        source = stated.source();
        search = Folding.fold(place == null ? title : title + " " + place);
        if (!Objects.equals(stated.externalId(), externalId())) {
            identifyAs(stated.externalId(), client);
        }
        touch(clock);
    }

    @Override
    protected void withdraw(Clock clock) {
        super.withdraw(clock);
    }

    @Override
    protected void restore(Clock clock) {
        super.restore(clock);
    }

    UUID id() {
        return id;
    }

    UUID parentId() {
        return parentId;
    }

    List<String> provinceIds() {
        return List.of(provinceIds);
    }

    List<UUID> organiserIds() {
        return List.of(organiserIds);
    }

    List<UUID> foreignAreaIds() {
        return List.of(foreignAreaIds);
    }

    /** Null for none. */
    UUID agreementId() {
        return agreementId;
    }

    List<IndicatorFigure> figures() {
        return figures;
    }

    /** What the event and the history say about it. */
    ActivityChanged state() {
        return new ActivityChanged(
                id,
                version(),
                withdrawn() ? Boolean.TRUE : null,
                kind,
                title,
                status,
                startsOn,
                endsOn,
                direction,
                mode,
                organiserIds(),
                provinceIds(),
                place,
                List.of(countryCodes),
                foreignAreaIds(),
                agreementId,
                parentId,
                seriesId,
                editionNo,
                figures,
                outcomes,
                policies,
                externalId(),
                source);
    }
}
