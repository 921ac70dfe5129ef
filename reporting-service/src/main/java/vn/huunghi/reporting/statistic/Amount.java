package vn.huunghi.reporting.statistic;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import vn.huunghi.kit.figure.Figure;
import vn.huunghi.kit.figure.FigureSum;
import vn.huunghi.kit.figure.Qualifier;

/**
 * A sum of figures as one row of an SQL aggregate brings it, so that rows can be added on without the parts.
 *
 * @param wording as reported, where it is one figure; else null
 * @param note of the one figure; else null
 */
record Amount(
        BigDecimal low,
        BigDecimal high,
        BigDecimal value,
        boolean valueMissing,
        boolean counted,
        boolean notCounted,
        long parts,
        String wording,
        String note) {

    /** What a select list over single contributions must name so that {@link #AGGREGATES} can add them. */
    static final String OF_ONE = """
            low, high, value,
            value is null and qualifier <> 'UNQUANTIFIED' as value_missing,
            qualifier <> 'UNQUANTIFIED' as counted,
            qualifier = 'UNQUANTIFIED' as not_counted,
            1::bigint as parts, wording, note""";

    /**
     * The algebra of figures as aggregates; a high is lost as soon as one part has none. Of what is said in words any will
     * do, since it is only read where there is but one part.
     */
    static final String AGGREGATES = """
            sum(low) as low,
            case when bool_or(high is null) then null else sum(high) end as high,
            sum(value) as value,
            bool_or(value_missing) as value_missing,
            bool_or(counted) as counted,
            bool_or(not_counted) as not_counted,
            sum(parts)::bigint as parts,
            min(wording collate "C") as wording,
            min(note collate "C") as note""";

    static Amount of(ResultSet row) throws SQLException {
        var isOne = row.getLong("parts") == 1;
        return new Amount(
                row.getBigDecimal("low"),
                row.getBigDecimal("high"),
                row.getBigDecimal("value"),
                row.getBoolean("value_missing"),
                row.getBoolean("counted"),
                row.getBoolean("not_counted"),
                row.getLong("parts"),
                isOne ? row.getString("wording") : null,
                isOne ? row.getString("note") : null);
    }

    static Amount of(Figure figure) {
        var counted = figure.qualifier() != Qualifier.UNQUANTIFIED;
        return new Amount(
                figure.low(),
                figure.high(),
                figure.value(),
                counted && figure.value() == null,
                counted,
                !counted || figure.notCounted(),
                1,
                figure.text(),
                figure.note());
    }

    /** The same of one figure in its own words. */
    Amount said(String itsWording, String itsNote) {
        return new Amount(low, high, value, valueMissing, counted, notCounted, parts, itsWording, itsNote);
    }

    Amount plus(Amount other) {
        return new Amount(
                low.add(other.low),
                high == null || other.high == null ? null : high.add(other.high),
                value == null || other.value == null ? (value == null ? other.value : value) : value.add(other.value),
                valueMissing || other.valueMissing,
                counted || other.counted,
                notCounted || other.notCounted,
                parts + other.parts,
                null,
                null);
    }

    void addTo(FigureSum sum) {
        sum.add(low, high, value, valueMissing, counted, notCounted, parts);
    }

    /** The sum of this alone: of one figure that figure, wording and all. */
    Figure figure() {
        var sum = new FigureSum();
        addTo(sum);
        return sum.figure().orElseThrow().withText(wording).withNote(note);
    }
}
