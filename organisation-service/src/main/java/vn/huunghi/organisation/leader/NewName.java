package vn.huunghi.organisation.leader;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.huunghi.kit.text.Texts;

/** What a leader is called from now on, everywhere. */
@Schema(name = "NewLeaderName")
@JsonIgnoreProperties({"id", "version"})
record NewName(@NotNull @Size(max = 200) String name) {
    NewName {
        name = Texts.orNull(name);
    }
}
