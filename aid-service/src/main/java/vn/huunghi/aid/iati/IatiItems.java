package vn.huunghi.aid.iati;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import vn.huunghi.kit.event.EventJson;
import vn.huunghi.kit.record.Database;
import vn.huunghi.kit.time.PartialDate;

/** Reads aid items for their export, a page after the other: no transaction and no result lasts as long as a download. */
@ApplicationScoped
class IatiItems {
    static final int PAGE = 100;
    static final UUID BEFORE_ALL = new UUID(0, 0);

    // The page is chosen first, so that only its own items are looked up in history and transactions.
    private static final String SELECT = """
            select item.*, history.*,
                (select coalesce(max(position), 0) from aid_transaction where aid_item_id = item.id) as transactions
            from (
                select * from aid_item
                where not withdrawn and id > ?
                    and (?::varchar[] is null or province_ids && ?::varchar[])
                    and (?::uuid[] is null or donor_ids && ?::uuid[])
                    and (?::timestamptz is null or changed_at >= ?::timestamptz)
                order by id limit ?) item cross join lateral (
                    select min(at) filter (where action = 'start') as started_at,
                           max(at) filter (where action = 'complete') as completed_at
                    from history where topic = 'huunghi.aid-item.v1' and key = item.id::text
                        and action in ('start', 'complete')) history
            order by item.id
            """;

    private final Database database;
    private final EventJson json;

    @Inject
    IatiItems(Database database, EventJson json) {
        this.database = database;
        this.json = json;
    }

    /** At most {@link #PAGE} of them; fewer are the last. */
    List<IatiItem> after(UUID id, IatiFilter filter) {
        return database.query(
                SELECT,
                this::item,
                id,
                filter.provinces(),
                filter.provinces(),
                filter.donors(),
                filter.donors(),
                filter.updatedSince,
                filter.updatedSince,
                PAGE);
    }

    private IatiItem item(ResultSet row) throws SQLException {
        return new IatiItem(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("status"),
                row.getBoolean("emergency"),
                row.getString("title"),
                row.getString("title_en"),
                Arrays.asList((UUID[]) row.getArray("donor_ids").getArray()),
                row.getObject("recipient_id", UUID.class),
                row.getString("recipient_name"),
                row.getObject("managing_agency_id", UUID.class),
                row.getString("managing_agency"),
                row.getObject("mobiliser_id", UUID.class),
                shares(row.getString("sectors"), "code"),
                shares(row.getString("provinces"), "provinceId"),
                date(row.getString("planned_from")),
                date(row.getString("planned_to")),
                row.getObject("approved_on", LocalDate.class),
                row.getObject("first_disbursed_on", LocalDate.class),
                Database.instant(row, "started_at"),
                Database.instant(row, "completed_at"),
                Database.instant(row, "changed_at"),
                row.getInt("transactions"));
    }

    private List<IatiItem.Share> shares(String text, String key) {
        List<IatiItem.Share> shares = new ArrayList<>();
        for (JsonNode share : json.tree(text)) {
            shares.add(new IatiItem.Share(
                    share.path(key).asText(),
                    share.hasNonNull("percent") ? share.get("percent").decimalValue() : null));
        }
        return shares;
    }

    private static PartialDate date(String text) {
        return text == null ? null : PartialDate.parse(text);
    }
}
