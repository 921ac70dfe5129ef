package vn.huunghi.organisation.seed;

import jakarta.enterprise.context.ApplicationScoped;
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
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The reference data: the files that come with the service, or those that an operator put in their place. */
@ApplicationScoped
class ReferenceFiles {
    private final Optional<Path> directory;

    @Inject
    ReferenceFiles(@ConfigProperty(name = "huunghi.seed.directory") Optional<Path> directory) {
        this.directory = directory;
    }

    List<ReferenceRow> rows(String file) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .get();
        try (Reader reader = open(file);
                CSVParser parser = format.parse(reader)) {
            return parser.stream()
                    .map(cells -> new ReferenceRow(file, parser.getCurrentLineNumber(), cells))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Reference data: %s cannot be read".formatted(file), e);
        }
    }

    private Reader open(String file) throws IOException {
        if (directory.isPresent()) {
            return Files.newBufferedReader(directory.get().resolve(file));
        }
        InputStream stream = Thread.currentThread().getContextClassLoader().getResourceAsStream("reference/" + file);
        return new InputStreamReader(stream, StandardCharsets.UTF_8);
    }
}
