package vn.huunghi.local;

import java.util.ArrayList;
import java.util.List;

/** Rows of text in columns that line up in a terminal: a letter with its marks is one cell wide, and long texts are wrapped. */
final class TextTable {

    /** @param width the most cells that the column may take */
    record Column(String title, int width) {}

    private static final String GAP = "  ";

    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();

    TextTable(Column... columns) {
        this.columns = List.of(columns);
        rows.add(this.columns.stream().map(Column::title).toList());
    }

    void add(String... cells) {
        rows.add(List.of(cells));
    }

    /** A row that names what follows, across all columns. */
    void heading(String text) {
        rows.add(List.of(text));
    }

    @Override
    public String toString() {
        int[] widths = widths();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            if (row.size() == 1 && columns.size() > 1) {
                text.append(row.get(0)).append('\n');
            } else {
                append(text, row, widths);
            }
            if (i == 0) {
                text.append(rule(widths)).append('\n');
            }
        }
        return text.toString();
    }

    private int[] widths() {
        int[] widths = new int[columns.size()];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size() && row.size() > 1; i++) {
                int wanted = Math.min(displayWidth(row.get(i)), columns.get(i).width());
                widths[i] = Math.max(widths[i], wanted);
            }
        }
        return widths;
    }

    private static void append(StringBuilder text, List<String> row, int[] widths) {
        List<List<String>> cells = new ArrayList<>();
        int height = 1;
        for (int i = 0; i < row.size(); i++) {
            List<String> lines = wrapped(row.get(i), widths[i]);
            cells.add(lines);
            height = Math.max(height, lines.size());
        }
        for (int line = 0; line < height; line++) {
            StringBuilder out = new StringBuilder();
            for (int i = 0; i < cells.size(); i++) {
                String cell = line < cells.get(i).size() ? cells.get(i).get(line) : "";
                out.append(cell)
                        .append(" ".repeat(Math.max(0, widths[i] - displayWidth(cell))))
                        .append(GAP);
            }
            text.append(out.toString().stripTrailing()).append('\n');
        }
    }

    private static String rule(int[] widths) {
        StringBuilder rule = new StringBuilder();
        for (int width : widths) {
            rule.append("─".repeat(width)).append(GAP);
        }
        return rule.toString().stripTrailing();
    }

    /** Breaks between words; a word that is wider than the column is cut. */
    static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            if (line.length() > 0 && displayWidth(line + " " + word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(cut(word, width));
        }
        lines.add(line.toString());
        return lines;
    }

    /** Cells of a terminal: marks take none, East Asian wide letters two. */
    static int displayWidth(String text) {
        return text.codePoints().map(TextTable::displayWidth).sum();
    }

    private static int displayWidth(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return Character.isIdeographic(codePoint) || codePoint >= 0xFF01 && codePoint <= 0xFF60 ? 2 : 1;
    }

    private static String cut(String word, int width) {
        if (displayWidth(word) <= width) {
            return word;
        }
        int end = word.length();
        while (end > 0 && displayWidth(word.substring(0, end)) > width - 1) {
            end = word.offsetByCodePoints(end, -1);
        }
        return word.substring(0, end) + "…";
    }
}
