package vn.huunghi.kit.rest;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.huunghi.kit.problem.CommonProblem;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.problem.Violation;
import vn.huunghi.kit.text.Message;

/** Turns Bean Validation's findings into a refusal: what is missing is 400, what breaks a rule is 422. */
public final class Constraints {
    private static final Set<String> MISSING = Set.of("NotNull", "NotBlank", "NotEmpty");
    private static final Message REQUIRED = new Message("là bắt buộc", "is required");

    private Constraints() {}

    /**
     * Passes where nothing was found.
     *
     * @throws Refusal 400 required where something is missing, else 422 constraint-violated
     */
    public static void check(Set<? extends ConstraintViolation<?>> found) {
        if (found.isEmpty()) {
            return;
        }
        boolean missing = found.stream().anyMatch(v -> MISSING.contains(constraint(v)));
        List<Violation> violations = found.stream()
                .map(Constraints::violation)
                .sorted(Comparator.comparing(Violation::field).thenComparing(Violation::code))
                .toList();
        Violation first = violations.stream()
                .filter(v -> !missing || v.code().equals(CommonProblem.REQUIRED.code()))
                .findFirst()
                .orElseThrow();
        throw new Refusal(
                missing ? CommonProblem.REQUIRED : CommonProblem.CONSTRAINT_VIOLATED, first.message(), violations);
    }

    private static Violation violation(ConstraintViolation<?> found) {
        String field = field(found.getPropertyPath());
        if (MISSING.contains(constraint(found))) {
            return Violation.of(field, CommonProblem.REQUIRED, sentence(field, REQUIRED));
        }
        return Violation.of(field, CommonProblem.CONSTRAINT_VIOLATED, sentence(field, rule(found)));
    }

    private static Message sentence(String field, Message predicate) {
        return new Message(field + " " + predicate.vi() + ".", field + " " + predicate.en() + ".");
    }

    private static Message rule(ConstraintViolation<?> found) {
        Map<String, Object> attributes = found.getConstraintDescriptor().getAttributes();
        Object value = attributes.get("value");
        return switch (constraint(found)) {
            case "Size" -> size(attributes);
            case "Min", "DecimalMin" -> new Message("không được nhỏ hơn " + value, "must not be less than " + value);
            case "Max", "DecimalMax" -> new Message("không được lớn hơn " + value, "must not be more than " + value);
            case "Positive" -> new Message("phải lớn hơn 0", "must be more than 0");
            case "PositiveOrZero" -> new Message("không được âm", "must not be negative");
            case "Pattern" ->
                new Message("phải có dạng " + attributes.get("regexp"), "must match " + attributes.get("regexp"));
            default -> new Message("không hợp lệ: " + found.getMessage(), "is not valid: " + found.getMessage());
        };
    }

    private static Message size(Map<String, Object> attributes) {
        Object min = attributes.get("min");
        Object max = attributes.get("max");
        return max.equals(Integer.MAX_VALUE)
                ? new Message("phải có ít nhất " + min, "must have at least " + min)
                : new Message(
                        "phải có độ dài từ %s đến %s".formatted(min, max),
                        "must have a length from %s to %s".formatted(min, max));
    }

    private static String constraint(ConstraintViolation<?> found) {
        return found.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    }

    /** The path as a client writes it: without the nodes that Bean Validation adds for an element of a list. */
    private static String field(Path path) {
        return path.toString().replaceAll("\\.?<[^>]*>", "");
    }
}
