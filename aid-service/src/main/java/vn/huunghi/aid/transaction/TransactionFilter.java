package vn.huunghi.aid.transaction;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jboss.resteasy.reactive.Separator;

/** Which of an item's transactions a client asks for. */
public class TransactionFilter {
    @QueryParam("kind")
    @Separator(",")
    List<TransactionKind> kinds;

    @QueryParam("currency")
    @Separator(",")
    List<String> currencies;

    /** Null for all. */
    String[] kinds() {
        return kinds == null || kinds.isEmpty()
                ? null
                : kinds.stream().map(TransactionKind::name).toArray(String[]::new);
    }

    /** Null for all. */
    String[] currencies() {
        return currencies == null || currencies.isEmpty() ? null : currencies.toArray(String[]::new);
    }
}
