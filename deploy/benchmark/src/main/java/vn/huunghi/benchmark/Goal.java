package vn.huunghi.benchmark;

import java.util.function.DoublePredicate;

/** What a figure is to be, said beside it: a time measured on a shared machine fails nothing. */
record Goal(String text, DoublePredicate met) {

    static Goal atMost(double bound, String unit) {
        return new Goal("at most " + text(bound) + unit, figure -> figure <= bound);
    }

    static Goal below(double bound, String unit) {
        return new Goal("below " + text(bound) + unit, figure -> figure < bound);
    }

    static Goal atLeast(double bound, String unit) {
        return new Goal("at least " + text(bound) + unit, figure -> figure >= bound);
    }

    /** For the end of the line that gives the figure. */
    String of(double figure) {
        return "[goal: %s, %s]".formatted(text, met.test(figure) ? "met" : "MISSED");
    }

    private static String text(double bound) {
        return (bound == Math.rint(bound) ? "%,.0f" : "%.2f").formatted(bound);
    }
}
