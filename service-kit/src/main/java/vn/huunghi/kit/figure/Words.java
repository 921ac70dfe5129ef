package vn.huunghi.kit.figure;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A wording in words, numbers and signs that compare however they were spelled, and are quoted as they were written. */
final class Words {

    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
    /** The bullet before an item of a list and the stop behind it. */
    private static final Pattern AROUND = Pattern.compile("^[\\p{Pd}•*+] | ?[.,;:…]+$");

    private static final Pattern DASH = Pattern.compile("[\\p{Pd}\u2212]");
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    /** A number, its thousands apart by points, commas or single spaces; a word; any other sign by itself. */
    private static final Pattern WORD = Pattern.compile(
            "((?<![\\d.,])\\d{1,3}(?: \\d{3})+(?:,\\d+)?(?![.,]?\\d)|\\d++(?:[.,]\\d++)*+)|[\\p{L}\\p{M}]++|\\S");

    private record Word(String written, String key, boolean number, int start, int end) {}

    private final String text;
    private final List<Word> words;

    private Words(String text, List<Word> words) {
        this.text = text;
        this.words = words;
    }

    static Words of(String wording) {
        String composed = Normalizer.normalize(wording, Normalizer.Form.NFC);
        String line = SPACES.matcher(INVISIBLE.matcher(composed).replaceAll(""))
                .replaceAll(" ")
                .strip();
        String text = AROUND.matcher(line).replaceAll("");
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            String written = matcher.group();
            boolean number = matcher.group(1) != null;
            words.add(new Word(written, number ? written : key(written), number, matcher.start(), matcher.end()));
        }
        return new Words(text, words);
    }

    /** A phrase of the vocabulary as it is compared. */
    static String phrase(String phrase) {
        Words words = of(phrase);
        return words.key(0, words.size());
    }

    /** The tones at the end of the syllable, so that hòa and hoà are one; the other marks stay with their letters. */
    private static String key(String written) {
        String lower = written.toLowerCase(Locale.ROOT);
        String marks = Normalizer.normalize(lower, Normalizer.Form.NFD);
        StringBuilder letters = new StringBuilder();
        StringBuilder tones = new StringBuilder();
        for (int i = 0; i < marks.length(); i++) {
            char mark = marks.charAt(i);
            (TONES.indexOf(mark) < 0 ? letters : tones).append(mark);
        }
        return DASH.matcher(letters.append(tones)).replaceAll("-");
    }

    int size() {
        return words.size();
    }

    /** How the words from here to before there are compared; nothing for what lies outside. */
    String key(int from, int to) {
        if (from < 0 || to > size()) {
            return "";
        }
        StringBuilder key = new StringBuilder();
        for (int i = from; i < to; i++) {
            key.append(i == from ? "" : " ").append(words.get(i).key());
        }
        return key.toString();
    }

    String key(int index) {
        return index < 0 || index >= size() ? "" : words.get(index).key();
    }

    boolean isNumber(int index) {
        return index >= 0 && index < size() && words.get(index).number();
    }

    boolean isSign(int index) {
        return index < size()
                && !isNumber(index)
                && !Character.isLetter(words.get(index).written().codePointAt(0));
    }

    /** Whether it is a word of letters. */
    boolean isLetters(int index) {
        return index >= 0 && index < size() && !isNumber(index) && !isSign(index);
    }

    /** As it was written. */
    String written(int from, int to) {
        return text.substring(
                words.get(from).start(), words.get(Math.min(to, size()) - 1).end());
    }

    /** Whether there is nothing between a word and the one behind it. */
    boolean touches(int index) {
        return index + 1 < size()
                && words.get(index).end() == words.get(index + 1).start();
    }

    /** Without the last ones. */
    Words first(int count) {
        return new Words(text, words.subList(0, count));
    }
}
