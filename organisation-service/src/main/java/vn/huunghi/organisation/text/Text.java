package vn.huunghi.organisation.text;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import vn.huunghi.kit.text.Nfc;

/** One spelling for what people typed, so that equal texts are equal and an empty one is none. */
public final class Text {
    private Text() {}

    /** The text composed and stripped; null when nothing is left. */
    public static String orNull(String text) {
        String clean = Nfc.of(text);
        return clean == null || clean.isEmpty() ? null : clean;
    }

    /** The texts cleaned, each once, in their order; none for null. */
    public static List<String> distinct(Collection<String> texts) {
        return texts == null
                ? List.of()
                : texts.stream()
                        .map(Text::orNull)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
    }
}
