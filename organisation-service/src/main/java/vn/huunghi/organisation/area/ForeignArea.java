package vn.huunghi.organisation.area;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.record.VersionedRecord;
import vn.huunghi.kit.text.Folding;
import vn.huunghi.organisation.geography.CountryRules;

/** A province or village of a partner country, which reports write in more than one way. */
@Entity
@Table(name = "foreign_area")
class ForeignArea extends VersionedRecord {
    @Id
    private UUID id;

    private String countryCode;

    private String name;

    private List<String> aliases;

    // Searched by the list.
    @SuppressWarnings("UnusedVariable")
    private String folded;

    protected ForeignArea() {}

    /** @throws Refusal 422 unknown-country */
    ForeignArea(UUID id, NewForeignArea facts, Clock clock) {
        this.id = id;
        describe(facts, clock);
    }

    /** @throws Refusal 422 unknown-country */
    final void describe(NewForeignArea facts, Clock clock) {
        CountryRules.requireKnown("countryCode", facts.countryCode());
        countryCode = facts.countryCode();
        name = facts.name();
        aliases = new ArrayList<>(facts.aliases());
        folded = Stream.concat(Stream.of(name), aliases.stream())
                .map(Folding::fold)
                .distinct()
                .collect(Collectors.joining("\n"));
        touch(clock);
    }

    void leave(Clock clock) {
        withdraw(clock);
    }

    void comeBack(Clock clock) {
        restore(clock);
    }

    UUID id() {
        return id;
    }

    String countryCode() {
        return countryCode;
    }

    String name() {
        return name;
    }

    List<String> aliases() {
        return aliases;
    }
}
