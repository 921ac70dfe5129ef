package vn.huunghi.kit.rest;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.huunghi.kit.problem.CommonProblem;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.text.Message;
import vn.huunghi.kit.time.PartialDate;

/** Says what is wrong with a JSON body in the terms of the one who wrote it, never in those of the parser. */
final class JsonRefusal {
    private JsonRefusal() {}

    static Refusal of(IOException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
            if (cause instanceof InputCoercionException tooLarge && thrown instanceof JsonMappingException where) {
                return invalid(path(where.getPath()), tooLarge.getTargetType());
            }
            // A syntax error inside an object comes wrapped with the object's path.
            if (cause instanceof StreamReadException syntax) {
                return malformed(syntax.getLocation());
            }
        }
        if (thrown instanceof PropertyBindingException unknown) {
            String field = path(unknown.getPath());
            return Refusal.of(
                    CommonProblem.UNKNOWN_FIELD,
                    field,
                    new Message("Trường %s không tồn tại.".formatted(field), "There is no field %s.".formatted(field)));
        }
        if (thrown instanceof InvalidNullException missing) {
            String field = path(missing.getPath());
            return Refusal.of(
                    CommonProblem.INVALID_VALUE,
                    field,
                    new Message("%s không được là null.".formatted(field), "%s must not be null.".formatted(field)));
        }
        if (thrown instanceof MismatchedInputException mismatch) {
            if (mismatch.getOriginalMessage().startsWith("Trailing token")) {
                return malformed(mismatch.getLocation());
            }
            return invalid(path(mismatch.getPath()), mismatch.getTargetType());
        }
        if (thrown instanceof ValueInstantiationException refused) {
            return invalid(
                    path(refused.getPath()),
                    refused.getType() == null ? null : refused.getType().getRawClass());
        }
        if (thrown instanceof JsonMappingException other && !other.getPath().isEmpty()) {
            return invalid(path(other.getPath()), null);
        }
        return malformed(null);
    }

    private static Refusal malformed(JsonLocation at) {
        if (at == null || at.getLineNr() < 1) {
            return new Refusal(
                    CommonProblem.MALFORMED_JSON,
                    new Message("Nội dung không phải là JSON hợp lệ.", "The body is not valid JSON."));
        }
        return new Refusal(
                CommonProblem.MALFORMED_JSON,
                new Message(
                        "Nội dung không phải là JSON hợp lệ (dòng %d, cột %d)."
                                .formatted(at.getLineNr(), at.getColumnNr()),
                        "The body is not valid JSON (line %d, column %d)."
                                .formatted(at.getLineNr(), at.getColumnNr())));
    }

    private static Refusal invalid(String field, Class<?> target) {
        Message expected = expected(target);
        Message detail = field.isEmpty()
                ? new Message("Nội dung phải là " + expected.vi() + ".", "The body must be " + expected.en() + ".")
                : new Message(
                        "%s phải là %s.".formatted(field, expected.vi()),
                        "%s must be %s.".formatted(field, expected.en()));
        return Refusal.of(CommonProblem.INVALID_VALUE, field, detail);
    }

    private static Message expected(Class<?> type) {
        if (type == null) {
            return new Message("giá trị hợp lệ", "a valid value");
        }
        if (type.isEnum()) {
            String names =
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
            return new Message("một trong các giá trị " + names, "one of " + names);
        }
        if (type == LocalDate.class) {
            return new Message("ngày có thật, ví dụ 2024-12-31", "a date that exists, such as 2024-12-31");
        }
        if (type == PartialDate.class) {
            return new Message(
                    "năm, tháng hoặc ngày có thật từ 1800 đến 2200, ví dụ 2009, 2009-05, 2009-05-19",
                    "a year, month or day that exists, from 1800 to 2200, such as 2009, 2009-05, 2009-05-19");
        }
        if (type == Instant.class) {
            return new Message("thời điểm, ví dụ 2024-12-31T00:00:00Z", "an instant, such as 2024-12-31T00:00:00Z");
        }
        if (type == UUID.class) {
            return new Message("UUID", "a UUID");
        }
        if (type == String.class) {
            return new Message("chuỗi ký tự", "a text");
        }
        if (type == Boolean.class || type == boolean.class) {
            return new Message("true hoặc false", "true or false");
        }
        if (type == Integer.class || type == int.class || type == Long.class || type == long.class) {
            return new Message("số nguyên", "a whole number");
        }
        if (type == BigDecimal.class || Number.class.isAssignableFrom(type)) {
            return new Message("số", "a number");
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return new Message("mảng", "an array");
        }
        if (type.isRecord() || Map.class.isAssignableFrom(type)) {
            return new Message("đối tượng", "an object");
        }
        return new Message("giá trị hợp lệ", "a valid value");
    }

    static String path(List<Reference> references) {
        StringBuilder path = new StringBuilder();
        for (Reference reference : references) {
            if (reference.getFieldName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
            }
        }
        return path.toString();
    }
}
