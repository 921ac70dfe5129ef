package vn.huunghi.reporting.contribution;

import java.util.List;

/**
 * What statistics tell records apart by, beyond place and time: every one a set, sorted, but the kind.
 *
 * @param organisations who organised, declared, signed, received or mobilised it
 */
public record Traits(
        String kind, List<String> countries, List<String> organisations, List<String> sectors, List<String> donors) {

    /** Of what has to do with no aid. */
    public static Traits of(String kind, List<String> countries, List<String> organisations) {
        return new Traits(kind, countries, organisations, List.of(), List.of());
    }
}
