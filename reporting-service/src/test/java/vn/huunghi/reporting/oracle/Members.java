package vn.huunghi.reporting.oracle;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Whether a province that a declared figure stands for, or one that became it, declared nothing while it was there. */
final class Members {

    private final Question question;
    private final Atlas atlas;

    Members(Question question, Atlas atlas) {
        this.question = question;
        this.atlas = atlas;
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
        var one = inside.get(0);
        for (var id : expected(one)) {
            var line = new TreeSet<>(Set.of(id));
            if (question.geography() != null || !question.asks("province")) {
                line.addAll(atlas.predecessors(id));
            }
            for (var each : line) {
                var province = atlas.province(each);
                var period = one.period();
                var wasThere = !province.from().isAfter(period.to())
                        && (province.to() == null || province.to().isAfter(period.from()));
                if (wasThere && inside.stream().noneMatch(p -> p.claim().added() && speaksFor(p.claim(), province))) {
                    return true;
                }
            }
        }
        return false;
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

    private Set<String> expected(Oracle.Placed one) {
        LocalDate day = question.geography() == null ? one.period().to() : question.geography();
        if (question.asks("province")) {
            return one.place().provinces();
        } else if (question.asks("cluster")) {
            return one.place().without() ? Set.of() : atlas.members(one.place().clusters(), day);
        } else if (!question.filter("province").isEmpty()) {
            return question.filter("province");
        } else if (!question.filter("cluster").isEmpty()) {
            return atlas.members(question.filter("cluster"), day);
        }
        return atlas.inForce(day);
    }

    /** Its own figure, or that of a province that it became, if it reaches back into its days. */
    private boolean speaksFor(Claim claim, Province province) {
        var successors = atlas.successors(province.id());
        return claim.provinces().contains(province.id())
                || claim.provinces().stream().anyMatch(successors::contains)
                        && claim.from().isBefore(province.to());
    }
}
