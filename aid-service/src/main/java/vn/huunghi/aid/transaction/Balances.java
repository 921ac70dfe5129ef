package vn.huunghi.aid.transaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.huunghi.aid.rate.Currencies;
import vn.huunghi.kit.figure.FigureSum;
import vn.huunghi.kit.problem.RequestLanguage;
import vn.huunghi.kit.record.Database;
import vn.huunghi.kit.text.Language;

/** What the transactions of aid items add up to, for however many items in one statement. */
@ApplicationScoped
public class Balances {
    private static final String SUMS = """
            select aid_item_id, kind, currency, count(*) as parts,
                sum(amount_low) as amount_low, case when count(amount_high) = count(*) then sum(amount_high) end as amount_high,
                sum(amount_value) filter (where amount_counted) as amount_value,
                coalesce(bool_or(amount_counted and amount_value is null), false) as amount_missing,
                coalesce(bool_or(amount_counted), false) as amount_counted,
                coalesce(bool_or(not amount_counted), false) as amount_uncounted,
                sum(vnd_low) as vnd_low, case when count(vnd_high) = count(*) then sum(vnd_high) end as vnd_high,
                sum(vnd_value) filter (where vnd_counted) as vnd_value,
                coalesce(bool_or(vnd_counted and vnd_value is null), false) as vnd_missing,
                coalesce(bool_or(vnd_counted), false) as vnd_counted,
                coalesce(bool_or(not vnd_counted), false) as vnd_uncounted
            from aid_net_transaction where aid_item_id = any (?::uuid[])
            group by aid_item_id, kind, currency order by aid_item_id, kind, currency collate "C"
            """;

    private final Database database;
    private final RequestLanguage language;

    @Inject
    Balances(Database database, RequestLanguage language) {
        this.database = database;
        this.language = language;
    }

    /** The net sum of one kind in one currency. */
    private record Sum(UUID aidItemId, TransactionKind kind, String currency, FigureSum amount, FigureSum vnd) {}

    /** What the items' transactions add up to; an item without any has no entry. */
    public Map<UUID, Totals> of(Collection<UUID> aidItemIds) {
        if (aidItemIds.isEmpty()) {
            return Map.of();
        }
        String[] ids = aidItemIds.stream().map(UUID::toString).toArray(String[]::new);
        Map<UUID, List<Sum>> sums = database.query(SUMS, Balances::sum, (Object) ids).stream()
                .collect(Collectors.groupingBy(Sum::aidItemId));
        Language spoken = language.get();
        Map<UUID, Totals> totals = new HashMap<>();
        sums.forEach((id, own) -> totals.put(id, totals(own, spoken)));
        return totals;
    }

    private static Totals totals(List<Sum> sums, Language language) {
        Map<TransactionKind, List<Sum>> byKind = new EnumMap<>(TransactionKind.class);
        sums.forEach(sum ->
                byKind.computeIfAbsent(sum.kind(), kind -> new ArrayList<>()).add(sum));
        return new Totals(
                total(byKind.get(TransactionKind.PLEDGE), language),
                total(byKind.get(TransactionKind.COMMITMENT), language),
                total(byKind.get(TransactionKind.DISBURSEMENT), language));
    }

    private static Totals.Total total(List<Sum> sums, Language language) {
        if (sums == null) {
            return Totals.Total.NONE;
        }
        FigureSum vnd = new FigureSum();
        List<Totals.InCurrency> currencies = new ArrayList<>();
        for (Sum sum : sums) {
            sum.vnd().figure().ifPresent(vnd::add);
            currencies.add(new Totals.InCurrency(
                    sum.currency(), Money.view(sum.amount().figure().orElseThrow(), sum.currency(), language)));
        }
        return new Totals.Total(Money.view(vnd.figure().orElseThrow(), Currencies.VND, language), currencies);
    }

    private static Sum sum(ResultSet row) throws SQLException {
        return new Sum(
                row.getObject("aid_item_id", UUID.class),
                TransactionKind.valueOf(row.getString("kind")),
                row.getString("currency"),
                sum(row, "amount"),
                sum(row, "vnd"));
    }

    private static FigureSum sum(ResultSet row, String name) throws SQLException {
        FigureSum sum = new FigureSum();
        sum.add(
                row.getBigDecimal(name + "_low"),
                row.getBigDecimal(name + "_high"),
                row.getBigDecimal(name + "_value"),
                row.getBoolean(name + "_missing"),
                row.getBoolean(name + "_counted"),
                row.getBoolean(name + "_uncounted"),
                row.getLong("parts"));
        return sum;
    }
}
