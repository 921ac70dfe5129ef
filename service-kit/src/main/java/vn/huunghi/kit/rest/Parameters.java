package vn.huunghi.kit.rest;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.huunghi.kit.problem.CommonProblem;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.text.Message;
import vn.huunghi.kit.time.PartialDate;

/** Reads parameters strictly: a bad query parameter is 400 and named, a path that cannot be an id leads nowhere. */
@Provider
public class Parameters implements ParamConverterProvider {

    private record Form(Function<String, ?> parse, Message expected) {}

    private static final Map<Class<?>, Form> FORMS = Map.of(
            Integer.class, new Form(Integer::valueOf, new Message("số nguyên", "a whole number")),
            Long.class, new Form(Long::valueOf, new Message("số nguyên", "a whole number")),
            Boolean.class, new Form(Parameters::bool, new Message("true hoặc false", "true or false")),
            boolean.class, new Form(Parameters::bool, new Message("true hoặc false", "true or false")),
            UUID.class, new Form(Scalars::uuid, new Message("UUID", "a UUID")),
            LocalDate.class, new Form(Scalars::day, new Message("ngày, ví dụ 2024-12-31", "a date such as 2024-12-31")),
            PartialDate.class,
                    new Form(
                            PartialDate::parse,
                            new Message(
                                    "ngày, tháng hoặc năm, ví dụ 2024-12-31, 2024-12 hoặc 2024",
                                    "a day, month or year such as 2024-12-31, 2024-12 or 2024")),
            Instant.class,
                    new Form(
                            Scalars::instant,
                            new Message(
                                    "thời điểm, ví dụ 2024-12-31T00:00:00Z",
                                    "an instant such as 2024-12-31T00:00:00Z")),
            String.class, new Form(text -> text, new Message("chuỗi ký tự", "a text")));

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> rawType, Type genericType, Annotation[] annotations) {
        Form form = rawType.isEnum() ? enumForm(rawType) : FORMS.get(rawType);
        if (form == null) {
            return null;
        }
        for (Annotation annotation : annotations) {
            if (annotation instanceof QueryParam query) {
                return new Strict<>(form, query.value(), rawType);
            }
            if (annotation instanceof PathParam) {
                return new Strict<>(form, null, rawType);
            }
        }
        return null;
    }

    private static Form enumForm(Class<?> type) {
        Map<String, Object> values =
                Arrays.stream(type.getEnumConstants()).collect(Collectors.toMap(v -> ((Enum<?>) v).name(), v -> v));
        String names = Arrays.stream(type.getEnumConstants())
                .map(v -> ((Enum<?>) v).name())
                .collect(Collectors.joining(", "));
        return new Form(
                text -> {
                    if (!values.containsKey(text)) {
                        throw new IllegalArgumentException("not one of " + names);
                    }
                    return values.get(text);
                },
                new Message("một trong các giá trị " + names, "one of " + names));
    }

    private static Boolean bool(String text) {
        return switch (text) {
            case "true" -> true;
            // The framework's value for any primitive that is absent.
            case "false", "0" -> false;
            default -> throw new IllegalArgumentException("not a boolean");
        };
    }

    /** @param queryParameter the parameter's name, null for a part of the path */
    private record Strict<T>(Form form, String queryParameter, Class<T> type) implements ParamConverter<T> {
        @Override
        @SuppressWarnings("unchecked")
        public T fromString(String value) {
            if (value == null) {
                return null;
            }
            try {
                if (!Scalars.storable(value)) {
                    throw new IllegalArgumentException("NUL or unpaired surrogate");
                }
                return (T) form.parse().apply(value);
            } catch (RuntimeException unreadable) {
                throw queryParameter == null ? Refusal.notFound(value) : invalid();
            }
        }

        private Refusal invalid() {
            return Refusal.of(
                    CommonProblem.INVALID_PARAMETER,
                    queryParameter,
                    new Message(
                            "%s phải là %s."
                                    .formatted(queryParameter, form.expected().vi()),
                            "%s must be %s."
                                    .formatted(queryParameter, form.expected().en())));
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
