package vn.huunghi.aid.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.huunghi.aid.indicator.StatedFigureView;
import vn.huunghi.aid.indicator.Statements;
import vn.huunghi.aid.transaction.Balances;
import vn.huunghi.aid.transaction.Totals;
import vn.huunghi.kit.access.Caller;
import vn.huunghi.kit.figure.Unit;
import vn.huunghi.kit.problem.RequestLanguage;
import vn.huunghi.kit.register.Register;
import vn.huunghi.kit.text.Language;

/** Shows aid items to the one who asks; whatever that needs is looked up for all of them at once. */
@ApplicationScoped
class AidItemViews {
    private final Statements statements;
    private final Balances balances;
    private final DonorWarnings warnings;
    private final Register register;
    private final Caller caller;
    private final RequestLanguage language;

    @Inject
    AidItemViews(
            Statements statements,
            Balances balances,
            DonorWarnings warnings,
            Register register,
            Caller caller,
            RequestLanguage language) {
        this.statements = statements;
        this.balances = balances;
        this.warnings = warnings;
        this.register = register;
        this.caller = caller;
        this.language = language;
    }

    AidItemView of(AidItem item) {
        return of(List.of(item)).get(0);
    }

    /** In their order. */
    List<AidItemView> of(List<AidItem> items) {
        Map<String, Unit> units = statements.units(
                items.stream().flatMap(item -> item.figures().stream()).toList());
        Map<UUID, Totals> totals = balances.of(items.stream().map(AidItem::id).toList());
        Map<UUID, List<UUID>> lacking = warnings.of(items);
        Language spoken = language.get();
        return items.stream()
                .map(item -> AidItemView.of(
                        item.state(List.of()),
                        StatedFigureView.of(item.figures(), units, spoken),
                        allowedActions(item),
                        lacking.containsKey(item.id())
                                ? List.of(AidItemWarning.unregisteredDonor(lacking.get(item.id()), spoken))
                                : List.of(),
                        totals.getOrDefault(item.id(), Totals.NONE)))
                .toList();
    }

    private List<String> allowedActions(AidItem item) {
        return caller.mayWriteFor(Set.copyOf(item.provinceIds()), register.geography())
                ? item.possibleActions()
                : List.of();
    }
}
