package vn.huunghi.organisation.listing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.huunghi.kit.text.Folding;

/** The rows of a list: a query that only has the conditions asked for, so that each can use its index. */
public final class Selection {
    private final StringBuilder sql;
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private String glue = " where ";

    /** @param from the query up to its conditions */
    public Selection(String from) {
        sql = new StringBuilder(from);
    }

    /** Adds a condition in any case. */
    public Selection where(String condition) {
        sql.append(glue).append('(').append(condition).append(')');
        glue = " and ";
        return this;
    }

    /** Adds a condition unless its value is null or empty. */
    public Selection where(String condition, String name, Object value) {
        if (value == null || (value instanceof Collection<?> many && many.isEmpty())) {
            return this;
        }
        return where(condition).with(name, value);
    }

    /** Gives a further parameter of the conditions. */
    public Selection with(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    /**
     * Finds a text with or without accents; null or nothing but spaces finds everything.
     *
     * @param condition compares a folded column with {@code :q} by {@code like}
     */
    public Selection whereFound(String condition, String text) {
        String folded = text == null ? "" : Folding.fold(text);
        return where(condition, "q", folded.isEmpty() ? null : "%" + literal(folded) + "%");
    }

    /** The text as a pattern of {@code like} that means nothing but itself. */
    public static String literal(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    @SuppressWarnings("unchecked")
    public List<Tuple> rows(EntityManager entityManager, String order, int limit) {
        Query query = entityManager.createNativeQuery(sql + " order by " + order, Tuple.class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList();
    }
}
