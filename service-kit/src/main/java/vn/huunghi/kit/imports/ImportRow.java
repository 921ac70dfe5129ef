package vn.huunghi.kit.imports;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.huunghi.kit.figure.Figure;
import vn.huunghi.kit.figure.FigureInput;
import vn.huunghi.kit.figure.FigureText;
import vn.huunghi.kit.figure.Reading;
import vn.huunghi.kit.figure.Unit;
import vn.huunghi.kit.problem.CommonProblem;
import vn.huunghi.kit.problem.ProblemType;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.problem.Violation;
import vn.huunghi.kit.table.Cell;
import vn.huunghi.kit.table.TableRow;
import vn.huunghi.kit.text.Message;
import vn.huunghi.kit.text.Texts;
import vn.huunghi.kit.time.PartialDate;

/**
 * A row as it is worked on: what stands in its cells, read as what is meant, and what is to be said about it. A cell that
 * cannot be read is remarked upon and reads as null; the row goes on, so that all that is wrong is told at once.
 */
public final class ImportRow {

    /** The field whose cell names the record in the sender's own system. */
    public static final String ROW_ID = "externalId";

    /** Nobody reads more, and a cell may hold a hundred thousand texts. */
    private static final int MOST_ISSUES = 30;

    private static final int MOST_TEXTS = 200;
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final Pattern BETWEEN_TEXTS = Pattern.compile("[;\\r\\n]");

    /** What became of the row. */
    public enum Outcome {
        CREATED,
        CHANGED,
        UNCHANGED,
        REFUSED
    }

    private final TableRow row;
    private final Layout layout;
    private final Set<Issue> issues = new LinkedHashSet<>();
    private boolean more;
    private Outcome outcome;

    ImportRow(TableRow row, Layout layout) {
        this.row = row;
        this.layout = layout;
        if (row.width() > layout.headings().size()) {
            say(
                    Severity.CRITICAL,
                    null,
                    ImportProblem.CELLS_WITHOUT_HEADING,
                    CellMessages.tooMany(row.width(), layout.headings().size()));
        }
    }

    /** As a spreadsheet's program counts it. */
    public long number() {
        return row.number();
    }

    /** The fields that the file has a column for, from left to right. */
    public List<String> fields() {
        return layout.fields();
    }

    /** Whether the file has a column for the field. */
    public boolean hasColumn(String field) {
        return layout.place(field).isPresent();
    }

    /** Whether anything stands in the field's cell. */
    public boolean has(String field) {
        return !cell(field).isBlank();
    }

    /** The text, composed and stripped; null where nothing stands. */
    public String text(String field) {
        Cell cell = readable(field);
        return cell == null ? null : Texts.orNull(cell.text());
    }

    /** The texts between semicolons or line breaks. */
    public List<String> texts(String field) {
        String text = text(field);
        if (text == null) {
            return List.of();
        }
        List<String> texts = BETWEEN_TEXTS
                .splitAsStream(text)
                .map(Texts::orNull)
                .filter(Objects::nonNull)
                .limit(MOST_TEXTS + 1L)
                .toList();
        if (texts.size() > MOST_TEXTS) {
            error(field, ImportProblem.TOO_MANY_TEXTS, CellMessages.tooManyTexts(MOST_TEXTS));
            return List.of();
        }
        return texts;
    }

    /** A day, month or year: {@code 31/12/2024}, {@code 12/2024}, {@code 2024}, ISO 8601, or a day of a workbook. */
    public PartialDate date(String field) {
        Cell cell = readable(field);
        if (cell == null) {
            return null;
        }
        try {
            return cell.kind() == Cell.Kind.DAY
                    ? PartialDate.of(cell.day())
                    : PartialDate.parseWritten(Texts.orNull(cell.text()));
        } catch (DateTimeException e) {
            error(field, ImportProblem.INVALID_DATE, CellMessages.noDate(cell.text()));
            return null;
        }
    }

