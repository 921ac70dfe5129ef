package vn.huunghi.reporting.contribution;

import java.util.List;

/**
 * What a periodic return declares: nothing before it is accepted, then each of its figures for its days. A cluster's or
 * the nation's own stands at a level of its own, beside the sum of the provinces', and is no part of it.
 */
final class ReturnContributions {
    private static final String ACCEPTED = "ACCEPTED";

    private ReturnContributions() {}

    static List<Contribution> of(String id, ReturnState declared) {
        if (!declared.status().equals(ACCEPTED)) {
            return List.of();
        }
        return FigureState.byIndicator(declared.figures()).entrySet().stream()
                .map(stated -> new Contribution(
                        id,
                        stated.getKey(),
                        Contribution.WHOLE,
                        Basis.DECLARED,
                        declared.period().from(),
                        declared.period().to(),
                        declared.period().accumulation(),
                        declared.provinces(),
                        Traits.of(null, List.of(), List.of(declared.reporterId())),
                        null,
                        true,
                        stated.getValue(),
                        declared.level(),
                        declared.level() == Level.CLUSTER ? declared.clusterId() : null))
                .toList();
    }
}
