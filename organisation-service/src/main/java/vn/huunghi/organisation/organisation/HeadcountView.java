package vn.huunghi.organisation.organisation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.huunghi.kit.figure.FigureView;
import vn.huunghi.kit.figure.Unit;
import vn.huunghi.kit.record.Source;
import vn.huunghi.kit.text.Language;
import vn.huunghi.kit.time.PartialDate;

/** A headcount as clients see it; the version is its organisation's. */
@Schema(name = "Headcount")
record HeadcountView(
        @Schema(description = "A day, a month or a year, as the document says")
        PartialDate asOf,

        @Schema(nullable = true) FigureView members,
        @Schema(nullable = true) FigureView chapters,
        HeadcountScope scope,
        @Schema(nullable = true) Source source) {

    static HeadcountView of(Headcount headcount, Language language) {
        return new HeadcountView(
                headcount.asOf(),
                StatedFigure.view(headcount.members(), Unit.PERSON, language),
                StatedFigure.view(headcount.chapters(), Unit.CHAPTER, language),
                headcount.scope(),
                headcount.source());
    }
}
