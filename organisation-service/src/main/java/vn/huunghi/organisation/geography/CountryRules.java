package vn.huunghi.organisation.geography;

import java.util.Locale;
import java.util.Set;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.text.Message;
import vn.huunghi.organisation.problem.OrganisationProblem;

/** What a record may say about a country. */
public final class CountryRules {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private CountryRules() {}

    /** @throws Refusal 422 unknown-country */
    public static void requireKnown(String field, String code) {
        if (!COUNTRIES.contains(code)) {
            throw Refusal.of(
                    OrganisationProblem.UNKNOWN_COUNTRY,
                    field,
                    new Message(
                            "%s không phải là mã quốc gia ISO 3166-1 hai chữ cái.".formatted(code),
                            "%s is no ISO 3166-1 alpha-2 country code.".formatted(code)));
        }
    }
}
