package vn.huunghi.activity.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.huunghi.kit.figure.Unit;

class IndicatorSeedTest {
    private static final String HEADINGS = "code,name_vi,name_en,unit,nature,group,recording\n";

    @Test
    void theBuiltInCatalogueIsReadWhole() {
        List<NewIndicator> catalogue = seed(Optional.empty()).read();

        assertEquals(41, catalogue.size());
        assertEquals(
                41, new HashSet<>(catalogue.stream().map(NewIndicator::code).toList()).size());
        assertTrue(catalogue.contains(new NewIndicator(
                "SECURITY_SELF_MANAGEMENT_REGISTRATIONS",
                "Lượt hộ, cá nhân đăng ký tự quản an ninh trật tự",
                "Registrations (households and persons mixed) in security self-management",
                Unit.REGISTRATION,
                Nature.FLOW,
                "border",
                Recording.FIGURE,
                true)));
    }

    @Test
    void anOperatorsOwnCatalogueComesBeforeTheBuiltInOne(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("indicators.csv"), HEADINGS + "TREES,Cây,Trees,SITE,FLOW,green,FIGURE\n");

        assertEquals(
                List.of("TREES"),
                seed(Optional.of(directory)).read().stream()
                        .map(NewIndicator::code)
                        .toList());
    }

    @Test
    void aDirectoryWithoutACatalogueLeavesTheBuiltInOne(@TempDir Path directory) {
        assertEquals(41, seed(Optional.of(directory)).read().size());
    }

    @Test
    void whatCannotBeReadIsSaidWithItsPlace(@TempDir Path directory) throws IOException {
        Files.writeString(
                directory.resolve("indicators.csv"),
                HEADINGS + "TREES,Cây,Trees,SITE,FLOW,green,FIGURE\nBUSHES,Bụi,Bushes,BUSH,FLOW,green,FIGURE\n");

        IllegalStateException refused = assertThrows(IllegalStateException.class, seed(Optional.of(directory))::read);

        assertTrue(refused.getMessage().startsWith("indicators.csv, record 2:"), refused.getMessage());
    }

    private static IndicatorSeed seed(Optional<Path> directory) {
        return new IndicatorSeed(null, directory);
    }
}
