package vn.huunghi.reporting.contribution;

/** The algebra of figures as a SQL aggregate, once for all who add contributions. */
public final class FigureSql {
    /**
     * The select list of a sum over rows of contributions: low, high, value, value_missing, counted, not_counted, parts,
     * records. A record that adds in several parts is as many records here: whoever tells the number of records counts those
     * of the measures {@link ComputedMeasures#IN_PARTS} itself. The views of the migrations say the same.
     */
    public static final String SUM = """
            sum(low) as low,
            case when count(high) = count(*) then sum(high) end as high,
            case when not bool_or(value is null and qualifier <> 'UNQUANTIFIED') then sum(value) end as "value",
            bool_or(value is null and qualifier <> 'UNQUANTIFIED') as value_missing,
            bool_or(qualifier <> 'UNQUANTIFIED') as counted,
            bool_or(qualifier = 'UNQUANTIFIED') as not_counted,
            count(*) as parts,
            count(*) as records
            """;

    private FigureSql() {}
}
