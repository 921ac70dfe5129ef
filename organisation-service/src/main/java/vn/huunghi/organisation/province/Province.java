package vn.huunghi.organisation.province;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.huunghi.kit.geography.Naming;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.record.VersionedRecord;
import vn.huunghi.kit.text.Message;
import vn.huunghi.organisation.problem.OrganisationProblem;

/** A territory with its validity; its names change while it stays the same, and its code may pass to another. */
@Entity
@Table(name = "province")
class Province extends VersionedRecord {
    @Id
    private String id;

    private String code;

    private LocalDate validFrom;

    private LocalDate validTo;

    private String successorId;

    private List<String> borders;

    private boolean coastal;

    private String legalBasisOfEnd;

    @ElementCollection
    @CollectionTable(name = "province_naming", joinColumns = @JoinColumn(name = "province_id"))
    private List<ProvinceNaming> namings = new ArrayList<>();

    protected Province() {}

    /** @throws Refusal when the territory would have no name on its first day */
    Province(NewProvince facts, Clock clock) {
        touch(clock);
        id = facts.id();
        code = facts.code();
        validFrom = facts.validFrom();
        validTo = facts.validTo();
        successorId = facts.successorId();
        borders = List.copyOf(facts.borders());
        coastal = facts.coastal();
        legalBasisOfEnd = facts.legalBasisOfEnd();
        facts.namings().forEach(naming -> namings.add(ProvinceNaming.of(naming)));
        if (namings.stream().noneMatch(naming -> naming.validFrom().equals(validFrom))) {
            throw Refusal.of(
                    OrganisationProblem.NAMING_MISSING,
                    "namings",
                    new Message(
                            "Tỉnh %s chưa có tên từ ngày %s.".formatted(id, validFrom),
                            "Province %s has no name from %s on.".formatted(id, validFrom)));
        }
    }

    /** @throws Refusal when it ends already, or is to be called otherwise after its end */
    void endIn(String successor, LocalDate day, String legalBasis, Clock clock) {
        requireOpenEnd();
        requireNoNamingFrom(day);
        validTo = day;
        successorId = successor;
        legalBasisOfEnd = legalBasis;
        touch(clock);
    }

    /** @throws Refusal when it has ended by then, or a naming of that day or a later one would be overtaken */
    void name(Naming naming, Clock clock) {
        if (validTo != null && !naming.validFrom().isBefore(validTo)) {
            requireOpenEnd();
        }
        requireNoNamingFrom(naming.validFrom());
        namings.add(ProvinceNaming.of(naming));
        touch(clock);
    }

    private void requireOpenEnd() {
        if (validTo != null) {
            throw Refusal.of(
                            OrganisationProblem.PROVINCE_ENDS_ALREADY,
                            "fromIds",
                            new Message(
                                    "Tỉnh %s đã có ngày hết hiệu lực %s, thay bằng %s."
                                            .formatted(id, validTo, successorId),
                                    "Province %s ends on %s already, in %s.".formatted(id, validTo, successorId)))
                    .with("successorId", successorId);
        }
    }

    private void requireNoNamingFrom(LocalDate day) {
        namings.stream()
                .filter(naming -> !naming.validFrom().isBefore(day))
                .findFirst()
                .ifPresent(naming -> {
                    throw Refusal.of(
                            OrganisationProblem.NAMING_EXISTS,
                            "effectiveOn",
                            new Message(
                                    "Tỉnh %s đã có tên gọi từ ngày %s.".formatted(id, naming.validFrom()),
                                    "Province %s is given a name on %s already.".formatted(id, naming.validFrom())));
                });
    }

    String id() {
        return id;
    }

    String code() {
        return code;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    LocalDate validTo() {
        return validTo;
    }

    String successorId() {
        return successorId;
    }

    List<String> borders() {
        return borders;
    }

    boolean coastal() {
        return coastal;
    }

    String legalBasisOfEnd() {
        return legalBasisOfEnd;
    }

    List<Naming> namings() {
        return namings.stream()
                .map(ProvinceNaming::naming)
                .sorted(Comparator.comparing(Naming::validFrom))
                .toList();
    }

    /** The naming on a day; on a day outside its validity the nearest, so that an ended territory keeps its last name. */
    Naming naming(LocalDate day) {
        List<Naming> inOrder = namings();
        return inOrder.stream()
                .filter(naming -> !naming.validFrom().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElse(inOrder.get(0));
    }
}
