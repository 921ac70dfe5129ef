package vn.huunghi.kit.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.huunghi.kit.problem.CommonProblem;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.text.Message;

/**
 * The tags of an {@code If-Match} or {@code If-None-Match} header (RFC 9110, 13.1).
 *
 * <p>Weak tags match like strong ones: a proxy that compresses weakens them, and the version is what counts.
 */
record EntityTag(boolean any, List<String> tags) {
    private static final Pattern TAG = Pattern.compile("\\G\\s*(?:W/)?\"([\\x21\\x23-\\x7e\\x80-\\xff]*)\"\\s*(?:,|$)");

    static String of(long version) {
        return "\"" + version + "\"";
    }

    static EntityTag list(String header, List<String> values) {
        String joined = String.join(",", values).strip();
        if (joined.equals("*")) {
            return new EntityTag(true, List.of());
        }
        List<String> tags = new ArrayList<>();
        Matcher matcher = TAG.matcher(joined);
        int end = 0;
        while (end < joined.length() && matcher.find()) {
            tags.add(matcher.group(1));
            end = matcher.end();
        }
        if (end < joined.length() || tags.isEmpty()) {
            throw Refusal.of(
                    CommonProblem.INVALID_HEADER,
                    header,
                    new Message(
                            "%s phải là ETag trong dấu ngoặc kép, ví dụ \"3\".".formatted(header),
                            "%s must be an ETag in quotes, for example \"3\".".formatted(header)));
        }
        return new EntityTag(false, tags);
    }

    boolean matches(long version) {
        return matches(Long.toString(version));
    }

    boolean matches(String tag) {
        return any || tags.contains(tag);
    }
}
