package vn.huunghi.organisation.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.huunghi.kit.figure.Qualifier;
import vn.huunghi.kit.figure.Unit;
import vn.huunghi.kit.text.Language;
import vn.huunghi.kit.time.PeriodKind;
import vn.huunghi.organisation.vocabulary.VocabularyView.Word;
import vn.huunghi.organisation.vocabulary.VocabularyView.WordList;

/**
 * What the system's values are called. Those of other services are data here, because no service knows another's
 * classes; a journey through the running system holds them against all published documents.
 */
@ApplicationScoped
class Vocabulary {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final VocabularyView view;

    Vocabulary() {
        Map<String, List<Word>> lists = new LinkedHashMap<>();
        for (CSVRecord row : rows()) {
            lists.computeIfAbsent(row.get("list"), list -> new ArrayList<>())
                    .add(new Word(row.get("value"), row.get("vi"), row.get("en")));
        }
        lists.put(
                "unit",
                Arrays.stream(Unit.values())
                        .map(unit -> new Word(unit.name(), unit.label(Language.VI), unit.label(Language.EN)))
                        .toList());
        lists.put(
                "qualifier",
                Arrays.stream(Qualifier.values())
                        .map(qualifier -> new Word(
                                qualifier.name(),
                                qualifier.label().vi(),
                                qualifier.label().en()))
                        .toList());
        lists.put(
                "periodKind",
                Arrays.stream(PeriodKind.values())
                        .map(kind -> new Word(
                                kind.name(), kind.label().vi(), kind.label().en()))
                        .toList());
        lists.put("country", countries());
        view = new VocabularyView(lists.entrySet().stream()
                .map(list -> new WordList(list.getKey(), list.getValue()))
                .toList());
    }

    VocabularyView view() {
        return view;
    }

    /** ISO 3166-1 alpha-2 with the names of the Unicode CLDR, in Vietnamese order. */
    private static List<Word> countries() {
        Collator order = Collator.getInstance(VIETNAMESE);
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> new Locale.Builder().setRegion(code).build())
                .map(country -> new Word(
                        country.getCountry(),
                        country.getDisplayCountry(VIETNAMESE),
                        country.getDisplayCountry(Locale.ENGLISH)))
                .sorted(Comparator.comparing(Word::vi, order::compare))
                .toList();
    }

    private static List<CSVRecord> rows() {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (InputStream file =
                        Thread.currentThread().getContextClassLoader().getResourceAsStream("reference/vocabulary.csv");
                CSVParser rows = format.parse(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return rows.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
