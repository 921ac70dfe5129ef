package vn.huunghi.organisation.proposal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.huunghi.kit.geography.Naming;
import vn.huunghi.kit.geography.ProvinceType;

class ProvinceNamesTest {
    private static final Naming TAY_NINH = naming("Tây Ninh", "Tay Ninh", ProvinceType.PROVINCE);
    private static final Naming CITY = naming("Hồ Chí Minh", "Ho Chi Minh", ProvinceType.CENTRALLY_RUN_CITY);
    private static final List<Naming> LONG_AN = List.of(naming("Long An", "Long An", ProvinceType.PROVINCE));

    @ParameterizedTest
    @CsvSource({
        "Hội Cựu chiến binh tỉnh Long An, Hội Cựu chiến binh tỉnh Tây Ninh, Hội Cựu chiến binh thành phố Hồ Chí Minh",
        "Hội hữu nghị Việt Nam - Lào Long An, Hội hữu nghị Việt Nam - Lào Tây Ninh, Hội hữu nghị Việt Nam - Lào Hồ Chí Minh",
        "Hội Cựu chiến binh, Hội Cựu chiến binh, Hội Cựu chiến binh",
        "Hội Long Anh, Hội Long Anh, Hội Long Anh",
    })
    void theNewProvinceStandsWhereTheOldOneDid(String name, String inAProvince, String inACity) {
        assertEquals(inAProvince, ProvinceNames.vietnamese(name, LONG_AN, TAY_NINH));
        assertEquals(inACity, ProvinceNames.vietnamese(name, LONG_AN, CITY));
    }

    @Test
    void eitherPlacementOfATonePointsToTheProvince() {
        List<Naming> hoaBinh = List.of(naming("Hòa Bình", "Hoa Binh", ProvinceType.PROVINCE));

        assertEquals("Hội tỉnh Tây Ninh", ProvinceNames.vietnamese("Hội tỉnh Hoà Bình", hoaBinh, TAY_NINH));
        assertEquals("Hội tỉnh Tây Ninh", ProvinceNames.vietnamese("Hội tỉnh Hòa Bình", hoaBinh, TAY_NINH));
    }

    @Test
    void englishNamesFollowToo() {
        assertEquals("Union of Ho Chi Minh City", ProvinceNames.english("Union of Long An Province", LONG_AN, CITY));
        assertNull(ProvinceNames.english(null, LONG_AN, CITY));
        assertNull(ProvinceNames.english("Union of Long An", LONG_AN, naming("Tây Ninh", null, ProvinceType.PROVINCE)));
    }

    @Test
    void aCityThatBecomesPartOfAProvinceIsNoneInTheName() {
        List<Naming> hue = List.of(
                naming("Thừa Thiên Huế", "Thua Thien Hue", ProvinceType.PROVINCE),
                naming("Huế", "Hue", ProvinceType.CENTRALLY_RUN_CITY));

        assertEquals("Hội tỉnh Tây Ninh", ProvinceNames.vietnamese("Hội thành phố Huế", hue, TAY_NINH));
        assertEquals("Hội tỉnh Tây Ninh", ProvinceNames.vietnamese("Hội tỉnh Thừa Thiên Huế", hue, TAY_NINH));
    }

    @ParameterizedTest
    @CsvSource({
        "Hội Cựu chiến binh tỉnh Long An, hoi cuu chien binh",
        "HỘI CỰU CHIẾN BINH TỈNH LONG AN, hoi cuu chien binh",
        "Hội Cựu chiến binh, hoi cuu chien binh",
    })
    void namesThatDifferByTheProvinceAloneAreAlike(String name, String alike) {
        assertEquals(alike, ProvinceNames.without(name, LONG_AN));
    }

    private static Naming naming(String name, String nameEn, ProvinceType type) {
        return new Naming(LocalDate.of(2008, 8, 1), name, nameEn, type, null, null);
    }
}
