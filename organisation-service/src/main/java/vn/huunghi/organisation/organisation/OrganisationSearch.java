package vn.huunghi.organisation.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.huunghi.kit.record.Database;
import vn.huunghi.kit.text.Folding;

/**
 * Finds organisations by what people type, best first; with one typing error in it where nothing else is found.
 *
 * <p>A name is searched by its words: lower case without accents, whatever stands between them. The last word typed, and
 * any that nobody is called by, may be the beginning of one.
 */
@ApplicationScoped
class OrganisationSearch {
    /** How many that begin alike are sorted for a page; of more, walking in the order of names finds a page soon. */
    static final int FEW = 2000;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int SHORTEST_WORD = 3;
    private static final int LONGEST_WORD = 100;
    private static final int MOST_WORDS = 10;
    private static final int MOST_ALTERNATIVES = 12;

    private static final String BEGINNING =
            "select n.organisation_id from organisation_name n where n.folded like :begins";

    private static final String BEGINS = "s.organisation_id in (" + BEGINNING + ")";

    private static final String HAS_THE_WORDS = "s.words @@ cast(:words as tsquery)";

    private static final String KNOWN = "select word from organisation_word where word = any(?)";

    // A plan for any words would be one for few: what is common is found quickly only when the planner sees it.
    private static final String AS_ASKED = "select set_config('plan_cache_mode', 'force_custom_plan', true)";

    // Low, because three letters with two of them swapped share a single trigram; the typing error is then counted
    // exactly.
    private static final String TOLERANT = "select set_config('pg_trgm.similarity_threshold', '0.1', true)";

    private static final String NEAR = """
            select word from organisation_word
            where word % ? and length(word) between ? and ? order by similarity(word, ?) desc, word limit 300
            """;

    private static final String UNKNOWN = """
            select asked.word from unnest(?::text[]) asked (word)
            where not exists (
                select from organisation_word known where known.word like asked.word || '%')
            """;

    private static final String LEARN = """
            insert into organisation_word
            select heard.word from unnest(?::text[]) heard (word)
            where not exists (select from organisation_word known where known.word = heard.word)
            on conflict do nothing
            """;

    private static final String NAME = """
            with heard as (select name from unnest(?::text[]) name),
            forgotten as (
                delete from organisation_name where organisation_id = ? and folded not in (select name from heard))
            insert into organisation_name select ?, name from heard on conflict do nothing
            """;

    private static final String DESCRIBE = """
            update organisation_state s set words = described.words
            from (select ?::uuid as id, array_to_tsvector(?) as words) described
            where s.organisation_id = described.id and s.words <> described.words
            """;

    private final Database database;

    @Inject
    OrganisationSearch(Database database) {
        this.database = database;
    }

    /**
     * One way in which an organisation may be meant, without those that a better way finds.
     *
     * @param rank lower is better; part of the cursor, so that a page goes on where the one before ended
     * @param condition on {@code s}, an organisation's state
     */
    record Way(int rank, String condition, Map<String, Object> parameters) {
        private Way without(Way better) {
            Map<String, Object> both = new HashMap<>(parameters);
            both.putAll(better.parameters);
            return new Way(rank, condition + " and not (" + better.condition + ")", both);
        }
    }

    /** The text by its words, each after one space: what is stored and what is asked go through the same. */
    static String byWords(String text) {
        return String.join(" ", words(text));
    }

    private static List<String> words(String text) {
        return BETWEEN_WORDS
                .splitAsStream(Folding.fold(text))
                .filter(word -> !word.isEmpty())
                .map(word -> word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word)
                .toList();
    }

    /** A name begins with it; the names have all of its words. In this order; in no way if it has no word. */
    List<Way> asTyped(String text) {
        List<String> words = asked(text);
        if (words.isEmpty()) {
            return List.of();
        }
        database.query(AS_ASKED, row -> row.getString(1));
        Map<String, Object> begins = Map.of("begins", start(byWords(text)) + "%");
        List<UUID> meant = database.query(
                BEGINNING.replace(":begins", "?") + " limit " + (FEW + 1),
                row -> row.getObject("organisation_id", UUID.class),
                begins.get("begins"));
        Way having = new Way(1, HAS_THE_WORDS, Map.of("words", all(words)));
        if (meant.isEmpty()) {
            return List.of(having);
        }
        Way beginning = meant.size() > FEW
                ? new Way(0, BEGINS, begins)
                : new Way(
                        0,
                        "s.organisation_id = any(cast(:meant as uuid[]))",
                        Map.of("meant", meant.toArray(UUID[]::new)));
        return List.of(beginning, having.without(beginning));
    }

