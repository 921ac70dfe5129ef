package vn.huunghi.activity.returns;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import vn.huunghi.activity.problem.ActivityProblem;
import vn.huunghi.kit.figure.IndicatorFigure;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.record.Source;
import vn.huunghi.kit.record.VersionedRecord;
import vn.huunghi.kit.text.Message;
import vn.huunghi.kit.time.PeriodKind;

/** What a reporter declares for a province, a cluster or the nation and a period: a draft until submitted, a statistic once accepted. */
@Entity
@Table(name = "periodic_return")
class PeriodicReturn extends VersionedRecord {
    @Id
    private UUID id;

    private UUID reporterId;
    private String provinceId;
    private String clusterId;

    // An array, because a list is jsonb below and Hibernate knows one column type per Java type.
    private UUID[] includesReturnIds;

    @Enumerated(EnumType.STRING)
    private PeriodKind periodKind;

    private LocalDate periodFrom;
    private LocalDate periodTo;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<IndicatorFigure> figures;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<String> results;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<String> limitations;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<String> tasks;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Source source;

    @Enumerated(EnumType.STRING)
    private ReturnStatus status = ReturnStatus.DRAFT;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<ReturnStep> steps = List.of();

    protected PeriodicReturn() {}

    PeriodicReturn(UUID id, NewReturn stated, List<IndicatorFigure> figures, String client, Clock clock) {
        this.id = id;
        restate(stated, figures, client, clock);
    }

    /** Replaces what is declared. */
    final void restate(NewReturn stated, List<IndicatorFigure> newFigures, String client, Clock clock) {
        stated.check();
        reporterId = stated.reporterId();
        provinceId = stated.provinceId();
        clusterId = stated.clusterId();
        includesReturnIds = stated.includesReturnIds().toArray(UUID[]::new);
        periodKind = stated.period().kind();
        periodFrom = stated.period().firstDay();
        periodTo = stated.period().lastDay();
        figures = newFigures;
        results = stated.results();
        limitations = stated.limitations();
        tasks = stated.tasks();
        source = stated.source();
        if (!Objects.equals(stated.externalId(), externalId())) {
            identifyAs(stated.externalId(), client);
        }
        touch(clock);
    }

    /** @throws Refusal 409 action-not-allowed once it is submitted, until it is sent back or reopened */
    void mustBeEditable(List<String> allowed) {
        if (status != ReturnStatus.DRAFT && status != ReturnStatus.SENT_BACK) {
            throw notAllowed("change", allowed);
        }
    }

    /**
     * Takes a step of the workflow.
     *
     * @param allowed the steps that the caller could take instead
     * @throws Refusal 409 action-not-allowed
     */
    void step(ReturnAction action, String subject, String note, List<String> allowed, Clock clock) {
        if (!action.isPossible(status)) {
            throw notAllowed(action.word(), allowed);
        }
        touch(clock);
        status = action.result();
        List<ReturnStep> taken = new ArrayList<>(steps);
        taken.add(new ReturnStep(action.word(), status, changedAt(), subject, note));
        steps = List.copyOf(taken);
    }

    /** The steps that can be taken now by one who may take those for which the predicate holds. */
    List<String> possibleSteps(Predicate<ReturnAction> may) {
        return withdrawn()
                ? List.of()
                : Arrays.stream(ReturnAction.values())
                        .filter(action -> action.isPossible(status) && may.test(action))
                        .map(ReturnAction::word)
                        .toList();
    }

    private Refusal notAllowed(String action, List<String> allowed) {
        String instead = allowed.isEmpty() ? "–" : String.join(", ", allowed);
        return new Refusal(
                        ActivityProblem.ACTION_NOT_ALLOWED,
                        new Message(
                                "Báo cáo đang là %s nên không thể %s; có thể: %s.".formatted(status, action, instead),
                                "The return is %s, so %s is not possible; possible: %s."
                                        .formatted(status, action, instead)))
                .with("allowedActions", allowed);
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

    UUID reporterId() {
        return reporterId;
    }

    ReturnScope scope() {
        return new ReturnScope(provinceId, clusterId);
    }

    List<UUID> includesReturnIds() {
        return List.of(includesReturnIds);
    }

    LocalDate periodTo() {
        return periodTo;
    }

    ReturnStatus status() {
        return status;
    }

    List<IndicatorFigure> figures() {
        return figures;
    }

    List<ReturnStep> steps() {
        return steps;
    }

    /** What the event and the history say about it. */
    ReturnChanged state() {
        return new ReturnChanged(
                id,
                version(),
                withdrawn() ? Boolean.TRUE : null,
                reporterId,
                provinceId,
                clusterId,
                includesReturnIds(),
                new ReturnChanged.DeclaredPeriod(periodKind, periodFrom, periodTo),
                figures,
                results,
                limitations,
                tasks,
                externalId(),
                source,
                status);
    }
}
