package vn.huunghi.organisation.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.huunghi.kit.record.Database;
import vn.huunghi.kit.text.Folding;
import vn.huunghi.organisation.listing.Selection;

/** Finds organisations by what people type, best first; with one typing error in it where nothing else is found. */
@ApplicationScoped
class OrganisationSearch {
    private static final int SHORTEST_WORD = 3;
    private static final int MOST_WORDS = 10;
    private static final int MOST_ALTERNATIVES = 12;

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
                select from organisation_word known where known.word like '%' || asked.word || '%')
            """;

    private static final String LEARN = """
            insert into organisation_word
            select heard.word from unnest(?::text[]) heard (word)
            where not exists (select from organisation_word known where known.word = heard.word)
            on conflict do nothing
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
     * @param condition on {@code o.folded}
     */
    record Way(int rank, String condition, Map<String, Object> parameters) {}

    /** A name begins with it, a name has it in it, the names have all of its words; in this order. */
    static List<Way> asTyped(String text) {
        String phrase = Folding.fold(text);
        Map<String, Object> begins = Map.of(
                "begins", Selection.literal(phrase) + "%", "beginsLater", "%\n" + Selection.literal(phrase) + "%");
        Map<String, Object> contains = new LinkedHashMap<>(begins);
        contains.put("phrase", "%" + Selection.literal(phrase) + "%");
        String isBeginning = "(o.folded like :begins or o.folded like :beginsLater)";
        List<Way> ways = new ArrayList<>(List.of(
                new Way(0, isBeginning, begins), new Way(1, "o.folded like :phrase and not " + isBeginning, contains)));
        List<String> words = words(phrase);
        if (words.size() > 1) {
            Map<String, Object> parameters = new LinkedHashMap<>();
            parameters.put("phrase", contains.get("phrase"));
            String all = allOf(words, parameters);
            ways.add(new Way(2, all + " and not o.folded like :phrase", parameters));
        }
        return ways;
    }

    /** The names have all of its words but one, and a word that is one typing error away from that one. */
    List<Way> withOneError(String text) {
        List<String> words = words(Folding.fold(text));
        List<String> unknown =
                database.query(UNKNOWN, row -> row.getString("word"), (Object) words.toArray(String[]::new));
        if (unknown.size() > 1) {
            return List.of();
        }
        Map<String, Object> parameters = new LinkedHashMap<>();
        List<String> conditions = new ArrayList<>();
        for (String suspect : unknown.isEmpty() ? words : unknown) {
            List<String> others = new ArrayList<>(words);
            others.remove(suspect);
            for (String meant : near(suspect)) {
                List<String> all = new ArrayList<>(others);
                all.add(meant);
                conditions.add("(" + allOf(all, parameters) + ")");
            }
        }
        return conditions.isEmpty() ? List.of() : List.of(new Way(3, String.join(" or ", conditions), parameters));
    }

    /** Remembers the words of an organisation's names; in the transaction that changes it. */
    void learn(String folded) {
        String[] words = Arrays.stream(folded.split("[^a-z0-9]+"))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .distinct()
                .sorted()
                .toArray(String[]::new);
        if (words.length > 0) {
            database.update(LEARN, (Object) words);
        }
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

    private static List<String> words(String phrase) {
        return Stream.of(phrase.split(" ", -1)).distinct().limit(MOST_WORDS).toList();
    }

    private static String allOf(List<String> words, Map<String, Object> parameters) {
        List<String> conditions = new ArrayList<>();
        for (String word : words) {
            String name = "word" + parameters.size();
            parameters.put(name, "%" + Selection.literal(word) + "%");
            conditions.add("o.folded like :" + name);
        }
        return String.join(" and ", conditions);
    }
}
