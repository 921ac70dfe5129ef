package vn.huunghi.organisation.seed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.geography.Naming;
import vn.huunghi.kit.geography.ProvinceType;

class UnionNamesTest {

    @Test
    void aUnionHasTheSameIdEverywhereForEver() {
        assertEquals(UUID.fromString("ba2637e6-8ac2-597a-89f7-b62608babeb4"), UnionNames.id("tay-ninh"));
    }

    @Test
    void aUnionIsCalledAfterItsProvincesType() {
        Naming province = naming("Tây Ninh", "Tay Ninh", ProvinceType.PROVINCE);
        Naming city = naming("Huế", "Hue", ProvinceType.CENTRALLY_RUN_CITY);

        assertEquals("Liên hiệp các tổ chức hữu nghị tỉnh Tây Ninh", UnionNames.vietnamese(province));
        assertEquals("Union of Friendship Organisations of Tay Ninh Province", UnionNames.english(province));
        assertEquals("Liên hiệp các tổ chức hữu nghị thành phố Huế", UnionNames.vietnamese(city));
        assertEquals("Union of Friendship Organisations of Hue City", UnionNames.english(city));
    }

    private static Naming naming(String name, String nameEn, ProvinceType type) {
        return new Naming(LocalDate.EPOCH, name, nameEn, type, null, null);
    }
}
