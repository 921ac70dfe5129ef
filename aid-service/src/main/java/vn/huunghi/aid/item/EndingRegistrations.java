package vn.huunghi.aid.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import vn.huunghi.kit.geography.Geography;
import vn.huunghi.kit.geography.Territory;
import vn.huunghi.kit.record.Database;
import vn.huunghi.kit.register.Register;
import vn.huunghi.kit.rest.Cursor;
import vn.huunghi.kit.rest.Page;
import vn.huunghi.kit.rest.PageQuery;
import vn.huunghi.kit.time.BusinessDay;

/** Finds registrations of NGOs that end without others that go on from the next day in all of their provinces. */
@ApplicationScoped
class EndingRegistrations {
    private static final int DAYS_AHEAD = 90;

    // A registration for all provinces is followed by another for all only.
    private static final String FIND = """
            with line as (select * from unnest(?::varchar[], ?::varchar[]) as pairs (id, other))
            select ending.id, ending.number, ending.first_day, ending.last_day, ending.province_ids,
                donor.id as donor_id, donor.name,
                array(select item.id from aid_item item
                    where item.donor_ids @> array[donor.id] and not item.withdrawn
                        and item.status in ('PROPOSED', 'SUBMITTED', 'APPROVED', 'IMPLEMENTING', 'SUSPENDED')
                    order by item.id desc limit 100) as aid_item_ids
            from donor_registration ending join donor on donor.id = ending.donor_id
            where not donor.withdrawn and ending.first_day <= ?::date and ending.last_day >= ?::date
                and ending.last_day < ?::date
                and exists (
                    select 1
                    from unnest(case when ending.province_ids = '{}' then array[null]::varchar[] else ending.province_ids end)
                        as place (id)
                    where not exists (
                        select 1 from donor_registration later
                        where later.donor_id = ending.donor_id and later.last_day > ending.last_day
                            and later.first_day <= ending.last_day + 1
                            and (later.province_ids = '{}' or place.id = any (later.province_ids) or exists (
                                select 1 from line where line.id = place.id and line.other = any (later.province_ids)))))
                and (?::text[] is null or ending.province_ids = '{}' or ending.province_ids && ?::varchar[])
                and (?::date is null or (ending.last_day, ending.id) > (?::date, ?::bigint))
            order by ending.last_day, ending.id limit ?
            """;

    private final Database database;
    private final Register register;
    private final Clock clock;

    @Inject
    EndingRegistrations(Database database, Register register, Clock clock) {
        this.database = database;
        this.register = register;
        this.clock = clock;
    }

    private record Ending(long id, ComplianceView view) {}

    Page<ComplianceView> page(ComplianceFilter filter, PageQuery page) {
        LocalDate on = filter.on == null ? BusinessDay.today(clock) : filter.on;
        LocalDate before = filter.before == null ? on.plusDays(DAYS_AHEAD) : filter.before;
        Geography geography = register.geography();
        Lines lines = Lines.of(geography);
        String[] provinces = lineages(filter.provinceIds, geography);
        Optional<List<String>> after = page.after(2);
        LocalDate lastDay = after.map(parts -> Cursor.day(parts.get(0))).orElse(null);
        Long lastId = after.map(parts -> Cursor.number(parts.get(1))).orElse(null);
        List<Ending> found = database.query(
                FIND,
                EndingRegistrations::ending,
                lines.ids().toArray(String[]::new),
                lines.others().toArray(String[]::new),
                on,
                on,
                before,
                provinces,
                provinces,
                lastDay,
                lastDay,
                lastId,
                page.fetch());
        return Page.of(
                found, page, Ending::view, row -> Cursor.encode(row.view().on(), row.id()));
    }

    /** Which provinces became which, as pairs: a registration holds in what its provinces became, too. */
    private record Lines(List<String> ids, List<String> others) {

        static Lines of(Geography geography) {
            Lines lines = new Lines(new ArrayList<>(), new ArrayList<>());
            Set<String> all = new TreeSet<>();
            for (LocalDate day : geography.boundaries()) {
                geography.inForce(day).stream().map(Territory::id).forEach(all::add);
            }
            for (String id : all) {
                for (String other : geography.lineage(id)) {
                    lines.ids().add(id);
                    lines.others().add(other);
                }
            }
            return lines;
        }
    }

    /** Null for no filter. */
    private static String[] lineages(Collection<String> provinceIds, Geography geography) {
        return provinceIds == null || provinceIds.isEmpty()
                ? null
                : provinceIds.stream()
                        .flatMap(id -> geography.lineage(id).stream())
                        .distinct()
                        .toArray(String[]::new);
    }

    private static Ending ending(ResultSet row) throws SQLException {
        LocalDate last = row.getObject("last_day", LocalDate.class);
        Array items = row.getArray("aid_item_ids");
        return new Ending(
                row.getLong("id"),
                new ComplianceView(
                        Finding.REGISTRATION_ENDING,
                        last,
                        null,
                        new ComplianceView.Registered(
                                row.getObject("donor_id", UUID.class),
                                row.getString("name"),
                                row.getString("number"),
                                row.getObject("first_day", LocalDate.class),
                                last,
                                List.of((String[]) row.getArray("province_ids").getArray()),
                                List.of((UUID[]) items.getArray()))));
    }
}
