package vn.huunghi.kit.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.text.Message;

/**
 * Reads a figure from the words of a report: "tổng kinh phí hơn 83 tỷ đồng", "3–3,7 triệu đồng/tháng", "hàng trăm lượt
 * khách", "nhiều", and every figure as {@link Figure#render} writes it. What can be doubted is refused, not guessed.
 */
public final class FigureText {

    private static final int MOST_CHARACTERS = 500;
    private static final int MOST_WORDS = 60;

    private final Words words;
    private final Unit unit;
    private final String field;
    private final List<Message> doubts = new ArrayList<>();

    /** How far it is read. */
    private int end;

    private FigureText(Words words, Unit unit, String field) {
        this.words = words;
        this.unit = unit;
        this.field = field;
    }

    /** As {@link #read(String, Unit, String)} for a wording that stands in the field {@code text}. */
    public static Reading read(String text, Unit unit) {
        return read(text, unit, "text");
    }

    /**
     * What is understood of a wording. Of several readings of a point or a comma the likelier one is taken and told as
     * a doubt; whatever else is not understood is refused.
     *
     * @param unit what is counted; a wording that names no unit is taken to mean it
     * @param field where the wording stands in the request, for the violation
     * @throws Refusal 422 with a {@link FigureProblem}: figure-unreadable, figure-of-another-unit, low-above-high,
     *     negative-figure, figure-zero or too-many-digits
     */
    public static Reading read(String text, Unit unit, String field) {
        Words all = text.length() > MOST_CHARACTERS ? Words.of("") : Words.of(text);
        if (text.length() > MOST_CHARACTERS || all.size() > MOST_WORDS) {
            throw UnreadableFigure.tooLong(field);
        }
        Words words = FigureWords.withoutPartly(all);
        FigureText reader = new FigureText(words, unit, field);
        Figure figure = reader.figure();
        if (words.size() < all.size()) {
            figure = Figure.sum(List.of(figure, Figure.unquantified())).orElseThrow();
        }
        return new Reading(figure, reader.doubts.stream().findFirst());
    }

    private Figure figure() {
        int undetermined = FigureWords.undetermined(words);
        if (undetermined > 0) {
            throw UnreadableFigure.words(field, words.written(0, undetermined));
        }
        if (FigureWords.isNoAmount(words)) {
            return uncounted(new Noun("", EnumSet.of(Unit.VND, Unit.VND_PER_MONTH, Unit.VND_PER_YEAR), words.size()));
        }
        refuse(ContextWords.foreignMoney(words));
        BitSet ordinals = Ordinals.in(words);
        refuse(Ordinals.doubtful(words, ordinals, unit) - 1);
        List<Integer> starts = IntStream.range(0, words.size())
                .filter(i -> FigureWords.isFewOf(words, i) || words.isNumber(i) && !ordinals.get(i))
                .boxed()
                .toList();
        if (starts.isEmpty()) {
            return withoutDigits();
        }
        int start = starts.get(0);
        Figure figure = words.isNumber(start) ? inDigits(start) : fewOf(start);
        starts.stream().filter(other -> other >= end).findFirst().ifPresent(other -> {
            throw UnreadableFigure.twoNumbers(field, words.written(start, start + 1), words.written(other, other + 1));
        });
        return figure;
    }

    private Figure inDigits(int start) {
        Amount low = Amount.at(words, start);
        Noun lowNoun = isRange(low.end()) ? new Noun("", Set.of(), low.end()) : noun(low.end());
        end = lowNoun.end();
        if (!isRange(end)) {
            return single(start, low, lowNoun);
        }
        Amount high = Amount.at(words, end + 1);
        Noun noun = noun(high.end());
        end = noun.end();
        boolean apart = lowNoun.isNamed() && Collections.disjoint(lowNoun.units(), noun.units());
        if (apart) {
            throw UnreadableFigure.words(field, words.written(start, end));
        }
        Approach approach = Approach.to(words, start);
        new Surroundings(words, start, end, unit, field).check(approach, noun);
        boolean english = approach.isEnglish() || low.isEnglish() || high.isEnglish() || noun.isEnglish();
        BigDecimal shared = lowNoun.isNamed() ? BigDecimal.ONE : high.factor();
        BigDecimal from = low.value(shared, english, unit, noun.isNamed(), field, doubts);
        BigDecimal to = high.value(BigDecimal.ONE, english, unit, noun.isNamed(), field, doubts);
        return range(approach, start, from, to);
    }

    private boolean isRange(int at) {
        return FigureWords.isTo(words.key(at)) && words.isNumber(at + 1);
    }

    private Figure single(int start, Amount amount, Noun noun) {
        Approach approach = Approach.to(words, start);
        new Surroundings(words, start, end, unit, field).check(approach, noun);
        boolean english = approach.isEnglish() || amount.isEnglish() || noun.isEnglish();
        BigDecimal value = amount.value(BigDecimal.ONE, english, unit, noun.isNamed(), field, doubts);
        return qualified(approach, start, value);
    }