    /** The names have all of its words but one, and a word that is one typing error away from that one. */
    List<Way> withOneError(String text) {
        List<String> words = asked(text);
        List<String> unknown =
                database.query(UNKNOWN, row -> row.getString("word"), (Object) words.toArray(String[]::new));
        if (unknown.size() > 1) {
            return List.of();
        }
        List<String> meant = new ArrayList<>();
        for (String suspect : unknown.isEmpty() ? words : unknown) {
            String near = near(suspect).stream().map(word -> "'" + word + "'").collect(Collectors.joining(" | "));
            if (!near.isEmpty()) {
                List<String> others =
                        words.stream().filter(word -> !word.equals(suspect)).toList();
                meant.add((others.isEmpty() ? "" : all(others) + " & ") + "(" + near + ")");
            }
        }
        return meant.isEmpty()
                ? List.of()
                : List.of(new Way(2, HAS_THE_WORDS, Map.of("words", String.join(" | ", meant))));
    }

    /**
     * Remembers an organisation's names and their words; in the transaction that changes it.
     *
     * @param folded the names by their words, one a line
     */
    void learn(UUID id, String folded) {
        String[] words = BETWEEN_WORDS
                .splitAsStream(folded)
                .filter(word -> !word.isEmpty())
                .distinct()
                .sorted()
                .toArray(String[]::new);
        database.update(LEARN, (Object) words);
        String[] names =
                folded.lines().map(OrganisationSearch::start).distinct().toArray(String[]::new);
        database.update(NAME, names, id, id);
        database.update(DESCRIBE, id, words);
    }

    /** As much of a name as is compared; an index takes no longer ones. */
    private static String start(String name) {
        return name.length() > 200 ? name.substring(0, 200) : name;
    }

    private static List<String> asked(String text) {
        return words(text).stream().distinct().limit(MOST_WORDS).toList();
    }

    /** Of letters and digits only, so nothing in them needs to be escaped. */
    private String all(List<String> words) {
        Set<String> known =
                Set.copyOf(database.query(KNOWN, row -> row.getString("word"), (Object) words.toArray(String[]::new)));
        String last = words.get(words.size() - 1);
        return words.stream()
                .map(word -> "'" + word + (known.contains(word) && !word.equals(last) ? "'" : "':*"))
                .collect(Collectors.joining(" & "));
    }

    private List<String> near(String word) {
        if (word.length() < SHORTEST_WORD || !word.matches("[a-z0-9]+")) {
            return List.of();
        }
        database.query(TOLERANT, row -> row.getString(1));
        return database
                .query(NEAR, row -> row.getString("word"), word, word.length() - 1, word.length() + 1, word)
                .stream()
                .filter(known -> isOneErrorAway(word, known))
                .limit(MOST_ALTERNATIVES)
                .toList();
    }

    /** Whether one letter was left out, added, mistaken, or two neighbours swapped. */
    static boolean isOneErrorAway(String typed, String meant) {
        int same = 0;
        int shorter = Math.min(typed.length(), meant.length());
        while (same < shorter && typed.charAt(same) == meant.charAt(same)) {
            same++;
        }
        String restTyped = typed.substring(same);
        String restMeant = meant.substring(same);
        if (restTyped.equals(restMeant)) {
            return false;
        }
        return rest(restTyped, 1).equals(restMeant)
                || restTyped.equals(rest(restMeant, 1))
                || rest(restTyped, 1).equals(rest(restMeant, 1))
                || restTyped.length() > 1
                        && restMeant.length() > 1
                        && restTyped.charAt(0) == restMeant.charAt(1)
                        && restTyped.charAt(1) == restMeant.charAt(0)
                        && rest(restTyped, 2).equals(rest(restMeant, 2));
    }

    private static String rest(String text, int from) {
        return from >= text.length() ? "" : text.substring(from);
    }
}
