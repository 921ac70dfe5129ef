package vn.huunghi.aid.transaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.huunghi.kit.figure.Figure;
import vn.huunghi.kit.figure.Qualifier;
import vn.huunghi.kit.problem.RequestLanguage;
import vn.huunghi.kit.record.Database;
import vn.huunghi.kit.rest.Cursor;
import vn.huunghi.kit.rest.Page;
import vn.huunghi.kit.rest.PageQuery;
import vn.huunghi.kit.text.Language;

/** The transactions of aid items as they are kept: appended, read, never changed. */
@ApplicationScoped
public class Ledger {
    private final Database database;
    private final RequestLanguage language;

    @Inject
    Ledger(Database database, RequestLanguage language) {
        this.database = database;
        this.language = language;
    }

    /** Those of an item in the order in which they were posted. */
    public List<AidTransaction> of(UUID aidItemId) {
        return of(List.of(aidItemId)).getOrDefault(aidItemId, List.of());
    }

    /** Those of several items, each in the order in which they were posted; one statement, none for none. */
    public Map<UUID, List<AidTransaction>> of(Collection<UUID> aidItemIds) {
        return aidItemIds.isEmpty()
                ? Map.of()
                : database
                        .query(
                                "select * from aid_transaction where aid_item_id = any (?::uuid[])"
                                        + " order by aid_item_id, position",
                                Ledger::transaction,
                                (Object) aidItemIds.stream().map(UUID::toString).toArray(String[]::new))
                        .stream()
                        .collect(Collectors.groupingBy(AidTransaction::aidItemId));
    }

    public Optional<TransactionView> find(UUID aidItemId, UUID id) {
        return database
                .query(
                        "select * from aid_transaction where aid_item_id = ? and id = ?",
                        Ledger::transaction,
                        aidItemId,
                        id)
                .stream()
                .map(transaction -> TransactionView.of(transaction, language.get()))
                .findFirst();
    }

    public Page<TransactionView> page(UUID aidItemId, TransactionFilter filter, PageQuery page) {
        long after = page.after(1).map(parts -> Cursor.number(parts.get(0))).orElse(0L);
        List<AidTransaction> rows = database.query(
                """
                select * from aid_transaction
                where aid_item_id = ? and position > ?
                    and (?::text[] is null or kind = any (?::text[]))
                    and (?::text[] is null or currency = any (?::text[]))
                order by position limit ?
                """,
                Ledger::transaction,
                aidItemId,
                after,
                filter.kinds(),
                filter.kinds(),
                filter.currencies(),
                filter.currencies(),
                page.fetch());
        Language spoken = language.get();
        return Page.of(rows, page, row -> TransactionView.of(row, spoken), row -> Cursor.encode(row.position()));
    }

    /** In one statement; their items are locked by the caller, and in the database. */
    public void append(List<AidTransaction> transactions) {
        if (transactions.isEmpty()) {
            return;
        }
        database.update(
                """
                insert into aid_transaction (id, aid_item_id, position, kind, on_day, currency,
                    amount_value, amount_low, amount_high, amount_qualifier, amount_text, amount_note,
                    rate, rate_on, rate_source,
                    vnd_value, vnd_low, vnd_high, vnd_qualifier, vnd_text, vnd_note, reversal_of, note, posted_at)
                select id, aid_item_id, position, kind, on_day, currency,
                    amount_value, amount_low, amount_high, amount_qualifier, amount_text, amount_note,
                    rate, rate_on, rate_source,
                    vnd_value, vnd_low, vnd_high, vnd_qualifier, vnd_text, vnd_note, reversal_of, note, posted_at
                from unnest(?::uuid[], ?::uuid[], ?::int[], ?::text[], ?::date[], ?::text[],
                    ?::numeric[], ?::numeric[], ?::numeric[], ?::text[], ?::text[], ?::text[],
                    ?::numeric[], ?::date[], ?::text[],
                    ?::numeric[], ?::numeric[], ?::numeric[], ?::text[], ?::text[], ?::text[],
                    ?::uuid[], ?::text[], ?::timestamptz[])
                    t (id, aid_item_id, position, kind, on_day, currency,
                    amount_value, amount_low, amount_high, amount_qualifier, amount_text, amount_note,
                    rate, rate_on, rate_source,
                    vnd_value, vnd_low, vnd_high, vnd_qualifier, vnd_text, vnd_note, reversal_of, note, posted_at)
                """,
                texts(transactions, AidTransaction::id),
                texts(transactions, AidTransaction::aidItemId),
                texts(transactions, AidTransaction::position),
                texts(transactions, AidTransaction::kind),
                texts(transactions, AidTransaction::on),
                texts(transactions, AidTransaction::currency),
                texts(transactions, posted -> posted.amount().value()),
                texts(transactions, posted -> posted.amount().low()),
                texts(transactions, posted -> posted.amount().high()),
                texts(transactions, posted -> posted.amount().qualifier()),
                texts(transactions, posted -> posted.amount().text()),
                texts(transactions, posted -> posted.amount().note()),
                texts(transactions, posted -> posted.valuation().rate()),
                texts(transactions, posted -> posted.valuation().on()),
                texts(transactions, posted -> posted.valuation().source()),
                texts(transactions, posted -> posted.valuation().vnd().value()),
                texts(transactions, posted -> posted.valuation().vnd().low()),
                texts(transactions, posted -> posted.valuation().vnd().high()),
                texts(transactions, posted -> posted.valuation().vnd().qualifier()),
                texts(transactions, posted -> posted.valuation().vnd().text()),
                texts(transactions, posted -> posted.valuation().vnd().note()),
                texts(transactions, AidTransaction::reversalOf),
                texts(transactions, AidTransaction::note),
                texts(transactions, AidTransaction::postedAt));
    }

    private static String[] texts(List<AidTransaction> transactions, Function<AidTransaction, Object> part) {
        return transactions.stream()
                .map(part)
                .map(value -> Objects.toString(value, null))
                .toArray(String[]::new);
    }

    private static AidTransaction transaction(ResultSet row) throws SQLException {
        return new AidTransaction(
                row.getObject("id", UUID.class),
                row.getObject("aid_item_id", UUID.class),
                row.getInt("position"),
                TransactionKind.valueOf(row.getString("kind")),
                row.getObject("on_day", LocalDate.class),
                row.getString("currency"),
                figure(row, "amount"),
                new Valuation(
                        Valuations.plain(row.getBigDecimal("rate")),
                        row.getObject("rate_on", LocalDate.class),
                        row.getString("rate_source"),
                        figure(row, "vnd")),
                row.getObject("reversal_of", UUID.class),
                row.getString("note"),
                Database.instant(row, "posted_at"));
    }

    private static Figure figure(ResultSet row, String name) throws SQLException {
        return new Figure(
                row.getBigDecimal(name + "_value"),
                row.getBigDecimal(name + "_low"),
                row.getBigDecimal(name + "_high"),
                Qualifier.valueOf(row.getString(name + "_qualifier")),
                false,
                row.getString(name + "_text"),
                row.getString(name + "_note"));
    }
}
