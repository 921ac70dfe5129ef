package vn.huunghi.kit.text;

/** The languages that people are answered in: Vietnamese unless they ask for English. */
public enum Language {
    VI("vi"),
    EN("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The language tag for {@code Content-Language} and {@code lang} attributes: {@code vi} or {@code en}. */
    public String tag() {
        return tag;
    }
}
