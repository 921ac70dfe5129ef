package vn.huunghi.kit.register;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import vn.huunghi.kit.geography.Geography;
import vn.huunghi.kit.imports.ImportProblem;
import vn.huunghi.kit.imports.ImportRow;
import vn.huunghi.kit.problem.ProblemType;
import vn.huunghi.kit.text.Message;
import vn.huunghi.kit.text.Texts;

/** Which records the rows of a file mean by the names and ids that stand in it; looked up for many rows at once. */
@Singleton
public class FileNames {
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private static final int MOST_SHOWN = 100;

    private final Names names;

    @Inject
    FileNames(Names names) {
        this.names = names;
    }

    /**
     * Looks up all names of organisations and areas of these rows, in two statements.
     *
     * @param areas null where the rows have none
     * @param heldOrganisations those that the rows' records refer to already; looked up only where a name means nothing
     *     any more
     * @param heldAreas likewise
     */
    public Known of(
            Collection<ImportRow> rows,
            String organisations,
            String areas,
            Geography geography,
            Collection<UUID> heldOrganisations,
            Collection<UUID> heldAreas) {
        return new Known(
                names.organisations(texts(rows, organisations)),
                areas == null ? names.foreignAreas(List.of()) : names.foreignAreas(texts(rows, areas)),
                new Once(() -> names.calledBefore(RegisterTopics.ORGANISATION, heldOrganisations)),
                new Once(() -> names.calledBefore(RegisterTopics.FOREIGN_AREA, heldAreas)),
                new ProvinceNames(geography));
    }

    /** What is looked up when it is first needed. */
    private static final class Once {
        private final Supplier<Names.Meanings> lookUp;
        private Names.Meanings found;

        Once(Supplier<Names.Meanings> lookUp) {
            this.lookUp = lookUp;
        }

        /** Those of the ids that were ever called so. */
        Set<UUID> of(String name, LocalDate day, Collection<UUID> ids) {
            if (ids.isEmpty()) {
                return Set.of();
            }
            if (found == null) {
                found = lookUp.get();
            }
            Set<UUID> meant = new LinkedHashSet<>(found.of(name, day));
            meant.retainAll(ids);
            return meant;
        }
    }

    private static List<String> texts(Collection<ImportRow> rows, String field) {
        return rows.stream()
                .flatMap(row -> row.texts(field).stream())
                .filter(text -> !isId(text))
                .distinct()
                .toList();
    }

    /** Whether a text is an id and no name. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** The id that stands in the field's cell; null where none does. */
    public static UUID id(ImportRow row, String field) {
        String text = row.text(field);
        if (text == null || isId(text)) {
            return text == null ? null : UUID.fromString(text);
        }
        row.error(
                field,
                ImportProblem.CELL_UNREADABLE,
                new Message("“%s” không phải id.".formatted(shown(text)), "“%s” is no id.".formatted(shown(text))));
        return null;
    }

    /** What the names of some rows mean; what means nothing, or too much, is remarked upon. */
    public static final class Known {
        private final Names.Meanings organisations;
        private final Names.Meanings areas;
        private final Once formerOrganisations;
        private final Once formerAreas;
        private final ProvinceNames provinces;

        private Known(
                Names.Meanings organisations,
                Names.Meanings areas,
                Once formerOrganisations,
                Once formerAreas,
                ProvinceNames provinces) {
            this.organisations = organisations;
            this.areas = areas;
            this.formerOrganisations = formerOrganisations;
            this.formerAreas = formerAreas;
            this.provinces = provinces;
        }

        /** @param held those of the row's own record, which keep their names though they were withdrawn since */
        public List<UUID> organisations(ImportRow row, String field, LocalDate day, Collection<UUID> held) {
            return records(
                    row, field, text -> organisations.of(text, day), text -> formerOrganisations.of(text, day, held));
        }

        /** @param held as with organisations */
        public List<UUID> areas(ImportRow row, String field, LocalDate day, Collection<UUID> held) {
            return records(row, field, text -> areas.of(text, day), text -> formerAreas.of(text, day, held));
        }

        public List<String> provinces(ImportRow row, String field, LocalDate day) {
            return all(row, field, text -> provinces.find(text, day), RegisterProblem.UNKNOWN_PROVINCE);
        }

        private static List<UUID> records(
                ImportRow row,
                String field,
                Function<String, Set<UUID>> meaning,
                Function<String, Set<UUID>> formerMeaning) {
            List<UUID> ids = new ArrayList<>();
            for (String text : row.texts(field)) {
                Set<UUID> meant = isId(text) ? Set.of(UUID.fromString(text)) : meaning.apply(text);
                if (meant.isEmpty()) {
                    meant = formerMeaning.apply(text);
                }
                if (meant.isEmpty()) {
                    unknown(row, field, ImportProblem.UNKNOWN_NAME, text);
                } else if (meant.size() > 1) {
                    row.error(
                            field,
                            ImportProblem.AMBIGUOUS_NAME,
                            new Message(
                                    "“%s” có thể là %s; hãy ghi id.".formatted(shown(text), meant),
                                    "“%s” may be any of %s; write its id.".formatted(shown(text), meant)));
                } else {
                    ids.addAll(meant);
                }
            }
            return ids;
        }
    }

    /** The countries that a row names. */
    public static List<String> countries(ImportRow row, String field) {
        return all(row, field, CountryNames::find, RegisterProblem.UNKNOWN_COUNTRY);
    }

    private static List<String> all(
            ImportRow row, String field, Function<String, Optional<String>> meaning, ProblemType unknown) {
        List<String> found = new ArrayList<>();
        for (String text : row.texts(field)) {
            meaning.apply(text).ifPresentOrElse(found::add, () -> unknown(row, field, unknown, text));
        }
        return found;
    }

    private static void unknown(ImportRow row, String field, ProblemType problem, String text) {
        row.error(
                field,
                problem,
                new Message(
                        "Không tìm thấy “%s”.".formatted(shown(text)),
                        "Nothing is called “%s”.".formatted(shown(text))));
    }

    private static String shown(String text) {
        return Texts.shortened(text, MOST_SHOWN);
    }
}
