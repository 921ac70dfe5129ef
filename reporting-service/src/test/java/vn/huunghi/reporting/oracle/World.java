package vn.huunghi.reporting.oracle;

import java.util.Map;
import java.util.TreeMap;

/** The last state of every record; what is withdrawn is not there, but for a return, which still says what it includes. */
final class World {

    final Map<String, Province> provinces = new TreeMap<>();
    final Map<String, Cluster> clusters = new TreeMap<>();
    final Map<String, Organisation> organisations = new TreeMap<>();
    final Map<String, Agreement> agreements = new TreeMap<>();
    final Map<String, Activity> activities = new TreeMap<>();
    final Map<String, Return> returns = new TreeMap<>();
    final Map<String, Donor> donors = new TreeMap<>();
    final Map<String, AidItem> aid = new TreeMap<>();

    void put(Fact fact) {
        if (fact instanceof Province province) {
            provinces.put(province.id(), province);
        } else if (fact instanceof Cluster cluster) {
            clusters.put(cluster.id(), cluster);
        } else if (fact instanceof Organisation organisation) {
            organisations.put(organisation.id(), organisation);
        } else if (fact instanceof Agreement agreement) {
            agreements.put(agreement.id(), agreement);
        } else if (fact instanceof Activity activity) {
            activities.put(activity.id(), activity);
        } else if (fact instanceof Return declared) {
            returns.put(declared.id(), declared);
        } else if (fact instanceof Donor donor) {
            donors.put(donor.id(), donor);
        } else if (fact instanceof AidItem item) {
            aid.put(item.id(), item);
        }
    }

    void withdraw(Fact fact) {
        organisations.remove(fact.id());
        agreements.remove(fact.id());
        activities.remove(fact.id());
        donors.remove(fact.id());
        aid.remove(fact.id());
        returns.computeIfPresent(fact.id(), (id, declared) -> declared.takenBack());
    }

    Atlas atlas() {
        return new Atlas(provinces, clusters.values());
    }
}
