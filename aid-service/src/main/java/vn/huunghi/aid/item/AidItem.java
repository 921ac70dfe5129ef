package vn.huunghi.aid.item;

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
import vn.huunghi.aid.transaction.TransactionState;
import vn.huunghi.kit.figure.IndicatorFigure;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.record.Source;
import vn.huunghi.kit.record.VersionedRecord;
import vn.huunghi.kit.text.Folding;
import vn.huunghi.kit.time.BusinessDay;
import vn.huunghi.kit.time.PartialDate;
import vn.huunghi.kit.time.PartialDateConverter;

/** An item of foreign NGO aid from its proposal to its end; its money stands in its transactions. */
@Entity
@Table(name = "aid_item")
class AidItem extends VersionedRecord {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private AidItemKind kind;

    private boolean emergency;
    private String title;
    private String titleEn;

    // Arrays, because a list is jsonb below and Hibernate knows one column type per Java type.
    private UUID[] donorIds;

    private UUID recipientId;
    private String recipientName;
    private UUID managingAgencyId;
    private String managingAgency;
    private UUID mobiliserId;

    @Enumerated(EnumType.STRING)
    private AidForm form;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<SectorShare> sectors;

    // What filters by sector look in.
    @SuppressWarnings("UnusedVariable")
    private String[] sectorCodes;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<ProvinceShare> provinces;

    private String[] provinceIds;

    @Convert(converter = PartialDateConverter.class)
    private PartialDate plannedFrom;

    @Convert(converter = PartialDateConverter.class)
    private PartialDate plannedTo;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<IndicatorFigure> figures;

    private String approvalNumber;
    private String approvalAuthority;
    private LocalDate approvedOn;
    private String approvalReason;

    @Enumerated(EnumType.STRING)
    private AidStatus status = AidStatus.PROPOSED;

    @Enumerated(EnumType.STRING)
    private AidStatus suspendedFrom;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Source source;

    // What words are looked for in.
    @SuppressWarnings("UnusedVariable")
    private String search;

    protected AidItem() {}

    AidItem(UUID id, NewAidItem stated, List<IndicatorFigure> figures, String client, Clock clock) {
        this.id = id;
        restate(stated, figures, client, clock);
    }

    /**
     * Replaces all that a client may say.
     *
     * @throws Refusal 422 if it contradicts itself
     */
    final void restate(NewAidItem stated, List<IndicatorFigure> newFigures, String client, Clock clock) {
        AidItemRules.check(stated);
        kind = stated.kind();
        emergency = stated.emergency();
        title = stated.title();
        titleEn = stated.titleEn();
        donorIds = stated.donorIds().toArray(UUID[]::new);
        recipientId = stated.recipientId();
        recipientName = stated.recipientName();
        managingAgencyId = stated.managingAgencyId();
        managingAgency = stated.managingAgency();
        mobiliserId = stated.mobiliserId();
        form = stated.form();
        sectors = stated.sectors();
        sectorCodes = stated.sectorCodes().toArray(String[]::new);
        place(stated.provinces());
        plannedFrom = stated.plannedFrom();
        plannedTo = stated.plannedTo();
        figures = newFigures;
        source = stated.source();
        search = Folding.fold(titleEn == null ? title : title + " " + titleEn);
        if (!Objects.equals(stated.externalId(), externalId())) {
            identifyAs(stated.externalId(), client);
        }
        touch(clock);
    }

    /** @throws Refusal 422 share-twice, shares-not-100 */
    final void place(List<ProvinceShare> newProvinces) {
        AidItemRules.checkProvinces(newProvinces);
        provinces = newProvinces;
        provinceIds = newProvinces.stream().map(ProvinceShare::provinceId).toArray(String[]::new);
    }

    /**
     * Takes a step of its life; an approval has a step of its own.
     *
     * @throws Refusal 409 action-not-allowed
     */
    void step(AidAction action, Clock clock) {
        action.mustBePossible(status);
        AidStatus result = action.result(suspendedFrom);
        suspendedFrom = result == AidStatus.SUSPENDED ? status : null;
        status = result;
        touch(clock);
    }

    /** @throws Refusal 422 approved-in-the-future, 409 action-not-allowed */
    void approve(Approval approval, Clock clock) {
        AidAction.APPROVE.mustBePossible(status);
        AidItemRules.check(approval, BusinessDay.today(clock));
        approvalNumber = approval.number();
        approvalAuthority = approval.authority();
        approvedOn = approval.on();
        approvalReason = approval.reason();
        step(AidAction.APPROVE, clock);
    }

    /** The steps that its status allows to whoever may take any. */
    List<String> possibleActions() {
        return withdrawn() ? List.of() : AidAction.possible(status);
    }

    /** A transaction was posted: the item has changed with it. */
    void posted(Clock clock) {
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

    boolean emergency() {
        return emergency;
    }

    AidStatus status() {
        return status;
    }

    List<UUID> donorIds() {
        return List.of(donorIds);
    }

    List<String> sectorCodes() {
        return List.of(sectorCodes);
    }

    List<String> provinceIds() {
        return List.of(provinceIds);
    }

    List<IndicatorFigure> figures() {
        return figures;
    }

    /** Null until it is approved. */
    Approval approval() {
        return approvedOn == null ? null : new Approval(approvalNumber, approvalAuthority, approvedOn, approvalReason);
    }

    /** What the event and the history say about it, with these of its transactions. */
    AidItemChanged state(List<TransactionState> transactions) {
        return new AidItemChanged(
                id,
                version(),
                withdrawn() ? Boolean.TRUE : null,
                kind,
                emergency,
                title,
                titleEn,
                donorIds(),
                recipientId,
                recipientName,
                managingAgencyId,
                managingAgency,
                mobiliserId,
                form,
                sectors,
                provinces,
                plannedFrom,
                plannedTo,
                figures,
                approval(),
                status,
                transactions,
                externalId(),
                source);
    }
}
