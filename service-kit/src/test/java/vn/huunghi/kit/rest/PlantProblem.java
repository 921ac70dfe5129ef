package vn.huunghi.kit.rest;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import vn.huunghi.kit.problem.ProblemCatalogue;
import vn.huunghi.kit.problem.ProblemType;
import vn.huunghi.kit.text.Message;

enum PlantProblem implements ProblemType {
    PLANT_WILTED;

    @Singleton
    static class Catalogue implements ProblemCatalogue {
        @Override
        public List<? extends ProblemType> types() {
            return List.of(values());
        }
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return 422;
    }

    @Override
    public boolean retryable() {
        return false;
    }

    @Override
    public Message title() {
        return new Message("Cây đã héo", "The plant has wilted");
    }
}
