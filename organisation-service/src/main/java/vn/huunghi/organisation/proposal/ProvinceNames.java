package vn.huunghi.organisation.proposal;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.huunghi.kit.geography.Naming;
import vn.huunghi.kit.geography.ProvinceType;
import vn.huunghi.kit.text.Folding;

/** The name of a province inside the name of an organisation. */
final class ProvinceNames {
    private static final String NOT_IN_A_WORD = "(?<![\\p{L}\\p{N}])";
    private static final String NOT_BEFORE_A_WORD = "(?![\\p{L}\\p{N}])";
    private static final String[][] TONE_PLACEMENTS = {
        {"òa", "oà"}, {"óa", "oá"}, {"ỏa", "oả"}, {"õa", "oã"}, {"ọa", "oạ"},
        {"òe", "oè"}, {"óe", "oé"}, {"ỏe", "oẻ"}, {"õe", "oẽ"}, {"ọe", "oẹ"},
        {"ùy", "uỳ"}, {"úy", "uý"}, {"ủy", "uỷ"}, {"ũy", "uỹ"}, {"ụy", "uỵ"}
    };
    private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private ProvinceNames() {}

    /** The folded name without the province's; the whole of it where it does not name the province. */
    static String without(String name, Collection<Naming> namings) {
        String folded = Folding.fold(name);
        for (String province : longestFirst(namings, Naming::name)) {
            Matcher found = pattern("(?:(?:tinh|thanh pho|tp\\.?) ?)?" + Pattern.quote(Folding.fold(province)))
                    .matcher(folded);
            if (found.find()) {
                return found.replaceFirst(" ").replaceAll(" +", " ").strip();
            }
        }
        return folded;
    }

    /** The name with the new province in the place of the old one, {@code tỉnh} and {@code thành phố} included. */
    static String vietnamese(String name, Collection<Naming> before, Naming now) {
        for (String province : longestFirst(before, Naming::name)) {
            Matcher found = pattern("(?:(tỉnh|thành phố|tp\\.?)(\\s*))?" + eitherPlacement(province))
                    .matcher(name);
            if (found.find()) {
                return replace(
                        name,
                        found,
                        found.group(1) == null
                                ? now.name()
                                : typeWord(found.group(1), now.type()) + found.group(2) + now.name());
            }
        }
        return name;
    }

    /** As {@link #vietnamese}; null where a new name is needed and the new province has none in English. */
    static String english(String name, Collection<Naming> before, Naming now) {
        if (name == null) {
            return null;
        }
        for (String province : longestFirst(before, Naming::nameEn)) {
            Matcher found = pattern(Pattern.quote(province) + "(\\s+(?:province|city))?")
                    .matcher(name);
            if (found.find()) {
                String type = now.type() == ProvinceType.PROVINCE ? " Province" : " City";
                return now.nameEn() == null
                        ? null
                        : replace(name, found, now.nameEn() + (found.group(1) == null ? "" : type));
            }
        }
        return name;
    }

    private static String typeWord(String before, ProvinceType now) {
        boolean wasProvince = before.toLowerCase(Locale.ROOT).startsWith("tỉ");
        if (wasProvince == (now == ProvinceType.PROVINCE)) {
            return before;
        }
        boolean capital = Character.isUpperCase(before.charAt(0));
        return wasProvince ? (capital ? "Thành phố" : "thành phố") : (capital ? "Tỉnh" : "tỉnh");
    }

    /** Hòa and Hoà, whichever of the two the register uses. */
    private static String eitherPlacement(String province) {
        String other = province;
        for (String[] placements : TONE_PLACEMENTS) {
            other = other.contains(placements[0])
                    ? other.replace(placements[0], placements[1])
                    : other.replace(placements[1], placements[0]);
        }
        return "(?:" + Pattern.quote(province) + "|" + Pattern.quote(other) + ")";
    }

    private static Pattern pattern(String words) {
        return Pattern.compile(NOT_IN_A_WORD + words + NOT_BEFORE_A_WORD, ANY_CASE);
    }

    private static String replace(String text, MatchResult found, String by) {
        return text.substring(0, found.start()) + by + text.substring(found.end());
    }

    /** Thừa Thiên Huế before Huế. */
    private static List<String> longestFirst(Collection<Naming> namings, Function<Naming, String> name) {
        return namings.stream()
                .map(name)
                .filter(Objects::nonNull)
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }
}
