package vn.huunghi.kit.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.table.TableProblem;
import vn.huunghi.kit.table.TableRow;
import vn.huunghi.kit.text.Folding;
import vn.huunghi.kit.text.Language;
import vn.huunghi.kit.text.Message;
import vn.huunghi.kit.text.Nfc;
import vn.huunghi.kit.text.Texts;

/** Which column of a file holds what, by its headings. */
public final class Layout {

    /** The heading of the column that a file of refused rows has more; such a file may come back as it is. */
    static final Message REASONS = new Message("Lý do từ chối", "Reasons for refusal");

    private static final int MOST_COLUMNS = 200;
    private static final int LONGEST_HEADING = 200;
    private static final int RANKS = 3;

    /** What a heading says of its unit or form: "Lượt người (lượt)", "Mã *". */
    private static final Pattern REMARK = Pattern.compile("\\s*(\\([^)]*\\)|\\*)\\s*$");

    private final List<String> headings;
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final Map<Class<?>, Map<String, Object>> choices = new HashMap<>();
    private final List<Issue> warnings = new ArrayList<>();

    private Layout(List<String> headings) {
        this.headings = List.copyOf(headings);
    }

    /** @throws Refusal 422 too-many-columns, heading-twice, heading-missing */
    static Layout of(List<Column> columns, TableRow row) {
        List<String> headings = row.cells().stream()
                .limit(row.width())
                .map(cell -> Nfc.of(Texts.shortened(cell.text(), LONGEST_HEADING)))
                .toList();
        // The column of reasons is ours: what came back with it may be sent again.
        boolean cameBack = headings.stream().anyMatch(Layout::isReasons);
        int width = cameBack ? row.width() - 1 : row.width();
        if (width > MOST_COLUMNS) {
            throw new Refusal(
                    TableProblem.TOO_MANY_COLUMNS,
                    new Message(
                            "Tệp có %d cột; nhiều nhất là %d.".formatted(width, MOST_COLUMNS),
                            "The file has %d columns; at most %d are read.".formatted(width, MOST_COLUMNS)));
        }
        Layout layout = new Layout(headings);
        layout.place(columns);
        return layout;
    }

    /** What the columns are headed where people fill them in: by the field, where the heading means another column. */
    static List<String> headings(List<Column> columns, Language language) {
        Map<String, Column> byName = byName(columns);
        return columns.stream()
                .map(column -> {
                    String heading = column.heading().in(language);
                    Column meant = find(heading, byName);
                    return meant != null && meant.field().equals(column.field()) ? heading : column.field();
                })
                .toList();
    }

    /** The columns by their folded names: a field before any heading, a heading before any other name. */
    private static Map<String, Column> byName(List<Column> columns) {
        Map<String, Column> byName = new HashMap<>();
        for (int rank = 0; rank < RANKS; rank++) {
            for (Column column : columns) {
                column.names().get(rank).forEach(name -> byName.putIfAbsent(name, column));
            }
        }
        return byName;
    }

    private void place(List<Column> columns) {
        Map<String, Column> byName = byName(columns);
        Map<String, String> seen = new HashMap<>();
        for (int i = 0; i < headings.size(); i++) {
            String heading = headings.get(i);
            if (heading.isEmpty()) {
                warnings.add(unnamed(i + 1));
                continue;
            }
            Column column = find(heading, byName);
            String meaning = column == null ? Folding.fold(heading) : column.field();
            String other = seen.putIfAbsent(meaning, heading);
            if (other != null) {
                throw new Refusal(
                        TableProblem.HEADING_TWICE,
                        new Message(
                                "Hai cột cùng nghĩa: “%s” và “%s”.".formatted(other, heading),
                                "Two columns mean the same: “%s” and “%s”.".formatted(other, heading)));
            }
            if (column != null) {
                places.put(column.field(), i);
            } else if (!isReasons(heading)) {
                warnings.add(new Issue(
                        Severity.WARNING,
                        null,
                        heading,
                        ImportProblem.UNKNOWN_HEADING.code(),
                        new Message(
                                "Cột “%s” không có trong mẫu nên được bỏ qua.".formatted(heading),
                                "The template has no column “%s”; it is passed over.".formatted(heading))));
            }
        }
        columns.stream()
                .filter(column -> column.required() && !places.containsKey(column.field()))
                .findFirst()
                .ifPresent(Layout::missing);
    }

    private static Issue unnamed(int place) {
        return new Issue(
                Severity.WARNING,
                null,
                null,
                ImportProblem.UNKNOWN_HEADING.code(),
                new Message(
                        "Cột thứ %d không có tiêu đề nên được bỏ qua.".formatted(place),
                        "Column %d has no heading; it is passed over.".formatted(place)));
    }

    private static Column find(String heading, Map<String, Column> byName) {
        Column column = byName.get(Folding.fold(heading));
        return column != null
                ? column
                : byName.get(Folding.fold(REMARK.matcher(heading).replaceAll("")));
    }

    /** Whether a heading is that of the column of reasons, in either language. */
    static boolean isReasons(String heading) {
        String folded = Folding.fold(heading);
        return folded.equals(Folding.fold(REASONS.vi())) || folded.equals(Folding.fold(REASONS.en()));
    }

    private static void missing(Column column) {
        throw new Refusal(
                TableProblem.HEADING_MISSING,
                new Message(
                        "Tệp cần cột “%s” (%s).".formatted(column.heading().vi(), column.field()),
                        "The file needs a column “%s” (%s)."
                                .formatted(column.heading().en(), column.field())));
    }

    /** As the file has them. */
    List<String> headings() {
        return headings;
    }

    /** What is to be said about the columns. */
    List<Issue> warnings() {
        return warnings;
    }

    Optional<Integer> place(String field) {
        return Optional.ofNullable(places.get(field));
    }

    /** The values of a type by their folded names and labels; folded once for a file. */
    <E extends Enum<E>> Optional<E> choice(String text, Class<E> type, Function<E, Message> label) {
        Map<String, Object> values = choices.computeIfAbsent(type, t -> {
            Map<String, Object> named = new HashMap<>();
            for (E value : type.getEnumConstants()) {
                Message words = label.apply(value);
                Stream.of(value.name(), words.vi(), words.en())
                        .forEach(name -> named.putIfAbsent(Folding.fold(name), value));
            }
            return named;
        });
        return Optional.ofNullable(values.get(Folding.fold(text))).map(type::cast);
    }

    /** The fields that the file has a column for, from left to right. */
    List<String> fields() {
        return List.copyOf(places.keySet());
    }
}
