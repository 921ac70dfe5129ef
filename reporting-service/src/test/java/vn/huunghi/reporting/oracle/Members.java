package vn.huunghi.reporting.oracle;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Whether a province whose own figure would lie in a cell declared nothing. */
final class Members {

    private final Question question;
    private final Oracle oracle;
    private final Atlas atlas;

    Members(Question question, Oracle oracle) {
        this.question = question;
        this.oracle = oracle;
        this.atlas = oracle.atlas;
    }

    /** @param inside what lies in the cell, not empty */
    boolean missing(List<Oracle.Placed> inside) {
        // Of one organisation nobody expects that it declares for all.
        if (question.asks("organisation") || !question.filter("organisation").isEmpty()) {
            return false;
        }
        if (!question.level().equals(Question.PROVINCE)) {
            return question.level().equals("CLUSTER") && !question.asks("cluster") && lacksACluster(inside);
        }
        var cell = Oracle.key(question, inside.get(0));
        for (var province : atlas.provinces()) {
            if (wouldLieIn(cell, province, inside.get(0).period())
                    && inside.stream()
                            .noneMatch(p ->
                                    p.claim().added() && p.claim().provinces().contains(province.id()))
                    && oracle.claims(question, inside.get(0).period()).stream()
                            .noneMatch(claim -> claim.added() && tookItsPlace(claim, province))) {
                return true;
            }
        }
        return false;
    }

    /** Whether it was there in the period, and its figure for all of its days in it would be laid into the cell. */
    private boolean wouldLieIn(Map<String, String> cell, Province province, Period period) {
        if (province.from().isAfter(period.to())
                || province.to() != null && !province.to().isAfter(period.from())) {
            return false;
        }
        var figure = Claim.of(
                "",
                question.measure().id(),
                period.from(),
                period.to(),
                Set.of(province.id()),
                Traits.of(null, Set.of(), Set.of()),
                null);
        return new Placement(atlas, question)
                .of(figure)
                .map(place -> Oracle.key(question, new Oracle.Placed(figure, place, period)))
                .filter(cell::equals)
                .isPresent();
    }

    /** One that was asked for or, where none was, one that has members on the day. */
    private boolean lacksACluster(List<Oracle.Placed> inside) {
        var day = question.geography() == null ? inside.get(0).period().to() : question.geography();
        var expected = new TreeSet<>(question.filter("cluster"));
        for (var id : expected.isEmpty() ? atlas.inForce(day) : Set.<String>of()) {
            var cluster = atlas.cluster(id, day).cluster();
            if (cluster != null) {
                expected.add(cluster);
            }
        }
        inside.stream()
                .filter(p -> p.claim().added())
                .forEach(p -> expected.remove(p.claim().cluster()));
        return !expected.isEmpty();
    }

    /** Whether it is of what the province became, and reaches back into its days; it need not lie in the cell. */
    private boolean tookItsPlace(Claim claim, Province province) {
        return claim.provinces().stream().anyMatch(atlas.successors(province.id())::contains)
                && claim.from().isBefore(province.to());
    }
}
