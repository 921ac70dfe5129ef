package vn.huunghi.kit.figure;

import java.util.Optional;
import java.util.Set;
import vn.huunghi.kit.problem.Refusal;

/** The words around a number from {@code start} to before {@code end}: they may make something else of it. */
record Surroundings(Words words, int start, int end, Unit unit, String field) {

    /**
     * Makes sure that the number is a figure, the only one, and of the unit.
     *
     * @throws Refusal 422 with a {@link FigureProblem}
     */
    void check(Approach approach, Noun noun) {
        approach.check(words, end, field);
        mustStandAlone();
        if (FigureWords.isEstimate(words, end)) {
            throw UnreadableFigure.words(field, words.written(start, words.size()));
        }
        if (!noun.isNamed()) {
            checkHeading(approach.start());
        }
        withRates(noun).mustBear(unit, words.written(start, end), field);
    }

    /** "13 đoàn và ba đoàn" are two figures; "150 đoàn viên hai nước" is one. */
    private void mustStandAlone() {
        for (int i = end; i < words.size(); i++) {
            Optional<SpelledNumber> spelled = SpelledNumber.at(words, i);
            if (spelled.isPresent() && bearsUnit(spelled.get().end())) {
                String other = words.written(i, spelled.get().end());
                throw UnreadableFigure.twoNumbers(field, words.written(start, end), other);
            }
        }
    }

    private boolean bearsUnit(int at) {
        int length = UnitWords.length(words, at);
        return UnitWords.units(words.key(at, at + length)).contains(unit);
    }

    /** What a heading counts, as in "số đoàn: 12"; a heading in thousands or millions would be guessed at. */
    private void checkHeading(int headingEnd) {
        for (int i = 0; i < headingEnd; i++) {
            if (FigureWords.scale(words.key(i)) != null) {
                throw UnreadableFigure.words(field, words.written(0, end));
            }
        }
        if (words.key(headingEnd - 1).equals(":")) {
            Set<Unit> units = UnitWords.unitsBefore(words, headingEnd - 1);
            new Noun("", units, end).mustBear(unit, words.written(0, end), field);
        }
    }

    /** "mỗi năm" makes money a year of money, wherever it stands; nothing else is counted by the year. */
    private Noun withRates(Noun noun) {
        Noun meant = noun;
        for (int i = 0; i < words.size(); i++) {
            Unit rate = i < start || i >= end ? FigureWords.rate(words, i) : null;
            if (rate != null && !unit.isMoney()) {
                throw UnreadableFigure.words(field, words.written(i, i + 2));
            }
            meant = rate == null ? meant : meant.per(rate);
        }
        return meant;
    }
}
