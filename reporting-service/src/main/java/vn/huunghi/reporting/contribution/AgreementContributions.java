package vn.huunghi.reporting.contribution;

import java.math.BigDecimal;
import java.util.List;
import vn.huunghi.kit.figure.Figure;

/** An agreement counts as signed on its day: once for its provinces together, however many parties it has. */
final class AgreementContributions {
    private AgreementContributions() {}

    static List<Contribution> of(String id, AgreementState agreement) {
        if (agreement.signedOn() == null) {
            return List.of();
        }
        return List.of(new Contribution(
                id,
                ComputedMeasures.AGREEMENTS_SIGNED,
                Basis.RECORDED,
                agreement.signedOn().first(),
                agreement.signedOn().last(),
                Accumulation.PERIOD,
                agreement.provinceIds(),
                agreement.kind(),
                agreement.countryCodes(),
                agreement.partyIds(),
                null,
                false,
                Figure.exact(BigDecimal.ONE)));
    }
}
