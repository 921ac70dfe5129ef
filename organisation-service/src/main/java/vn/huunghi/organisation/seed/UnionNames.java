package vn.huunghi.organisation.seed;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import java.util.UUID;
import vn.huunghi.kit.geography.Naming;
import vn.huunghi.kit.geography.ProvinceType;

/** How the seeded provincial unions are called and known: by the province that each stands for. */
final class UnionNames {
    private static final NameBasedGenerator IDS = Generators.nameBasedGenerator(NameBasedGenerator.NAMESPACE_URL);

    private UnionNames() {}

    /** The same in every installation (RFC 9562, UUIDv5), so that what refers to a union can be written down. */
    static UUID id(String provinceId) {
        return IDS.generate("urn:huunghi:organisation:" + externalId(provinceId));
    }

    static String externalId(String provinceId) {
        return "union-" + provinceId;
    }

    static String vietnamese(Naming province) {
        String type = province.type() == ProvinceType.PROVINCE ? "tỉnh" : "thành phố";
        return "Liên hiệp các tổ chức hữu nghị " + type + " " + province.name();
    }

    static String english(Naming province) {
        String type = province.type() == ProvinceType.PROVINCE ? "Province" : "City";
        return "Union of Friendship Organisations of " + province.nameEn() + " " + type;
    }
}
