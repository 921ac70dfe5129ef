package vn.huunghi.organisation.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import vn.huunghi.kit.geography.Geography;
import vn.huunghi.kit.text.Message;
import vn.huunghi.organisation.organisation.OrganisationKind;
import vn.huunghi.organisation.organisation.Standing;
import vn.huunghi.organisation.province.ProvinceChangeView;

/** Why something is proposed, said to the person who decides. */
final class Reasons {
    private final Message merger;

    Reasons(ProvinceChangeView change, Geography geography) {
        LocalDate eve = change.effectiveOn().minusDays(1);
        String to = change.to().name();
        String from = change.fromIds().stream()
                .map(id -> geography.naming(id, eve).orElseThrow().name())
                .collect(Collectors.joining(", "));
        merger = new Message(
                "Từ %s, %s hợp nhất thành %s.".formatted(change.effectiveOn(), from, to),
                "From %s on, %s are merged into %s.".formatted(change.effectiveOn(), from, to));
    }

    Message founds(List<Standing> group) {
        Message alike = alike(group.get(0));
        return because(
                "%d tổ chức %s: hợp nhất thành một pháp nhân mới, đại hội bắt đầu lại từ lần thứ I."
                        .formatted(group.size(), alike.vi()),
                "%d organisations %s: merge into a new legal identity, whose first congress is number 1."
                        .formatted(group.size(), alike.en()));
    }

    Message joins(Standing there) {
        Message alike = alike(there);
        return because(
                "Tỉnh mới đã có tổ chức %s: hợp nhất vào tổ chức đó.".formatted(alike.vi()),
                "The new province has an organisation already, %s: merge into that one.".formatted(alike.en()));
    }

    Message moves() {
        return because(
                "Không có tổ chức tương tự ở tỉnh khác được hợp nhất: giữ nguyên tổ chức và chuyển sang tỉnh mới.",
                "There is none like it in another of the merged provinces: it stays itself and moves to the new one.");
    }

    Message follows() {
        return because(
                "Chi hội đi theo tổ chức cấp trên của mình.", "A chapter follows the organisation that it is under.");
    }

    private static Message alike(Standing one) {
        if (one.kind() == OrganisationKind.PROVINCIAL_UNION) {
            return new Message("cùng là Liên hiệp tỉnh", "that are provincial unions");
        }
        if (one.kind() == OrganisationKind.FRIENDSHIP_ASSOCIATION
                && (one.bloc() != null || !one.countryCodes().isEmpty())) {
            String partners = String.join(", ", one.countryCodes());
            if (one.bloc() != null) {
                partners = partners.isEmpty() ? one.bloc() : one.bloc() + ": " + partners;
            }
            return new Message(
                    "cùng đối tác (%s)".formatted(partners), "with the same partners (%s)".formatted(partners));
        }
        return new Message(
                "cùng loại và cùng tên ngoài tên tỉnh", "of the same kind, and named alike but for the province");
    }

    private Message because(String vi, String en) {
        return new Message(merger.vi() + " " + vi, merger.en() + " " + en);
    }
}
