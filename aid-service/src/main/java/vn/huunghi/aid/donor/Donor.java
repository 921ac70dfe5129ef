package vn.huunghi.aid.donor;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.record.Source;
import vn.huunghi.kit.record.VersionedRecord;

/** Who gives aid, under all the names by which reports call it, and what it is registered for. */
@Entity
@Table(name = "donor")
class Donor extends VersionedRecord {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private DonorKind kind;

    private String name;
    private String shortName;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<String> aliases;

    private String countryCode;
    private String website;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<Registration> registrations;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Source source;

    // What names in files are compared with.
    @SuppressWarnings("UnusedVariable")
    private String[] foldedNames;

    // What words are looked for in.
    @SuppressWarnings("UnusedVariable")
    private String search;

    protected Donor() {}

    /** @throws Refusal 422 if it contradicts itself or the law */
    Donor(UUID id, NewDonor stated, String client, Clock clock) {
        this.id = id;
        restate(stated, client, clock);
    }

    /**
     * Replaces all that a client may say.
     *
     * @throws Refusal 422 if it contradicts itself or the law
     */
    final void restate(NewDonor stated, String client, Clock clock) {
        DonorRules.check(stated);
        kind = stated.kind();
        name = stated.name();
        shortName = stated.shortName();
        aliases = stated.aliases();
        countryCode = stated.countryCode();
        website = stated.website();
        registrations = stated.registrations();
        source = stated.source();
        foldedNames = stated.foldedNames().toArray(String[]::new);
        search = String.join(" ", foldedNames);
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

    String name() {
        return name;
    }

    /** What the event and the history say about it. */
    DonorChanged state() {
        return new DonorChanged(
                id,
                version(),
                withdrawn() ? Boolean.TRUE : null,
                kind,
                name,
                shortName,
                aliases,
                countryCode,
                website,
                registrations,
                externalId(),
                source);
    }
}
