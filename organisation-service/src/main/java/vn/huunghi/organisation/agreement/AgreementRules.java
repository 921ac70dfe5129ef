package vn.huunghi.organisation.agreement;

import java.time.LocalDate;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.text.Message;
import vn.huunghi.organisation.geography.CountryRules;
import vn.huunghi.organisation.problem.OrganisationProblem;

/** The rules that an agreement keeps by itself, whatever else the register holds. */
final class AgreementRules {
    private AgreementRules() {}

    /** @throws Refusal 422 with the rule that is broken */
    static void check(NewAgreement facts, LocalDate today) {
        checkParties(facts);
        checkDays(facts, today);
        for (int i = 0; i < facts.obligations().size(); i++) {
            checkObligation("obligations[" + i + "].", facts.obligations().get(i), facts.begins(), today);
        }
    }

    private static void checkParties(NewAgreement facts) {
        if (facts.partyIds().isEmpty() && facts.externalParties().isEmpty()) {
            throw refusal(
                    OrganisationProblem.AGREEMENT_WITHOUT_PARTY,
                    "partyIds",
                    "Thỏa thuận cần ít nhất một bên trong partyIds hoặc externalParties.",
                    "An agreement needs at least one party in partyIds or externalParties.");
        }
        for (int i = 0; i < facts.externalParties().size(); i++) {
            String code = facts.externalParties().get(i).countryCode();
            if (code != null) {
                CountryRules.requireKnown("externalParties[" + i + "].countryCode", code);
            }
        }
    }

    private static void checkDays(NewAgreement facts, LocalDate today) {
        // Known only by year or month, it may have been signed on any day of it that has come.
        if (facts.signedOn() != null && facts.signedOn().first().isAfter(today)) {
            throw refusal(
                    OrganisationProblem.SIGNED_IN_THE_FUTURE,
                    "signedOn",
                    "Ngày ký %s chưa tới; thỏa thuận sắp ký chỉ có validFrom.".formatted(facts.signedOn()),
                    "It is to be signed on %s, which has not come: until then it has validFrom only."
                            .formatted(facts.signedOn()));
        }
        LocalDate begins = facts.begins();
        // From a beginning that is known by year only, the end of that year is no less an end.
        if (begins != null && facts.validTo() != null && facts.validTo().last().isBefore(begins)) {
            throw refusal(
                    OrganisationProblem.VALIDITY_UPSIDE_DOWN,
                    "validTo",
                    "Hiệu lực kết thúc %s, trước khi bắt đầu %s.".formatted(facts.validTo(), begins),
                    "The validity ends on %s, before it begins on %s.".formatted(facts.validTo(), begins));
        }
        if (facts.terminatedOn() != null
                && (begins == null || facts.terminatedOn().isBefore(begins))) {
            throw refusal(
                    OrganisationProblem.TERMINATED_BEFORE_IT_BEGINS,
                    "terminatedOn",
                    begins == null
                            ? "Thỏa thuận chưa có ngày ký hay hiệu lực nên không thể chấm dứt."
                            : "Chấm dứt %s, trước khi có hiệu lực %s.".formatted(facts.terminatedOn(), begins),
                    begins == null
                            ? "An agreement without signedOn and validFrom has not begun and cannot be terminated."
                            : "Terminated on %s, before it begins on %s.".formatted(facts.terminatedOn(), begins));
        }
    }

    private static void checkObligation(String path, StatedObligation stated, LocalDate begins, LocalDate today) {
        if (stated.everyMonths() != null && stated.everyMonths() < 1) {
            throw refusal(
                    OrganisationProblem.OBLIGATION_INTERVAL_TOO_SHORT,
                    path + "everyMonths",
                    "Chu kỳ phải từ 1 tháng; nghĩa vụ một lần thì bỏ trống everyMonths.",
                    "The interval is at least 1 month; what is due once has no everyMonths.");
        }
        for (int i = 0; i < stated.doneOn().size(); i++) {
            LocalDate done = stated.doneOn().get(i);
            if (done.isAfter(today)) {
                throw refusal(
                        OrganisationProblem.OBLIGATION_DONE_IN_THE_FUTURE,
                        path + "doneOn",
                        "Ngày thực hiện %s chưa tới.".formatted(done),
                        "It cannot have been done on %s, which has not come.".formatted(done));
            }
            // It may be done long before it is due, but not before anybody owed it.
            if (begins != null && done.isBefore(begins)) {
                throw refusal(
                        OrganisationProblem.OBLIGATION_DONE_BEFORE_THE_AGREEMENT,
                        path + "doneOn",
                        "Ngày thực hiện %s trước khi thỏa thuận có hiệu lực %s.".formatted(done, begins),
                        "It was done on %s, before the agreement began on %s.".formatted(done, begins));
            }
        }
    }

    private static Refusal refusal(OrganisationProblem problem, String field, String vi, String en) {
        return Refusal.of(problem, field, new Message(vi, en));
    }
}
