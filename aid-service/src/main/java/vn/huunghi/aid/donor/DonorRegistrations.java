package vn.huunghi.aid.donor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.huunghi.kit.geography.Geography;
import vn.huunghi.kit.record.Database;
import vn.huunghi.kit.time.Days;

/** Tells of which NGOs aid should not come, because they are not registered for it. */
@ApplicationScoped
public class DonorRegistrations {
    private static final String FIND = """
            select d.id, r.first_day, r.last_day, r.province_ids
            from donor d left join donor_registration r on r.donor_id = d.id
            where d.kind = 'NGO' and d.id = any (?::uuid[])
            """;

    private final Database database;

    @Inject
    DonorRegistrations(Database database) {
        this.database = database;
    }

    private record Row(UUID donorId, Held held) {}

    private record Held(Days days, List<String> provinceIds) {

        /** Whether it holds in the province, itself or what mergers made of it. */
        boolean covers(LocalDate day, String provinceId, Geography geography) {
            return days.contains(day)
                    && (provinceIds.isEmpty()
                            || geography.lineage(provinceId).stream().anyMatch(provinceIds::contains));
        }
    }

    /** The registrations of some donors, found all at once. */
    public static final class Known {
        private final Map<UUID, List<Held>> byNgo;

        private Known(Map<UUID, List<Held>> byNgo) {
            this.byNgo = byNgo;
        }

        /**
         * Those of the donors that are NGOs and have, for one of the provinces, no registration that is valid on the
         * day; without a province, none at all. Donors of other kinds need none (Decree 58/2022/NĐ-CP).
         */
        public List<UUID> lacking(
                Collection<UUID> donorIds, LocalDate day, Collection<String> provinceIds, Geography geography) {
            return donorIds.stream()
                    .filter(byNgo::containsKey)
                    .filter(id -> !isRegistered(byNgo.get(id), day, provinceIds, geography))
                    .toList();
        }

        private static boolean isRegistered(
                List<Held> held, LocalDate day, Collection<String> provinceIds, Geography geography) {
            return held.stream().anyMatch(one -> one.days().contains(day))
                    && provinceIds.stream()
                            .allMatch(id -> held.stream().anyMatch(one -> one.covers(day, id, geography)));
        }
    }

    /** The registrations of these donors; one statement however many, none for none. */
    public Known of(Collection<UUID> donorIds) {
        Map<UUID, List<Held>> byNgo = new LinkedHashMap<>();
        if (!donorIds.isEmpty()) {
            String[] ids = donorIds.stream().map(UUID::toString).distinct().toArray(String[]::new);
            for (Row row : database.query(FIND, DonorRegistrations::row, (Object) ids)) {
                List<Held> held = byNgo.computeIfAbsent(row.donorId(), id -> new ArrayList<>());
                if (row.held() != null) {
                    held.add(row.held());
                }
            }
        }
        return new Known(byNgo);
    }

    private static Row row(ResultSet row) throws SQLException {
        UUID donorId = row.getObject("id", UUID.class);
        LocalDate first = row.getObject("first_day", LocalDate.class);
        return first == null
                ? new Row(donorId, null)
                : new Row(donorId, new Held(new Days(first, row.getObject("last_day", LocalDate.class)), List.of((String
                                [])
                        row.getArray("province_ids").getArray())));
    }
}
