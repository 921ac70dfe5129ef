package vn.huunghi.kit.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import vn.huunghi.kit.problem.CommonProblem;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.text.Message;

/** The version that a change was made from ({@code If-Match}), so that nobody overwrites what they have not seen. */
@RequestScoped
public class Precondition {
    private final HttpHeaders headers;

    @Inject
    Precondition(HttpHeaders headers) {
        this.headers = headers;
    }

    /**
     * Refuses the change unless it was made from this version.
     *
     * @param version the record's current version
     * @throws Refusal 428 version-required, 412 stale-version, 400 invalid-header
     */
    public void check(long version) {
        List<String> values = headers.getRequestHeader(HttpHeaders.IF_MATCH);
        if (values == null || values.isEmpty()) {
            throw new Refusal(
                    CommonProblem.VERSION_REQUIRED,
                    new Message(
                            "Cần tiêu đề If-Match với ETag của bản ghi, ví dụ If-Match: \"3\".",
                            "If-Match with the record's ETag is needed, for example If-Match: \"3\"."));
        }
        if (!EntityTag.list(HttpHeaders.IF_MATCH, values).matches(version)) {
            throw new Refusal(
                            CommonProblem.STALE_VERSION,
                            new Message(
                                    "Bản ghi đã thay đổi; phiên bản hiện tại là %d.".formatted(version),
                                    "The record has changed; its current version is %d.".formatted(version)))
                    .with("currentVersion", version);
        }
    }
}
