package vn.huunghi.kit.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What is left of a name for searching: {@code tay ninh} finds Tây Ninh, {@code hoa} finds Hoà and Hòa. */
public final class Folding {

    private static final Pattern MARKS = Pattern.compile("[\\p{M}\\p{Cf}]+");
    private static final Pattern GAPS = Pattern.compile("[\\p{Z}\\p{Pd}\\s]+", Pattern.UNICODE_CHARACTER_CLASS);

    private Folding() {}

    /**
     * The text in lower case without diacritics and invisible characters, {@code đ} as {@code d}, and with one plain space for every run of
     * spaces and dashes ({@code Bà Rịa - Vũng Tàu} and {@code Bà Rịa–Vũng Tàu} fold alike). Old and new tone placement
     * fold alike because the tones go. Fold what is stored and what is asked with the same call.
     */
    public static String fold(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        String lower = bare.toLowerCase(Locale.ROOT).replace('đ', 'd');
        return GAPS.matcher(lower).replaceAll(" ").strip();
    }
}
