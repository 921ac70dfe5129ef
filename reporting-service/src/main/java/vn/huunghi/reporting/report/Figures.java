package vn.huunghi.reporting.report;

import java.util.Map;
import vn.huunghi.reporting.statistic.Cell;
import vn.huunghi.reporting.statistic.Statistics.Scoped;

/**
 * The statistics of one period and accumulation that the lines of a report are made of.
 *
 * @param own by measure what the scope's own return states; of a province nothing, its returns are what is declared
 */
record Figures(Scoped declared, Scoped recorded, Map<String, Cell> own) {

    boolean speakOf(String measure) {
        return declared.own().containsKey(measure) || recorded.own().containsKey(measure) || own.containsKey(measure);
    }
}
