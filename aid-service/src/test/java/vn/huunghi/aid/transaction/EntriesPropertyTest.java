package vn.huunghi.aid.transaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.figure.Figure;
import vn.huunghi.kit.figure.FigureInput;
import vn.huunghi.kit.figure.FigureSum;
import vn.huunghi.kit.figure.Qualifier;
import vn.huunghi.kit.problem.Refusal;

/** Whatever is posted and taken back, what is left of each transaction is what simple arithmetic leaves. */
class EntriesPropertyTest {
    private static final int SEQUENCES = 400;
    private static final LocalDate DAY = LocalDate.of(2024, 5, 1);

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);
    private final Entries entries = new Entries(null, Clock.systemUTC());

    @Test
    void totalsAreTheSumsOfWhatIsLeft() {
        for (int i = 0; i < SEQUENCES; i++) {
            List<AidTransaction> posted = new ArrayList<>();
            Map<UUID, Naive> naive = new HashMap<>();
            for (int step = 0; step < 30; step++) {
                step(posted, naive);
            }

            FigureSum expected = new FigureSum();
            naive.values().forEach(one -> one.figure().ifPresent(expected::add));
            FigureSum left = new FigureSum();
            for (AidTransaction one : posted) {
                if (one.reversalOf() == null) {
                    one.left(reversalsOf(one, posted)).ifPresent(rest -> left.add(rest.amount()));
                }
            }
            assertEquals(expected.figure().map(this::bare), left.figure().map(this::bare), () -> "seed " + seed);
        }
    }

    @Test
    void theDongThatAreTakenBackInPartsAreAllThatThereWere() {
        for (int i = 0; i < SEQUENCES; i++) {
            List<AidTransaction> posted = new ArrayList<>();
            AidTransaction origin = next(posted, new FigureInput(money(), null, null, null, null, null), null);
            BigDecimal amount = origin.amount().value();
            BigDecimal first = amount.multiply(BigDecimal.valueOf(random.nextInt(99) + 1L, 2))
                    .setScale(2, RoundingMode.DOWN)
                    .max(new BigDecimal("0.01"));
            next(posted, new FigureInput(first, null, null, null, null, null), origin.id());
            if (first.compareTo(amount) < 0) {
                next(posted, null, origin.id());
            }

            BigDecimal taken = posted.stream()
                    .filter(one -> one.reversalOf() != null)
                    .map(one -> one.valuation().vnd().value())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertEquals(0, taken.compareTo(origin.valuation().vnd().value()), () -> "seed " + seed + ": " + posted);
            assertEquals(Optional.empty(), origin.left(reversalsOf(origin, posted)), () -> "seed " + seed);
        }
    }

    /** What arithmetic says of one transaction: its bounds, and what was taken from them. */
    private static final class Naive {
        private final Figure whole;
        private BigDecimal taken = BigDecimal.ZERO;
        private boolean gone;

        Naive(Figure whole) {
            this.whole = whole;
        }

        BigDecimal most() {
            if (whole.qualifier() == Qualifier.UNQUANTIFIED) {
                return BigDecimal.valueOf(-1);
            }
            BigDecimal counted = whole.value() == null ? whole.low() : whole.value();
            return counted.subtract(taken);
        }

        void take(BigDecimal part) {
            taken = taken.add(part);
            gone = whole.high() != null && whole.high().compareTo(taken) == 0;
        }

        Optional<Figure> figure() {
            if (gone) {
                return Optional.empty();
            }
            FigureSum sum = new FigureSum();
            sum.add(
                    whole.low().subtract(taken).max(BigDecimal.ZERO),
                    whole.high() == null ? null : whole.high().subtract(taken),
                    whole.value() == null ? null : whole.value().subtract(taken),
                    whole.value() == null && whole.qualifier() != Qualifier.UNQUANTIFIED,
                    whole.qualifier() != Qualifier.UNQUANTIFIED,
                    whole.notCounted(),
                    1);
            return sum.figure();
        }
    }

    private void step(List<AidTransaction> posted, Map<UUID, Naive> naive) {
        List<AidTransaction> origins =
                posted.stream().filter(one -> one.reversalOf() == null).toList();
        if (origins.isEmpty() || random.nextInt(3) > 0) {
            AidTransaction fresh = next(posted, arbitrary(), null);
            naive.put(fresh.id(), new Naive(fresh.amount()));
            return;
        }
        AidTransaction origin = origins.get(random.nextInt(origins.size()));
        Naive model = naive.get(origin.id());
        boolean whole = random.nextInt(4) == 0;
        BigDecimal part = money();
        boolean takes = !model.gone && (whole || part.compareTo(model.most()) <= 0);
        try {
            next(posted, whole ? null : new FigureInput(part, null, null, null, null, null), origin.id());
            assertTrue(takes, () -> "seed " + seed + ": took " + part + " of " + origin);
        } catch (Refusal refusal) {
            assertEquals("reversal-too-large", refusal.type().code(), () -> "seed " + seed);
            assertTrue(!takes, () -> "seed " + seed + ": did not take " + part + " of " + origin);
            return;
        }
        if (whole) {
            model.gone = true;
        } else {
            model.take(part);
        }
    }

    private AidTransaction next(List<AidTransaction> posted, FigureInput amount, UUID reversalOf) {
        boolean original = reversalOf == null;
        NewTransaction stated = new NewTransaction(
                original ? TransactionKind.PLEDGE : null,
                amount,
                original ? "EUR" : null,
                DAY,
                original ? BigDecimal.valueOf(random.nextInt(3_000_000) + 1L, 2) : null,
                null,
                original ? "báo cáo" : null,
                null,
                reversalOf,
                null);
        AidTransaction next = entries.next(UUID.randomUUID(), stated, posted, new Room(1), Map.of());
        posted.add(next);
        return next;
    }

    private FigureInput arbitrary() {
        BigDecimal value = money();
        return switch (Qualifier.values()[random.nextInt(Qualifier.values().length)]) {
            case EXACT -> new FigureInput(value, null, null, null, null, null);
            case MORE_THAN -> new FigureInput(value, null, null, Qualifier.MORE_THAN, null, null);
            case NEARLY -> new FigureInput(value, null, null, Qualifier.NEARLY, null, null);
            case ABOUT -> new FigureInput(value, null, null, Qualifier.ABOUT, null, null);
            case RANGE -> new FigureInput(null, value, value.add(money()), Qualifier.RANGE, null, null);
            case UNQUANTIFIED -> new FigureInput(null, null, null, Qualifier.UNQUANTIFIED, null, null);
        };
    }

    /** Few different amounts, so that often exactly all is taken. */
    private BigDecimal money() {
        return BigDecimal.valueOf((random.nextInt(20) + 1) * 25L, 2);
    }

    private List<AidTransaction> reversalsOf(AidTransaction origin, List<AidTransaction> posted) {
        return posted.stream()
                .filter(one -> origin.id().equals(one.reversalOf()))
                .toList();
    }

    private Figure bare(Figure figure) {
        return figure.withText(null).withNote(null);
    }
}
