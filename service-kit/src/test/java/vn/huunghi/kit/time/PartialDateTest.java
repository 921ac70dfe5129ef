package vn.huunghi.kit.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

    private final ObjectMapper json = new ObjectMapper();

    record Holder(PartialDate startsOn) {}

    @ParameterizedTest
    @CsvSource({
        "2024,2024-01-01,2024-12-31",
        "2024-05,2024-05-01,2024-05-31",
        "2024-02,2024-02-01,2024-02-29",
        "2023-02,2023-02-01,2023-02-28",
        "2024-05-31,2024-05-31,2024-05-31",
        "2024-02-29,2024-02-29,2024-02-29",
        "1800,1800-01-01,1800-12-31",
        "2200-12,2200-12-01,2200-12-31"
    })
    void standsForItsFirstDayAsAStartAndItsLastAsAnEnd(String text, LocalDate first, LocalDate last) {
        PartialDate date = PartialDate.parse(text);
        assertEquals(first, date.first());
        assertEquals(last, date.last());
        assertEquals(new Days(first, last), date.days());
        assertEquals(text, date.toString());
        assertEquals(date, PartialDate.parse(date.toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "24",
                "202",
                "20240",
                "2024-5",
                "2024-13",
                "2024-00",
                "2024-05-",
                "2024-05-1",
                "2024-05-00",
                "2023-02-29",
                "2024-04-31",
                "2024-05-31T00:00",
                " 2024",
                "2024\n",
                "2024/05",
                "-2024",
                "+2024",
                "1799",
                "2201",
                "0000",
                "９９９９",
                "٢٠٢٤",
                "null"
            })
    void anythingElseIsRefused(String text) {
        assertThrows(DateTimeException.class, () -> PartialDate.parse(text));
    }

    @Test
    void tellsHowExactItIs() {
        PartialDate year = PartialDate.ofYear(2024);
        PartialDate month = PartialDate.parse("2024-05");
        PartialDate day = PartialDate.of(LocalDate.of(2024, 5, 31));
        assertTrue(year.isYear() && !year.isMonth() && !year.isDay());
        assertTrue(month.isMonth() && !month.isYear() && !month.isDay());
        assertTrue(day.isDay() && !day.isYear() && !day.isMonth());
        assertEquals("2024-05-31", day.toString());
        assertThrows(DateTimeException.class, () -> new PartialDate(2024, null, 5));
    }

    @Test
    void isAJsonStringBothWays() throws JsonProcessingException {
        assertEquals("{\"startsOn\":\"2009-05\"}", json.writeValueAsString(new Holder(PartialDate.parse("2009-05"))));
        Holder read = json.readValue("{\"startsOn\":\"2009-05\"}", Holder.class);
        assertEquals(PartialDate.parse("2009-05"), read.startsOn());
        assertNull(json.readValue("{\"startsOn\":null}", Holder.class).startsOn());
    }

    @Test
    void jsonThatIsNoDateIsRefusedWithItsField() {
        MismatchedInputException badDate = assertThrows(
                InvalidFormatException.class, () -> json.readValue("{\"startsOn\":\"2023-02-29\"}", Holder.class));
        assertEquals("startsOn", badDate.getPath().get(0).getFieldName());
        for (String wrongType : new String[] {"2024", "true", "{}", "[\"2024\"]", "2024.5", "\"\""}) {
            MismatchedInputException refused = assertThrows(
                    MismatchedInputException.class,
                    () -> json.readValue("{\"startsOn\":" + wrongType + "}", Holder.class),
                    wrongType);
            assertEquals("startsOn", refused.getPath().get(0).getFieldName());
        }
    }

    @Test
    void theColumnHoldsWhatIsWritten() {
        PartialDateConverter converter = new PartialDateConverter();
        assertEquals("2009-05", converter.convertToDatabaseColumn(PartialDate.parse("2009-05")));
        assertEquals(PartialDate.ofYear(2009), converter.convertToEntityAttribute("2009"));
        assertNull(converter.convertToDatabaseColumn(null));
        assertNull(converter.convertToEntityAttribute(null));
        assertFalse(PartialDateConverter.class
                .getAnnotation(jakarta.persistence.Converter.class)
                .autoApply());
    }
}
