package vn.huunghi.kit.figure;

import java.util.EnumSet;
import java.util.Set;

/**
 * The words before a number behind which no unit stands, as in "tổng số hội viên: 45". Each must be known: behind any
 * other word the number may be part of a name ("Quận 1", "Binh đoàn 15").
 */
record Heading(Words words, int end) {

    private static final Set<Unit> MONEY = EnumSet.of(Unit.VND, Unit.VND_PER_MONTH, Unit.VND_PER_YEAR);
    private static final Set<Unit> ANY = EnumSet.allOf(Unit.class);

    /** A number may follow directly. */
    private static final Phrases<Set<Unit>> OPEN = new Phrases<>();
    /** A number may not. */
    private static final Phrases<Boolean> AMONG =
            FigureWords.list("số", "các", "của", "trong kỳ", "trong năm", "cả năm", "the", "of", "number");

    private static final Set<String> OPEN_SIGNS = Set.of(":", "=");
    private static final Set<String> SIGNS = Set.of(":", "=", "(", ")", ",");

    static {
        bear(ANY, "tổng", "tổng số", "tổng cộng", "cộng", "số lượng", "hiện có", "có", "là", "đạt", "được", "gồm");
        bear(ANY, "bao gồm", "tham gia", "tham dự", "lũy kế", "kết quả", "tăng lên", "total");
        bear(MONEY, "kinh phí", "tổng kinh phí", "trị giá", "giá trị", "tổng trị giá", "tổng giá trị", "số tiền");
        bear(MONEY, "giải ngân", "thu nhập", "chi phí", "amount", "value");
    }

    private static void bear(Set<Unit> units, String... phrases) {
        for (String phrase : phrases) {
            OPEN.put(phrase, units);
        }
    }

    /** @throws vn.huunghi.kit.problem.Refusal 422 figure-unreadable or figure-of-another-unit */
    void check(Unit unit, int numberEnd, String field) {
        String quoted = words.written(0, numberEnd);
        boolean open = end == 0;
        int at = 0;
        while (at < end) {
            if (SIGNS.contains(words.key(at))) {
                open = OPEN_SIGNS.contains(words.key(at));
                at++;
                continue;
            }
            int rate = FigureWords.rateLength(words, at);
            int opening = OPEN.lengthAt(words, at);
            int noun = UnitWords.length(words, at);
            Set<Unit> units = ANY;
            int length = rate;
            open = true;
            if (rate == 0 && opening > 0 && opening >= noun) {
                length = opening;
                units = OPEN.get(words.key(at, at + opening));
            } else if (rate == 0) {
                length = noun > 0 ? noun : AMONG.lengthAt(words, at);
                units = noun > 0 ? UnitWords.units(words.key(at, at + noun)) : ANY;
                open = false;
            }
            if (length == 0 || units.isEmpty()) {
                throw UnreadableFigure.words(field, quoted);
            }
            new Noun("", units, numberEnd).mustBear(unit, quoted, field);
            at += length;
        }
        if (!open || at > end) {
            throw UnreadableFigure.words(field, quoted);
        }
    }
}
