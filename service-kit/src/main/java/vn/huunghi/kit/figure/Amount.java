package vn.huunghi.kit.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.huunghi.kit.text.Message;

/** One number as it stands in a wording: "587.000", "105 tỷ 500 triệu", "3 tỷ rưỡi". Ends before {@code end}. */
final class Amount {

    private static final String HALF = Words.phrase("rưỡi");
    private static final BigDecimal A_HALF = new BigDecimal("0.5");

    /** @param factor what one of it is, 1 where no scale stands behind it */
    private record Term(int index, BigDecimal factor, boolean half, int end) {}

    private final Words words;
    private final List<Term> terms = new ArrayList<>();

    private Amount(Words words) {
        this.words = words;
    }

    /** The number in digits that begins here, with all its scales. */
    static Amount at(Words words, int start) {
        Amount amount = new Amount(words);
        Term term = term(words, start);
        amount.terms.add(term);
        while (words.isNumber(term.end())) {
            Term next = term(words, term.end());
            boolean falls = next.factor().compareTo(term.factor()) < 0;
            if (!falls || !isScaled(next) && !isRestOfMoney(words, next)) {
                break;
            }
            term = next;
            amount.terms.add(term);
        }
        return amount;
    }

    private static Term term(Words words, int index) {
        int end = scalesEnd(words, index + 1);
        BigDecimal factor = scales(words, index + 1, end);
        boolean half = end > index + 1 && words.key(end).equals(HALF);
        return new Term(index, factor, half, half ? end + 1 : end);
    }

    /** Where the scales that begin here end; each is above the one before: "nghìn tỷ", never "tỷ nghìn". */
    static int scalesEnd(Words words, int from) {
        BigDecimal highest = BigDecimal.ONE;
        int end = from;
        BigDecimal scale = FigureWords.scale(words.key(end));
        while (scale != null && scale.compareTo(highest) > 0) {
            highest = scale;
            end++;
            scale = FigureWords.scale(words.key(end));
        }
        return end;
    }

    static BigDecimal scales(Words words, int from, int end) {
        BigDecimal factor = BigDecimal.ONE;
        for (int i = from; i < end; i++) {
            factor = factor.multiply(FigureWords.scale(words.key(i)));
        }
        return factor;
    }

    /** "1 triệu 500.000 đồng"; the 5 of "2tr5" may be hundreds of thousands. */
    private static boolean isRestOfMoney(Words words, Term term) {
        int at = term.end();
        int length = UnitWords.length(words, at);
        return Digits.isGrouped(words.key(term.index()))
                && UnitWords.units(words.key(at, at + length)).stream().anyMatch(Unit::isMoney);
    }

    private static boolean isScaled(Term term) {
        return term.factor().compareTo(BigDecimal.ONE) > 0;
    }

    int end() {
        return terms.get(terms.size() - 1).end();
    }

    /** What its first number counts, 1 where no scale stands behind it. */
    BigDecimal factor() {
        return terms.get(0).factor();
    }

    boolean isEnglish() {
        return terms.stream().anyMatch(term -> FigureWords.isEnglish(words.key(term.end() - 1)));
    }

    /**
     * Its value.
     *
     * @param shared what one of it is where it has no scale of its own: in "3–3,7 triệu" the 3 are millions
     * @param named whether the unit stands behind it
     * @param doubts takes how an ambiguous number was read
     */
    BigDecimal value(BigDecimal shared, boolean english, Unit unit, boolean named, String field, List<Message> doubts) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal above = null;
        for (Term term : terms) {
            BigDecimal factor = isScaled(term) ? term.factor() : shared;
            Digits digits = new Digits(words.written(term.index(), term.index() + 1), english, field);
            boolean scaled = factor.compareTo(BigDecimal.ONE) > 0;
            BigDecimal number = digits.read(unit, scaled, named);
            Optional.ofNullable(digits.doubt()).ifPresent(doubts::add);
            BigDecimal part = (term.half() ? number.add(A_HALF) : number).multiply(factor);
            boolean halfOfPart = term.half() && number.stripTrailingZeros().scale() > 0;
            if (halfOfPart || above != null && part.compareTo(above) >= 0) {
                throw UnreadableFigure.words(field, words.written(terms.get(0).index(), end()));
            }
            above = factor;
            sum = sum.add(part);
        }
        return sum;
    }
}
