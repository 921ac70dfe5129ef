package vn.huunghi.kit.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {

    @ParameterizedTest
    @CsvSource({
        "Tây Ninh, tay ninh",
        "TÂY NINH, tay ninh",
        "Hoà Bình, hoa binh",
        "Hòa Bình, hoa binh",
        "Đắk Lắk, dak lak",
        "đồng, dong",
        "Thừa Thiên Huế, thua thien hue",
        "Tboung Khmum, tboung khmum",
        "Bà Rịa - Vũng Tàu, ba ria vung tau",
        "Bà Rịa–Vũng Tàu, ba ria vung tau",
        "Ưỡn ẹo ngoằn ngoèo, uon eo ngoan ngoeo"
    })
    void foldingLeavesPlainLowerCaseLetters(String text, String folded) {
        assertEquals(folded, Folding.fold(text));
    }

    @Test
    void foldingTakesDecomposedInputAsWell() {
        String decomposed = Normalizer.normalize("Đắk Lắk – Hòa", Normalizer.Form.NFD);
        assertEquals("dak lak hoa", Folding.fold(decomposed));
    }

    @Test
    void foldingCollapsesSpacesOfEveryKind() {
        assertEquals("tay ninh", Folding.fold("\u00a0 Tây\u00a0 \t\u2003Ninh\u3000\n"));
    }

    @Test
    void foldingDropsWhatNobodySees() {
        assertEquals("tay ninh", Folding.fold("\ufeffTây\u200b Ni\u00adnh"));
    }

    @Test
    void foldingTwiceChangesNothingMore() {
        String once = Folding.fold("Cụm số 4: Tây Ninh — Bến Tre");
        assertEquals(once, Folding.fold(once));
    }

    @Test
    void nfcComposesAndStripsButKeepsInnerSpaces() {
        assertEquals("Tây  Ninh", Nfc.of("\u00a0 Ta\u0302y  Ninh\u3000\n"));
        assertEquals("", Nfc.of(" \u00a0"));
        assertNull(Nfc.of(null));
    }

    @Test
    void aMessageAnswersInTheLanguageAskedFor() {
        Message message = new Message("cuộc", "sessions");
        assertEquals("cuộc", message.in(Language.VI));
        assertEquals("sessions", message.in(Language.EN));
    }
}
