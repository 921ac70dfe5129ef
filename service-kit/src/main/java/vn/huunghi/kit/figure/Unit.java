package vn.huunghi.kit.figure;

import java.math.BigDecimal;
import vn.huunghi.kit.text.Language;
import vn.huunghi.kit.text.Message;

/** What a figure counts. Unlike units never add: person-turns are not persons, money a month is not money. */
public enum Unit {
    SESSION("cuộc", "session", "sessions"),
    PERSON_TURN("lượt người", "person-turn", "person-turns"),
    PERSON("người", "person", "persons"),
    DELEGATION("đoàn", "delegation", "delegations"),
    SITE("điểm cầu", "site", "sites"),
    COLLECTIVE("tập thể", "collective", "collectives"),
    HOUSEHOLD("hộ", "household", "households"),
    HOUSEHOLD_TURN("lượt hộ", "household-turn", "household-turns"),
    REGISTRATION("lượt đăng ký", "registration", "registrations"),
    VILLAGE("bản", "village", "villages"),
    REMAINS_SET("hài cốt liệt sĩ", "set of remains", "sets of remains"),
    SCHOLARSHIP("suất học bổng", "scholarship", "scholarships"),
    VND("đồng", "VND", "VND"),
    VND_PER_MONTH("đồng/tháng", "VND per month", "VND per month"),
    VND_PER_YEAR("đồng/năm", "VND per year", "VND per year"),
    ASSOCIATION("hội", "association", "associations"),
    ORGANISATION("tổ chức", "organisation", "organisations"),
    CHAPTER("chi hội", "chapter", "chapters"),
    AGREEMENT("thỏa thuận", "agreement", "agreements"),
    ACTIVITY("hoạt động", "activity", "activities"),
    AID_ITEM("khoản viện trợ", "aid item", "aid items"),
    DONOR("bên viện trợ", "donor", "donors");

    private final Message label;
    private final String singular;

    Unit(String vi, String singular, String plural) {
        this.label = new Message(vi, plural);
        this.singular = singular;
    }

    /** The unit's name in both languages, in English the plural. */
    public Message label() {
        return label;
    }

    /** The unit's name, in English the plural: "lượt người", "person-turns". */
    public String label(Language language) {
        return label.in(language);
    }

    /** The unit's name behind a number: in English singular behind 1 and −1. */
    String label(BigDecimal number, Language language) {
        boolean one = language == Language.EN && number.abs().compareTo(BigDecimal.ONE) == 0;
        return one ? singular : label.in(language);
    }

    /** Whether it is an amount of VND, at once or per month or year. */
    public boolean isMoney() {
        return this == VND || this == VND_PER_MONTH || this == VND_PER_YEAR;
    }

    /**
     * Whether a sum is only an upper bound, because one and the same may stand in several parts: persons and
     * households, unlike their turns. An answer that adds them says so.
     */
    public boolean sumIsUpperBound() {
        return this == PERSON || this == HOUSEHOLD;
    }
}
