package vn.huunghi.aid.iati;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;

/**
 * The sectors of one item as IATI wants them: at least one, and of each its share of the whole. Where that is not known they
 * are one that is not specified, and are named instead.
 */
record IatiSectors(List<IatiItem.Share> told, List<IatiItem.Share> unsplit) {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    static IatiSectors of(List<IatiItem.Share> sectors) {
        if (sectors.size() == 1) {
            return new IatiSectors(whole(sectors.get(0).key()), List.of());
        }
        boolean split = !sectors.isEmpty() && sectors.stream().allMatch(sector -> sector.percent() != null);
        return split
                ? new IatiSectors(sectors, List.of())
                : new IatiSectors(whole(IatiCodes.SECTOR_NOT_SPECIFIED), sectors);
    }

    /** Said of a single one too, because the standard's ruleset adds up what is said. */
    private static List<IatiItem.Share> whole(String code) {
        return List.of(new IatiItem.Share(code, WHOLE));
    }

    /** Those of which the shares are not known, in words; empty where there are none. */
    void describeUnsplit(IatiXml xml) throws XMLStreamException {
        if (!unsplit.isEmpty()) {
            String codes = unsplit.stream().map(IatiItem.Share::key).collect(Collectors.joining(", "));
            xml.narrated(
                    "description",
                    "Các ngành theo mã OECD DAC, không rõ tỷ lệ: " + codes + ".",
                    "Sectors by the codes of OECD DAC, of unknown shares: " + codes + ".",
                    "type",
                    IatiCodes.OTHER_DESCRIPTION);
        }
    }

    void write(IatiXml xml) throws XMLStreamException {
        for (IatiItem.Share sector : told) {
            xml.element(
                    "sector",
                    "vocabulary",
                    IatiCodes.SECTOR_VOCABULARY,
                    "code",
                    sector.key(),
                    "percentage",
                    IatiXml.plain(sector.percent()));
        }
    }
}
