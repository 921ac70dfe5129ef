package vn.huunghi.kit.register;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
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
     */
    public Known of(Collection<ImportRow> rows, String organisations, String areas, Geography geography) {
        return new Known(
                names.organisations(texts(rows, organisations)),
                areas == null ? names.foreignAreas(List.of()) : names.foreignAreas(texts(rows, areas)),
                new ProvinceNames(geography));
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
        private final ProvinceNames provinces;

        private Known(Names.Meanings organisations, Names.Meanings areas, ProvinceNames provinces) {
            this.organisations = organisations;
            this.areas = areas;
            this.provinces = provinces;
        }

        public List<UUID> organisations(ImportRow row, String field, LocalDate day) {
            return records(row, field, text -> organisations.of(text, day));
        }

        public List<UUID> areas(ImportRow row, String field, LocalDate day) {
            return records(row, field, text -> areas.of(text, day));
        }

        public List<String> provinces(ImportRow row, String field, LocalDate day) {
            return all(row, field, text -> provinces.find(text, day), RegisterProblem.UNKNOWN_PROVINCE);
        }

        private static List<UUID> records(ImportRow row, String field, Function<String, Set<UUID>> meaning) {
            List<UUID> ids = new ArrayList<>();
            for (String text : row.texts(field)) {
                Set<UUID> meant = isId(text) ? Set.of(UUID.fromString(text)) : meaning.apply(text);
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
