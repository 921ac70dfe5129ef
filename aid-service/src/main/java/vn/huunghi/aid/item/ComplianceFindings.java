package vn.huunghi.aid.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.huunghi.aid.transaction.Balances;
import vn.huunghi.aid.transaction.Totals;
import vn.huunghi.kit.problem.CommonProblem;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.record.Database;
import vn.huunghi.kit.register.Register;
import vn.huunghi.kit.rest.Cursor;
import vn.huunghi.kit.rest.Page;
import vn.huunghi.kit.rest.PageQuery;
import vn.huunghi.kit.text.Message;

/** Finds what should not be, or will soon not be as it should; a page of it costs two statements. */
@ApplicationScoped
class ComplianceFindings {
    // Domain rule: emergency aid may be used before its approval, but it is to be approved some day.
    private static final String DISBURSED_WITHOUT_APPROVAL = """
            select item.*, item.first_disbursed_on as first_day
            from aid_item item
            where item.first_disbursed_on is not null and not item.withdrawn
                and (item.approved_on is null or item.first_disbursed_on < item.approved_on and not item.emergency)
                and (?::date is null or item.first_disbursed_on < ?::date)
                and (?::text[] is null or item.province_ids && ?::varchar[])
                and (?::uuid is null or item.id < ?::uuid)
            order by item.id desc limit ?
            """;

    private static final String COMMITTED_NOT_DISBURSED = """
            select item.*, item.open_since as first_day
            from aid_item item
            where item.open_since is not null and not item.withdrawn
                and item.status not in ('REJECTED', 'CANCELLED')
                and (?::date is null or item.open_since < ?::date)
                and (?::text[] is null or item.province_ids && ?::varchar[])
                and (?::uuid is null or item.id < ?::uuid)
            order by item.id desc limit ?
            """;

    private final Database database;
    private final Balances balances;
    private final EndingRegistrations endings;
    private final Register register;

    @Inject
    ComplianceFindings(Database database, Balances balances, EndingRegistrations endings, Register register) {
        this.database = database;
        this.balances = balances;
        this.endings = endings;
        this.register = register;
    }

    /** @throws Refusal 400 required-parameter without finding, 422 unknown-province */
    Page<ComplianceView> page(ComplianceFilter filter, PageQuery page) {
        register.mustBeKnown("provinceId", filter.provinceIds);
        if (filter.finding == null) {
            throw Refusal.of(
                    CommonProblem.REQUIRED_PARAMETER,
                    "finding",
                    new Message("finding là bắt buộc.", "finding is required."));
        }
        return switch (filter.finding) {
            case DISBURSED_WITHOUT_APPROVAL -> items(DISBURSED_WITHOUT_APPROVAL, filter, page);
            case COMMITTED_NOT_DISBURSED -> items(COMMITTED_NOT_DISBURSED, filter, page);
            case REGISTRATION_ENDING -> endings.page(filter, page);
        };
    }

    private record Found(ComplianceView.Item item, LocalDate on) {}

    private Page<ComplianceView> items(String sql, ComplianceFilter filter, PageQuery page) {
        String[] provinces = provinces(filter);
        UUID after = page.after(1).map(parts -> Cursor.uuid(parts.get(0))).orElse(null);
        String last = after == null ? null : after.toString();
        List<Found> found = database.query(
                sql,
                ComplianceFindings::item,
                filter.before,
                filter.before,
                provinces,
                provinces,
                last,
                last,
                page.fetch());
        Map<UUID, Totals> totals = balances.of(
                found.stream().limit(page.limit()).map(row -> row.item().id()).toList());
        return Page.of(
                found,
                page,
                row -> view(filter.finding, row, totals),
                row -> Cursor.encode(row.item().id()));
    }

    private static ComplianceView view(Finding finding, Found row, Map<UUID, Totals> totals) {
        ComplianceView.Item item = row.item();
        return new ComplianceView(
                finding,
                row.on(),
                new ComplianceView.Item(
                        item.id(),
                        item.title(),
                        item.status(),
                        item.emergency(),
                        item.provinceIds(),
                        item.approvedOn(),
                        totals.get(item.id())),
                null);
    }

    private static Found item(ResultSet row) throws SQLException {
        return new Found(
                new ComplianceView.Item(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        AidStatus.valueOf(row.getString("status")),
                        row.getBoolean("emergency"),
                        List.of((String[]) row.getArray("province_ids").getArray()),
                        row.getObject("approved_on", LocalDate.class),
                        Totals.NONE),
                row.getObject("first_day", LocalDate.class));
    }

    private static String[] provinces(ComplianceFilter filter) {
        return filter.provinceIds == null || filter.provinceIds.isEmpty()
                ? null
                : filter.provinceIds.toArray(String[]::new);
    }
}
