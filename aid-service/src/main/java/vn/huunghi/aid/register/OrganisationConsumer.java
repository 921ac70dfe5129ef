package vn.huunghi.aid.register;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import vn.huunghi.kit.register.NamedRecords;
import vn.huunghi.kit.register.Names;
import vn.huunghi.kit.register.RegisterTopics;

/** Keeps organisations, which receive, manage and mobilise aid. */
@Singleton
class OrganisationConsumer extends NamedRecords {

    @Inject
    OrganisationConsumer(Names names) {
        super(RegisterTopics.ORGANISATION, names);
    }
}
