package vn.huunghi.organisation.seed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jboss.logging.Logger;
import vn.huunghi.organisation.province.ProvinceChanges;

/** Plants the reference data in an empty register, once, whole or not at all. */
@ApplicationScoped
class Seeds {
    private static final Logger LOG = Logger.getLogger(Seeds.class);
    private static final String NAME = "reference";

    /** Apart from the rest, so that a register of an earlier release gets them too. */
    private static final String CHANGES = "province-changes";

    /** Any number that no other lock in this database has. */
    private static final long LOCK = 7_205_759_403_792_795L;

    private final EntityManager entityManager;
    private final ProvinceSeeds provinces;
    private final ClusterSeeds clusters;
    private final ProvinceChanges provinceChanges;
    private final Clock clock;

    @Inject
    Seeds(
            EntityManager entityManager,
            ProvinceSeeds provinces,
            ClusterSeeds clusters,
            ProvinceChanges provinceChanges,
            Clock clock) {
        this.entityManager = entityManager;
        this.provinces = provinces;
        this.clusters = clusters;
        this.provinceChanges = provinceChanges;
        this.clock = clock;
    }

    /** A replica that starts at the same time waits here, and then finds that it is done. */
    @Transactional
    void plantOnce() {
        entityManager
                .createNativeQuery("select cast(pg_advisory_xact_lock(:key) as text)")
                .setParameter("key", LOCK)
                .getSingleResult();
        if (isDue(NAME)) {
            provinces.plant();
            clusters.plant();
            LOG.info("The register was seeded with provinces, clusters and provincial unions");
        }
        if (isDue(CHANGES)) {
            provinceChanges.recordWhatIsThere();
        }
    }

    private boolean isDue(String name) {
        return entityManager
                        .createNativeQuery("insert into seeding (name, seeded_at) values (:name, :now)"
                                + " on conflict (name) do nothing")
                        .setParameter("name", name)
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                > 0;
    }
}
