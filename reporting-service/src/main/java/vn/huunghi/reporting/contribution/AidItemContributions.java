package vn.huunghi.reporting.contribution;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.huunghi.kit.figure.Figure;

/**
 * What an aid item counts as: one item on the day of its approval, its figures then too, and its transactions on their
 * days, each kind by itself and split where shares are known. That it is given up later changes nothing about what was: what
 * was committed and falls away is reversed.
 */
final class AidItemContributions {
    private static final Map<String, String> MEASURE_OF_KIND = Map.of(
            "PLEDGE", ComputedMeasures.AID_PLEDGED,
            "COMMITMENT", ComputedMeasures.AID_COMMITTED,
            "DISBURSEMENT", ComputedMeasures.AID_DISBURSED);

    private final String id;
    private final AidItemState item;
    private final AidShares shares;
    private final List<Contribution> contributions = new ArrayList<>();

    private AidItemContributions(String id, AidItemState item) {
        this.id = id;
        this.item = item;
        this.shares = AidShares.of(item);
    }

    static List<Contribution> of(String id, AidItemState item) {
        AidItemContributions counted = new AidItemContributions(id, item);
        counted.item();
        counted.figures();
        NetTransaction.of(item.transactions()).forEach(counted::transaction);
        return counted.contributions;
    }

    private void item() {
        if (item.approval() != null) {
            LocalDate day = item.approval().on();
            whole(ComputedMeasures.AID_ITEMS, day, day, false, Figure.exact(BigDecimal.ONE));
        }
    }

    private void figures() {
        if (item.approval() != null) {
            figures(item.approval().on(), item.approval().on());
        } else if (item.emergency() && item.plannedTo() != null && !item.endedEarly()) {
            figures(item.plannedTo().first(), item.plannedTo().last());
        }
    }

    private void figures(LocalDate from, LocalDate to) {
        FigureState.byIndicator(item.figures()).forEach((measure, figure) -> whole(measure, from, to, true, figure));
    }

    /** Nobody tells which of the households are where. */
    private void whole(String measure, LocalDate from, LocalDate to, boolean stated, Figure figure) {
        contributions.add(Contribution.recorded(
                id, measure, from, to, shares.provinces(), item.traits(shares.sectors()), stated, figure));
    }

    private void transaction(NetTransaction transaction) {
        String measure = MEASURE_OF_KIND.get(transaction.kind());
        if (measure == null) {
            return;
        }
        for (AidShares.Part part : shares.parts(transaction.vnd())) {
            contributions.add(new Contribution(
                    id,
                    measure,
                    transaction.id() + part.name(),
                    Basis.RECORDED,
                    transaction.on(),
                    transaction.on(),
                    Accumulation.PERIOD,
                    part.provinces(),
                    item.traits(part.sectors()),
                    null,
                    false,
                    part.figure()));
        }
    }
}
