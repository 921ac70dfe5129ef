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
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import vn.huunghi.aid.donor.EndingCondition;
import vn.huunghi.kit.geography.Geography;
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

    // A donor's registrations are written anew when one changes: only what they say themselves tells them apart.
    private static final String FIND = """
            select ending.number, ending.kind, ending.first_day, ending.last_day, ending.province_ids,
                donor.id as donor_id, donor.name,
                array(select item.id from aid_item item
                    where item.donor_ids @> array[donor.id] and not item.withdrawn
                        and item.status in ('PROPOSED', 'SUBMITTED', 'APPROVED', 'IMPLEMENTING', 'SUSPENDED')
                    order by item.id desc limit 100) as aid_item_ids
            from donor_registration ending join donor on donor.id = ending.donor_id
            where not donor.withdrawn and %s
                and (?::text[] is null or ending.province_ids = '{}' or ending.province_ids && ?::varchar[])
                and (?::date is null or (ending.last_day, ending.donor_id, ending.number, ending.kind, ending.first_day)
                    > (?::date, ?::uuid, ?::varchar, ?::varchar, ?::date))
            order by ending.last_day, ending.donor_id, ending.number, ending.kind, ending.first_day limit ?
            """.formatted(EndingCondition.SQL);

    private final Database database;
    private final Register register;
    private final Clock clock;

    @Inject
    EndingRegistrations(Database database, Register register, Clock clock) {
        this.database = database;
        this.register = register;
        this.clock = clock;
    }

    /** @param kind the registration's, which tells it apart from others of its number */
    private record Ending(String kind, ComplianceView view) {

        String cursor() {
            ComplianceView.Registered donor = view.donor();
            return Cursor.encode(donor.to(), donor.id(), donor.number(), kind, donor.from());
        }
    }

    Page<ComplianceView> page(ComplianceFilter filter, PageQuery page) {
        LocalDate on = filter.on == null ? BusinessDay.today(clock) : filter.on;
        LocalDate before = filter.before == null ? on.plusDays(DAYS_AHEAD) : filter.before;
        Geography geography = register.geography();
        List<Object> parameters =
                new ArrayList<>(EndingCondition.of(on, before, geography).parameters());
        String[] provinces = lineages(filter.provinceIds, geography);
        parameters.add(provinces);
        parameters.add(provinces);
        parameters.addAll(after(page));
        parameters.add(page.fetch());
        List<Ending> found = database.query(FIND, EndingRegistrations::ending, parameters.toArray());
        return Page.of(found, page, Ending::view, Ending::cursor);
    }

    /** The place of the last row of the page before, its day twice; nothing but nulls on the first page. */
    private static List<Object> after(PageQuery page) {
        return page.after(5)
                .<List<Object>>map(parts -> List.of(
                        Cursor.day(parts.get(0)),
                        Cursor.day(parts.get(0)),
                        Cursor.uuid(parts.get(1)),
                        Cursor.text(parts.get(2)),
                        Cursor.text(parts.get(3)),
                        Cursor.day(parts.get(4))))
                .orElseGet(() -> Collections.nCopies(6, null));
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
                row.getString("kind"),
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
