package vn.huunghi.activity.register;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import vn.huunghi.kit.register.NamedRecords;
import vn.huunghi.kit.register.Names;
import vn.huunghi.kit.register.RegisterTopics;

/** Keeps foreign areas, where activities were. */
@Singleton
class ForeignAreaConsumer extends NamedRecords {

    @Inject
    ForeignAreaConsumer(Names names) {
        super(RegisterTopics.FOREIGN_AREA, names);
    }
}
