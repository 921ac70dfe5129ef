package vn.huunghi.aid.iati;

import java.util.Map;
import vn.huunghi.aid.transaction.TransactionKind;
import vn.huunghi.kit.text.Message;

/** What the code lists of IATI 2.03 call what aid-service tells apart. */
final class IatiCodes {
    /** OECD DAC: private development finance, and a standard grant. */
    static final String FLOW_TYPE = "30";

    static final String FINANCE_TYPE = "110";

    /** SectorVocabulary: purpose codes of OECD DAC, of five digits. */
    static final String SECTOR_VOCABULARY = "1";

    /** Sector: sectors not specified. */
    static final String SECTOR_NOT_SPECIFIED = "99810";

    /** GeographicLocationReach: where it happens. GeographicLocationClass: an administrative region, of the first order. */
    static final String LOCATION_REACH = "1";

    static final String LOCATION_CLASS = "1";
    static final String FEATURE_DESIGNATION = "ADM1";

    /** DescriptionType. */
    static final String GENERAL_DESCRIPTION = "1";

    static final String OTHER_DESCRIPTION = "4";

    private static final String PIPELINE = "1";
    private static final String IMPLEMENTATION = "2";

    /** ActivityStatus: pipeline, implementation, finalisation, closed, cancelled, suspended. */
    private static final Map<String, String> STATUSES = Map.of(
            "PROPOSED", PIPELINE,
            "SUBMITTED", PIPELINE,
            "APPROVED", PIPELINE,
            "IMPLEMENTING", IMPLEMENTATION,
            "COMPLETED", "3",
            "CLOSED", "4",
            "REJECTED", "5",
            "CANCELLED", "5",
            "SUSPENDED", "6");

    /** OrganisationType; an agency may be a government's or of many, which is not known. */
    private static final Map<String, String> DONORS = Map.of(
            "NGO", "21",
            "FOUNDATION", "60",
            "COMPANY", "70",
            "INDIVIDUAL", "90");

    private static final Map<String, Message> KINDS = Map.of(
            "PROGRAMME", new Message("Chương trình viện trợ", "Aid programme"),
            "PROJECT", new Message("Dự án viện trợ", "Aid project"),
            "NON_PROJECT", new Message("Khoản viện trợ phi dự án", "Non-project aid"));

    private IatiCodes() {}

    /** @param paidOut whether money was paid out: what is merely planned has none, whichever step was forgotten */
    static String status(String status, boolean paidOut) {
        String code = STATUSES.get(status);
        return paidOut && code.equals(PIPELINE) ? IMPLEMENTATION : code;
    }

    /** Null where none of the list says it. */
    static String donorType(String kind) {
        return DONORS.get(kind);
    }

    static Message kind(String kind) {
        return KINDS.get(kind);
    }

    /** TransactionType. */
    static String transactionType(TransactionKind kind) {
        return switch (kind) {
            case PLEDGE -> "13";
            case COMMITMENT -> "11";
            case DISBURSEMENT -> "3";
        };
    }

    /** OrganisationRole. */
    enum Role {
        FUNDING,
        ACCOUNTABLE,
        EXTENDING,
        IMPLEMENTING;

        String code() {
            return Integer.toString(ordinal() + 1);
        }
    }

    /** ActivityDateType. */
    enum DateType {
        PLANNED_START,
        ACTUAL_START,
        PLANNED_END,
        ACTUAL_END;

        String code() {
            return Integer.toString(ordinal() + 1);
        }
    }
}
