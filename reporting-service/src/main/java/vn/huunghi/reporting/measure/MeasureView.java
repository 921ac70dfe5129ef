package vn.huunghi.reporting.measure;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.huunghi.kit.figure.Unit;
import vn.huunghi.reporting.contribution.Basis;
import vn.huunghi.reporting.contribution.ComputedMeasures;

/** What can be asked about one indicator. */
@Schema(name = "Measure")
record MeasureView(
        @Schema(examples = "COMMUNICATION_PARTICIPANTS") String code,
        String name,
        String nameEn,
        Unit unit,

        @Schema(description = "A FLOW adds over days, a STOCK holds as of a day, a RATE is only shown source by source")
        Nature nature,

        String group,

        @Schema(
                description =
                        "FIGURE: stated in records and returns; COMPUTED: counted from records; DECLARED: only in returns")
        Recording recording,

        @Schema(description = "Whether new figures may be stated")
        boolean active,

        @Schema(description = "By which basis it can be asked")
        List<Basis> bases) {

    static MeasureView of(Measure measure) {
        return new MeasureView(
                measure.code(),
                measure.name(),
                measure.nameEn(),
                measure.unit(),
                measure.nature(),
                measure.group(),
                measure.recording(),
                measure.active(),
                bases(measure));
    }

    private static List<Basis> bases(Measure measure) {
        List<Basis> bases = new ArrayList<>();
        if (measure.recording() == Recording.FIGURE || ComputedMeasures.contains(measure.code())) {
            bases.add(Basis.RECORDED);
        }
        bases.add(Basis.DECLARED);
        return bases;
    }
}
