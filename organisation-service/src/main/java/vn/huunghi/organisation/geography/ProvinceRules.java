package vn.huunghi.organisation.geography;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.huunghi.kit.geography.Geography;
import vn.huunghi.kit.geography.Territory;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.text.Message;
import vn.huunghi.organisation.problem.OrganisationProblem;

/** What a record may say about a province and a day. */
public final class ProvinceRules {
    private ProvinceRules() {}

    /** @throws Refusal 422 unknown-province */
    public static Territory requireKnown(Geography geography, String field, String provinceId) {
        return geography
                .territory(provinceId)
                .orElseThrow(() -> Refusal.of(
                        OrganisationProblem.UNKNOWN_PROVINCE,
                        field,
                        new Message(
                                "Không có tỉnh %s.".formatted(provinceId),
                                "There is no province %s.".formatted(provinceId))));
    }

    /**
     * What begins on a day begins in a province of that day. Of days before the register, and of null for since ever, no
     * more is known than that a province which began later was not there yet.
     *
     * @throws Refusal 422 unknown-province, province-not-in-force naming what stands in its place
     */
    public static void requireInForce(Geography geography, String field, String provinceId, LocalDate day) {
        Territory territory = requireKnown(geography, field, provinceId);
        LocalDate known = day == null || day.isBefore(Geography.REGISTER_BEGINS) ? Geography.REGISTER_BEGINS : day;
        if (territory.inForce(known)) {
            return;
        }
        if (territory.endedBy(known)) {
            String successor = geography.successorInForce(provinceId, known).orElse(territory.successorId());
            throw notInForce(
                    field,
                    List.of(successor),
                    new Message(
                            "Tỉnh %s hết hiệu lực từ %s; ngày %s là %s."
                                    .formatted(provinceId, territory.validTo(), known, successor),
                            "Province %s ended on %s; on %s it is %s."
                                    .formatted(provinceId, territory.validTo(), known, successor)));
        }
        SortedSet<String> predecessors = geography.predecessorsInForce(provinceId, known);
        String then = String.join(", ", predecessors);
        throw notInForce(
                field,
                predecessors,
                new Message(
                        "Tỉnh %s chỉ có từ %s; trước đó là %s.".formatted(provinceId, territory.validFrom(), then),
                        "Province %s begins on %s; before that it was %s."
                                .formatted(provinceId, territory.validFrom(), then)));
    }

    private static Refusal notInForce(String field, Collection<String> instead, Message detail) {
        return Refusal.of(OrganisationProblem.PROVINCE_NOT_IN_FORCE, field, detail)
                .with("inForceInstead", List.copyOf(instead));
    }

    /** The day from which something can have been in the province since ever: null if the register begins with it. */
    public static LocalDate sinceEver(Geography geography, String field, String provinceId) {
        LocalDate begins = requireKnown(geography, field, provinceId).validFrom();
        return begins.isAfter(Geography.REGISTER_BEGINS) ? begins : null;
    }

    /**
     * The territory of the day that a province is in, itself or what its mergers made of it.
     *
     * @throws Refusal 422 province-not-in-force when it began only later
     */
    public static String forward(Geography geography, String field, String provinceId, LocalDate day) {
        if (day.isBefore(requireKnown(geography, field, provinceId).validFrom())) {
            requireInForce(geography, field, provinceId, day);
        }
        return geography.forward(provinceId, day);
    }

    /** A record stays with its territory, so the successor's list has those of the provinces it came from. */
    public static Set<String> withPredecessors(Geography geography, Collection<String> provinceIds) {
        Set<String> all = new TreeSet<>(provinceIds);
        provinceIds.forEach(id -> all.addAll(geography.predecessors(id)));
        return all;
    }

    /** @throws Refusal 422 before-the-register */
    public static void requireRegistered(String field, LocalDate day) {
        if (day.isBefore(Geography.REGISTER_BEGINS)) {
            throw Refusal.of(
                    OrganisationProblem.BEFORE_THE_REGISTER,
                    field,
                    new Message(
                            "Sổ địa giới bắt đầu từ %s.".formatted(Geography.REGISTER_BEGINS),
                            "The register of provinces begins on %s.".formatted(Geography.REGISTER_BEGINS)));
        }
    }
}
