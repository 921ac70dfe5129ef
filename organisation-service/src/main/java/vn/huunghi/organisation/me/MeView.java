package vn.huunghi.organisation.me;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a token says of its holder. */
@Schema(name = "Me")
record MeView(
        String subject,

        @Schema(description = "The application that the token was issued to; external ids are unique within it")
        String client,

        @Schema(
                description = "Those that the token gives, and those that they include: administrator, coordinator,"
                        + " officer, reader; service")
        List<String> roles,

        @Schema(
                nullable = true,
                description = "The provinces for which it may write, predecessors and successors included; null: all")
        List<String> provinces,

        @Schema(nullable = true, description = "The clusters that it may coordinate; null: all")
        List<String> clusters) {}
