package vn.huunghi.organisation.organisation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.huunghi.kit.record.Ids;
import vn.huunghi.kit.time.PartialDate;
import vn.huunghi.kit.time.PartialDateConverter;

/** An organisation's time from one congress to the next, with the bodies that were elected and who leads. */
@Entity
@Table(name = "organisation_term")
class Term {
    static final Comparator<Term> IN_ORDER = Comparator.comparing(Term::ordinal);

    @Id
    private UUID id;

    // Mapped for the organisation's list of its terms.
    @SuppressWarnings("UnusedVariable")
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "organisation_id")
    private Organisation organisation;

    private int ordinal;

    @Column(name = "valid_from")
    @Convert(converter = PartialDateConverter.class)
    private PartialDate from;

    @Column(name = "valid_to")
    @Convert(converter = PartialDateConverter.class)
    private PartialDate to;

    @Convert(converter = PartialDateConverter.class)
    private PartialDate congressOn;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<TermBody> bodies;

    @ElementCollection
    @CollectionTable(name = "organisation_term_leader", joinColumns = @JoinColumn(name = "term_id"))
    @OrderColumn(name = "place")
    @BatchSize(size = 100)
    private List<TermLeader> leaders = new ArrayList<>();

    protected Term() {}

    Term(Organisation organisation, int ordinal) {
        this.id = Ids.next();
        this.organisation = organisation;
        this.ordinal = ordinal;
    }

    /** @throws vn.huunghi.kit.problem.Refusal when the term contradicts itself */
    void state(NewTerm facts, List<TermLeader> posts) {
        TermRules.requireSound(facts);
        from = facts.from();
        to = facts.to();
        congressOn = facts.congressOn();
        bodies = new ArrayList<>(facts.bodies());
        leaders.clear();
        leaders.addAll(posts);
    }

    int ordinal() {
        return ordinal;
    }

    PartialDate from() {
        return from;
    }

    PartialDate to() {
        return to;
    }

    PartialDate congressOn() {
        return congressOn;
    }

    List<TermBody> bodies() {
        return bodies;
    }

    List<TermLeader> leaders() {
        return List.copyOf(leaders);
    }
}
