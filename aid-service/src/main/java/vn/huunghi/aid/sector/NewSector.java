package vn.huunghi.aid.sector;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.huunghi.kit.problem.CommonProblem;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.text.Message;
import vn.huunghi.kit.text.Texts;

/** What an administrator says about a sector. */
@JsonIgnoreProperties({"version", "changedAt"})
record NewSector(
        @Schema(
                description =
                        "The purpose code of OECD DAC. Needed to add one; ignored in a change, where the path says it")
        @Pattern(regexp = "[0-9]{5}")
        String code,

        @NotBlank @Size(max = 300) String name,
        @NotBlank @Size(max = 300) String nameEn,
        @NotBlank @Size(max = 100) String group,

        @Schema(description = "Whether it may stand in new aid items no more; with `withdrawnOn` true, else false")
        Boolean withdrawn,

        @Schema(nullable = true, description = "Since when; null where nobody knows")
        LocalDate withdrawnOn) {

    NewSector {
        name = Texts.orNull(name);
        nameEn = Texts.orNull(nameEn);
        group = Texts.orNull(group);
        withdrawn = withdrawn == null ? withdrawnOn != null : withdrawn;
    }

    /** @throws Refusal 422 constraint-violated */
    void mustAgreeWithItself() {
        if (!withdrawn && withdrawnOn != null) {
            throw Refusal.of(
                    CommonProblem.CONSTRAINT_VIOLATED,
                    "withdrawnOn",
                    new Message(
                            "Mã đang dùng không có ngày bãi bỏ (withdrawnOn).",
                            "A code that is not withdrawn has no withdrawnOn."));
        }
    }
}
