package vn.huunghi.aid.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.huunghi.aid.donor.Donors;
import vn.huunghi.aid.sector.Sectors;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.register.Register;
import vn.huunghi.kit.register.RegisterProblem;
import vn.huunghi.kit.text.Message;

/** Looks up what aid items refer to: for one while it waits, for many at once. */
@ApplicationScoped
class AidReferences {
    private static final String DONORS = "donorIds[%d]";
    private static final String SECTORS = "sectors[%d].code";

    private final Donors donors;
    private final Sectors sectors;
    private final Register register;

    @Inject
    AidReferences(Donors donors, Sectors sectors, Register register) {
        this.donors = donors;
        this.sectors = sectors;
        this.register = register;
    }

    /** Those of the records that many items refer to which are known. */
    record Known(Set<UUID> donors, Sectors.Known sectors, Set<UUID> organisations) {

        /**
         * Refuses what nobody knows, but for what an item refers to already: that may have gone since.
         *
         * @param held null for a new item
         * @throws Refusal 422 unknown-donor, unknown-sector, sector-withdrawn, unknown-organisation
         */
        void check(NewAidItem stated, AidItem held) {
            checkOwn(stated, held);
            stated.organisationIds().forEach((field, id) -> {
                if (!organisations.contains(id) && !refersTo(held, id)) {
                    throw Refusal.of(
                            RegisterProblem.UNKNOWN_ORGANISATION,
                            field,
                            new Message("Chưa biết %s.".formatted(id), id + " is not known yet."));
                }
            });
        }

        private void checkOwn(NewAidItem stated, AidItem held) {
            Set<UUID> usable = donors;
            if (held != null) {
                usable =
                        Stream.concat(donors.stream(), held.donorIds().stream()).collect(Collectors.toSet());
            }
            Donors.mustBeKnown(DONORS, stated.donorIds(), usable);
            sectors.mustBeUsable(SECTORS, stated.sectorCodes(), held == null ? List.of() : held.sectorCodes());
        }
    }

    private static boolean refersTo(AidItem held, UUID organisationId) {
        return held != null && held.state(List.of()).organisationIds().contains(organisationId);
    }

    /**
     * Waits for organisations that may just have been recorded; never called in a transaction.
     *
     * @param held the item as it is; null for a new one
     * @throws Refusal 422 as {@link Known#check}
     */
    void await(NewAidItem stated, AidItem held) {
        Known known = of(List.of(stated));
        known.checkOwn(stated, held);
        stated.organisationIds().forEach((field, id) -> {
            if (!known.organisations().contains(id) && !refersTo(held, id)) {
                register.awaitOrganisations(field, List.of(id));
            }
        });
    }

    /** Looks all of them up in at most three statements, without waiting. */
    Known of(Collection<NewAidItem> stated) {
        return new Known(
                donors.known(stated.stream()
                        .flatMap(item -> item.donorIds().stream())
                        .collect(Collectors.toSet())),
                sectors.known(stated.stream()
                        .flatMap(item -> item.sectorCodes().stream())
                        .collect(Collectors.toSet())),
                register.knownOrganisations(stated.stream()
                        .flatMap(item -> item.organisationIds().values().stream())
                        .collect(Collectors.toSet())));
    }
}
