package vn.huunghi.reporting.statistic;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import vn.huunghi.kit.geography.Geography;
import vn.huunghi.reporting.contribution.Basis;
import vn.huunghi.reporting.measure.Measure;
import vn.huunghi.reporting.measure.Nature;

/** Answers a question with figures: chooses what counts, lays it into the geography asked for and adds it up. */
@ApplicationScoped
public class Statistics {

    /**
     * The answer as of the connection's snapshot.
     *
     * @throws vn.huunghi.kit.problem.Refusal if a record lies in a province that came into being after the day of the
     *     geography
     */
    public Answer answer(Connection connection, StatisticQuery query, Geography geography) throws SQLException {
        var tally = new Tally(query, geography);
        var placed = tally.place(counting(connection, query, geography));
        var whole = query.groupedBy(Set.of());
        var wholeTally = query.groupsByTime() ? new Tally(whole, geography) : tally.groupedBy(Set.of());
        // The days asked as a whole are a question of their own: a yearly figure answers it and none of the months.
        var placedInWhole = query.groupsByTime() ? wholeTally.place(counting(connection, whole, geography)) : placed;
        return new Answer(
                byMeasure(cells(connection, wholeTally, whole, geography, placedInWhole)),
                cells(connection, tally, query, geography, placed));
    }

    /**
     * The answer for one province or cluster, and apart from it what lies in sets that reach beyond it.
     *
     * @param query grouped by the province or cluster that it is filtered by; by nothing for the nation
     * @param within whether a cell is the scope's own
     */
    public Scoped scoped(Connection connection, StatisticQuery query, Geography geography, Predicate<CellKey> within)
            throws SQLException {
        var tally = new Tally(query, geography);
        var inside = new ArrayList<Tally.Placed>();
        var beyond = new ArrayList<Tally.Placed>();
        for (var placed : tally.place(pieces(connection, query, geography, false, false))) {
            (within.test(CellKey.of(query, placed.piece(), placed.place())) ? inside : beyond).add(placed);
        }
        var byProvince = query.groupedBy(Set.of(Dimension.PROVINCE));
        return new Scoped(
                byMeasure(cells(connection, tally, query, geography, inside)),
                cells(connection, tally.groupedBy(byProvince.groupBy()), byProvince, geography, beyond));
    }

    private static List<Cell> cells(
            Connection connection, Tally tally, StatisticQuery query, Geography geography, List<Tally.Placed> placed)
            throws SQLException {
        var groups = tally.groups(placed);
        new OwnWords(query, geography).into(groups, connection);
        return tally.cells(groups);
    }

    /**
     * A statistic cut along the borders of a scope.
     *
     * @param own by measure what lies wholly within the scope
     * @param shared by set of provinces what reaches beyond it
     */
    public record Scoped(Map<String, Cell> own, List<Cell> shared) {}

    private static Map<String, Cell> byMeasure(Collection<Cell> cells) {
        var byMeasure = new LinkedHashMap<String, Cell>();
        cells.forEach(c -> byMeasure.put(c.key().measure(), c));
        return byMeasure;
    }

    /** The amounts that answer, on the accounts of the sets of provinces that reported them. */
    List<Piece> pieces(Connection connection, StatisticQuery query, Geography geography) throws SQLException {
        return pieces(connection, query, geography, false, false);
    }

    /** The declared figures that are shown beside those that answer, because a return that answers includes them. */
    List<Piece> included(Connection connection, StatisticQuery query, Geography geography) throws SQLException {
        return query.basis() == Basis.DECLARED ? pieces(connection, query, geography, true, false) : List.of();
    }

    /** The same where the answer tells how many records stand behind it. */
    private List<Piece> counting(Connection connection, StatisticQuery query, Geography geography) throws SQLException {
        return pieces(connection, query, geography, false, true);
    }

    private List<Piece> pieces(
            Connection connection, StatisticQuery query, Geography geography, boolean included, boolean countsRecords)
            throws SQLException {
        var recorded = new RecordedFlows(connection, geography, countsRecords);
        var declared = new DeclaredFigures(connection, geography, included);
        var buckets = TimeBucket.of(query.groupBy(), query.days());
        var flows = new ArrayList<>(query.codes(m -> m.nature() == Nature.FLOW));
        var rates = query.codes(m -> m.nature() == Nature.RATE);
        var counted = countedStocks(query);
        var stocks = query.codes(m -> m.nature() == Nature.STOCK && !counted.contains(m.code()));
        var pieces = new ArrayList<Piece>();
        // Recorded, a rate is looked up like a flow; whoever asks shows it per source and never uses its sum.
        if (query.basis() == Basis.RECORDED) {
            flows.addAll(rates);
        } else if (!rates.isEmpty()) {
            pieces.addAll(declared.rates(query, rates, buckets));
        }
        if (!flows.isEmpty()) {
            pieces.addAll(
                    query.basis() == Basis.DECLARED
                            ? declared.flows(query, flows, buckets)
                            : recorded.pieces(query, flows, buckets));
        }
        if (!stocks.isEmpty()) {
            pieces.addAll(
                    query.basis() == Basis.DECLARED
                            ? declared.stocks(query, stocks, buckets)
                            : new RecordedStocks(connection, geography).pieces(query, stocks, buckets));
        }
        if (!counted.isEmpty()) {
            pieces.addAll(new CountedStocks(connection).pieces(query, counted, buckets));
        }
        return pieces;
    }

    /** Which of the measures asked are stocks counted from records. */
    List<String> countedStocks(StatisticQuery query) {
        return query.basis() == Basis.RECORDED ? query.codes(Measure::isCountedStock) : List.of();
    }
}
