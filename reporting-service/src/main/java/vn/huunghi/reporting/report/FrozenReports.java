package vn.huunghi.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.EnumMap;
import vn.huunghi.kit.event.Watermarks;
import vn.huunghi.kit.text.Language;
import vn.huunghi.reporting.statistic.Period;
import vn.huunghi.reporting.statistic.Snapshots;

/** Reads reports so that they can be kept: in all languages at once, with what they were made of. */
@ApplicationScoped
public class FrozenReports {

    private final Reports reports;
    private final Watermarks watermarks;
    private final Snapshots snapshots;

    FrozenReports(Reports reports, Watermarks watermarks, Snapshots snapshots) {
        this.reports = reports;
        this.watermarks = watermarks;
        this.snapshots = snapshots;
    }

    /** Read as it is now, apart from the transaction in which it is to be kept: a snapshot writes nothing. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public FrozenReport freeze(Scope scope, Period period, LocalDate on) {
        return snapshots.read(connection -> {
            var views = new EnumMap<Language, ReportView>(Language.class);
            for (var language : Language.values()) {
                views.put(language, reports.report(scope, period, on, language));
            }
            return new FrozenReport(views, watermarks.positions());
        });
    }

    /** The report as it would be now. */
    public ReportView current(Scope scope, Period period, LocalDate on, Language language) {
        return reports.report(scope, period, on, language);
    }
}
