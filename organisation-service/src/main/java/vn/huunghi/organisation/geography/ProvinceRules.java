package vn.huunghi.organisation.geography;

import java.time.LocalDate;
import java.util.Collection;
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
     * What begins on a day begins in a province of that day. Days before the register, and null for since ever, are
     * not known well enough to refuse anything.
     *
     * @throws Refusal 422 unknown-province, province-not-in-force naming what stands in its place
     */
    public static void requireInForce(Geography geography, String field, String provinceId, LocalDate day) {
        Territory territory = requireKnown(geography, field, provinceId);
        if (day == null || day.isBefore(Geography.REGISTER_BEGINS) || territory.inForce(day)) {
            return;
        }
        if (territory.endedBy(day)) {
            String successor = geography.successorInForce(provinceId, day).orElse(territory.successorId());
            throw Refusal.of(
                            OrganisationProblem.PROVINCE_NOT_IN_FORCE,
                            field,
                            new Message(
                                    "Tỉnh %s hết hiệu lực từ %s; ngày %s là %s."
                                            .formatted(provinceId, territory.validTo(), day, successor),
                                    "Province %s ended on %s; on %s it is %s."
                                            .formatted(provinceId, territory.validTo(), day, successor)))
                    .with("successorId", successor);
        }
        SortedSet<String> predecessors = geography.predecessorsInForce(provinceId, day);
        String then = String.join(", ", predecessors);
        throw Refusal.of(
                        OrganisationProblem.PROVINCE_NOT_IN_FORCE,
                        field,
                        new Message(
                                "Tỉnh %s chỉ có từ %s; ngày %s là %s."
                                        .formatted(provinceId, territory.validFrom(), day, then),
                                "Province %s begins on %s; on %s it was %s."
                                        .formatted(provinceId, territory.validFrom(), day, then)))
                .with("predecessorIds", predecessors);
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
