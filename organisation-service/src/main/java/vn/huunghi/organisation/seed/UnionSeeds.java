package vn.huunghi.organisation.seed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.huunghi.kit.geography.Naming;
import vn.huunghi.kit.geography.Territory;
import vn.huunghi.organisation.geography.ProvinceRules;
import vn.huunghi.organisation.geography.RegisteredGeography;
import vn.huunghi.organisation.organisation.NewOrganisation;
import vn.huunghi.organisation.organisation.NewState;
import vn.huunghi.organisation.organisation.OrganisationKind;
import vn.huunghi.organisation.organisation.OrganisationStatus;
import vn.huunghi.organisation.organisation.Organisations;

/** Brings the union of a province into the register, called as its province was called on each day. */
@ApplicationScoped
class UnionSeeds {
    private final Organisations organisations;
    private final RegisteredGeography registered;

    @Inject
    UnionSeeds(Organisations organisations, RegisteredGeography registered) {
        this.organisations = organisations;
        this.registered = registered;
    }

    void plant(String provinceId) {
        Territory province = ProvinceRules.requireKnown(registered.current(), "provinceId", provinceId);
        List<Naming> namings = province.namings();
        UUID id = UnionNames.id(provinceId);
        organisations.enterRegister(
                id,
                union(provinceId, namings.get(0)),
                ProvinceRules.sinceEver(registered.current(), "provinceId", provinceId));
        for (Naming naming : namings.subList(1, namings.size())) {
            organisations.enter(id, naming.validFrom(), version -> {}, () -> state(provinceId, naming));
        }
    }

    private static NewOrganisation union(String provinceId, Naming naming) {
        return new NewOrganisation(
                OrganisationKind.PROVINCIAL_UNION,
                UnionNames.vietnamese(naming),
                UnionNames.english(naming),
                provinceId,
                null,
                OrganisationStatus.ACTIVE,
                null,
                null,
                null,
                null,
                null,
                null,
                UnionNames.externalId(provinceId),
                null);
    }

    private static NewState state(String provinceId, Naming naming) {
        return new NewState(
                UnionNames.vietnamese(naming),
                UnionNames.english(naming),
                provinceId,
                null,
                OrganisationStatus.ACTIVE,
                naming.legalBasis());
    }
}
