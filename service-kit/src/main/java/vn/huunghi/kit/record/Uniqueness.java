package vn.huunghi.kit.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.function.Supplier;
import org.hibernate.exception.ConstraintViolationException;
import vn.huunghi.kit.problem.CommonProblem;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.text.Message;

/** Leaves uniqueness to the database, which alone sees requests at the same time, and says what it found in words. */
@ApplicationScoped
public class Uniqueness {
    private final EntityManager entities;

    @Inject
    Uniqueness(EntityManager entities) {
        this.entities = entities;
    }

    /** The refusal for an external id that another record of the same client has. */
    public static Refusal externalIdTaken(String externalId) {
        return Refusal.of(
                CommonProblem.EXTERNAL_ID_TAKEN,
                "externalId",
                new Message(
                        "Mã %s đã được dùng cho một bản ghi khác.".formatted(externalId),
                        "The external id %s is another record's.".formatted(externalId)));
    }

    /**
     * Flushes.
     *
     * @param refusals what to say for each named unique index
     * @throws Refusal the one of the index that was violated
     */
    public void flush(Map<String, Supplier<Refusal>> refusals) {
        try {
            entities.flush();
        } catch (ConstraintViolationException violation) {
            Supplier<Refusal> refusal = refusals.get(String.valueOf(violation.getConstraintName()));
            throw refusal == null ? violation : refusal.get();
        }
    }
}
