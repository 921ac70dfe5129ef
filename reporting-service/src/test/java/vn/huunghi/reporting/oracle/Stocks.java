package vn.huunghi.reporting.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What stands on one day: organisations, member associations, headcounts, agreements in force, registered donors. */
final class Stocks {

    private final World world;
    private final String measure;
    private final LocalDate day;
    private final List<Claim> standing = new ArrayList<>();

    private Stocks(World world, String measure, LocalDate day) {
        this.world = world;
        this.measure = measure;
        this.day = day;
    }

    static List<Claim> of(World world, String measure, LocalDate day) {
        var stocks = new Stocks(world, measure, day);
        switch (measure) {
            case "ORGANISATIONS", "MEMBER_ASSOCIATIONS" -> stocks.organisations();
            case "MEMBERS", "CHAPTERS" -> stocks.headcounts();
            case "AGREEMENTS_IN_FORCE" -> stocks.agreements();
            case "DONORS_REGISTERED" -> stocks.donors();
            default -> throw new IllegalArgumentException(measure);
        }
        return stocks.standing;
    }

    private void add(String id, String province, Traits traits, Fig figure, boolean added) {
        var claim = Claim.of(id, measure, day, day, province == null ? Set.of() : Set.of(province), traits, figure);
        standing.add(added ? claim : claim.shown());
    }

    private void organisations() {
        for (var organisation : world.organisations.values()) {
            var stage = organisation.on(day);
            var isMember =
                    organisation.kind().equals("FRIENDSHIP_ASSOCIATION") && stage != null && stage.parent() != null;
            if (stage != null && stage.active() && (measure.equals("ORGANISATIONS") || isMember)) {
                add(organisation.id(), stage.province(), traits(organisation), Fig.one(), true);
            }
        }
    }

    private static Traits traits(Organisation organisation) {
        return Traits.of(organisation.kind(), organisation.countries(), Set.of(organisation.id()));
    }

    private void headcounts() {
        for (var organisation : world.organisations.values()) {
            var headcount = headcount(organisation);
            if (headcount != null) {
                var added = !headcount.scope().equals("UNSTATED") && !isBelowOneThatCountsIt(organisation);
                // Before its first state it was where that one says.
                var stage = organisation.on(day) == null ? organisation.stages().get(0) : organisation.on(day);
                add(organisation.id(), stage.province(), traits(organisation), figure(headcount), added);
            }
        }
    }

    private Fig figure(Organisation.Headcount headcount) {
        return measure.equals("MEMBERS") ? headcount.members() : headcount.chapters();
    }

    /** The latest that speaks of the day or of one before; none once the organisation has ended. */
    private Organisation.Headcount headcount(Organisation organisation) {
        var end = organisation.stages().stream()
                .filter(Organisation.Stage::ended)
                .map(stage -> stage.from() == null ? LocalDate.MIN : stage.from())
                .findFirst()
                .orElse(LocalDate.MAX);
        if (!day.isBefore(end)) {
            return null;
        }
        Organisation.Headcount latest = null;
        for (var headcount : organisation.headcounts()) {
            if (figure(headcount) != null && !speaksOf(headcount, end).isAfter(day)) {
                latest = headcount;
            }
        }
        return latest;
    }

    private static LocalDate speaksOf(Organisation.Headcount headcount, LocalDate end) {
        var asOf = headcount.asOf();
        return end.isAfter(asOf.first()) && !end.isAfter(asOf.last()) ? end.minusDays(1) : asOf.last();
    }

    private boolean isBelowOneThatCountsIt(Organisation organisation) {
        for (var stage = organisation.on(day); stage != null && stage.parent() != null; ) {
            var parent = world.organisations.get(stage.parent());
            if (parent == null) {
                return false;
            }
            var count = headcount(parent);
            if (count != null && count.scope().equals("WITH_CHAPTERS")) {
                return true;
            }
            stage = parent.on(day);
        }
        return false;
    }

    private void agreements() {
        for (var agreement : world.agreements.values()) {
            var begins = agreement.validFrom() == null ? agreement.signedOn() : agreement.validFrom();
            var expired = agreement.validTo() != null
                    && day.isAfter(agreement.validTo().last());
            var terminated = agreement.terminatedOn() != null && !day.isBefore(agreement.terminatedOn());
            if (begins != null && !day.isBefore(begins.first()) && !expired && !terminated) {
                standing.add(Claim.of(
                        agreement.id(),
                        measure,
                        day,
                        day,
                        agreement.provinces(),
                        Traits.of(agreement.kind(), agreement.countries(), agreement.parties()),
                        Fig.one()));
            }
        }
    }

    private void donors() {
        for (var donor : world.donors.values()) {
            var valid = donor.registrations().stream()
                    .filter(registration -> registration.holdsOn(day))
                    .toList();
            if (donor.kind().equals("NGO") && !valid.isEmpty()) {
                var provinces = new TreeSet<String>();
                valid.forEach(registration -> provinces.addAll(registration.provinces()));
                if (valid.stream().anyMatch(r -> r.provinces().isEmpty())) {
                    provinces.clear();
                }
                var traits = new Traits(donor.kind(), Set.of(donor.country()), Set.of(), Set.of(), Set.of(donor.id()));
                standing.add(Claim.of(donor.id(), measure, day, day, provinces, traits, Fig.one()));
            }
        }
    }
}
