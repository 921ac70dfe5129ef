package vn.huunghi.kit.figure;

import java.util.Optional;
import vn.huunghi.kit.text.Message;

public final class FigureText {
    private FigureText() {}

    public record Reading(Figure figure, Optional<Message> doubt) {}

    public static Reading read(String text, Unit unit) {
        return new Reading(Figure.exact(new java.math.BigDecimal(text.replace(".", ""))), Optional.empty());
    }
}
