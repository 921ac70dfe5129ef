package vn.huunghi.reporting.statistic;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import vn.huunghi.kit.geography.Geography;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.text.Message;
import vn.huunghi.reporting.directory.Directory;
import vn.huunghi.reporting.problem.ReportingProblem;

/** Understands what a client narrows a statistic to; what nobody knows is refused, for it would quietly find nothing. */
@ApplicationScoped
class AskedFilters {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Pattern PURPOSE_CODE = Pattern.compile("[0-9]{5}");

    private final Directory directory;

    AskedFilters(Directory directory) {
        this.directory = directory;
    }

    Filters read(StatisticParameters asked, Geography geography, LocalDate on) {
        return new Filters(
                provinces(asked.province, geography, on),
                clusters(asked.cluster),
                kinds(asked.kind),
                countries(asked.country),
                organisations(asked.organisation),
                sectors(asked.sector),
                donors(asked.donor));
    }

    private static Set<String> provinces(String asked, Geography geography, LocalDate on) {
        var ids = ParameterValues.list("province", asked);
        ids.forEach(id -> Questions.requireProvince("province", id, geography, on));
        return ids;
    }

    private static Set<String> kinds(String asked) {
        var kinds = ParameterValues.list("kind", asked);
        if (!RecordKinds.KNOWN.containsAll(kinds)) {
            var known = String.join(", ", RecordKinds.KNOWN);
            throw ParameterValues.invalid("kind", "danh sách gồm " + known, "a list of " + known);
        }
        return kinds;
    }

    private static Set<String> countries(String asked) {
        var codes = ParameterValues.list("country", asked);
        if (!COUNTRIES.containsAll(codes)) {
            throw ParameterValues.invalid(
                    "country",
                    "danh sách mã ISO 3166-1 alpha-2 như LA,KH",
                    "a list of ISO 3166-1 alpha-2 codes such as LA,KH");
        }
        return codes;
    }

    private Set<String> organisations(String asked) {
        return known(
                "organisation",
                asked,
                directory::knownOrganisations,
                missing -> Refusal.of(
                        ReportingProblem.UNKNOWN_ORGANISATION,
                        "organisation",
                        new Message(
                                "Không có tổ chức %s.".formatted(missing),
                                "There is no organisation %s.".formatted(missing))));
    }

    private Set<String> donors(String asked) {
        return known(
                "donor",
                asked,
                directory::knownDonors,
                missing -> Refusal.of(
                        ReportingProblem.UNKNOWN_DONOR,
                        "donor",
                        new Message(
                                "Không có bên viện trợ %s.".formatted(missing),
                                "There is no donor %s.".formatted(missing))));
    }

    private static Set<String> known(
            String parameter, String asked, UnaryOperator<Set<String>> known, Function<String, Refusal> unknown) {
        var ids = ParameterValues.list(parameter, asked);
        var missing = new TreeSet<>(ids);
        if (!ids.isEmpty()) {
            missing.removeAll(known.apply(ids));
        }
        if (!missing.isEmpty()) {
            throw unknown.apply(String.join(", ", missing));
        }
        return ids;
    }

    // Which codes there are is aid-service's to know.
    private static Set<String> sectors(String asked) {
        var codes = ParameterValues.list("sector", asked);
        if (!codes.stream().allMatch(PURPOSE_CODE.asMatchPredicate())) {
            throw ParameterValues.invalid(
                    "sector",
                    "danh sách mã mục đích OECD DAC năm chữ số như 14030,11220",
                    "a list of OECD DAC purpose codes of five digits such as 14030,11220");
        }
        return codes;
    }

    private Set<String> clusters(String asked) {
        return known(
                "cluster",
                asked,
                ids -> directory.clusters(ids).keySet(),
                missing -> Refusal.of(
                        ReportingProblem.UNKNOWN_CLUSTER,
                        "cluster",
                        new Message(
                                "Không có cụm %s.".formatted(missing), "There is no cluster %s.".formatted(missing))));
    }
}
