package vn.huunghi.reporting.contribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.figure.Figure;
import vn.huunghi.kit.figure.Qualifier;
import vn.huunghi.reporting.contribution.AidItemState.Transaction;

/** Holds netting against arithmetic that knows neither figures nor their sums. */
class NetTransactionTest {
    private static final int CASES = 20_000;

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);

    @Test
    void whatIsLeftIsWhatPlainArithmeticSays() {
        for (int i = 0; i < CASES; i++) {
            List<Transaction> posted = new ArrayList<>();
            List<Origin> origins = new ArrayList<>();
            for (int steps = 1 + random.nextInt(10); steps > 0; steps--) {
                if (origins.isEmpty() || random.nextInt(3) == 0) {
                    Origin origin = new Origin("o" + posted.size(), number(100), rate());
                    origins.add(origin);
                    posted.add(transaction(origin.id, origin.amount, origin.vnd, null));
                } else {
                    reverse(origins.get(random.nextInt(origins.size())), posted);
                }
            }

            assertEquals(
                    origins.stream()
                            .filter(origin -> !origin.isGone())
                            .map(Origin::left)
                            .toList(),
                    NetTransaction.of(posted).stream()
                            .map(net -> net.id() + ": " + words(net.amount()) + " = " + words(net.vnd()))
                            .toList(),
                    () -> "seed " + seed + ": " + posted);
        }
    }

    /** A posted transaction and what was taken of it, added up. */
    private static final class Origin {
        private final String id;
        private final Plain amount;
        private final Plain vnd;
        private final double rate;
        private long taken;
        private long vndTaken;
        private boolean takenWhole;

        Origin(String id, Plain amount, double rate) {
            this.id = id;
            this.amount = amount;
            this.vnd = amount.times(rate);
            this.rate = rate;
        }

        boolean isGone() {
            return takenWhole || amount.less(taken).isNothing();
        }

        String left() {
            return id + ": " + (taken == 0 ? amount : amount.less(taken)) + " = "
                    + (taken == 0 ? vnd : vnd.less(vndTaken));
        }
    }

    /** A figure of money in whole numbers; null for what it has not. */
    private record Plain(Qualifier qualifier, Long low, Long high, Long value) {

        Plain times(double rate) {
            Long highest = times(high, rate);
            // Bounds that meet are no range any more.
            boolean meets = qualifier == Qualifier.RANGE && times(low, rate).equals(highest);
            return new Plain(
                    qualifier, times(low, rate), meets ? Long.valueOf(highest + 1) : highest, times(value, rate));
        }

        private static Long times(Long number, double rate) {
            return number == null ? null : Long.valueOf(Math.round(number * rate));
        }

        Plain less(long taken) {
            Long lowest = less(low, taken);
            Long highest = less(high, taken);
            Long rest = less(value, taken);
            Qualifier still = switch (qualifier) {
                case EXACT, MORE_THAN, RANGE, UNQUANTIFIED -> qualifier;
                case NEARLY -> rest == 0 ? Qualifier.EXACT : qualifier;
                // Around nothing, but never below it.
                case ABOUT -> rest == 0 ? Qualifier.MORE_THAN : qualifier;
            };
            return new Plain(still, lowest, highest, rest);
        }

        private static Long less(Long number, long taken) {
            return number == null ? null : Long.valueOf(Math.max(0, number - taken));
        }

        boolean isNothing() {
            return high != null && high == 0;
        }

        /** The most that can be taken of it: of a range what it is at least, of what was not counted nothing. */
        long most() {
            return value == null ? low : value;
        }

        MoneyState state() {
            return new MoneyState(number(value), number(low), number(high), qualifier);
        }

        private static BigDecimal number(Long of) {
            return of == null ? null : BigDecimal.valueOf(of);
        }

        @Override
        public String toString() {
            return low + "–" + high + " " + qualifier + " " + value;
        }
    }

    /** All of what is left, or some of it, whose đồng are rounded on their own and never more than there are. */
    private void reverse(Origin origin, List<Transaction> posted) {
        if (origin.isGone()) {
            return;
        }
        String id = "r" + posted.size();
        Plain left = origin.amount.less(origin.taken);
        Plain vndLeft = origin.vnd.less(origin.vndTaken);
        if (left.most() == 0 || random.nextInt(4) == 0) {
            posted.add(transaction(id, left, vndLeft, origin.id));
            // A whole that is known exactly is a number like any other; of a range both bounds are gone.
            origin.takenWhole = true;
            return;
        }
        long part = random.nextInt(4) == 0 ? left.most() : 1 + random.nextInt((int) left.most());
        long vnd = Math.min(Math.round(part * origin.rate), vndLeft.most());
        posted.add(transaction(id, exactly(part), exactly(vnd), origin.id));
        origin.taken += part;
        origin.vndTaken += vnd;
    }

    private Plain number(int most) {
        long number = 1 + random.nextInt(most);
        return switch (Qualifier.values()[random.nextInt(Qualifier.values().length)]) {
            case EXACT -> exactly(number);
            case MORE_THAN -> new Plain(Qualifier.MORE_THAN, number, null, number);
            case NEARLY -> new Plain(Qualifier.NEARLY, 0L, number, number);
            case ABOUT -> new Plain(Qualifier.ABOUT, 0L, null, number);
            case RANGE -> new Plain(Qualifier.RANGE, number, number + 1 + random.nextInt(most), null);
            case UNQUANTIFIED -> new Plain(Qualifier.UNQUANTIFIED, 0L, null, null);
        };
    }

    private double rate() {
        return random.nextBoolean() ? 1 : random.nextInt(1, 100_000) / 1_000.0;
    }

    private static Plain exactly(long number) {
        return new Plain(Qualifier.EXACT, number, number, number);
    }

    private static Transaction transaction(String id, Plain amount, Plain vnd, String reversalOf) {
        return new Transaction(id, "COMMITMENT", LocalDate.of(2024, 2, 2), amount.state(), vnd.state(), reversalOf);
    }

    private static String words(Figure figure) {
        return plain(figure.low()) + "–" + plain(figure.high()) + " " + figure.qualifier() + " "
                + plain(figure.value());
    }

    private static String plain(BigDecimal number) {
        return number == null ? "null" : number.toPlainString();
    }
}
