package vn.huunghi.organisation.proposal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.huunghi.kit.geography.Geography;
import vn.huunghi.kit.geography.Naming;
import vn.huunghi.kit.geography.Territory;
import vn.huunghi.kit.text.Folding;
import vn.huunghi.organisation.organisation.OrganisationKind;
import vn.huunghi.organisation.organisation.OrganisationStatus;
import vn.huunghi.organisation.organisation.Standing;
import vn.huunghi.organisation.province.ProvinceChangeView;

/** What a merger of provinces suggests for the organisations that it touches; a function of what the register says. */
final class Suggestions {
    private final ProvinceChangeView merger;
    private final Geography geography;
    private final Naming successor;
    private final Reasons reasons;

    Suggestions(ProvinceChangeView merger, Geography geography) {
        this.merger = merger;
        this.geography = geography;
        this.successor =
                geography.naming(merger.to().id(), merger.effectiveOn()).orElseThrow();
        this.reasons = new Reasons(merger, geography);
    }

    /**
     * @param touched the organisations of the provinces that end
     * @param there the organisations that are in the successor already
     */
    List<Suggestion> of(List<Standing> touched, List<Standing> there) {
        List<Suggestion> suggestions = new ArrayList<>();
        Map<Object, List<Standing>> alike = new LinkedHashMap<>();
        for (Standing standing : touched) {
            if (standing.kind() == OrganisationKind.CHAPTER && standing.parentId() != null) {
                suggestions.add(stays(ProposalKind.FOLLOW_PARENT, standing));
            } else {
                alike.computeIfAbsent(likeness(standing), key -> new ArrayList<>())
                        .add(standing);
            }
        }
        // What is itself only proposed can take nobody's place.
        Map<Object, Standing> known = there.stream()
                .filter(standing -> standing.status() != OrganisationStatus.PROPOSED)
                .collect(Collectors.toMap(this::likeness, Function.identity(), (first, other) -> first));
        alike.forEach((likeness, group) -> {
            if (known.containsKey(likeness)) {
                suggestions.add(joins(group, known.get(likeness)));
            } else if (group.stream().map(this::source).distinct().count() > 1) {
                suggestions.add(founds(group));
            } else {
                group.forEach(standing -> suggestions.add(stays(ProposalKind.MOVE, standing)));
            }
        });
        return suggestions;
    }

    /** Equal for organisations that would stand for the same thing in one province. */
    private Object likeness(Standing standing) {
        return switch (standing.kind()) {
            case PROVINCIAL_UNION -> standing.kind();
            case FRIENDSHIP_ASSOCIATION ->
                standing.countryCodes().isEmpty() && standing.bloc() == null
                        ? byName(standing)
                        : List.of(
                                standing.kind(),
                                standing.countryCodes().stream().sorted().toList(),
                                standing.bloc() == null ? "" : Folding.fold(standing.bloc()));
            default -> byName(standing);
        };
    }

    private Object byName(Standing standing) {
        return List.of(standing.kind(), ProvinceNames.without(standing.name(), namings(standing)));
    }

    private Suggestion founds(List<Standing> group) {
        Standing model = model(group);
        List<UUID> parents = group.stream()
                .map(Standing::parentId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        // Under two parents it is under none until these are one.
        return new Suggestion(
                ProposalKind.MERGE_INTO_NEW,
                group.stream().map(Standing::id).toList(),
                reasons.founds(group),
                into(null, model, parents.size() == 1 ? parents.get(0) : null));
    }

    private Suggestion joins(List<Standing> group, Standing there) {
        Into into = new Into(
                there.id(),
                there.kind(),
                there.name(),
                there.nameEn(),
                there.provinceId(),
                there.countryCodes(),
                there.bloc(),
                there.parentId());
        return new Suggestion(
                ProposalKind.MERGE_INTO_EXISTING,
                group.stream().map(Standing::id).toList(),
                reasons.joins(there),
                into);
    }

    private Suggestion stays(ProposalKind kind, Standing standing) {
        return new Suggestion(
                kind,
                List.of(standing.id()),
                kind == ProposalKind.MOVE ? reasons.moves() : reasons.follows(),
                into(standing.id(), standing, standing.parentId()));
    }

    private Into into(UUID id, Standing model, UUID parentId) {
        List<Naming> before = namings(model);
        return new Into(
                id,
                model.kind(),
                ProvinceNames.vietnamese(model.name(), before, successor),
                ProvinceNames.english(model.nameEn(), before, successor),
                merger.to().id(),
                model.countryCodes().stream().sorted().toList(),
                model.bloc(),
                parentId);
    }

    /** What is founded is called as the one of the province where the successor's seat is, whose code it bears. */
    private Standing model(List<Standing> group) {
        return group.stream()
                .filter(standing -> geography
                        .territory(source(standing))
                        .map(Territory::code)
                        .filter(merger.to().code()::equals)
                        .isPresent())
                .findFirst()
                .orElse(group.get(0));
    }

    /** Which of the merged provinces it was in, on their last day. */
    private String source(Standing standing) {
        return geography.forward(standing.provinceId(), merger.effectiveOn().minusDays(1));
    }

    private List<Naming> namings(Standing standing) {
        return geography
                .territory(standing.provinceId())
                .map(Territory::namings)
                .orElse(List.of());
    }
}
