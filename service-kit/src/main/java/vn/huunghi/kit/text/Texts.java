package vn.huunghi.kit.text;

import java.util.Collection;
import java.util.List;

/** How what clients write is kept: one spelling, nothing blank, no list that is null. */
public final class Texts {

    private Texts() {}

    /** The text composed and stripped; null where nothing is left of it. */
    public static String orNull(String text) {
        String stripped = Nfc.of(text);
        return stripped == null || stripped.isEmpty() ? null : stripped;
    }

    /** The text, or its beginning and an ellipsis where it is longer than {@code most} characters. */
    public static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + "…";
    }

    /** The texts in their order; a blank one becomes null, for validation to find. */
    public static List<String> list(Collection<String> texts) {
        return texts == null ? List.of() : texts.stream().map(Texts::orNull).toList();
    }

    /** As {@link #list}, each text once, in the order in which they were first given. */
    public static List<String> distinct(Collection<String> texts) {
        return set(list(texts));
    }

    /** The values in the order in which they were first given, each once; a null stays, for validation to find. */
    public static <T> List<T> set(Collection<T> values) {
        return values == null ? List.of() : values.stream().distinct().toList();
    }
}
