package vn.huunghi.kit.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.huunghi.kit.text.Language;

class RequestLanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | EN",
                "en-GB | EN",
                "EN | EN",
                "vi | VI",
                "vi-VN,vi;q=0.9,en;q=0.8 | VI",
                "en;q=0.5,vi;q=0.4 | EN",
                "vi;q=0.4,en;q=0.5 | EN",
                "fr,en;q=0.3 | EN",
                "fr | VI",
                "* | VI",
                "en;q=0 | VI",
                "'' | VI",
                "en;q=x | VI",
                ";;;, | VI",
                "english | VI",
                "en,vi | EN",
                "vi,en | VI"
            })
    void theLanguageThatTheClientLikesBestDecides(String header, Language language) {
        assertEquals(language, RequestLanguage.of(header));
    }

    @Test
    void withoutAHeaderItIsVietnamese() {
        assertEquals(Language.VI, RequestLanguage.of(null));
    }
}
