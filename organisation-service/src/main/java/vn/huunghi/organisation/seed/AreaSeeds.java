package vn.huunghi.organisation.seed;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import vn.huunghi.organisation.area.ForeignAreas;
import vn.huunghi.organisation.area.NewForeignArea;

/** Brings the foreign areas of the reference data into the register. */
@ApplicationScoped
class AreaSeeds {
    private static final NameBasedGenerator IDS = Generators.nameBasedGenerator(NameBasedGenerator.NAMESPACE_URL);

    private final ReferenceFiles files;
    private final ForeignAreas areas;

    @Inject
    AreaSeeds(ReferenceFiles files, ForeignAreas areas) {
        this.files = files;
        this.areas = areas;
    }

    void plant() {
        for (ReferenceRow row : files.rows("foreign-areas.csv")) {
            row.apply(() -> areas.enterRegister(
                    id(row.text("key")),
                    new NewForeignArea(row.text("country_code"), row.text("name"), row.texts("aliases"))));
        }
    }

    void tellTheUntold() {
        areas.tellTheUntold();
    }

    /** The same in every installation (RFC 9562, UUIDv5). */
    static UUID id(String key) {
        return IDS.generate("urn:huunghi:foreign-area:" + key);
    }
}
