package vn.huunghi.kit.text;

import java.util.Objects;

/** A text for people in both languages, so that no answer is ever left without one of them. */
public record Message(String vi, String en) {

    public Message {
        Objects.requireNonNull(vi, "vi");
        Objects.requireNonNull(en, "en");
    }

    /** The text in the language asked for. */
    public String in(Language language) {
        return switch (language) {
            case VI -> vi;
            case EN -> en;
        };
    }
}
