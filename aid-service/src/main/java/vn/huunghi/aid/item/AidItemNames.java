package vn.huunghi.aid.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.huunghi.aid.donor.DonorNames;
import vn.huunghi.kit.imports.ImportProblem;
import vn.huunghi.kit.imports.ImportRow;
import vn.huunghi.kit.problem.ProblemType;
import vn.huunghi.kit.register.FileNames;
import vn.huunghi.kit.register.ProvinceNames;
import vn.huunghi.kit.register.Register;
import vn.huunghi.kit.register.RegisterProblem;
import vn.huunghi.kit.text.Message;

/** Which records the rows of a file of aid items mean by the names that stand in it; looked up for all rows at once. */
@ApplicationScoped
class AidItemNames {
    private static final List<String> ORGANISATIONS = List.of("recipientId", "managingAgencyId", "mobiliserId");

    private final DonorNames donorNames;
    private final FileNames fileNames;
    private final Register register;

    @Inject
    AidItemNames(DonorNames donorNames, FileNames fileNames, Register register) {
        this.donorNames = donorNames;
        this.fileNames = fileNames;
        this.register = register;
    }

    /** @param held the items that the rows are about already, which keep what they refer to */
    Known of(List<ImportRow> rows, List<AidItemChanged> held) {
        List<String> names = rows.stream()
                .flatMap(row -> row.texts("donorIds").stream())
                .filter(text -> !FileNames.isId(text))
                .distinct()
                .toList();
        Map<String, FileNames.Known> organisations = new HashMap<>();
        Set<UUID> heldOrganisations = distinct(held, AidItemChanged::organisationIds);
        ORGANISATIONS.forEach(field -> organisations.put(
                field, fileNames.of(rows, field, null, register.geography(), heldOrganisations, List.of())));
        return new Known(
                donorNames.of(names, distinct(held, AidItemChanged::donorIds)),
                organisations,
                new ProvinceNames(register.geography()));
    }

    private static Set<UUID> distinct(
            List<AidItemChanged> states, Function<AidItemChanged, ? extends Collection<UUID>> ids) {
        return states.stream().flatMap(state -> ids.apply(state).stream()).collect(Collectors.toSet());
    }

    /** What the names of some rows mean; what means nothing, or too much, is remarked upon. */
    static final class Known {
        private final DonorNames.Meanings donors;
        private final Map<String, FileNames.Known> organisations;
        private final ProvinceNames provinces;

        private Known(DonorNames.Meanings donors, Map<String, FileNames.Known> organisations, ProvinceNames provinces) {
            this.donors = donors;
            this.organisations = organisations;
            this.provinces = provinces;
        }

        /** @param held those of the row's own item, which keep their names though they were withdrawn since */
        List<UUID> donors(ImportRow row, Collection<UUID> held) {
            List<UUID> ids = new ArrayList<>();
            for (String text : row.texts("donorIds")) {
                Set<UUID> meant = FileNames.isId(text) ? Set.of(UUID.fromString(text)) : donors.of(text, held);
                if (meant.size() > 1) {
                    tooMany(row, "donorIds", text, meant);
                } else if (meant.isEmpty()) {
                    unknown(row, "donorIds", ImportProblem.UNKNOWN_NAME, text);
                }
                ids.addAll(meant);
            }
            return ids;
        }

        /**
         * The one organisation of the field; null where none stands.
         *
         * @param held as with donors
         */
        UUID organisation(ImportRow row, String field, LocalDate day, Collection<UUID> held) {
            List<UUID> ids = organisations.get(field).organisations(row, field, day, held);
            if (ids.size() > 1) {
                tooMany(row, field, row.text(field), Set.copyOf(ids));
            }
            return ids.isEmpty() ? null : ids.get(0);
        }

        List<ProvinceShare> provinces(ImportRow row, LocalDate day) {
            List<ProvinceShare> shares = new ArrayList<>();
            for (FileShare share : FileShare.read(row, "provinces")) {
                Optional<String> id = provinces.find(share.name(), day);
                if (id.isEmpty()) {
                    unknown(row, "provinces", RegisterProblem.UNKNOWN_PROVINCE, share.name());
                }
                id.ifPresent(known -> shares.add(new ProvinceShare(known, share.percent())));
            }
            return shares;
        }

        private static void unknown(ImportRow row, String field, ProblemType problem, String text) {
            row.error(
                    field,
                    problem,
                    new Message("Không tìm thấy “%s”.".formatted(text), "Nothing is called “%s”.".formatted(text)));
        }

        private static void tooMany(ImportRow row, String field, String text, Set<UUID> meant) {
            row.error(
                    field,
                    ImportProblem.AMBIGUOUS_NAME,
                    new Message(
                            "“%s” có thể là %s; hãy ghi id.".formatted(text, meant),
                            "“%s” may be any of %s; write its id.".formatted(text, meant)));
        }
    }
}
