package vn.huunghi.organisation.province;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import vn.huunghi.kit.geography.Naming;
import vn.huunghi.kit.geography.ProvinceType;
import vn.huunghi.kit.problem.CommonProblem;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.text.Message;
import vn.huunghi.organisation.geography.CountryRules;
import vn.huunghi.organisation.problem.OrganisationProblem;

/** What may become of provinces, as far as the provinces concerned alone can tell. */
final class ProvinceChangeRules {

    private ProvinceChangeRules() {}

    /** A change of the past is reference data: what was recorded under the old provinces could not be checked again. */
    static void requireFuture(LocalDate effectiveOn, LocalDate today) {
        if (!effectiveOn.isAfter(today)) {
            throw Refusal.of(
                    OrganisationProblem.NOT_IN_THE_FUTURE,
                    "effectiveOn",
                    new Message(
                            "Ngày %s không sau hôm nay (%s).".formatted(effectiveOn, today),
                            "%s is not after today (%s).".formatted(effectiveOn, today)));
        }
    }

    static void requireSources(NewProvinceChange facts) {
        int sources = facts.fromIds().size();
        if (facts.kind() == ProvinceChangeKind.MERGE && sources < 2) {
            throw Refusal.of(
                    OrganisationProblem.MERGER_OF_FEWER_THAN_TWO,
                    "fromIds",
                    new Message("Hợp nhất cần ít nhất hai tỉnh.", "A merger takes at least two provinces."));
        }
        if (facts.kind() != ProvinceChangeKind.MERGE && sources != 1) {
            throw Refusal.of(
                    OrganisationProblem.EXACTLY_ONE_PROVINCE,
                    "fromIds",
                    new Message(
                            "%s chỉ dành cho đúng một tỉnh.".formatted(facts.kind()),
                            "A %s is of exactly one province.".formatted(facts.kind())));
        }
    }

    /** The new territory of a merger; borders and coast are those of its parts unless they are stated. */
    static ProvinceOutcome merged(NewProvinceChange.Outcome to, List<Province> sources) {
        require("to.id", to.id());
        require("to.code", to.code());
        require("to.name", to.name());
        require("to.type", to.type());
        List<String> borders = to.borders() != null
                ? to.borders()
                : sources.stream()
                        .flatMap(source -> source.borders().stream())
                        .distinct()
                        .toList();
        for (int i = 0; i < borders.size(); i++) {
            CountryRules.requireKnown("to.borders[" + i + "]", borders.get(i));
        }
        boolean coastal = to.coastal() != null ? to.coastal() : sources.stream().anyMatch(Province::coastal);
        return new ProvinceOutcome(to.id(), to.code(), to.name(), to.nameEn(), to.type(), to.iso(), borders, coastal);
    }

    /** The province that stays, as it is called from the day on. */
    static ProvinceOutcome named(NewProvinceChange facts, Province province, Naming before) {
        NewProvinceChange.Outcome to = facts.to();
        requireSame("to.id", to.id(), province.id());
        requireSame("to.code", to.code(), province.code());
        requireSame(
                "to.borders", to.borders() == null ? null : Set.copyOf(to.borders()), Set.copyOf(province.borders()));
        requireSame("to.coastal", to.coastal(), province.coastal());
        boolean upgrade = facts.kind() == ProvinceChangeKind.UPGRADE;
        if (!upgrade) {
            require("to.name", to.name());
        }
        ProvinceType type = upgrade ? ProvinceType.CENTRALLY_RUN_CITY : before.type();
        if (to.type() != null && to.type() != type) {
            throw Refusal.of(
                    OrganisationProblem.TYPE_AGAINST_THE_KIND,
                    "to.type",
                    new Message(
                            "%s cho loại %s.".formatted(facts.kind(), type),
                            "A %s gives type %s.".formatted(facts.kind(), type)));
        }
        String name = to.name() == null ? before.name() : to.name();
        boolean sameName = name.equals(before.name());
        String nameEn = to.nameEn() == null && sameName ? before.nameEn() : to.nameEn();
        if (upgrade ? type == before.type() : sameName && Objects.equals(nameEn, before.nameEn())) {
            throw Refusal.of(
                    OrganisationProblem.NOTHING_CHANGES,
                    upgrade ? "to.type" : "to.name",
                    new Message(
                            "Tỉnh %s trước ngày này đã là %s (%s)."
                                    .formatted(province.id(), before.name(), before.type()),
                            "Province %s is %s (%s) before that day already."
                                    .formatted(province.id(), before.name(), before.type())));
        }
        String iso = to.iso() == null ? before.iso() : to.iso();
        return new ProvinceOutcome(
                province.id(), province.code(), name, nameEn, type, iso, province.borders(), province.coastal());
    }

    private static void require(String field, Object value) {
        if (value == null) {
            throw Refusal.of(
                    CommonProblem.REQUIRED, field, new Message(field + " là bắt buộc.", field + " is required."));
        }
    }

    private static void requireSame(String field, Object stated, Object held) {
        if (stated != null && !stated.equals(held)) {
            throw Refusal.of(
                    OrganisationProblem.CHANGED_BY_A_MERGER_ONLY,
                    field,
                    new Message(
                            "%s chỉ thay đổi khi hợp nhất.".formatted(field),
                            "Only a merger changes %s.".formatted(field)));
        }
    }
}
