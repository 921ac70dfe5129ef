package vn.huunghi.activity.register;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import vn.huunghi.kit.register.NamedRecords;
import vn.huunghi.kit.register.Names;
import vn.huunghi.kit.register.RegisterTopics;

/** Keeps organisations, which organise activities and report. */
@Singleton
class OrganisationConsumer extends NamedRecords {

    @Inject
    OrganisationConsumer(Names names) {
        super(RegisterTopics.ORGANISATION, names);
    }
}
