package vn.huunghi.organisation.geography;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.huunghi.kit.geography.ClusterMembership;
import vn.huunghi.kit.geography.Geography;
import vn.huunghi.kit.geography.Naming;
import vn.huunghi.kit.geography.ProvinceType;
import vn.huunghi.kit.geography.Territory;

/** The dated geography as this service's own tables state it: the one that every other service copies. */
@ApplicationScoped
public class RegisteredGeography {
    // Versions alone would not do: one that was rolled back is given again.
    private static final String STAMP = """
            select concat_ws('/', count(*), sum(version), max(changed_at))
            from (select version, changed_at from province union all select version, changed_at from cluster) changed
            """;

    private static final String TERRITORIES = """
            select p.id, p.code, p.valid_from as begins, p.valid_to as ends, p.successor_id,
                   n.valid_from as named_on, n.name, n.name_en, n.type, n.iso, n.legal_basis
            from province p join province_naming n on n.province_id = p.id
            where not p.withdrawn order by p.id, n.valid_from
            """;

    private static final String MEMBERSHIPS = """
            select m.cluster_id, m.province_id, m.organisation_id, m.valid_from, m.valid_to
            from cluster_membership m join cluster c on c.id = m.cluster_id
            where not c.withdrawn
            """;

    private final EntityManager entityManager;
    private volatile Snapshot snapshot = new Snapshot("", new Geography(List.of(), List.of()));

    @Inject
    RegisteredGeography(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** What the tables say now, in the caller's transaction; they are read again only after they changed. */
    public Geography current() {
        String stamp = (String) entityManager.createNativeQuery(STAMP).getSingleResult();
        Snapshot held = snapshot;
        if (!held.stamp.equals(stamp)) {
            held = new Snapshot(stamp, new Geography(territories(), memberships()));
            snapshot = held;
        }
        return held.geography;
    }

    private List<Territory> territories() {
        Map<String, Territory> territories = new HashMap<>();
        for (Tuple row : rows(TERRITORIES)) {
            String id = row.get("id", String.class);
            Naming naming = new Naming(
                    row.get("named_on", LocalDate.class),
                    row.get("name", String.class),
                    row.get("name_en", String.class),
                    ProvinceType.valueOf(row.get("type", String.class)),
                    row.get("iso", String.class),
                    row.get("legal_basis", String.class));
            Territory one = new Territory(
                    id,
                    row.get("code", String.class),
                    row.get("begins", LocalDate.class),
                    row.get("ends", LocalDate.class),
                    row.get("successor_id", String.class),
                    List.of(naming));
            territories.merge(id, one, RegisteredGeography::named);
        }
        return List.copyOf(territories.values());
    }

    private static Territory named(Territory known, Territory again) {
        List<Naming> namings = new ArrayList<>(known.namings());
        namings.addAll(again.namings());
        return new Territory(
                known.id(), known.code(), known.validFrom(), known.validTo(), known.successorId(), namings);
    }

    private List<ClusterMembership> memberships() {
        return rows(MEMBERSHIPS).stream()
                .map(row -> new ClusterMembership(
                        row.get("cluster_id", String.class),
                        row.get("province_id", String.class),
                        row.get("organisation_id", UUID.class),
                        row.get("valid_from", LocalDate.class),
                        row.get("valid_to", LocalDate.class)))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> rows(String sql) {
        return entityManager.createNativeQuery(sql, Tuple.class).getResultList();
    }

    private record Snapshot(String stamp, Geography geography) {}
}
