package vn.huunghi.kit.figure;

import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.text.Language;
import vn.huunghi.kit.text.Message;

/**
 * What a wording says that it counts.
 *
 * @param key the words as they are compared; empty where no unit is named
 * @param units those that they may mean
 * @param end where they end
 */
record Noun(String key, Set<Unit> units, int end) {

    private static final Set<String> LISTING = Set.of(",", "/", Words.phrase("và"));
    private static final String OF_TURNS = Words.phrase("lượt") + " ";
    private static final int MOST_QUOTED = 4;

    /**
     * What stands behind a number, none where the sentence ends or breaks off there.
     *
     * @throws Refusal 422 figure-unreadable if it is no unit, or more than one
     */
    static Noun at(Words words, int at, String field) {
        int from = words.key(at).equals("(") ? at + 1 : at;
        int length = UnitWords.length(words, from);
        String key = words.key(from, from + length);
        if (length == 0 && isBreak(words, at)) {
            return new Noun("", Set.of(), at);
        }
        Set<Unit> units = UnitWords.units(key);
        if (units.isEmpty()) {
            throw UnreadableFigure.words(field, words.written(at, quoteEnd(words, at)));
        }
        Noun noun = new Noun(key, units, from + length);
        noun.mustNotMix(words, at, field);
        return noun;
    }

    private static boolean isBreak(Words words, int at) {
        boolean stops = words.isSign(at) && ",.;:()…".contains(words.key(at));
        return at >= words.size() || stops || FigureWords.qualifierAt(words, at) != null;
    }

    private static int quoteEnd(Words words, int at) {
        int end = at + 1;
        while (end < words.size() && end < at + MOST_QUOTED && !words.isNumber(end)) {
            end++;
        }
        return end;
    }

    /** "300 hộ, cá nhân" counts neither; "12.000 lượt cán bộ, nhân dân" counts turns of both. */
    private void mustNotMix(Words words, int at, String field) {
        if (!LISTING.contains(words.key(end))) {
            return;
        }
        int next = end + 1 + UnitWords.length(words, end + 1);
        String other = words.key(end + 1, next);
        Set<Unit> others = UnitWords.units(other);
        boolean mixed = !others.isEmpty()
                && Collections.disjoint(units, others)
                && Collections.disjoint(units, UnitWords.units(OF_TURNS + other));
        boolean per = others.isEmpty() && words.key(end).equals("/");
        if (mixed || per) {
            throw UnreadableFigure.words(field, words.written(at, Math.max(next, end + 2)));
        }
    }

    boolean isNamed() {
        return !key.isEmpty();
    }

    boolean isEnglish() {
        return UnitWords.isEnglish(key);
    }

    /** "mỗi năm … 20 tỷ đồng" is money a year, unless a period stands behind the money. */
    Noun per(Unit rate) {
        return units.isEmpty() || units.contains(Unit.VND) ? new Noun(key, Set.of(rate), end) : this;
    }

    /** @throws Refusal 422 figure-of-another-unit if units are named and this is none of them */
    void mustBear(Unit unit, String wording, String field) {
        if (units.isEmpty() || units.contains(unit)) {
            return;
        }
        String vi = units.stream().map(each -> each.label(Language.VI)).collect(Collectors.joining(" / "));
        String en = units.stream().map(each -> each.label(Language.EN)).collect(Collectors.joining(" / "));
        String quoted = UnreadableFigure.quote(wording);
        throw Refusal.of(
                FigureProblem.FIGURE_OF_ANOTHER_UNIT,
                field,
                new Message(
                        "“%s” tính theo đơn vị %s, còn ở đây cần đơn vị %s."
                                .formatted(quoted, vi, unit.label(Language.VI)),
                        "“%s” counts %s, but %s are counted here.".formatted(quoted, en, unit.label(Language.EN))));
    }
}
