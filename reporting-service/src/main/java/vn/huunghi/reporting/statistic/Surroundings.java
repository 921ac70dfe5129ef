package vn.huunghi.reporting.statistic;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.huunghi.kit.geography.Geography;

/**
 * Says in SQL which sets of provinces a filter by places can at all be about, so that the rest is not read. Which of them
 * it keeps the geography decides; whatever may give way to one of them, or stand in its place, is among them.
 */
final class Surroundings {

    private final Geography geography;

    Surroundings(Geography geography) {
        this.geography = geography;
    }

    /** Narrows a statement by its column provinces, unless the question is about the whole country. */
    void narrow(Sql sql, Filters filters) {
        for (var provinces : asked(filters)) {
            var asked = sql.texts(provinces);
            // To meet them, said so that a set of one province, which most are, is looked up and not compared with
            // each.
            sql.add(" and (provinces[1] = any(?) or cardinality(provinces) > 1 and provinces && ?)", asked, asked);
        }
    }

    /** The same of what is declared: for one province each time, by which it has an index. */
    void narrowDeclared(Sql sql, Filters filters) {
        asked(filters).forEach(provinces -> sql.add(" and provinces[1] = any(?)", sql.texts(provinces)));
    }

    private List<SortedSet<String>> asked(Filters filters) {
        var asked = new ArrayList<SortedSet<String>>();
        if (!filters.provinces().isEmpty()) {
            asked.add(geography.relatives(filters.provinces()));
        }
        if (!filters.clusters().isEmpty()) {
            var members = new TreeSet<String>();
            filters.clusters().forEach(cluster -> members.addAll(geography.everMembers(cluster)));
            asked.add(geography.relatives(members));
        }
        return asked;
    }
}
