package vn.huunghi.organisation.vocabulary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.huunghi.kit.access.Roles;

/** The labels of the whole system over REST. */
@Path("/api/v1/vocabulary")
@Tag(name = "Vocabulary")
@Produces(MediaType.APPLICATION_JSON)
public class VocabularyResource {
    private final Vocabulary vocabulary;

    @Inject
    VocabularyResource(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getVocabulary",
            summary = "Every enum value of all services, every unit and every country, in Vietnamese and English")
    public VocabularyView get() {
        return vocabulary.view();
    }
}
