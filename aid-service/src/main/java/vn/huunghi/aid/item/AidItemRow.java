package vn.huunghi.aid.item;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.huunghi.aid.indicator.IndicatorColumns;
import vn.huunghi.aid.indicator.Statements;
import vn.huunghi.aid.problem.AidProblem;
import vn.huunghi.aid.transaction.NewTransaction;
import vn.huunghi.aid.transaction.TransactionKind;
import vn.huunghi.kit.imports.FileColumns;
import vn.huunghi.kit.imports.ImportRow;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.record.Ids;
import vn.huunghi.kit.text.Message;
import vn.huunghi.kit.text.Texts;
import vn.huunghi.kit.time.PartialDate;

/** A row of a file of aid items, and the item that it states with its approval and its transactions. */
final class AidItemRow {
    private static final Pattern FIGURE = Pattern.compile("figures\\[(\\d+)].*");

    private final ImportRow row;
    private final UUID newId = Ids.next();
    private final AidItem held;
    private final AidItemChanged before;
    private NewAidItem stated;
    private NewApproval approval;
    private final List<NewTransaction> transactions = new ArrayList<>();

    /** @param held the item that the row is about already; null for a new one */
    AidItemRow(ImportRow row, AidItem held) {
        this.row = row;
        this.held = held;
        before = held == null ? null : held.state(List.of());
    }

    ImportRow row() {
        return row;
    }

    /** The item that the row is about already; null for a new one. */
    AidItem held() {
        return held;
    }

    /** As it was when the row was read; null for a new one. */
    AidItemChanged before() {
        return before;
    }

    /** The item's id, should the row make one. */
    UUID newId() {
        return newId;
    }

    NewAidItem stated() {
        return stated;
    }

    /** Null where the row states none. */
    Approval approval() {
        return approval == null ? null : approval.approval();
    }

    /** What the row states beside its item, by the beginning of the fields in which it stands. */
    Map<String, Object> parts() {
        Map<String, Object> parts = new LinkedHashMap<>();
        if (approval != null) {
            parts.put(AidItemColumns.APPROVAL, approval);
        }
        transactions.forEach(one -> parts.put(AidItemColumns.prefix(one.kind()), one));
        return parts;
    }

    /** At most one of each kind. */
    List<NewTransaction> transactions() {
        return transactions;
    }

    boolean isFine() {
        return !row.isRefused();
    }

    /** Reads what the row states. What the file has no column for is not the file's to say: that stays as it is. */
    void read(AidItemNames.Known names, Statements.Catalogue catalogue, LocalDate today) {
        approval = readApproval();
        PartialDate plannedFrom = said("plannedFrom", row::date, AidItemChanged::plannedFrom);
        LocalDate day = day(plannedFrom, today);
        stated = new NewAidItem(
                row.choice("kind", AidItemKind.class, AidItemKind::label),
                said("emergency", this::isYes, AidItemChanged::emergency),
                row.text("title"),
                said("titleEn", row::text, AidItemChanged::titleEn),
                names.donors(row, before == null ? List.of() : before.donorIds()),
                organisation("recipientId", "recipientName", names, day, AidItemChanged::recipientId),
                name("recipientName", "recipientId", AidItemChanged::recipientName),
                organisation("managingAgencyId", "managingAgency", names, day, AidItemChanged::managingAgencyId),
                name("managingAgency", "managingAgencyId", AidItemChanged::managingAgency),
                organisation("mobiliserId", "mobiliserId", names, day, AidItemChanged::mobiliserId),
                said("form", field -> row.choice(field, AidForm.class, AidForm::label), AidItemChanged::form),
                said("sectors", this::sectors, AidItemChanged::sectors),
                said("provinces", field -> provinces(names.provinces(row, day)), AidItemChanged::provinces),
                plannedFrom,
                said("plannedTo", row::date, AidItemChanged::plannedTo),
                IndicatorColumns.read(row, catalogue, before == null ? List.of() : before.figures()),
                FileColumns.source(row, before == null ? null : before.source()),
                row.text(ImportRow.ROW_ID),
                reason());
        for (TransactionKind kind : TransactionKind.values()) {
            FileTransaction.read(row, kind).ifPresent(transactions::add);
        }
    }

