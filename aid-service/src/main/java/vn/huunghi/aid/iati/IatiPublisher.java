package vn.huunghi.aid.iati;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.huunghi.kit.text.Message;

/**
 * Who reports to IATI. The reference begins every activity's identifier, which must never change once it was published:
 * set it before the first publication and leave it.
 */
@Singleton
class IatiPublisher {
    private final String ref;
    private final String type;
    private final Message name;

    IatiPublisher(
            @ConfigProperty(name = "huunghi.iati.reporting-org", defaultValue = "VN-HUUNGHI") String ref,
            @ConfigProperty(name = "huunghi.iati.reporting-org-type", defaultValue = "15") String type,
            @ConfigProperty(
                            name = "huunghi.iati.reporting-org-name",
                            defaultValue = "Liên hiệp các tổ chức hữu nghị Việt Nam")
                    String name,
            @ConfigProperty(
                            name = "huunghi.iati.reporting-org-name-en",
                            defaultValue = "Vietnam Union of Friendship Organisations")
                    String nameEn) {
        this.ref = ref;
        this.type = type;
        this.name = new Message(name, nameEn);
    }

    String ref() {
        return ref;
    }

    /** Of the code list OrganisationType. */
    String type() {
        return type;
    }

    Message name() {
        return name;
    }
}
