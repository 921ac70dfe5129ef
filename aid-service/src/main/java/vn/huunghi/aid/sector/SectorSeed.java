package vn.huunghi.aid.sector;

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

/** The sectors that the first start begins with: an operator's own file, or the one that is built in. */
@ApplicationScoped
class SectorSeed {
    private static final String FILE = "sectors.csv";

    private final Sectors sectors;
    private final Optional<Path> directory;

    @Inject
    SectorSeed(Sectors sectors, @ConfigProperty(name = "huunghi.seed.directory") Optional<Path> directory) {
        this.sectors = sectors;
        this.directory = directory;
    }

    void seed(@Observes StartupEvent started) {
        sectors.fill(this::read);
    }

    List<NewSector> read() {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = open();
                CSVParser rows = format.parse(reader)) {
            return rows.stream().map(SectorSeed::read).toList();
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

    private static NewSector read(CSVRecord row) {
        try {
            // The list of OECD DAC itself has no Vietnamese names.
            return new NewSector(
                    row.get("code"),
                    row.get(row.isMapped("name_vi") ? "name_vi" : "name_en"),
                    row.get("name_en"),
                    row.get("group_vi"),
                    row.get("withdrawn").equals("yes"),
                    null);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "%s, record %d: %s".formatted(FILE, row.getRecordNumber(), e.getMessage()), e);
        }
    }
}
