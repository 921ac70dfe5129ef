package vn.huunghi.kit.text;

import java.text.Normalizer;

/** One spelling of every Vietnamese letter: what is stored and compared is composed (Unicode NFC) and stripped. */
public final class Nfc {

    private Nfc() {}

    /**
     * The text in normalisation form C without outer white space, no-break spaces included: word processors put them
     * around numbers and names.
     *
     * @param text may be null, then so is the result
     */
    public static String of(String text) {
        if (text == null) {
            return null;
        }
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        int start = 0;
        int end = composed.length();
        while (start < end && isSpace(composed.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(composed.charAt(end - 1))) {
            end--;
        }
        return composed.substring(start, end);
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
