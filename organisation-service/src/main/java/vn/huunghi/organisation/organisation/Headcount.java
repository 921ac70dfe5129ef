package vn.huunghi.organisation.organisation;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Comparator;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.huunghi.kit.figure.Unit;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.record.Source;
import vn.huunghi.kit.text.Message;
import vn.huunghi.kit.time.PartialDate;
import vn.huunghi.kit.time.PartialDateConverter;
import vn.huunghi.organisation.problem.OrganisationProblem;

/**
 * How many members and chapters an organisation had, as one document states it; stored and told as it is here.
 *
 * @param asOf what was said of 2023 and of 2023-12 are two statements, even if a day is in both
 */
@Embeddable
record Headcount(
        @Convert(converter = PartialDateConverter.class) PartialDate asOf,
        @JdbcTypeCode(SqlTypes.JSON) StatedFigure members,
        @JdbcTypeCode(SqlTypes.JSON) StatedFigure chapters,
        @Enumerated(EnumType.STRING) HeadcountScope scope,
        @JdbcTypeCode(SqlTypes.JSON) Source source) {

    /** By the first day that is meant, the less exact date first. */
    static final Comparator<Headcount> IN_ORDER =
            Comparator.comparing(headcount -> headcount.asOf().toString());

    /** @throws Refusal when neither members nor chapters are stated, or a figure is none */
    static Headcount of(PartialDate asOf, NewHeadcount facts) {
        if (facts.members() == null && facts.chapters() == null) {
            throw Refusal.of(
                    OrganisationProblem.HEADCOUNT_EMPTY,
                    "members",
                    new Message(
                            "Cần ghi số hội viên (members) hoặc số chi hội (chapters).",
                            "Members or chapters must be given."));
        }
        return new Headcount(
                asOf,
                StatedFigure.of(facts.members(), "members", Unit.PERSON),
                StatedFigure.of(facts.chapters(), "chapters", Unit.CHAPTER),
                facts.scope(),
                facts.source());
    }

    /** @throws Refusal when the day has not come yet; a month or year is meant as of its last day */
    void requirePast(LocalDate today) {
        if (asOf.last().isAfter(today)) {
            throw Refusal.of(
                    OrganisationProblem.HEADCOUNT_IN_THE_FUTURE,
                    "asOf",
                    new Message(
                            "%s (đến ngày cuối) chưa qua; hôm nay là %s.".formatted(asOf, today),
                            "%s is not over yet; today is %s, which may be stated.".formatted(asOf, today)));
        }
    }

    /** @throws Refusal when every day that is meant was before the organisation was founded */
    void requireFounded(PartialDate foundedOn, String field) {
        if (foundedOn != null && asOf.last().isBefore(foundedOn.first())) {
            throw Refusal.of(
                    OrganisationProblem.HEADCOUNT_BEFORE_FOUNDATION,
                    field,
                    new Message(
                            "Tổ chức thành lập %s, không thể có hội viên tính đến %s.".formatted(foundedOn, asOf),
                            "The organisation was founded on %s and had no members as of %s."
                                    .formatted(foundedOn, asOf)));
        }
    }
}
