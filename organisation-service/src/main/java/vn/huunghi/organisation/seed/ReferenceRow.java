package vn.huunghi.organisation.seed;

import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import vn.huunghi.kit.text.Texts;

/** A line of a reference file, which knows where it stands, so that what is wrong with it can be found. */
record ReferenceRow(String file, long line, CSVRecord cells) {
    /** The cell's text; null when it is empty. */
    String text(String column) {
        return Texts.orNull(cells.get(column));
    }

    LocalDate day(String column) {
        String text = text(column);
        return text == null ? null : LocalDate.parse(text);
    }

    int number(String column) {
        return Integer.parseInt(cells.get(column).strip());
    }

    List<String> words(String column) {
        String text = text(column);
        return text == null ? List.of() : List.of(text.split("\\s+"));
    }

    /** What semicolons separate. */
    List<String> texts(String column) {
        String text = text(column);
        return text == null ? List.of() : List.of(text.split(";"));
    }

    /** Does what the line says. */
    void apply(Runnable change) {
        try {
            change.run();
        } catch (RuntimeException e) {
            throw new IllegalStateException("Reference data: %s, line %d: %s".formatted(file, line, e.getMessage()), e);
        }
    }
}
