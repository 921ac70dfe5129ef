package vn.huunghi.reporting.report.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import vn.huunghi.kit.text.Language;
import vn.huunghi.reporting.report.ReportView;

/** Makes of a report the bytes of a format. */
@ApplicationScoped
public class ReportRenderer {

    private final ObjectMapper json;
    private final HtmlReport html;

    ReportRenderer(ObjectMapper json, HtmlReport html) {
        this.json = json;
        this.html = html;
    }

    /**
     * @param edition null for a report that is not published
     * @param language the one in which the report's names and words are
     */
    public RenderedReport render(ReportView report, Edition edition, ReportFormat format, Language language) {
        var sheet = new ReportSheet(report, edition, language);
        return new RenderedReport(
                format,
                language,
                switch (format) {
                    case JSON -> json(report);
                    case CSV -> file(out -> CsvReport.write(sheet, out));
                    case XLSX -> file(out -> XlsxReport.write(sheet, out));
                    case HTML -> html.page(sheet).getBytes(StandardCharsets.UTF_8);
                });
    }

    private byte[] json(ReportView report) {
        try {
            return json.writeValueAsBytes(report);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] file(Writing writing) {
        var out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
