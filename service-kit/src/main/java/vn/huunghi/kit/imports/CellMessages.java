package vn.huunghi.kit.imports;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.huunghi.kit.problem.Violation;
import vn.huunghi.kit.text.Message;
import vn.huunghi.kit.text.Texts;

/** What is said of cells that cannot be read; of a long text only the beginning is repeated. */
final class CellMessages {

    private static final int MOST_SHOWN = 100;

    private CellMessages() {}

    static Message tooMany(int cells, int headings) {
        return new Message(
                "Dòng có %d ô nhưng chỉ có %d tiêu đề; có thể thiếu dấu ngoặc kép quanh một ô."
                        .formatted(cells, headings),
                "The row has %d cells for %d headings; a cell may lack its quotation marks."
                        .formatted(cells, headings));
    }

    static Message tooManyTexts(int most) {
        return new Message(
                "Ô có hơn %d mục cách nhau bằng dấu ;.".formatted(most),
                "The cell holds more than %d texts between semicolons.".formatted(most));
    }

    static Message more() {
        return new Message(
                "Dòng còn những lỗi khác chưa nêu ở đây.", "There is more wrong with the row than is said here.");
    }

    static Message formula(String text) {
        return new Message(
                "Ô chứa công thức %s; hãy dán giá trị thay cho công thức.".formatted(shown(text)),
                "The cell holds the formula %s; paste its value instead.".formatted(shown(text)));
    }

    static Message unreadable(String text) {
        return new Message(
                "Không đọc được “%s”.".formatted(shown(text)), "“%s” cannot be read.".formatted(shown(text)));
    }

    static Message noDate(String text) {
        return new Message(
                "“%s” không phải ngày; hãy viết 31/12/2024, 12/2024, 2024 hoặc 2024-12-31.".formatted(shown(text)),
                "“%s” is no date; write 31/12/2024, 12/2024, 2024 or 2024-12-31.".formatted(shown(text)));
    }

    static Message noWholeNumber(String text) {
        return new Message(
                "“%s” không phải số nguyên.".formatted(shown(text)), "“%s” is no whole number.".formatted(shown(text)));
    }

    static Message noNumber(String text) {
        return new Message(
                "“%s” không phải một số rõ ràng; hãy viết 25450,5 hoặc 25.450,5.".formatted(shown(text)),
                "“%s” is no number, or may be two; write 25450.5 or 25,450.5.".formatted(shown(text)));
    }

    static Message thousands(String text, BigDecimal number) {
        return new Message(
                "“%s” được đọc là %s.".formatted(shown(text), number.toPlainString()),
                "“%s” was read as %s.".formatted(shown(text), number.toPlainString()));
    }

    static <E extends Enum<E>> Message noChoice(String text, Class<E> type, Function<E, Message> label) {
        return new Message(
                "“%s” không có trong danh mục: %s."
                        .formatted(
                                shown(text),
                                listed(type, value -> label.apply(value).vi())),
                "“%s” is none of %s.".formatted(shown(text), listed(type, Enum::name)));
    }

    private static <E extends Enum<E>> String listed(Class<E> type, Function<E, String> name) {
        return Arrays.stream(type.getEnumConstants()).map(name).collect(Collectors.joining(", "));
    }

    /** What the interface says of a field, without its name: the heading of the column says it. */
    static Message withoutField(Violation violation) {
        String name = violation.field() + " ";
        Message message = violation.message();
        return message.vi().startsWith(name) && message.en().startsWith(name)
                ? new Message(
                        message.vi().substring(name.length()), message.en().substring(name.length()))
                : message;
    }

    static String shown(String text) {
        return Texts.shortened(text, MOST_SHOWN);
    }
}
