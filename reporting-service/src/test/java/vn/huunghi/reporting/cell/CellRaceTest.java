package vn.huunghi.reporting.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.huunghi.kit.event.Event;
import vn.huunghi.kit.figure.Figure;
import vn.huunghi.kit.test.StackResource;
import vn.huunghi.reporting.Batches;
import vn.huunghi.reporting.Topics;
import vn.huunghi.reporting.cell.RandomActivities.Cell;

/** Each test lets one transaction run while another is open, in the one order that could lose a change. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class CellRaceTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ALL = 1_000_000;

    @Inject
    Batches batches;

    @Inject
    Cells cells;

    @Inject
    Sums sums;

    private final String province = UUID.randomUUID().toString();
    private final String other = UUID.randomUUID().toString();

    @Test
    void aMarkSetBeforeTheWorkerTookAnOlderMarkOfTheSameCellIsNotLost() {
        batches.apply(List.of(gift(UUID.randomUUID(), province, null, 10)));

        QuarkusTransaction.requiringNew().run(() -> {
            batches.apply(List.of(gift(UUID.randomUUID(), province, null, 5)));
            QuarkusTransaction.requiringNew().run(() -> cells.recompute(ALL));
        });

        assertSum(15, province);
    }

    @Test
    void aMarkSetWhileTheWorkerRecomputesTheCellIsNotLost() {
        batches.apply(List.of(gift(UUID.randomUUID(), province, null, 10)));

        QuarkusTransaction.requiringNew().run(() -> {
            cells.recompute(ALL);
            QuarkusTransaction.requiringNew()
                    .run(() -> batches.apply(List.of(gift(UUID.randomUUID(), province, null, 5))));
        });

        assertSum(15, province);
    }

    @Test
    void aPartWrittenWhileItsParentIsWrittenIsHidden() {
        UUID parent = UUID.randomUUID();

        QuarkusTransaction.requiringNew().run(() -> {
            batches.apply(List.of(gift(parent, other, null, 10)));
            QuarkusTransaction.requiringNew()
                    .run(() -> batches.apply(List.of(gift(UUID.randomUUID(), province, parent, 5))));
            QuarkusTransaction.requiringNew().run(() -> cells.recompute(ALL));
        });

        assertSum(null, province);
        assertSum(10, other);
    }

    @Test
    void aParentWrittenWhileItsPartIsWrittenHidesIt() {
        UUID parent = UUID.randomUUID();

        QuarkusTransaction.requiringNew().run(() -> {
            batches.apply(List.of(gift(UUID.randomUUID(), province, parent, 5)));
            QuarkusTransaction.requiringNew().run(() -> batches.apply(List.of(gift(parent, other, null, 10))));
            QuarkusTransaction.requiringNew().run(() -> cells.recompute(ALL));
        });

        assertSum(null, province);
        assertSum(10, other);
    }

    @Test
    void ofTwoWorkersOneWorks() {
        batches.apply(List.of(gift(UUID.randomUUID(), province, null, 10)));

        QuarkusTransaction.requiringNew().run(() -> {
            assertNotEquals(0, cells.recompute(ALL));
            assertEquals(0L, QuarkusTransaction.requiringNew().call(() -> cells.recompute(ALL)), "marks of the second");
        });

        assertSum(10, province);
    }

    /** What readers see, dirty as it is; and what is stored once the worker was there. */
    private void assertSum(Integer expected, String place) {
        Cell cell = new Cell("SCHOLARSHIPS", List.of(place), LocalDate.of(2024, 5, 1), LocalDate.of(2024, 5, 31));
        Figure figure = expected == null ? null : Figure.exact(expected);
        assertEquals(figure, scholarships(sums.current(List.of(place)), cell), "read");
        QuarkusTransaction.requiringNew().run(() -> cells.recompute(ALL));
        assertEquals(0, sums.dirty(List.of(place)));
        assertEquals(figure, scholarships(sums.stored(List.of(place)), cell), "stored");
        assertEquals(figure, scholarships(sums.current(List.of(place)), cell), "read when clean");
    }

    private static Figure scholarships(Map<Cell, Figure> sums, Cell cell) {
        return sums.get(cell);
    }

    private static Event gift(UUID id, String province, UUID parent, long scholarships) {
        ObjectNode state = JSON.createObjectNode()
                .put("id", id.toString())
                .put("version", 1)
                .put("kind", "GIFT")
                .put("status", "HELD")
                .put("endsOn", "2024-05-17")
                .put("parentId", parent == null ? null : parent.toString());
        state.putArray("provinceIds").add(province);
        BigDecimal value = BigDecimal.valueOf(scholarships);
        state.putArray("figures")
                .addObject()
                .put("indicator", "SCHOLARSHIPS")
                .put("value", value)
                .put("low", value)
                .put("high", value)
                .put("qualifier", "EXACT");
        return Batches.event(Topics.ACTIVITY, 1, state);
    }
}
