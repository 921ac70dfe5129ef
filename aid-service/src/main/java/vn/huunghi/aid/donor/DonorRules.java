package vn.huunghi.aid.donor;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.huunghi.aid.problem.AidProblem;
import vn.huunghi.kit.problem.ProblemType;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.register.RegisterProblem;
import vn.huunghi.kit.text.Message;

/** What can be said against a donor by looking at nothing else. */
final class DonorRules {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private DonorRules() {}

    /** @throws Refusal 422 if it contradicts itself or the law */
    static void check(NewDonor stated) {
        if (stated.countryCode() != null && !COUNTRIES.contains(stated.countryCode())) {
            throw refusal(
                    RegisterProblem.UNKNOWN_COUNTRY,
                    "countryCode",
                    "Không có mã quốc gia %s (ISO 3166-1 alpha-2).".formatted(stated.countryCode()),
                    "There is no country %s (ISO 3166-1 alpha-2).".formatted(stated.countryCode()));
        }
        List<Registration> registrations = stated.registrations();
        if (stated.kind() != DonorKind.NGO && !registrations.isEmpty()) {
            throw refusal(
                    AidProblem.ONLY_NGOS_REGISTER,
                    "registrations",
                    "Chỉ tổ chức phi chính phủ nước ngoài (NGO) mới có giấy đăng ký.",
                    "Only a foreign NGO holds registrations.");
        }
        for (int i = 0; i < registrations.size(); i++) {
            check("registrations[%d].".formatted(i), registrations.get(i));
            mustNotOverlap(i, registrations);
        }
    }

    private static void check(String path, Registration stated) {
        if (stated.to().isBefore(stated.from())) {
            throw refusal(
                    AidProblem.REGISTRATION_ENDS_BEFORE_IT_BEGINS,
                    path + "to",
                    "Đăng ký %s kết thúc %s, trước khi bắt đầu %s."
                            .formatted(stated.number(), stated.to(), stated.from()),
                    "Registration %s ends on %s, before it begins on %s."
                            .formatted(stated.number(), stated.to(), stated.from()));
        }
        if (!stated.kind().isIssuedOn(stated.from())) {
            throw refusal(
                    AidProblem.NO_PROJECT_OFFICES,
                    path + "kind",
                    "Từ %s không cấp đăng ký văn phòng dự án (Nghị định 58/2022/NĐ-CP)."
                            .formatted(RegistrationKind.DECREE_58_2022),
                    "From %s on no project office is registered (Decree 58/2022/NĐ-CP)."
                            .formatted(RegistrationKind.DECREE_58_2022));
        }
        if (stated.to().isAfter(stated.lastAllowed())) {
            throw refusal(
                    AidProblem.REGISTRATION_TOO_LONG,
                    path + "to",
                    "Đăng ký %s có thời hạn tối đa %d năm, tức đến %s."
                            .formatted(stated.number(), stated.kind().mostYears(), stated.lastAllowed()),
                    "Registration %s lasts at most %d years, that is until %s."
                            .formatted(stated.number(), stated.kind().mostYears(), stated.lastAllowed()));
        }
        if (stated.withdrawnOn() != null
                && (stated.withdrawnOn().isBefore(stated.from())
                        || stated.withdrawnOn().isAfter(stated.to()))) {
            throw refusal(
                    AidProblem.REGISTRATION_WITHDRAWN_OUTSIDE_ITS_DAYS,
                    path + "withdrawnOn",
                    "Đăng ký %s có thời hạn từ %s đến %s nên không thể bị thu hồi ngày %s."
                            .formatted(stated.number(), stated.from(), stated.to(), stated.withdrawnOn()),
                    "Registration %s runs from %s to %s and cannot be withdrawn on %s."
                            .formatted(stated.number(), stated.from(), stated.to(), stated.withdrawnOn()));
        }
    }

    private static void mustNotOverlap(int index, List<Registration> registrations) {
        Registration stated = registrations.get(index);
        for (Registration earlier : registrations.subList(0, index)) {
            if (stated.overlaps(earlier)) {
                throw refusal(
                        AidProblem.REGISTRATIONS_OVERLAP,
                        "registrations[%d].from".formatted(index),
                        "Đăng ký %s từ %s chồng lên lần từ %s đến %s."
                                .formatted(stated.number(), stated.from(), earlier.from(), earlier.to()),
                        "Registration %s from %s overlaps its entry from %s to %s."
                                .formatted(stated.number(), stated.from(), earlier.from(), earlier.to()));
            }
        }
    }

    private static Refusal refusal(ProblemType problem, String field, String vi, String en) {
        return Refusal.of(problem, field, new Message(vi, en));
    }
}
