package vn.huunghi.activity.activity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import vn.huunghi.kit.access.Caller;
import vn.huunghi.kit.access.Roles;
import vn.huunghi.kit.problem.CommonProblem;
import vn.huunghi.kit.problem.Refusal;
import vn.huunghi.kit.register.Register;
import vn.huunghi.kit.rest.Constraints;
import vn.huunghi.kit.text.Message;
import vn.huunghi.kit.time.BusinessDay;

/** Tells a row of a file all that is wrong with it at once, where a single request stops at the first. */
@Singleton
class ActivityRowChecks {
    private static final String PROVINCES = "provinceIds";

    private final Register register;
    private final ActivityReferences references;
    private final Caller caller;
    private final Validator validator;
    private final Clock clock;

    @Inject
    ActivityRowChecks(
            Register register, ActivityReferences references, Caller caller, Validator validator, Clock clock) {
        this.register = register;
        this.references = references;
        this.caller = caller;
        this.validator = validator;
        this.clock = clock;
    }

    /** Everything that can be said against the rows without writing any of them. */
    void check(List<ActivityRow> rows) {
        ActivityReferences.Unknown unknown =
                references.unknown(rows.stream().map(ActivityRow::stated).toList());
        for (ActivityRow row : rows) {
            NewActivity stated = row.stated();
            attempt(row, () -> Constraints.check(validator.validate(stated)));
            if (row.isFine()) {
                attempt(row, () -> ActivityRules.check(stated, BusinessDay.today(clock)));
                attempt(
                        row,
                        () -> register.mustBeInForce(
                                PROVINCES + "[%d]",
                                stated.provinceIds(),
                                stated.endsOn().last()));
                checkRights(row);
                attempt(row, () -> unknown.refuse(stated, row.held()));
            }
        }
    }

    private static void attempt(ActivityRow row, Runnable check) {
        try {
            check.run();
        } catch (Refusal refusal) {
            row.refuse(refusal);
        }
    }

    /** A row that lacks its province is no matter of roles to whoever filled it in. */
    private void checkRights(ActivityRow row) {
        if (row.stated().provinceIds().isEmpty() && !caller.is(Roles.ADMINISTRATOR)) {
            row.row()
                    .error(
                            PROVINCES,
                            CommonProblem.NOT_ALLOWED,
                            new Message(
                                    "Dòng chưa ghi tỉnh (cột Tỉnh, provinceIds); hoạt động không thuộc tỉnh nào chỉ quản trị viên được ghi.",
                                    "The row names no province (column Provinces, provinceIds); only an administrator records what is no province's."));
            return;
        }
        try {
            caller.mustWriteFor(Set.copyOf(row.stated().provinceIds()), register.geography());
            if (row.held() != null) {
                caller.mustWriteFor(Set.copyOf(row.before().provinceIds()), register.geography());
            }
        } catch (Refusal refusal) {
            row.row().error(PROVINCES, refusal.type(), refusal.detail());
        }
    }
}
