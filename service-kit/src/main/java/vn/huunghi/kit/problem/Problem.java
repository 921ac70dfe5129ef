package vn.huunghi.kit.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.util.List;
import java.util.Map;
import vn.huunghi.kit.text.Language;

/** The shape of every error answer (RFC 9457). */
record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        List<FieldViolation> violations,
        boolean retryable,
        String traceId,
        @JsonAnyGetter Map<String, Object> members) {

    /** One field's part in a problem. */
    record FieldViolation(String field, String code, String message) {}

    static Problem of(Refusal refusal, Language language, String traceId) {
        ProblemType type = refusal.type();
        return new Problem(
                typeUri(type),
                type.title().in(language),
                type.status(),
                refusal.detail().in(language),
                type.code(),
                refusal.violations().stream()
                        .map(v -> new FieldViolation(
                                v.field(), v.code(), v.message().in(language)))
                        .toList(),
                type.retryable(),
                traceId,
                refusal.members());
    }

    static String typeUri(ProblemType type) {
        return "/problems/" + type.code();
    }
}
