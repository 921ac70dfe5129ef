package vn.huunghi.activity.activity;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.huunghi.kit.text.Language;
import vn.huunghi.kit.text.Message;

/** What a person should look at, though nothing was refused for it. */
record ActivityWarning(
        @Schema(description = "Stable: possible-duplicate") String code,
        String message,

        @Schema(description = "The activities that it is about, a few at most")
        List<UUID> ids) {

    private static final Message POSSIBLE_DUPLICATE = new Message(
            "Đã có hoạt động cùng loại, cùng ngày, cùng đơn vị tổ chức hoặc địa điểm; có thể bị trùng.",
            "There is an activity of the same kind on the same days with the same organiser or place; it may be a"
                    + " duplicate.");

    static ActivityWarning possibleDuplicate(List<UUID> ids, Language language) {
        return new ActivityWarning("possible-duplicate", POSSIBLE_DUPLICATE.in(language), ids);
    }
}
