package vn.huunghi.kit.register;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import vn.huunghi.kit.text.Folding;

/** Which country a file means: by its code of ISO 3166-1, or by its name in Vietnamese or English. */
public final class CountryNames {
    private static final Pattern TWO_LETTERS = Pattern.compile("[A-Za-z]{2}");
    private static final Set<String> CODES = Set.of(Locale.getISOCountries());

    /** Codes by folded names: without accents a name may be several countries'. */
    private static final Map<String, Set<String>> NAMES = new HashMap<>();

    static {
        for (String code : CODES) {
            Locale country = new Locale("", code);
            call(code, country.getDisplayCountry(Locale.ENGLISH), country.getDisplayCountry(new Locale("vi")));
        }
        // As reports say it.
        call("US", "Mỹ", "Hợp chủng quốc Hoa Kỳ");
        call("GB", "Anh", "Anh quốc");
        call("KH", "Cam-pu-chia", "Vương quốc Campuchia");
        call("LA", "CHDCND Lào", "Cộng hòa Dân chủ Nhân dân Lào");
        call("CN", "Cộng hòa Nhân dân Trung Hoa");
        call("RU", "Liên bang Nga");
        call("KR", "Đại Hàn Dân Quốc");
        call("KP", "CHDCND Triều Tiên");
        call("IT", "Ý");
        call("AU", "Úc");
        call("TW", "Đài Loan (Trung Quốc)");
    }

    private CountryNames() {}

    private static void call(String code, String... names) {
        Arrays.stream(names)
                .forEach(name -> NAMES.computeIfAbsent(Folding.fold(name), n -> new TreeSet<>())
                        .add(code));
    }

    /** The country's code; none where the text may be several countries', such as "bi": Bỉ without accent, or Burundi. */
    public static Optional<String> find(String text) {
        Set<String> meant = new TreeSet<>(NAMES.getOrDefault(Folding.fold(text), Set.of()));
        String upper = text.toUpperCase(Locale.ROOT);
        if (TWO_LETTERS.matcher(text).matches() && CODES.contains(upper)) {
            if (text.equals(upper)) {
                return Optional.of(upper);
            }
            meant.add(upper);
        }
        return meant.size() == 1 ? meant.stream().findFirst() : Optional.empty();
    }
}
