package vn.huunghi.reporting.oracle;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Where claims lie in the geography that is asked for, and whether the filters keep them there. */
final class Placement {

    /** @param without whether one of the provinces is in no cluster */
    record Place(Set<String> provinces, Set<String> clusters, Set<String> former, boolean without) {}

    /** That something would have to be restated to boundaries of which nobody knows its shares. */
    static final class NotDerivable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Set<String> provinces;

        NotDerivable(Set<String> provinces) {
            super(provinces.toString());
            this.provinces = provinces;
        }

        Set<String> provinces() {
            return provinces;
        }
    }

    private final Atlas atlas;
    private final Question question;
    private final LocalDate geography;
    private final Set<String> notDerivable = new TreeSet<>();

    Placement(Atlas atlas, Question question) {
        this.atlas = atlas;
        this.question = question;
        this.geography = question.geography();
    }

    /** Empty if the filters do not keep it. */
    Optional<Place> of(Claim claim) {
        if (claim.cluster() != null) {
            return kept(new Place(Set.of(), new TreeSet<>(Set.of(claim.cluster())), Set.of(), false));
        }
        var then = question.declared() ? claim.provinces() : atlas.existing(claim.provinces(), claim.to());
        if (geography != null && !then.stream().allMatch(p -> atlas.began(p, geography))) {
            // What is only shown is restated nowhere, and so no reason to refuse what is added.
            if (claim.added() && mayConcern(claim)) {
                then.stream().filter(p -> !atlas.began(p, geography)).forEach(notDerivable::add);
            }
            return Optional.empty();
        }
        var provinces = new TreeSet<String>();
        for (var id : then) {
            provinces.add(restated(id, claim));
        }
        return kept(place(provinces, geography == null ? claim.to() : geography));
    }

    private Optional<Place> kept(Place place) {
        return question.keeps("province", place.provinces()) && question.keeps("cluster", place.clusters())
                ? Optional.of(place)
                : Optional.empty();
    }

    private String restated(String id, Claim claim) {
        if (geography != null) {
            return atlas.forward(id, geography);
        }
        // What stands moves on with its territory; what happened stays where it was reported.
        var stands = !question.declared() && question.measure().isCounted();
        return stands ? atlas.forward(id, claim.to()) : id;
    }

    private Place place(Set<String> provinces, LocalDate day) {
        var clusters = new TreeSet<String>();
        var former = new TreeSet<String>();
        var without = false;
        for (var id : provinces) {
            var standing = atlas.cluster(id, atlas.within(id, day));
            if (standing.cluster() == null) {
                without = true;
                former.addAll(standing.former());
            } else {
                clusters.add(standing.cluster());
            }
        }
        return new Place(provinces, clusters, former, without);
    }

    /** Whether anything that stood for its provinces on the day asked meets the filters. */
    private boolean mayConcern(Claim claim) {
        var then = new TreeSet<String>();
        for (var id : claim.provinces()) {
            var line = new TreeSet<>(atlas.predecessors(id));
            line.add(id);
            line.addAll(atlas.successors(id));
            line.removeIf(p -> !atlas.province(p).inForce(geography));
            then.addAll(line);
        }
        var clusters = place(then, geography).clusters();
        return question.keeps("province", then) && question.keeps("cluster", clusters);
    }

    void refuse() {
        if (!notDerivable.isEmpty()) {
            throw new NotDerivable(notDerivable);
        }
    }
}
