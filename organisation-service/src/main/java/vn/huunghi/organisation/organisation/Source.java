package vn.huunghi.organisation.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.huunghi.kit.time.PartialDate;
import vn.huunghi.kit.time.PartialDateConverter;
import vn.huunghi.organisation.text.Text;

/** The document that a record was taken from. */
@Embeddable
@Schema(name = "Source")
record Source(
        @Column(name = "source_title") @Size(max = 1000) @Schema(nullable = true)
        String title,

        @Column(name = "source_url") @Size(max = 2000) @Schema(nullable = true)
        String url,

        @Column(name = "source_issued_on") @Convert(converter = PartialDateConverter.class) @Schema(nullable = true)
        PartialDate issuedOn) {
    Source {
        title = Text.orNull(title);
        url = Text.orNull(url);
    }
}
