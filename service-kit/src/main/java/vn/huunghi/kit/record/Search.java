package vn.huunghi.kit.record;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import vn.huunghi.kit.rest.Cursor;
import vn.huunghi.kit.rest.PageQuery;
import vn.huunghi.kit.text.Folding;

/** A list that is asked for with whichever of many filters: only those given become conditions of the query. */
public final class Search<T> {
    private static final int MOST_WORDS = 10;

    private final Class<T> type;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /** A search for entities, which the conditions call {@code r}. */
    public Search(Class<T> type) {
        this.type = type;
    }

    /** The last id of the page before, null on the first, where the id alone is the sort key. */
    public static UUID idAfter(PageQuery page) {
        try {
            return page.after(1).map(parts -> UUID.fromString(parts.get(0))).orElse(null);
        } catch (IllegalArgumentException | NullPointerException notAnId) {
            throw Cursor.bad();
        }
    }

    /** A condition without parameter. */
    public Search<T> and(String condition) {
        conditions.add(condition);
        return this;
    }

    /** A condition on {@code :name}, left out where there is no value: null, or no element. */
    public Search<T> and(String condition, String name, Object value) {
        if (value == null || (value instanceof Collection<?> many && many.isEmpty())) {
            return this;
        }
        parameters.put(name, value);
        return and(condition);
    }

    /** One of the values is in the array, left out where there is no value. */
    public <V> Search<T> andAnyIn(String array, List<V> values, IntFunction<V[]> type) {
        return values == null || values.isEmpty()
                ? this
                : and("array_intersects(r.%1$s, :%1$s)".formatted(array), array, values.toArray(type));
    }

    /** A further parameter of the condition before. */
    public Search<T> with(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    /** Every word of the text (the first ten) occurs in the column {@code search}, which holds folded text. */
    public Search<T> andWords(String text) {
        if (text != null) {
            String[] words = Folding.fold(text).split(" ", -1);
            for (int i = 0; i < Math.min(words.length, MOST_WORDS); i++) {
                String literal = words[i].replaceAll("[!%_]", "!$0");
                and("r.search like :word" + i + " escape '!'", "word" + i, "%" + literal + "%");
            }
        }
        return this;
    }

    public List<T> list(EntityManager entities, String order, int limit) {
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        TypedQuery<T> query =
                entities.createQuery("from " + type.getSimpleName() + " r" + where + " order by " + order, type);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList();
    }
}
