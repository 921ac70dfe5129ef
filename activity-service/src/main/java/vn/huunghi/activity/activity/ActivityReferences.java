package vn.huunghi.activity.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.register.Register;
import vn.huunghi.kit.register.RegisterProblem;
import vn.huunghi.kit.text.Message;

/** Looks up what activities refer to in other services: for one while it waits, for many at once. */
@ApplicationScoped
class ActivityReferences {
    private static final String ORGANISERS = "organiserIds";
    private static final String AREAS = "foreignAreaIds";
    private static final String AGREEMENT = "agreementId";

    private final Register register;

    @Inject
    ActivityReferences(Register register) {
        this.register = register;
    }

    /** What of that which many activities refer to nobody knows. */
    record Unknown(Set<UUID> organisations, Set<UUID> areas, Set<UUID> agreements) {

        /**
         * Passes where all is known that is new.
         *
         * @param held the activity as it is, whose references need not be known any more; null for a new one
         * @throws Refusal 422 unknown-organisation, unknown-foreign-area, unknown-agreement
         */
        void refuse(NewActivity stated, Activity held) {
            refuse(RegisterProblem.UNKNOWN_ORGANISATION, ORGANISERS, newOrganisers(stated, held), organisations);
            refuse(RegisterProblem.UNKNOWN_FOREIGN_AREA, AREAS, newAreas(stated, held), areas);
            refuse(RegisterProblem.UNKNOWN_AGREEMENT, AGREEMENT, newAgreements(stated, held), agreements);
        }

        private static void refuse(RegisterProblem problem, String field, List<UUID> ids, Set<UUID> unknown) {
            ids.stream().filter(unknown::contains).findFirst().ifPresent(id -> {
                throw Refusal.of(problem, field, new Message("Chưa biết %s.".formatted(id), id + " is not known yet."));
            });
        }
    }

    /**
     * Waits for what may just have been recorded; never called in a transaction.
     *
     * @param held the activity as it is, whose references need not be known any more; null for a new one
     * @throws Refusal 422 unknown-organisation, unknown-foreign-area, unknown-agreement
     */
    void await(NewActivity stated, Activity held) {
        register.awaitOrganisations(ORGANISERS, newOrganisers(stated, held));
        register.awaitForeignAreas(AREAS, newAreas(stated, held));
        register.awaitAgreements(AGREEMENT, newAgreements(stated, held));
    }

    private static List<UUID> newOrganisers(NewActivity stated, Activity held) {
        return newOnes(stated.organiserIds(), held == null ? List.of() : held.organiserIds());
    }

    private static List<UUID> newAreas(NewActivity stated, Activity held) {
        return newOnes(stated.foreignAreaIds(), held == null ? List.of() : held.foreignAreaIds());
    }

    private static List<UUID> newAgreements(NewActivity stated, Activity held) {
        boolean same = held != null && Objects.equals(stated.agreementId(), held.agreementId());
        return same ? List.of() : agreement(stated);
    }

    /** Looks all of them up in at most three statements, without waiting. */
    Unknown unknown(Collection<NewActivity> stated) {
        return new Unknown(
                unknown(stated, activity -> activity.organiserIds().stream(), register::knownOrganisations),
                unknown(stated, activity -> activity.foreignAreaIds().stream(), register::knownForeignAreas),
                unknown(stated, activity -> agreement(activity).stream(), register::knownAgreements));
    }

    private static Set<UUID> unknown(
            Collection<NewActivity> stated,
            Function<NewActivity, Stream<UUID>> references,
            Function<Collection<UUID>, Set<UUID>> known) {
        Set<UUID> ids = new HashSet<>(stated.stream().flatMap(references).toList());
        ids.removeAll(known.apply(ids));
        return ids;
    }

    private static List<UUID> newOnes(List<UUID> stated, List<UUID> held) {
        return stated.stream().filter(id -> !held.contains(id)).toList();
    }

    private static List<UUID> agreement(NewActivity stated) {
        return stated.agreementId() == null ? List.of() : List.of(stated.agreementId());
    }
}
