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
        return List.of(Contribution.recorded(
                id,
                ComputedMeasures.AGREEMENTS_SIGNED,
                agreement.signedOn().first(),
                agreement.signedOn().last(),
                agreement.provinceIds(),
                Traits.of(agreement.kind(), agreement.countryCodes(), agreement.partyIds()),
                false,
                Figure.exact(BigDecimal.ONE)));
    }
}
