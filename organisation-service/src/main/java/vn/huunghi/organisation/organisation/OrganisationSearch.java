package vn.huunghi.organisation.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.huunghi.kit.record.Database;
import vn.huunghi.kit.text.Folding;

/**
 * Finds organisations by what people type, best first; with one typing error in it where nothing else is found.
 *
 * <p>A name is searched by its words: lower case without accents, whatever stands between them. Every word typed may be
 * the beginning of one.
 */
@ApplicationScoped
class OrganisationSearch {
    /** How many may be sorted for a page; of more, walking in the order of names finds a page soon. */
    static final int FEW = 10_000;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int SHORTEST_WORD = 3;
    private static final int LONGEST_WORD = 100;
    private static final int MOST_WORDS = 10;
    private static final int MOST_ALTERNATIVES = 12;

    private static final String BEGINS = """
            o.id in (select n.organisation_id from organisation_name n where n.folded like :begins)""";

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

    private final Database database;

    @Inject
    OrganisationSearch(Database database) {
        this.database = database;
    }

    /**
     * One way in which an organisation may be meant, without those that a better way finds.
     *
     * @param rank lower is better; part of the cursor, so that a page goes on where the one before ended
     * @param condition on {@code o}, an organisation
     */
    record Way(int rank, String condition, Map<String, Object> parameters) {}

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
    static List<Way> asTyped(String text) {
        String phrase = byWords(text);
        if (phrase.isEmpty()) {
            return List.of();
        }
        Map<String, Object> begins = Map.of("begins", start(phrase) + "%");
        String words = asked(words(text).stream().distinct().limit(MOST_WORDS).toList());
        return List.of(
                new Way(0, BEGINS, begins),
                new Way(
                        1,
                        "o.words @@ cast(:words as tsquery) and not " + BEGINS,
                        Map.of("words", words, "begins", begins.get("begins"))));
    }

    /** The names have all of its words but one, and a word that is one typing error away from that one. */
    List<Way> withOneError(String text) {
        List<String> words = words(text).stream().distinct().limit(MOST_WORDS).toList();
        List<String> unknown =
                database.query(UNKNOWN, row -> row.getString("word"), (Object) words.toArray(String[]::new));
        if (unknown.size() > 1) {
            return List.of();
        }
        List<String> meant = new ArrayList<>();
        for (String suspect : unknown.isEmpty() ? words : unknown) {
            String near = near(suspect).stream().map(word -> "'" + word + "'").collect(Collectors.joining(" | "));
            if (!near.isEmpty()) {
                String others = asked(
                        words.stream().filter(word -> !word.equals(suspect)).toList());
                meant.add((others.isEmpty() ? "" : others + " & ") + "(" + near + ")");
            }
        }
        return meant.isEmpty()
                ? List.of()
                : List.of(new Way(2, "o.words @@ cast(:words as tsquery)", Map.of("words", String.join(" | ", meant))));
    }

    /** Those that are meant, in any order: all of them, or {@link #FEW} and one more. */
    List<UUID> meant(Way way, EntityManager entityManager) {
        Query query =
                entityManager.createNativeQuery("select o.id from organisation o where " + way.condition(), UUID.class);
        way.parameters().forEach(query::setParameter);
        @SuppressWarnings("unchecked")
        List<UUID> ids = query.setMaxResults(FEW + 1).getResultList();
        return ids;
    }

    /**
     * Remembers an organisation's names and their words; in the transaction that changes it.
     *
     * @param folded the names by their words, one a line
     */
    void learn(UUID id, String folded) {
        String[] words = BETWEEN_WORDS
                .splitAsStream(folded)
                .filter(word -> word.length() >= SHORTEST_WORD && word.matches("[a-z0-9]+"))
                .distinct()
                .sorted()
                .toArray(String[]::new);
        if (words.length > 0) {
            database.update(LEARN, (Object) words);
        }
        String[] names =
                folded.lines().map(OrganisationSearch::start).distinct().toArray(String[]::new);
        database.update(NAME, names, id, id);
    }

    /** As much of a name as is compared; an index takes no longer ones. */
    private static String start(String name) {
        return name.length() > 200 ? name.substring(0, 200) : name;
    }

    /** Of letters and digits only, so nothing in them needs to be escaped. */
    private static String asked(List<String> words) {
        return words.stream().map(word -> "'" + word + "':*").collect(Collectors.joining(" & "));
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
