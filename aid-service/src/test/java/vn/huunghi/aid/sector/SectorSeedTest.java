package vn.huunghi.aid.sector;

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

class SectorSeedTest {

    @Test
    void theBuiltInListIsReadWholeWithNamesInBothLanguages() {
        List<NewSector> list = seed(Optional.empty()).read();

        assertEquals(31, list.size());
        assertEquals(31, new HashSet<>(list.stream().map(NewSector::code).toList()).size());
        assertTrue(list.stream().noneMatch(sector -> sector.name().equals(sector.nameEn())));
        assertEquals(
                List.of("74010"),
                list.stream().filter(NewSector::withdrawn).map(NewSector::code).toList());
        assertTrue(list.contains(new NewSector(
                "15250",
                "Rà phá bom mìn và vật nổ còn sót lại sau chiến tranh",
                "Removal of land mines and explosive remnants of war",
                "khắc phục bom mìn",
                false,
                null)));
    }

    @Test
    void anOperatorsOwnListComesBeforeTheBuiltInOneAndNeedsNoVietnameseNames(@TempDir Path directory)
            throws IOException {
        Files.writeString(
                directory.resolve("sectors.csv"),
                "code,name_en,group_vi,withdrawn\n11110,Education policy,giáo dục,\n23010,Energy policy,khác,yes\n");

        assertEquals(
                List.of(
                        new NewSector("11110", "Education policy", "Education policy", "giáo dục", false, null),
                        new NewSector("23010", "Energy policy", "Energy policy", "khác", true, null)),
                seed(Optional.of(directory)).read());
    }

    @Test
    void aDirectoryWithoutAListLeavesTheBuiltInOne(@TempDir Path directory) {
        assertEquals(31, seed(Optional.of(directory)).read().size());
    }

    @Test
    void whatCannotBeReadIsSaidWithItsPlace(@TempDir Path directory) throws IOException {
        Files.writeString(
                directory.resolve("sectors.csv"), "code,name_en,group_vi,withdrawn\n11110,A,b,\n11120,Education\n");

        IllegalStateException refused = assertThrows(IllegalStateException.class, seed(Optional.of(directory))::read);

        assertTrue(refused.getMessage().startsWith("sectors.csv, record 2:"), refused.getMessage());
    }

    private static SectorSeed seed(Optional<Path> directory) {
        return new SectorSeed(null, directory);
    }
}
