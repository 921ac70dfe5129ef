package vn.huunghi.kit.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountryNamesTest {

    @Test
    void everyCodeIsItsOwnCountry() {
        for (String code : Locale.getISOCountries()) {
            assertEquals(Optional.of(code), CountryNames.find(code));
        }
    }

    @Test
    void everyNameIsItsCountryOrIsTwoCountries() {
        List<String> ambiguous = new ArrayList<>();
        for (String code : Locale.getISOCountries()) {
            for (Locale language : List.of(Locale.ENGLISH, new Locale("vi"))) {
                String name = new Locale("", code).getDisplayCountry(language);
                CountryNames.find(name)
                        .ifPresentOrElse(found -> assertEquals(code, found, name), () -> ambiguous.add(name));
            }
        }
        assertEquals(List.of(), ambiguous);
    }

    @ParameterizedTest
    @CsvSource({
        "Bỉ, BE",
        "Áo, AT",
        "Mỹ, US",
        "Ý, IT",
        "Úc, AU",
        "Lào, LA",
        "lao, LA",
        "Campuchia, KH",
        "Cam-pu-chia, KH",
        "Nga, RU",
        "Trung Quốc, CN",
        "hoa kỳ, US",
        "viet nam, VN",
        "la, LA",
        "BI, BI",
        "AO, AO",
        "MY, MY"
    })
    void countriesAreFoundAsReportsWriteThem(String text, String code) {
        assertEquals(Optional.of(code), CountryNames.find(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bi", "ao", "my", "Ao", "zz", "ZZ", "", "Atlantis"})
    void whatMayBeTwoCountriesOrNoneIsNotGuessed(String text) {
        assertEquals(Optional.empty(), CountryNames.find(text));
    }
}
