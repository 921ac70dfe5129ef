package vn.huunghi.kit.figure;

import java.util.EnumSet;
import java.util.Set;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.text.Message;

/**
 * What leads up to a number: "từ", "hơn", "khoảng".
 *
 * @param start where it begins, the number itself where nothing leads up to it
 * @param from whether "từ" stands there, which needs an end
 */
record Approach(int start, Set<Qualifier> qualifiers, boolean from, boolean isEnglish) {

    /** What leads up to the number at {@code number}. */
    static Approach to(Words words, int number) {
        Set<Qualifier> qualifiers = EnumSet.noneOf(Qualifier.class);
        boolean from = false;
        boolean english = false;
        int start = number;
        while (start > 0) {
            int direct = FigureWords.qualifierBefore(words, start);
            int end = direct > 0 ? start : start - FigureWords.joinsBefore(words, start);
            int length = FigureWords.qualifierBefore(words, end);
            if (length > 0) {
                String key = words.key(end - length, end);
                qualifiers.add(FigureWords.qualifier(key));
                english |= FigureWords.isEnglish(key);
                start = end - length;
            } else if (!from && FigureWords.isFrom(words.key(start - 1))) {
                from = true;
                start--;
            } else {
                break;
            }
        }
        return new Approach(start, qualifiers, from, english);
    }

    /**
     * Makes sure that the number is a figure of its own.
     *
     * @param end where the number ends
     * @throws Refusal 422 negative-figure, or figure-unreadable for "tăng 300" and the like
     */
    void check(Words words, int end, String field) {
        int before = start - 1;
        boolean dash = words.key(before).equals("-");
        boolean inName = words.isLetters(before - 1) && words.touches(before - 1);
        if (dash && words.touches(before) && !inName) {
            throw Refusal.of(
                    FigureProblem.NEGATIVE_FIGURE,
                    field,
                    new Message("Số liệu không được âm.", "A figure is never negative."));
        }
        int name = qualifiers.isEmpty() ? FigureWords.nameBefore(words, start) : 0;
        if (dash || name > 0 || touchesLetters(words) || FigureWords.isNoFigure(words, before)) {
            throw UnreadableFigure.words(field, words.written(start - Math.max(name, 1), end));
        }
    }

    /** "G20" is a name. */
    private boolean touchesLetters(Words words) {
        return words.isLetters(start - 1) && words.touches(start - 1);
    }
}
