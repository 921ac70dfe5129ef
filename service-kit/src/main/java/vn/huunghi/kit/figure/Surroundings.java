package vn.huunghi.kit.figure;

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
        checkContext(approach.start());
        if (!noun.isNamed()) {
            new Heading(words, approach.start()).check(unit, end, field);
            mustEnd();
        }
        withRates(noun).mustBear(unit, words.written(start, end), field);
    }

    /** "13 đoàn và ba đoàn" are two figures; "150 đoàn viên hai nước" is one. */
    private void mustStandAlone() {
        int other = SpelledNumber.counting(words, end, unit);
        if (other >= 0) {
            throw UnreadableFigure.twoNumbers(field, words.written(start, end), words.written(other, other + 1));
        }
    }

    /** Only "trở lên" may stand behind a number without a unit: "45 (bốn mươi lăm) hộ" counts something else. */
    private void mustEnd() {
        int behind = FigureWords.qualifierAt(words, end) == null ? end : end + 2;
        if (behind < words.size()) {
            throw UnreadableFigure.words(field, words.written(start, words.size()));
        }
    }

    /** A change, a plan, a share of each or a qualifier that belongs to nothing makes a figure doubtful. */
    private void checkContext(int approachStart) {
        refuse(ContextWords.before(words, approachStart), end);
        refuse(ContextWords.rate(words, 0, approachStart, unit), end);
        refuse(ContextWords.rate(words, end, words.size(), unit), words.size());
        refuse(ContextWords.perOne(words, end), words.size());
        refuse(ContextWords.behind(words, end), words.size());
    }

    private void refuse(int from, int to) {
        if (from >= 0) {
            throw UnreadableFigure.words(field, words.written(from, to));
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
