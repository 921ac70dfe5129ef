package vn.huunghi.organisation.seed;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jboss.logging.Logger;
import vn.huunghi.organisation.province.ProvinceChanges;

/** Plants the reference data in a register that has none, once, whole or not at all. */
@ApplicationScoped
class Seeds {
    private static final Logger LOG = Logger.getLogger(Seeds.class);

    /** Any number that no other lock in this database has. */
    private static final long LOCK = 7_205_759_403_792_795L;
    /** A busy machine may need more than the minute that transactions have otherwise, and would never get past its first start. */
    private static final int MOST_SECONDS = 600;

    private final EntityManager entityManager;
    private final ProvinceSeeds provinces;
    private final ClusterSeeds clusters;
    private final AreaSeeds areas;
    private final ProvinceChanges provinceChanges;
    private final Clock clock;

    @Inject
    Seeds(
            EntityManager entityManager,
            ProvinceSeeds provinces,
            ClusterSeeds clusters,
            AreaSeeds areas,
            ProvinceChanges provinceChanges,
            Clock clock) {
        this.entityManager = entityManager;
        this.provinces = provinces;
        this.clusters = clusters;
        this.areas = areas;
        this.provinceChanges = provinceChanges;
        this.clock = clock;
    }

    /** A replica that starts at the same time waits here, and then finds that it is done. */
    @Transactional
    @TransactionConfiguration(timeout = MOST_SECONDS)
    void plantOnce() {
        entityManager
                .createNativeQuery("select cast(pg_advisory_xact_lock(:key) as text)")
                .setParameter("key", LOCK)
                .getSingleResult();
        plantOnce("reference", "provinces, clusters and provincial unions", () -> {
            provinces.plant();
            clusters.plant();
        });
        plantOnce("foreign-areas", "foreign areas", areas::plant);
        plantOnce("province-changes", "the changes of provinces", provinceChanges::recordWhatIsThere);
        // At every start: a replica of an earlier release may have gone on after the last.
        areas.tellTheUntold();
    }

    /** Each has a name of its own: what a later release brings is planted in a register that is in use, too. */
    private void plantOnce(String name, String what, Runnable seeds) {
        int planted = entityManager
                .createNativeQuery(
                        "insert into seeding (name, seeded_at) values (:name, :now) on conflict (name) do nothing")
                .setParameter("name", name)
                .setParameter("now", clock.instant())
                .executeUpdate();
        if (planted > 0) {
            seeds.run();
            LOG.infof("The register was seeded with %s", what);
        }
    }
}
