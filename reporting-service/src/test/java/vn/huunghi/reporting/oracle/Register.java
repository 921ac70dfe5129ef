package vn.huunghi.reporting.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.huunghi.reporting.oracle.Organisation.Headcount;
import vn.huunghi.reporting.oracle.Organisation.Stage;

/** Organisations in trees of three levels, with lives of their own, and the agreements that they sign. */
final class Register {

    static final List<String> COUNTRIES = List.of("LA", "KH", "CN");
    static final List<String> AGREEMENTS = List.of("MEMORANDUM", "COOPERATION_AGREEMENT");
    private static final List<String> SCOPES = List.of("OWN", "WITH_CHAPTERS", "UNSTATED");

    private final Draw draw;
    private final Places places;
    private final List<String> unions;
    private final List<String> associations;
    private final List<String> chapters;
    private final List<String> agreements;

    Register(Draw draw, Places places) {
        this.draw = draw;
        this.places = places;
        unions = draw.ids(8);
        associations = draw.ids(14);
        chapters = draw.ids(14);
        agreements = draw.ids(25);
    }

    /** Of all there ever were; the first few also organise, declare and receive. */
    List<String> organisations() {
        var all = new ArrayList<>(unions);
        all.addAll(associations);
        all.addAll(chapters);
        return all;
    }

    List<String> reporters() {
        return unions.subList(0, 4);
    }

    List<String> actors() {
        return associations.subList(0, 5);
    }

    List<Fact> beginnings() {
        var facts = new ArrayList<Fact>();
        organisations().forEach(id -> facts.add(organisation(id)));
        return facts;
    }

    Organisation organisation() {
        return organisation(draw.of(organisations()));
    }

    private Organisation organisation(String id) {
        var kind = unions.contains(id)
                ? "PROVINCIAL_UNION"
                : associations.contains(id) ? "FRIENDSHIP_ASSOCIATION" : draw.any("CHAPTER", "MASS_ORGANISATION");
        var countries = kind.equals("FRIENDSHIP_ASSOCIATION") ? draw.some(COUNTRIES, 2) : Set.<String>of();
        return new Organisation(id, kind, countries, stages(id), headcounts());
    }

    private List<Stage> stages(String id) {
        var days = new TreeSet<LocalDate>();
        for (int i = draw.below(4); i >= 0; i--) {
            days.add(draw.day());
        }
        var stages = new ArrayList<Stage>();
        var sinceEver = draw.oneIn(2);
        for (var day : days) {
            stages.add(stage(id, stages.isEmpty() && sinceEver ? null : day, day));
        }
        if (draw.oneIn(6) && stages.size() > 1) {
            var last = stages.remove(stages.size() - 1);
            stages.add(new Stage(last.from(), last.province(), last.parent(), draw.any("MERGED", "DISSOLVED")));
        }
        return stages;
    }

    private Stage stage(String id, LocalDate from, LocalDate day) {
        var province = draw.orNull(10, places.province(day));
        var parents = unions.contains(id) ? List.<String>of() : associations.contains(id) ? unions : associations;
        var parent = parents.isEmpty() ? null : draw.orNull(4, draw.of(parents));
        return new Stage(from, province, parent, draw.any("ACTIVE", "ACTIVE", "ACTIVE", "SUSPENDED", "PROPOSED"));
    }

    private List<Headcount> headcounts() {
        var counts = new TreeMap<String, Headcount>();
        for (int i = draw.below(4); i > 0; i--) {
            var asOf = draw.when();
            var members = draw.orNull(4, draw.count());
            var chaptersToo = draw.orNull(2, draw.count());
            // In order of the days that they speak of.
            counts.put(asOf.last() + asOf.text(), new Headcount(asOf, members, chaptersToo, draw.of(SCOPES)));
        }
        return List.copyOf(counts.values());
    }

    Agreement agreement() {
        var signed = draw.orNull(6, draw.when());
        var day = signed == null ? draw.day() : signed.last();
        return new Agreement(
                draw.of(agreements),
                draw.of(AGREEMENTS),
                draw.atLeastOne(actors(), 3),
                draw.some(COUNTRIES, 2),
                places.provinces(day, 3),
                signed,
                draw.orNull(2, draw.when()),
                draw.orNull(3, draw.when()),
                draw.oneIn(4) ? draw.day() : null);
    }
}
