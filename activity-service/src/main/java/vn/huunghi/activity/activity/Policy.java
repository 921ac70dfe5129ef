package vn.huunghi.activity.activity;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.huunghi.kit.text.Texts;
import vn.huunghi.kit.time.PartialDate;

/** A decision or directive that an activity carried out or led to. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Policy(
        @Schema(nullable = true) @Size(max = 200) String number,
        @Schema(nullable = true) @Size(max = 1000) String title,
        @Schema(nullable = true) @Size(max = 500) String issuer,
        @Schema(nullable = true) PartialDate issuedOn) {

    Policy {
        number = Texts.orNull(number);
        title = Texts.orNull(title);
        issuer = Texts.orNull(issuer);
    }
}
