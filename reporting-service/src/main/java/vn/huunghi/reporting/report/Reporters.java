package vn.huunghi.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.huunghi.kit.geography.Geography;
import vn.huunghi.kit.geography.Territory;
import vn.huunghi.kit.text.Language;
import vn.huunghi.kit.time.Days;
import vn.huunghi.reporting.directory.Directory;
import vn.huunghi.reporting.report.ReportView.MemberView;
import vn.huunghi.reporting.report.ReportView.NarrativeView;

/** Says who of a scope has declared in a period, and what their returns tell beside figures. */
@ApplicationScoped
class Reporters {

    private final Accepted accepted;
    private final Directory directory;

    Reporters(Accepted accepted, Directory directory) {
        this.accepted = accepted;
        this.directory = directory;
    }

    /** @param on the day whose boundaries and clusters hold */
    Told of(Connection connection, Scope scope, Days period, Geography current, LocalDate on) throws SQLException {
        return new Told(
                scope,
                current,
                on,
                accepted.returns(connection, period, concerned(scope, current, on)),
                accepted.unions(connection, on),
                directory);
    }

    /** Whose returns may tell of a scope: its own, and those of its provinces and of all that mergers joined them with; null for the nation, everybody's. */
    private static Collection<String> concerned(Scope scope, Geography current, LocalDate on) {
        return switch (scope.kind()) {
            case PROVINCE -> current.relatives(Set.of(scope.id()));
            case CLUSTER -> {
                var concerned = new TreeSet<>(current.relatives(current.members(scope.id(), on)));
                concerned.add(scope.id());
                yield concerned;
            }
            case NATION -> null;
        };
    }

    /** The returns of a period and the unions of a day, seen from a scope. */
    record Told(
            Scope scope,
            Geography current,
            LocalDate on,
            List<Accepted.Return> returns,
            List<Accepted.Union> unions,
            Directory directory) {

        List<MemberView> members(Language language) {
            var returned = returns.stream().map(Accepted.Return::provinceId).collect(Collectors.toSet());
            var unionsOf = unions.stream()
                    .filter(u -> existed(u.provinceId()))
                    .collect(Collectors.groupingBy(u -> current.forward(u.provinceId(), on)));
            var members = new ArrayList<MemberView>();
            for (var province : provinces()) {
                var name = directory.province(current, province, on, language).name();
                var own = unionsOf.getOrDefault(province, List.of());
                // What no other union answers for: its own, and that of predecessors whose unions became it.
                var left = new HashSet<>(current.predecessors(province));
                own.forEach(union -> left.remove(union.provinceId()));
                left.add(province);
                var hasLeft = left.stream().anyMatch(returned::contains);
                if (own.isEmpty()) {
                    members.add(new MemberView(province, name, null, hasLeft));
                }
                // Of a merged province every union answers for its own part, the successor's return for all of them.
                own.forEach(union -> members.add(new MemberView(
                        province,
                        name,
                        union.id(),
                        returned.contains(province)
                                || (union.provinceId().equals(province)
                                        ? hasLeft
                                        : returned.contains(union.provinceId())))));
            }
            members.sort(Comparator.comparing(MemberView::province, Directory.vietnamese()));
            return members;
        }

        List<NarrativeView> narratives(Language language) {
            var provinces = provinces();
            var told = returns.stream()
                    .filter(Accepted.Return::hasNarrative)
                    .filter(r -> isWithin(r, provinces))
                    .toList();
            var names = directory.organisations(
                    told.stream().map(Accepted.Return::reporterId).distinct().toList(), on, language);
            return told.stream()
                    .map(r -> new NarrativeView(
                            r.reporterId(),
                            names.get(r.reporterId()).name(),
                            r.provinceId(),
                            r.clusterId(),
                            r.period(),
                            r.results(),
                            r.limitations(),
                            r.tasks()))
                    .toList();
        }

        /** The provinces in force on the day that the report stands for. */
        private Set<String> provinces() {
            return switch (scope.kind()) {
                case PROVINCE -> Set.of(scope.id());
                case CLUSTER -> current.members(scope.id(), on);
                case NATION ->
                    current.inForce(on).stream().map(Territory::id).collect(Collectors.toCollection(TreeSet::new));
            };
        }

        private boolean isWithin(Accepted.Return told, Set<String> provinces) {
            if (scope.kind() == Scope.Kind.NATION) {
                return true;
            }
            if (told.provinceId() == null) {
                return scope.kind() == Scope.Kind.CLUSTER && scope.id().equals(told.clusterId());
            }
            return existed(told.provinceId()) && provinces.contains(current.forward(told.provinceId(), on));
        }

        /** Whether the province had come into being by the day: a later one cannot be told in its boundaries. */
        private boolean existed(String provinceId) {
            return current.territory(provinceId)
                    .filter(territory -> !on.isBefore(territory.validFrom()))
                    .isPresent();
        }
    }
}
