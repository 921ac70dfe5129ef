package vn.huunghi.reporting.oracle;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * An answer, the service's or the oracle's, in the form in which the two are compared.
 *
 * @param refusal the code of the refusal, or null
 * @param notDerivable the provinces that a refusal names
 * @param total null: no data
 * @param cells by what names them
 */
record Answer(String refusal, Set<String> notDerivable, Box total, Map<Map<String, String>, Box> cells) {

    static final String UPPER_BOUND = " upper bound";

    /**
     * @param average over the years asked, or null
     * @param upperBound whether it says that it may count somebody twice
     */
    record Box(Fig figure, Fig average, Set<String> incomplete, int records, boolean upperBound, List<Claim> claims) {

        boolean says(Box other) {
            return other != null
                    && figure.equals(other.figure)
                    && Objects.equals(average, other.average)
                    && incomplete.equals(other.incomplete)
                    && records == other.records
                    && upperBound == other.upperBound;
        }

        @Override
        public String toString() {
            return figure + (average == null ? "" : ", a year " + average) + " of " + records + " " + incomplete
                    + (upperBound ? UPPER_BOUND : "");
        }
    }

    static Answer refused(String code, Set<String> provinces) {
        return new Answer(code, provinces, null, Map.of());
    }
}
