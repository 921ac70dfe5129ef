package vn.huunghi.aid.item;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.huunghi.kit.text.Language;
import vn.huunghi.kit.text.Message;

/** What a person should look at, and must give a reason for before the item is approved. */
record AidItemWarning(
        @Schema(description = "Stable: unregistered-donor") String code,
        String message,

        @Schema(description = "The donors that it is about") List<UUID> ids) {

    static final Message UNREGISTERED_DONOR = new Message(
            "Bên viện trợ là tổ chức phi chính phủ nước ngoài không có đăng ký còn hiệu lực vào ngày đó cho mọi tỉnh của"
                    + " khoản viện trợ.",
            "The donor is a foreign NGO without a registration that is valid on the day for every province of the item.");

    static AidItemWarning unregisteredDonor(List<UUID> donorIds, Language language) {
        return new AidItemWarning("unregistered-donor", UNREGISTERED_DONOR.in(language), donorIds);
    }
}