    /** Why the item has donors that are not registered for it, once it is approved. */
    private String reason() {
        return before == null || before.approval() == null ? null : row.text(AidItemColumns.APPROVAL + "reason");
    }

    /** The day on which the provinces must be in force. */
    LocalDate day(PartialDate plannedFrom, LocalDate today) {
        Approval valid = before == null || before.approval() == null ? approval() : before.approval();
        return AidItemRules.day(valid, plannedFrom, today);
    }

    private <T> T said(String field, Function<String, T> inTheFile, Function<AidItemChanged, T> already) {
        return before == null || row.hasColumn(field) ? inTheFile.apply(field) : already.apply(before);
    }

    private boolean isYes(String field) {
        return row.choice(field, AidItemColumns.YesOrNo.class, AidItemColumns.YesOrNo::label)
                == AidItemColumns.YesOrNo.YES;
    }

    /** An organisation gives way to the name that stands in the file in its stead. */
    private UUID organisation(
            String field,
            String instead,
            AidItemNames.Known names,
            LocalDate day,
            Function<AidItemChanged, UUID> already) {
        Set<UUID> kept = before == null ? Set.of() : before.organisationIds();
        UUID said = said(field, column -> names.organisation(row, column, day, kept), already);
        return row.has(instead) && !row.hasColumn(field) ? null : said;
    }

    private String name(String field, String instead, Function<AidItemChanged, String> already) {
        String said = said(field, row::text, already);
        return row.has(instead) && !row.hasColumn(field) ? null : said;
    }

    private List<SectorShare> sectors(String field) {
        List<SectorShare> said = FileShare.read(row, field).stream()
                .map(share -> new SectorShare(share.name(), share.percent()))
                .toList();
        boolean sharesSaid = said.stream().anyMatch(share -> share.percent() != null);
        return before != null && !sharesSaid && codes(said).equals(codes(before.sectors())) ? before.sectors() : said;
    }

    /** A cell that names the same without any share says nothing of the shares. */
    private List<ProvinceShare> provinces(List<ProvinceShare> said) {
        boolean sharesSaid = said.stream().anyMatch(share -> share.percent() != null);
        return before != null && !sharesSaid && ids(said).equals(ids(before.provinces())) ? before.provinces() : said;
    }

    private static Set<String> codes(List<SectorShare> shares) {
        return shares.stream().map(SectorShare::code).collect(Collectors.toSet());
    }

    private static Set<String> ids(List<ProvinceShare> shares) {
        return shares.stream().map(ProvinceShare::provinceId).collect(Collectors.toSet());
    }

    private NewApproval readApproval() {
        String number = row.text(AidItemColumns.APPROVAL + "number");
        String authority = row.text(AidItemColumns.APPROVAL + "authority");
        String reason = row.text(AidItemColumns.APPROVAL + "reason");
        boolean any = number != null || authority != null || reason != null;
        LocalDate on = FileTransaction.day(row, AidItemColumns.APPROVAL + "on", any);
        return on == null ? null : new NewApproval(number, authority, on, reason, null, null);
    }

    /** Remarks upon donors that are not registered for the item. */
    void warn(List<UUID> donorIds) {
        String names = Texts.shortened(donorIds.toString(), 200);
        row.warn(
                "donorIds",
                AidProblem.UNREGISTERED_DONOR,
                new Message(
                        AidItemWarning.UNREGISTERED_DONOR.vi() + " " + names,
                        AidItemWarning.UNREGISTERED_DONOR.en() + " " + names));
    }

    /** The row is refused for what an item refuses. */
    void refuse(Refusal refusal) {
        row.refuse(refusal, field -> {
            Matcher figure = FIGURE.matcher(field);
            if (figure.matches()) {
                return stated.figures().get(Integer.parseInt(figure.group(1))).indicator();
            }
            if (field.equals("reason")) {
                return AidItemColumns.APPROVAL + field;
            }
            return field.startsWith("source.") ? field : field.replaceFirst("[\\[.].*", "");
        });
    }

    /** The row is refused for what its approval or one of its transactions refuses; the fields begin so. */
    void refuse(Refusal refusal, String prefix) {
        row.refuse(refusal, field -> prefix + field.replaceFirst("[\\[.].*", ""));
    }
}
