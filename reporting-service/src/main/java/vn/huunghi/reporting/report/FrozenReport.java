package vn.huunghi.reporting.report;

import java.util.Map;
import java.util.SortedMap;
import vn.huunghi.kit.text.Language;

/**
 * A report in every language, all of one state of the database.
 *
 * @param positions per topic and partition the offset up to which it was applied in that state
 */
public record FrozenReport(Map<Language, ReportView> views, SortedMap<String, SortedMap<Integer, Long>> positions) {

    public ReportView in(Language language) {
        return views.get(language);
    }
}
