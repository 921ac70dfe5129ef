package vn.huunghi.kit.record;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.huunghi.kit.text.Texts;
import vn.huunghi.kit.time.PartialDate;

/** The document that a record was taken from. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Source(
        @Schema(nullable = true) @Size(max = 1000) String title,
        // Shown as a link by front ends: nothing but the web's own schemes.
        @Schema(nullable = true) @Size(max = 2000) @Pattern(regexp = "https?://\\S+")
        String url,

        @Schema(nullable = true) PartialDate issuedOn) {

    public Source {
        title = Texts.orNull(title);
        url = Texts.orNull(url);
    }

    /** A source that says nothing is none. */
    public static Source orNull(Source source) {
        return source == null || source.isEmpty() ? null : source;
    }

    @JsonIgnore
    boolean isEmpty() {
        return title == null && url == null && issuedOn == null;
    }
}
