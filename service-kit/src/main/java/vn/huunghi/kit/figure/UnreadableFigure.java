package vn.huunghi.kit.figure;

import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.text.Message;

/** Says what of a wording could not be read. */
final class UnreadableFigure {

    private static final int LONGEST_QUOTE = 60;

    private UnreadableFigure() {}

    static Refusal because(String field, String vi, String en) {
        return Refusal.of(
                FigureProblem.FIGURE_UNREADABLE,
                field,
                new Message("Không đọc được lời văn: " + vi + ".", "The wording cannot be read: " + en + "."));
    }

    static Refusal tooLong(String field) {
        return because(
                field,
                "lời văn quá dài để đọc, hãy cho các con số (value, low, high)",
                "it is too long, give the numbers (value, low, high)");
    }

    static Refusal noNumber(String field, String text) {
        return because(
                field,
                "không thấy con số nào trong “%s”".formatted(quote(text)),
                "there is no number in “%s”".formatted(quote(text)));
    }

    static Refusal twoNumbers(String field, String one, String other) {
        return because(
                field,
                "có hơn một con số, “%s” và “%s”".formatted(quote(one), quote(other)),
                "there are two numbers, “%s” and “%s”".formatted(quote(one), quote(other)));
    }

    static Refusal words(String field, String words) {
        return because(
                field, "không hiểu “%s”".formatted(quote(words)), "“%s” is not understood".formatted(quote(words)));
    }

    static Refusal notWhole(String field, String words, Unit unit) {
        Message label = unit.label();
        return because(
                field,
                "“%s” không phải số nguyên, mà %s chỉ đếm được bằng số nguyên".formatted(quote(words), label.vi()),
                "“%s” is not whole, but %s are counted in whole numbers".formatted(quote(words), label.en()));
    }

    static String quote(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }
}
