package vn.huunghi.aid.rate;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.huunghi.kit.imports.ImportResource;

/** The import of exchange rates over REST. */
@Path("/api/v1/exchange-rates/imports")
@Tag(name = "Exchange rates")
class ExchangeRateImportResource extends ImportResource {

    @Inject
    ExchangeRateImportResource(ExchangeRateImport rates) {
        super(rates);
    }
}
