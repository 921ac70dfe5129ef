package vn.huunghi.activity.returns;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.huunghi.kit.problem.CommonProblem;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.register.Register;
import vn.huunghi.kit.register.RegisterProblem;
import vn.huunghi.kit.rest.Constraints;
import vn.huunghi.kit.text.Message;

/** Tells a row of a file all that is wrong with it at once, where a single request stops at the first. */
@Singleton
class ReturnRowChecks {
    private final Register register;
    private final ReturnRights rights;
    private final Validator validator;

    @Inject
    ReturnRowChecks(Register register, ReturnRights rights, Validator validator) {
        this.register = register;
        this.rights = rights;
        this.validator = validator;
    }

    /** Everything that can be said against the rows without writing any of them. */
    void check(List<ReturnRow> rows) {
        Set<UUID> reporters = rows.stream()
                .map(row -> row.stated().reporterId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Set<UUID> known = register.knownOrganisations(reporters);
        for (ReturnRow row : rows) {
            NewReturn stated = row.stated();
            attempt(row, () -> Constraints.check(validator.validate(stated)));
            if (row.isFine()) {
                attempt(row, stated::check);
                attempt(row, () -> mustBeReporter(row, known));
                attempt(row, () -> mustBeInForce(stated));
                checkRights(row);
            }
        }
    }

    private static void mustBeReporter(ReturnRow row, Set<UUID> known) {
        UUID reporter = row.stated().reporterId();
        boolean isAlready = row.before() != null && row.before().reporterId().equals(reporter);
        if (!isAlready && !known.contains(reporter)) {
            throw Refusal.of(
                    RegisterProblem.UNKNOWN_ORGANISATION,
                    "reporterId",
                    new Message(
                            "Chưa biết tổ chức %s.".formatted(reporter),
                            "Organisation %s is not known.".formatted(reporter)));
        }
    }

    private void mustBeInForce(NewReturn stated) {
        if (stated.provinceId() != null) {
            register.mustBeInForce(
                    "provinceId", List.of(stated.provinceId()), stated.period().lastDay());
        }
    }

    /** A row that lacks its province is no matter of roles to whoever filled it in. */
    private void checkRights(ReturnRow row) {
        ReturnScope scope = row.stated().scope();
        if (scope.level() == Level.NATION && !rights.mayWriteFor(scope)) {
            row.row()
                    .error(
                            "provinceId",
                            CommonProblem.NOT_ALLOWED,
                            new Message(
                                    "Dòng chưa ghi tỉnh (cột Tỉnh, provinceId) hay cụm; mã truy cập này không được ghi báo cáo của cả nước.",
                                    "The row names no province (column Province, provinceId) and no cluster; this token may not write the nation's own returns."));
            return;
        }
        try {
            rights.mustWriteFor(scope);
            if (row.held() != null) {
                rights.mustWriteFor(row.held().scope());
            }
        } catch (Refusal refusal) {
            row.row()
                    .error(
                            scope.level() == Level.CLUSTER ? "clusterId" : "provinceId",
                            refusal.type(),
                            refusal.detail());
        }
    }

    private static void attempt(ReturnRow row, Runnable check) {
        try {
            check.run();
        } catch (Refusal refusal) {
            row.refuse(refusal);
        }
    }
}
