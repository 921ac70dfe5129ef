package vn.huunghi.kit.register;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.huunghi.kit.text.Folding;

/** Which country a file means: by its code of ISO 3166-1, or by its name in Vietnamese or English. */
public final class CountryNames {
    private static final Map<String, String> CODES = new HashMap<>();

    static {
        for (String code : Locale.getISOCountries()) {
            Locale country = new Locale("", code);
            CODES.put(Folding.fold(code), code);
            CODES.put(Folding.fold(country.getDisplayCountry(Locale.ENGLISH)), code);
            CODES.put(Folding.fold(country.getDisplayCountry(new Locale("vi"))), code);
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
        call("AU", "Úc");
        call("TW", "Đài Loan (Trung Quốc)");
    }

    private CountryNames() {}

    private static void call(String code, String... names) {
        Arrays.stream(names).forEach(name -> CODES.put(Folding.fold(name), code));
    }

    /** The country's code. */
    public static Optional<String> find(String text) {
        return Optional.ofNullable(CODES.get(Folding.fold(text)));
    }
}
