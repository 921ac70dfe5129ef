package vn.huunghi.kit.problem;

import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.huunghi.kit.event.EventProblem;
import vn.huunghi.kit.figure.FigureProblem;
import vn.huunghi.kit.imports.ImportProblem;
import vn.huunghi.kit.table.TableProblem;

/** All problem types of the service; two with one code would make the code worthless, so that such a service does not start. */
@Singleton
@Startup
class Problems {
    private final SortedMap<String, ProblemType> types = new TreeMap<>();

    @Inject
    Problems(@All List<ProblemCatalogue> catalogues) {
        Stream.concat(
                        Stream.of(
                                        CommonProblem.values(),
                                        EventProblem.values(),
                                        FigureProblem.values(),
                                        TableProblem.values(),
                                        ImportProblem.values())
                                .flatMap(Arrays::stream),
                        catalogues.stream().flatMap(catalogue -> catalogue.types().stream()))
                .forEach(this::add);
    }

    private void add(ProblemType type) {
        ProblemType other = types.putIfAbsent(type.code(), type);
        if (other != null) {
            throw new IllegalStateException("Problem code %s is both %s of %s and %s of %s"
                    .formatted(type.code(), other, other.getClass(), type, type.getClass()));
        }
    }

    Collection<ProblemType> all() {
        return types.values();
    }

    Optional<ProblemType> find(String code) {
        return Optional.ofNullable(types.get(code));
    }
}
