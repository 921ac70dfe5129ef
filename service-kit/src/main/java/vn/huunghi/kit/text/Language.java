package vn.huunghi.kit.text;

import java.util.Locale;

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

    /**
     * The language that an {@code Accept-Language} header (RFC 9110, section 12.5.4) prefers among ours.
     *
     * @param header the header's value; null, blank, unreadable or naming neither language gives {@link #VI}
     */
    public static Language from(String header) {
        if (header == null) {
            return VI;
        }
        Language best = VI;
        double bestWeight = 0;
        for (String range : header.split(",")) {
            String[] parts = range.split(";", -1);
            Language offered = named(parts[0].strip().toLowerCase(Locale.ROOT));
            double weight = weight(parts);
            if (offered != null && weight > bestWeight) {
                best = offered;
                bestWeight = weight;
            }
        }
        return best;
    }

    private static Language named(String range) {
        if (range.equals("*") || range.equals("vi") || range.startsWith("vi-")) {
            return VI;
        }
        return range.equals("en") || range.startsWith("en-") ? EN : null;
    }

    private static double weight(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip().toLowerCase(Locale.ROOT);
            if (parameter.startsWith("q=")) {
                try {
                    return Double.parseDouble(parameter.substring(2).strip());
                } catch (NumberFormatException unreadable) {
                    return 0;
                }
            }
        }
        return 1;
    }
}
