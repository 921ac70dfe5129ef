package vn.huunghi.organisation.seed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Plants the reference data in an empty register, once, whole or not at all. */
@ApplicationScoped
class Seeds {
    private static final Logger LOG = Logger.getLogger(Seeds.class);
    private static final String NAME = "reference";

    /** Any number that no other lock in this database has. */
    private static final long LOCK = 7_205_759_403_792_795L;

    private final EntityManager entityManager;
    private final ProvinceSeeds provinces;
    private final ClusterSeeds clusters;
    private final Clock clock;

    @Inject
    Seeds(EntityManager entityManager, ProvinceSeeds provinces, ClusterSeeds clusters, Clock clock) {
        this.entityManager = entityManager;
        this.provinces = provinces;
        this.clusters = clusters;
        this.clock = clock;
    }

    /** A replica that starts at the same time waits here, and then finds that it is done. */
    @Transactional
    void plantOnce() {
        entityManager
                .createNativeQuery("select cast(pg_advisory_xact_lock(:key) as text)")
                .setParameter("key", LOCK)
                .getSingleResult();
        int planted = entityManager
                .createNativeQuery(
                        "insert into seeding (name, seeded_at) values (:name, :now) on conflict (name) do nothing")
                .setParameter("name", NAME)
                .setParameter("now", clock.instant())
                .executeUpdate();
        if (planted == 0) {
            return;
        }
        provinces.plant();
        clusters.plant();
        LOG.info("The register was seeded with provinces, clusters and provincial unions");
    }
}
