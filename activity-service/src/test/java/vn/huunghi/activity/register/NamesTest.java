package vn.huunghi.activity.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.huunghi.activity.OrganisationService;
import vn.huunghi.activity.Stored;
import vn.huunghi.kit.register.Names;
import vn.huunghi.kit.test.StackResource;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class NamesTest {
    @Inject
    Names names;

    @Inject
    ForeignAreaConsumer areas;

    private final String name = "Svay " + UUID.randomUUID();

    @Test
    void whatAReplicaOfTheReleaseBeforeMirroredIsTakenAtTheNextStart() {
        UUID area = OrganisationService.foreignArea();
        mirror(area, 2, false);
        assertEquals(Set.of(), meant());

        areas.catchUp(new StartupEvent());

        assertEquals(Set.of(area), meant());
        mirror(area, 3, true);
        areas.catchUp(new StartupEvent());
        assertEquals(Set.of(), meant());
    }

    @Test
    void replicasThatStartAtOnceTakeItOnce() {
        UUID area = OrganisationService.foreignArea();
        mirror(area, 2, false);

        Stream.generate(() -> CompletableFuture.runAsync(() -> areas.catchUp(new StartupEvent())))
                .limit(3)
                .toList()
                .forEach(CompletableFuture::join);

        assertEquals(Set.of(area), meant());
    }

    @Test
    void whatIsUpToDateIsLeftAlone() {
        UUID area = OrganisationService.foreignArea();
        Stored.database().update("delete from referred_name where record_id = ?", area);

        areas.catchUp(new StartupEvent());

        assertEquals(
                List.of(),
                Stored.database()
                        .query("select folded from referred_name where record_id = ?", row -> row.getString(1), area));
    }

    /** What a release does that keeps no names. */
    private void mirror(UUID area, long version, boolean withdrawn) {
        Stored.database().update("""
                        update mirror set version = ?, withdrawn = ?, state = jsonb_set(state, '{name}', to_jsonb(?::text))
                        where topic = ? and key = ?
                        """, version, withdrawn, name, OrganisationService.FOREIGN_AREAS, area.toString());
    }

    private Set<UUID> meant() {
        return names.foreignAreas(List.of(name)).of(name, LocalDate.of(2024, 6, 30));
    }
}
