package vn.huunghi.organisation.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.problem.RequestLanguage;
import vn.huunghi.kit.rest.Page;
import vn.huunghi.kit.time.BusinessDay;
import vn.huunghi.kit.time.PartialDate;

/** The use cases of headcounts; each is a change of its organisation. */
@ApplicationScoped
class Headcounts {
    private final Organisations organisations;
    private final RequestLanguage language;
    private final Clock clock;

    @Inject
    Headcounts(Organisations organisations, RequestLanguage language, Clock clock) {
        this.organisations = organisations;
        this.language = language;
        this.clock = clock;
    }

    @Transactional
    Part<Page<HeadcountView>> series(UUID id, boolean includeWithdrawn) {
        Organisation organisation = organisations.readable(id, includeWithdrawn);
        List<HeadcountView> series = organisation.headcounts().stream()
                .map(headcount -> HeadcountView.of(headcount, language.get()))
                .toList();
        return new Part<>(new Page<>(series, null), organisation.version());
    }

    @Transactional
    Part<HeadcountView> get(UUID id, PartialDate asOf, boolean includeWithdrawn) {
        return part(organisations.readable(id, includeWithdrawn), asOf);
    }

    /** Stated for the first time, or in place of what was stated for the very same date. */
    @Transactional
    Part<HeadcountView> count(UUID id, PartialDate asOf, LongConsumer precondition, Supplier<NewHeadcount> body) {
        Organisation counted = organisations.changePart(id, "count", organisation -> {
            precondition.accept(organisation.version());
            organisation.count(Headcount.of(asOf, body.get()), BusinessDay.today(clock), clock);
        });
        return part(counted, asOf);
    }

    @Transactional
    void remove(UUID id, PartialDate asOf, LongConsumer precondition) {
        organisations.changePart(id, "remove-headcount", organisation -> {
            Headcount headcount = headcount(organisation, asOf);
            precondition.accept(organisation.version());
            organisation.uncount(headcount, clock);
        });
    }

    private Part<HeadcountView> part(Organisation organisation, PartialDate asOf) {
        return new Part<>(HeadcountView.of(headcount(organisation, asOf), language.get()), organisation.version());
    }

    private static Headcount headcount(Organisation organisation, PartialDate asOf) {
        return organisation.headcounts().stream()
                .filter(headcount -> headcount.asOf().equals(asOf))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(asOf));
    }
}
