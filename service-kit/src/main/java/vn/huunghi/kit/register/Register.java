package vn.huunghi.kit.register;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.huunghi.kit.event.Mirror;
import vn.huunghi.kit.event.MirroredGeography;
import vn.huunghi.kit.geography.Geography;
import vn.huunghi.kit.geography.Territory;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.problem.Violation;
import vn.huunghi.kit.record.References;
import vn.huunghi.kit.text.Message;

/**
 * The provinces, clusters, organisations, agreements and foreign areas of another service as this one's own copy has
 * them. One request sees one geography, which costs it one statement.
 */
@RequestScoped
public class Register {
    private final Mirror mirror;
    private final MirroredGeography mirroredGeography;
    private final References references;

    private Geography geography;

    @Inject
    Register(Mirror mirror, MirroredGeography geography, References references) {
        this.mirror = mirror;
        this.mirroredGeography = geography;
        this.references = references;
    }

    public Geography geography() {
        if (geography == null) {
            geography = mirroredGeography.current();
        }
        return geography;
    }

    /**
     * Waits for provinces that may just have been recorded; never called in a transaction.
     *
     * @throws Refusal 422 unknown-province
     */
    public void awaitProvinces(String field, List<String> ids) {
        references.await(RegisterProblem.UNKNOWN_PROVINCE, field, ids, this::knownProvinces);
    }

    /**
     * Waits for organisations that may just have been recorded; never called in a transaction.
     *
     * @throws Refusal 422 unknown-organisation
     */
    public void awaitOrganisations(String field, List<UUID> ids) {
        references.await(RegisterProblem.UNKNOWN_ORGANISATION, field, ids, this::knownOrganisations);
    }

    /**
     * Waits for agreements that may just have been recorded; never called in a transaction.
     *
     * @throws Refusal 422 unknown-agreement
     */
    public void awaitAgreements(String field, List<UUID> ids) {
        references.await(RegisterProblem.UNKNOWN_AGREEMENT, field, ids, this::knownAgreements);
    }

    /**
     * Waits for foreign areas that may just have been recorded; never called in a transaction.
     *
     * @throws Refusal 422 unknown-foreign-area
     */
    public void awaitForeignAreas(String field, List<UUID> ids) {
        references.await(RegisterProblem.UNKNOWN_FOREIGN_AREA, field, ids, this::knownForeignAreas);
    }

    /** Those of the organisations that may be referred to; one statement however many, none for none. */
    public Set<UUID> knownOrganisations(Collection<UUID> ids) {
        return known(RegisterTopics.ORGANISATION, ids);
    }

    /** As {@link #knownOrganisations}. */
    public Set<UUID> knownAgreements(Collection<UUID> ids) {
        return known(RegisterTopics.AGREEMENT, ids);
    }

    /** As {@link #knownOrganisations}. */
    public Set<UUID> knownForeignAreas(Collection<UUID> ids) {
        return known(RegisterTopics.FOREIGN_AREA, ids);
    }

    /**
     * Refuses territories that did not exist on a day.
     *
     * @param field with a place for the index, or without
     * @throws Refusal 422 province-not-in-force, naming those that stood there then
     */
    public void mustBeInForce(String field, List<String> provinceIds, LocalDate day) {
        Geography now = geography();
        List<Violation> violations = new ArrayList<>();
        Set<String> instead = new LinkedHashSet<>();
        for (int i = 0; i < provinceIds.size(); i++) {
            String id = provinceIds.get(i);
            if (!now.inForce(id, day)) {
                List<String> others = standingFor(id, day, now);
                instead.addAll(others);
                violations.add(Violation.of(
                        field.formatted(i), RegisterProblem.PROVINCE_NOT_IN_FORCE, message(id, day, others, now)));
            }
        }
        if (!violations.isEmpty()) {
            throw new Refusal(
                            RegisterProblem.PROVINCE_NOT_IN_FORCE,
                            violations.get(0).message(),
                            violations)
                    .with("inForceInstead", List.copyOf(instead));
        }
    }

    /**
     * Refuses a filter by territories that nobody knows, which would quietly find nothing.
     *
     * @param provinceIds null for no filter
     * @throws Refusal 422 unknown-province
     */
    public void mustBeKnown(String parameter, List<String> provinceIds) {
        for (String id : provinceIds == null ? List.<String>of() : provinceIds) {
            if (geography().territory(id).isEmpty()) {
                throw Refusal.of(
                        RegisterProblem.UNKNOWN_PROVINCE,
                        parameter,
                        new Message("Không có tỉnh %s.".formatted(id), "There is no province %s.".formatted(id)));
            }
        }
    }

    private Set<String> knownProvinces(Collection<String> ids) {
        Set<String> known =
                ids.stream().filter(id -> geography().territory(id).isPresent()).collect(Collectors.toSet());
        if (!known.containsAll(ids)) {
            // It is asked again: the next answer must not be this one.
            geography = null;
        }
        return known;
    }

    private Set<UUID> known(String topic, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : mirror.known(topic, ids.stream().map(UUID::toString).toList()).stream()
                        .map(UUID::fromString)
                        .collect(Collectors.toSet());
    }

    /** The successor that a territory had on a day after its end, or its predecessors on a day before it began. */
    private static List<String> standingFor(String id, LocalDate day, Geography now) {
        return now.successorInForce(id, day)
                .map(List::of)
                .orElseGet(() -> List.copyOf(now.predecessorsInForce(id, day)));
    }

    private static Message message(String id, LocalDate day, List<String> others, Geography now) {
        Territory territory = now.territory(id).orElseThrow();
        boolean ended = territory.endedBy(day);
        LocalDate turn = ended ? territory.validTo() : territory.validFrom();
        String vi = ended
                ? "Tỉnh %s không còn từ ngày %s (ngày được hỏi: %s)".formatted(id, turn, day)
                : "Tỉnh %s chỉ có từ ngày %s (ngày được hỏi: %s)".formatted(id, turn, day);
        String en = ended
                ? "%s ended on %s and was not in force on %s".formatted(id, turn, day)
                : "%s began on %s and was not in force on %s".formatted(id, turn, day);
        String names = String.join(", ", others);
        return others.isEmpty()
                ? new Message(vi + ".", en + ".")
                : new Message(vi + "; khi đó là %s.".formatted(names), en + "; there was %s then.".formatted(names));
    }
}
