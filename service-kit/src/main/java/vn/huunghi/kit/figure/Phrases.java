package vn.huunghi.kit.figure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What phrases mean, found from where they begin or end; a first look at one word spares most of the search. */
final class Phrases<M> {

    private final Map<String, M> meanings = new HashMap<>();
    private final Set<String> firsts = new HashSet<>();
    private final Set<String> lasts = new HashSet<>();
    private int longest;

    void put(String phrase, M meaning) {
        Words words = Words.of(phrase);
        int length = words.size();
        meanings.put(words.key(0, length), meaning);
        firsts.add(words.key(0));
        lasts.add(words.key(length - 1));
        longest = Math.max(longest, length);
    }

    /** The meaning of the phrase; null if it has none. */
    M get(String key) {
        return meanings.get(key);
    }

    /** How many words from here on are the longest phrase; 0 if none is. */
    int lengthAt(Words words, int from) {
        if (!firsts.contains(words.key(from))) {
            return 0;
        }
        for (int length = Math.min(longest, words.size() - from); length > 0; length--) {
            if (meanings.containsKey(words.key(from, from + length))) {
                return length;
            }
        }
        return 0;
    }

    /** How many words before {@code end} are the longest phrase; 0 if none is. */
    int lengthBefore(Words words, int end) {
        if (!lasts.contains(words.key(end - 1))) {
            return 0;
        }
        for (int length = Math.min(longest, end); length > 0; length--) {
            if (meanings.containsKey(words.key(end - length, end))) {
                return length;
            }
        }
        return 0;
    }
}
