package vn.huunghi.kit.problem;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import vn.huunghi.kit.text.Language;

/** The language that the client asked for; Vietnamese unless it prefers English. */
@RequestScoped
public class RequestLanguage {
    private final HttpHeaders headers;

    @Inject
    RequestLanguage(HttpHeaders headers) {
        this.headers = headers;
    }

    public Language get() {
        return of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** Reads an {@code Accept-Language} header; anything that is no list of languages means Vietnamese. */
    static Language of(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return Language.VI;
        }
        try {
            for (Locale.LanguageRange range : Locale.LanguageRange.parse(acceptLanguage.strip())) {
                String name = range.getRange();
                if (range.getWeight() > 0 && (name.equals("en") || name.startsWith("en-"))) {
                    return Language.EN;
                }
                if (range.getWeight() > 0 && (name.equals("vi") || name.startsWith("vi-") || name.equals("*"))) {
                    return Language.VI;
                }
            }
        } catch (IllegalArgumentException notALanguageList) {
            return Language.VI;
        }
        return Language.VI;
    }
}
