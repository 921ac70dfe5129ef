package vn.huunghi.organisation.organisation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.text.Message;
import vn.huunghi.kit.time.PartialDate;
import vn.huunghi.organisation.problem.OrganisationProblem;

/** The rules that terms keep by themselves and towards those before and after them. */
final class TermRules {
    private TermRules() {}

    static void requireSound(NewTerm facts) {
        if (endsBefore(facts.to(), facts.from())) {
            throw Refusal.of(
                    OrganisationProblem.TERM_UPSIDE_DOWN,
                    "to",
                    new Message(
                            "Nhiệm kỳ kết thúc %s, trước khi bắt đầu %s.".formatted(facts.to(), facts.from()),
                            "The term ends on %s, before it begins on %s.".formatted(facts.to(), facts.from())));
        }
        requireCongressInside(facts);
        requireEachBodyOnce(facts.bodies());
        for (int i = 0; i < facts.leaders().size(); i++) {
            requireTime(facts.leaders().get(i), "leaders[" + i + "].to");
        }
    }

    private static void requireCongressInside(NewTerm facts) {
        PartialDate congress = facts.congressOn();
        if (congress != null
                && (congress.year() < facts.from().year()
                        || (facts.to() != null && congress.year() > facts.to().year()))) {
            throw Refusal.of(
                    OrganisationProblem.CONGRESS_OUTSIDE_TERM,
                    "congressOn",
                    new Message(
                            "Đại hội %s không nằm trong các năm của nhiệm kỳ.".formatted(congress),
                            "The congress on %s is not in the years of the term.".formatted(congress)));
        }
    }

    private static void requireEachBodyOnce(List<TermBody> bodies) {
        Set<BodyKind> kinds = EnumSet.noneOf(BodyKind.class);
        for (int i = 0; i < bodies.size(); i++) {
            if (!kinds.add(bodies.get(i).kind())) {
                throw Refusal.of(
                        OrganisationProblem.BODY_TWICE,
                        "bodies[" + i + "].kind",
                        new Message(
                                "%s được ghi hai lần.".formatted(bodies.get(i).kind()),
                                "%s is there twice.".formatted(bodies.get(i).kind())));
            }
        }
    }

    private static void requireTime(NewTermLeader leader, String field) {
        if (endsBefore(leader.to(), leader.from())) {
            throw Refusal.of(
                    OrganisationProblem.LEADER_UPSIDE_DOWN,
                    field,
                    new Message(
                            "Thời gian giữ chức vụ kết thúc %s, trước khi bắt đầu %s."
                                    .formatted(leader.to(), leader.from()),
                            "The post ends on %s, before it begins on %s.".formatted(leader.to(), leader.from())));
        }
    }

    /**
     * Refuses a term that surely began before the one before it had ended: a boundary known by its year alone may be
     * shared, and on the day of the congress one term ends and the next begins. What runs on has not ended.
     *
     * @param changed the term that is stated, which tells the field that is wrong
     */
    static void requireInTurn(List<Term> inOrder, Term changed) {
        for (int i = 1; i < inOrder.size(); i++) {
            Term former = inOrder.get(i - 1);
            Term later = inOrder.get(i);
            if (former.to() == null || endsBefore(later.from(), former.to())) {
                throw overlap(former, later, changed);
            }
        }
    }

    private static Refusal overlap(Term former, Term later, Term changed) {
        String end = former.to() == null ? "…" : former.to().toString();
        return Refusal.of(
                        OrganisationProblem.TERM_OVERLAPS,
                        changed == former ? "to" : "from",
                        new Message(
                                "Nhiệm kỳ %d bắt đầu %s, trước khi nhiệm kỳ %d kết thúc (%s)."
                                        .formatted(later.ordinal(), later.from(), former.ordinal(), end),
                                "Term %d begins on %s, before term %d has ended (%s)."
                                        .formatted(later.ordinal(), later.from(), former.ordinal(), end)))
                .with("ordinal", changed == former ? later.ordinal() : former.ordinal());
    }

    /** Whether every day of the one lies before every day of the other; never where one is not known. */
    private static boolean endsBefore(PartialDate end, PartialDate beginning) {
        return end != null && beginning != null && end.last().isBefore(beginning.first());
    }

    static Refusal ordinalBelowOne() {
        return Refusal.of(
                OrganisationProblem.FIRST_CONGRESS_IS_ONE,
                "ordinal",
                new Message("Nhiệm kỳ được đánh số từ 1.", "Terms are counted from 1."));
    }

    static Refusal countsOn() {
        return Refusal.of(
                OrganisationProblem.FIRST_CONGRESS_IS_ONE,
                "ordinal",
                new Message(
                        "Tổ chức kế thừa là pháp nhân mới: các nhiệm kỳ phải bắt đầu từ nhiệm kỳ 1.",
                        "An organisation that took the place of others is a new legal identity: its terms begin with"
                                + " number 1."));
    }
}
