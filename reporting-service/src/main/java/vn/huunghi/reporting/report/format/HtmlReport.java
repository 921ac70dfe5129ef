package vn.huunghi.reporting.report.format;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;

/** A report as a page that needs nothing else to be read, printed and signed. */
@ApplicationScoped
class HtmlReport {

    private final Template template;

    HtmlReport(@Location("report.html") Template template) {
        this.template = template;
    }

    String page(ReportSheet sheet) {
        return template.data("page", ReportPage.of(sheet)).render();
    }
}