    /** A whole number. */
    public Integer integer(String field) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        if (!WHOLE_NUMBER.matcher(text).matches()) {
            error(field, ImportProblem.INVALID_NUMBER, CellMessages.noWholeNumber(text));
            return null;
        }
        return Integer.valueOf(text);
    }

    /** A number that may have decimals; a point before three digits is read as one of thousands, with a warning. */
    public BigDecimal decimal(String field) {
        Cell cell = readable(field);
        if (cell != null && cell.kind() == Cell.Kind.NUMBER) {
            return cell.number();
        }
        String text = text(field);
        if (text == null) {
            return null;
        }
        Optional<BigDecimal> number = Decimals.read(text);
        if (number.isEmpty()) {
            error(field, ImportProblem.INVALID_NUMBER, CellMessages.noNumber(text));
        } else if (Decimals.isDoubtful(text)) {
            warn(field, ImportProblem.AMBIGUOUS_NUMBER, CellMessages.thousands(text, number.get()));
        }
        return number.orElse(null);
    }

    /** One of the values, by its name or by its label in either language, with or without accents. */
    public <E extends Enum<E>> E choice(String field, Class<E> type, Function<E, Message> label) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        Optional<E> choice = layout.choice(text, type, label);
        if (choice.isPresent()) {
            return choice.get();
        }
        error(field, ImportProblem.INVALID_CHOICE, CellMessages.noChoice(text, type, label));
        return null;
    }

    /** A figure in words or as a number; how a number that can be read in two ways was read is a warning. */
    public Figure figure(String field, Unit unit) {
        Cell cell = readable(field);
        if (cell == null) {
            return null;
        }
        try {
            // Half a session is none: what a program took for 20.957 was 20 957 where it was written.
            boolean wordsSayMore = !unit.isMoney()
                    && cell.kind() == Cell.Kind.NUMBER
                    && cell.number().scale() > 0;
            if (cell.kind() == Cell.Kind.NUMBER && !wordsSayMore) {
                return new FigureInput(cell.number(), null, null, null, null, null).toFigure(field, unit);
            }
            Reading reading = FigureText.read(cell.text(), unit);
            reading.doubt().ifPresent(doubt -> warn(field, ImportProblem.AMBIGUOUS_NUMBER, doubt));
            return reading.figure().withText(cell.text());
        } catch (Refusal refusal) {
            say(Severity.ERROR, field, refusal.type(), refusal.detail());
            return null;
        }
    }

    private Cell cell(String field) {
        return layout.place(field).map(row::cell).orElse(Cell.BLANK);
    }

    /** The cell, if something stands in it that can be taken for what it shows. */
    private Cell readable(String field) {
        Cell cell = cell(field);
        return switch (cell.kind()) {
            case BLANK -> null;
            case TEXT, NUMBER, DAY -> cell;
            case FORMULA -> {
                error(field, ImportProblem.FORMULA, CellMessages.formula(cell.text()));
                yield null;
            }
            case FAULT -> {
                error(field, ImportProblem.CELL_UNREADABLE, CellMessages.unreadable(cell.text()));
                yield null;
            }
        };
    }

    /** The row is refused because of this field. */
    public void error(String field, ProblemType problem, Message message) {
        say(Severity.ERROR, field, problem, message);
    }

    /** The row is taken, but somebody should look at this field; null for the row. */
    public void warn(String field, ProblemType problem, Message message) {
        say(Severity.WARNING, field, problem, message);
    }

    /**
     * The row is refused for what the record refuses.
     *
     * @param fields which column's field a violation's field belongs to
     */
    public void refuse(Refusal refusal, UnaryOperator<String> fields) {
        if (refusal.violations().isEmpty()) {
            say(Severity.ERROR, null, refusal.type(), refusal.detail());
        }
        boolean alreadyRefused = isRefused();
        Set<String> alreadySaid = issues.stream()
                .filter(issue -> issue.severity() == Severity.ERROR && issue.field() != null)
                .map(Issue::field)
                .collect(Collectors.toSet());
        for (Violation violation : refusal.violations()) {
            String field = fields.apply(violation.field());
            boolean isMissing = violation.code().equals(CommonProblem.REQUIRED.code());
            boolean isFormal = isMissing || violation.code().equals(CommonProblem.CONSTRAINT_VIOLATED.code());
            // What stands there could not be read, or waits for what could not: it is not missing.
            boolean isConsequence = (isFormal && alreadySaid.contains(field))
                    || (isMissing && alreadyRefused && field != null && has(field));
            if (!isConsequence) {
                add(
                        Severity.ERROR,
                        field,
                        violation.code(),
                        hasColumn(field) ? CellMessages.withoutField(violation) : violation.message());
            }
        }
    }

    private void say(Severity severity, String field, ProblemType problem, Message message) {
        add(severity, field, problem.code(), message);
    }

    private void add(Severity severity, String field, String code, Message message) {
        String heading = field == null
                ? null
                : layout.place(field).map(place -> layout.headings().get(place)).orElse(null);
        if (issues.size() < MOST_ISSUES) {
            issues.add(new Issue(severity, field, heading, code, message));
        } else if (!more && severity != Severity.WARNING) {
            more = true;
            issues.add(new Issue(severity, null, null, ImportProblem.MORE_ISSUES.code(), CellMessages.more()));
        }
    }

    /** What became of it; a row that anything grave was said about is refused, whatever is told here. */
    public void became(Outcome result) {
        outcome = result;
    }

    public boolean isRefused() {
        return issues.stream().anyMatch(issue -> issue.severity() != Severity.WARNING);
    }

    Outcome outcome() {
        return isRefused() ? Outcome.REFUSED : outcome;
    }

    List<Issue> issues() {
        return List.copyOf(issues);
    }

    /** As they stood, to be given back: a workbook's numbers as numbers, all else as text. */
    List<Object> cells() {
        return row.cells().stream()
                .<Object>map(cell -> cell.kind() == Cell.Kind.NUMBER ? cell.number() : cell.text())
                .toList();
    }

    int characters() {
        return row.characters();
    }

    /** The same row, of which no more is said than of its id within the file. */
    ImportRow again() {
        ImportRow fresh = new ImportRow(row, layout);
        issues.stream()
                .filter(issue -> issue.code().equals(ImportProblem.NO_ROW_ID.code())
                        || issue.code().equals(ImportProblem.ROW_ID_TWICE.code()))
                .forEach(fresh.issues::add);
        return fresh;
    }
}