    /** "hàng chục nghìn": one to ten of them. */
    private Figure fewOf(int start) {
        int scalesEnd = Amount.scalesEnd(words, start + 1);
        BigDecimal one = Amount.scales(words, start + 1, scalesEnd);
        Noun noun = noun(scalesEnd);
        end = noun.end();
        Approach approach = Approach.to(words, start);
        new Surroundings(words, start, end, unit, field).check(approach, noun);
        return range(approach, start, one, one.multiply(BigDecimal.TEN));
    }

    /** In letters a number is only looked for at the beginning: within a sentence "năm" is a year and "hai" both. */
    private Figure withoutDigits() {
        int many = firstUncounted();
        for (int start = 0; start < words.size() && many != 0; start++) {
            Approach approach = Approach.to(words, start);
            if (approach.start() == 0 && SpelledNumber.isNumeral(words, start)) {
                return inLetters(start, approach);
            }
        }
        if (many < 0) {
            throw UnreadableFigure.noNumber(field, words.size() == 0 ? "" : words.written(0, words.size()));
        }
        refuse(ContextWords.before(words, many));
        refuse(ContextWords.rate(words, 0, many, unit));
        refuse(SpelledNumber.counting(words, 0, unit));
        int counted = FigureWords.skipFillers(words, many + FigureWords.uncounted(words, many));
        return uncounted(noun(counted));
    }

    private int firstUncounted() {
        return IntStream.range(0, words.size())
                .filter(i -> FigureWords.uncounted(words, i) > 0)
                .findFirst()
                .orElse(-1);
    }

    private Figure inLetters(int start, Approach approach) {
        Optional<SpelledNumber> spelled = SpelledNumber.at(words, start);
        if (spelled.isEmpty()) {
            throw UnreadableFigure.noNumber(field, words.written(0, words.size()));
        }
        Noun noun = noun(spelled.get().end());
        end = noun.end();
        if (!noun.isNamed() && (end < words.size() || spelled.get().isYear(words, start))) {
            throw UnreadableFigure.words(field, words.written(start, words.size()));
        }
        new Surroundings(words, start, end, unit, field).check(approach, noun);
        return qualified(approach, start, spelled.get().value());
    }

    private void refuse(int at) {
        if (at >= 0) {
            throw UnreadableFigure.words(field, words.written(at, at + 3));
        }
    }

    private Figure uncounted(Noun noun) {
        noun.mustBear(unit, words.written(0, noun.end()), field);
        return Figure.unquantified();
    }

    private Noun noun(int at) {
        return Noun.at(words, at, field);
    }

    private Figure range(Approach approach, int start, BigDecimal low, BigDecimal high) {
        // "khoảng 300–500" says no more than the range does.
        boolean contradictory = approach.qualifiers().stream().anyMatch(each -> each != Qualifier.ABOUT);
        if (contradictory || FigureWords.qualifierBehind(words, end) != null) {
            throw UnreadableFigure.words(field, words.written(approach.start(), end));
        }
        checkNumber(start, low);
        checkNumber(start, high);
        if (low.compareTo(high) >= 0) {
            throw Refusal.of(
                    FigureProblem.LOW_ABOVE_HIGH,
                    field,
                    new Message(
                            "“%s”: số đầu phải nhỏ hơn số cuối.".formatted(words.written(start, end)),
                            "“%s”: the first number must be below the last.".formatted(words.written(start, end))));
        }
        return Figure.range(low, high);
    }

    private Figure qualified(Approach approach, int start, BigDecimal value) {
        Set<Qualifier> qualifiers = EnumSet.of(Qualifier.EXACT);
        qualifiers.addAll(approach.qualifiers());
        Qualifier behind = FigureWords.qualifierBehind(words, end);
        if (behind != null) {
            qualifiers.add(behind);
        }
        // "từ 300" lacks its end, and "khoảng gần 300" is either.
        if (qualifiers.size() > 2 || approach.from() && behind == null) {
            throw UnreadableFigure.words(field, words.written(approach.start(), end));
        }
        checkNumber(start, value);
        qualifiers.remove(Qualifier.EXACT);
        Qualifier qualifier = qualifiers.stream().findFirst().orElse(Qualifier.EXACT);
        return switch (qualifier) {
            case MORE_THAN -> Figure.moreThan(value);
            case NEARLY -> Figure.nearly(positive(value));
            case ABOUT -> Figure.about(positive(value));
            case EXACT, RANGE, UNQUANTIFIED -> Figure.exact(value);
        };
    }

    private BigDecimal positive(BigDecimal value) {
        if (value.signum() == 0) {
            throw FigureInput.zero(field);
        }
        return value;
    }

    private void checkNumber(int start, BigDecimal number) {
        if (!unit.isMoney() && number.stripTrailingZeros().scale() > 0) {
            throw UnreadableFigure.notWhole(field, words.written(start, end), unit);
        }
        FigureInput.checkNumber(number, field);
    }
}
