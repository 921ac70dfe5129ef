package vn.huunghi.kit.problem;

import vn.huunghi.kit.text.Message;

/**
 * What is wrong with one field of a request.
 *
 * @param field the path as a client writes it, such as {@code figures[0].low}; a parameter's or header's name
 */
public record Violation(String field, String code, Message message) {
    public static Violation of(String field, ProblemType type, Message message) {
        return new Violation(field, type.code(), message);
    }
}
