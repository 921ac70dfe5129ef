package vn.huunghi.kit.register;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.huunghi.kit.geography.Geography;
import vn.huunghi.kit.geography.Naming;
import vn.huunghi.kit.geography.Territory;
import vn.huunghi.kit.text.Folding;

/** Which territory a file means: by its id, by the code that it bore on the day, or by a name that it had. */
public final class ProvinceNames {
    private static final Pattern TYPE = Pattern.compile("^(tinh|thanh pho|tp\\.?|province of|city of) ");
    private static final Pattern CODE = Pattern.compile("[0-9]{1,2}");

    private final Geography geography;
    private final Map<String, Set<Territory>> byName = new HashMap<>();

    public ProvinceNames(Geography geography) {
        this.geography = geography;
        for (LocalDate day : geography.boundaries()) {
            geography.inForce(day).forEach(this::learn);
        }
    }

    private void learn(Territory territory) {
        for (Naming naming : territory.namings()) {
            learn(naming.name(), territory);
            if (naming.nameEn() != null) {
                learn(naming.nameEn(), territory);
            }
        }
    }

    private void learn(String name, Territory territory) {
        byName.computeIfAbsent(bare(name), n -> new LinkedHashSet<>()).add(territory);
    }

    /** The territory's id; of several that had the name, the one of the day. A territory of another day is found too. */
    public Optional<String> find(String text, LocalDate day) {
        if (geography.territory(text).isPresent()) {
            return Optional.of(text);
        }
        if (CODE.matcher(text).matches()) {
            String code = text.length() == 1 ? "0" + text : text;
            return geography.byCode(code, day).map(Territory::id);
        }
        Set<Territory> named = byName.getOrDefault(bare(text), Set.of());
        return named.stream()
                .filter(territory -> territory.inForce(day))
                .findFirst()
                .or(() -> named.stream().findFirst())
                .map(Territory::id);
    }

    private static String bare(String name) {
        return TYPE.matcher(Folding.fold(name)).replaceFirst("");
    }
}
