package vn.huunghi.activity.indicator;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.huunghi.kit.figure.Unit;

/** The catalogue that the first start begins with: an operator's own file, or the one that is built in. */
@ApplicationScoped
class IndicatorSeed {
    private static final String FILE = "indicators.csv";

    private final Indicators indicators;
    private final Optional<Path> directory;

    @Inject
    IndicatorSeed(Indicators indicators, @ConfigProperty(name = "huunghi.seed.directory") Optional<Path> directory) {
        this.indicators = indicators;
        this.directory = directory;
    }

    void seed(@Observes StartupEvent started) {
        indicators.fill(this::read);
    }

    List<NewIndicator> read() {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = open();
                CSVParser rows = format.parse(reader)) {
            return rows.stream().map(IndicatorSeed::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An operator's own file comes before the one that is built in. */
    private Reader open() throws IOException {
        Optional<Path> own = directory.map(parent -> parent.resolve(FILE)).filter(Files::exists);
        if (own.isPresent()) {
            return Files.newBufferedReader(own.get(), StandardCharsets.UTF_8);
        }
        InputStream builtIn = Thread.currentThread().getContextClassLoader().getResourceAsStream("reference/" + FILE);
        return new InputStreamReader(builtIn, StandardCharsets.UTF_8);
    }

    private static NewIndicator read(CSVRecord row) {
        try {
            return new NewIndicator(
                    row.get("code"),
                    row.get("name_vi"),
                    row.get("name_en"),
                    Unit.valueOf(row.get("unit")),
                    Nature.valueOf(row.get("nature")),
                    row.get("group"),
                    Recording.valueOf(row.get("recording")),
                    true);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "%s, record %d: %s".formatted(FILE, row.getRecordNumber(), e.getMessage()), e);
        }
    }
}
