package vn.huunghi.aid.item;

import java.time.LocalDate;
import java.util.List;
import vn.huunghi.aid.problem.AidProblem;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.text.Message;
import vn.huunghi.kit.time.PartialDate;

/** What can be said against an aid item by looking at nothing else. */
final class AidItemRules {
    private AidItemRules() {}

    /** @throws Refusal 422 if it contradicts itself */
    static void check(NewAidItem stated) {
        if (stated.recipientId() != null && stated.recipientName() != null) {
            throw refusal(
                    AidProblem.TWO_RECIPIENTS,
                    "recipientName",
                    "Chỉ nêu một trong hai: recipientId hoặc recipientName.",
                    "Either recipientId or recipientName is given, not both.");
        }
        if (stated.managingAgencyId() != null && stated.managingAgency() != null) {
            throw refusal(
                    AidProblem.TWO_MANAGING_AGENCIES,
                    "managingAgency",
                    "Chỉ nêu một trong hai: managingAgencyId hoặc managingAgency.",
                    "Either managingAgencyId or managingAgency is given, not both.");
        }
        if (stated.plannedFrom() != null
                && stated.plannedTo() != null
                && stated.plannedTo().last().isBefore(stated.plannedFrom().first())) {
            throw refusal(
                    AidProblem.PLAN_ENDS_BEFORE_IT_STARTS,
                    "plannedTo",
                    "Kế hoạch kết thúc %s trước khi bắt đầu %s.".formatted(stated.plannedTo(), stated.plannedFrom()),
                    "The plan ends on %s, before it starts on %s.".formatted(stated.plannedTo(), stated.plannedFrom()));
        }
        Shares.check(
                "sectors",
                "code",
                stated.sectorCodes(),
                stated.sectors().stream().map(SectorShare::percent).toList());
        checkProvinces(stated.provinces());
    }

    /** @throws Refusal 422 share-twice, shares-not-100 */
    static void checkProvinces(List<ProvinceShare> provinces) {
        Shares.check(
                "provinces",
                "provinceId",
                provinces.stream().map(ProvinceShare::provinceId).toList(),
                provinces.stream().map(ProvinceShare::percent).toList());
    }

    /** @throws Refusal 422 approved-in-the-future */
    static void check(Approval approval, LocalDate today) {
        if (approval.on().isAfter(today)) {
            throw refusal(
                    AidProblem.APPROVED_IN_THE_FUTURE,
                    "on",
                    "Ngày phê duyệt %s chưa tới.".formatted(approval.on()),
                    "The day of approval %s has not come.".formatted(approval.on()));
        }
    }

    /** The day on which the provinces must be in force: of the approval, else the first that is planned, else today. */
    static LocalDate day(Approval approval, PartialDate plannedFrom, LocalDate today) {
        if (approval != null) {
            return approval.on();
        }
        return plannedFrom == null ? today : plannedFrom.first();
    }

    private static Refusal refusal(AidProblem problem, String field, String vi, String en) {
        return Refusal.of(problem, field, new Message(vi, en));
    }
}
