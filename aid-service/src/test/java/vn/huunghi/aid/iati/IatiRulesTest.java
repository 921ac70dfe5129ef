package vn.huunghi.aid.iati;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules are worth something only where files that break them are found out. */
class IatiRulesTest {
    private static final String SECTOR = "<sector vocabulary='1' code='14030' percentage='100'/>";
    private static final String VALID = """
            <iati-activities version='2.03' generated-datetime='2024-06-01T00:00:00Z'>
              <iati-activity xml:lang='vi' last-updated-datetime='2024-05-31T00:00:00Z'>
                <iati-identifier>VN-X-1</iati-identifier>
                <reporting-org ref='VN-X' type='15'><narrative xml:lang='vi'>Liên hiệp</narrative></reporting-org>
                <title><narrative xml:lang='vi'>Nước sạch</narrative></title>
                <description type='1'><narrative xml:lang='vi'>Nước sạch</narrative></description>
                <participating-org role='1' type='60'><narrative xml:lang='vi'>Quỹ</narrative></participating-org>
                <activity-status code='2'/>
                <activity-date type='1' iso-date='2024-01-01'/>
                <activity-date type='2' iso-date='2024-02-01'/>
                <activity-date type='3' iso-date='2024-03-01'/>
                <activity-date type='4' iso-date='2024-04-01'/>
                <recipient-country code='VN'/>
                %s
                <default-flow-type code='30'/>
                <default-finance-type code='110'/>
                <transaction>
                  <transaction-type code='3'/>
                  <transaction-date iso-date='2024-02-02'/>
                  <value currency='VND' value-date='2024-02-03'>5</value>
                </transaction>
              </iati-activity>
            </iati-activities>
            """.formatted(SECTOR);

    @Test
    void aValidFileBreaksNone() throws XMLStreamException {
        assertEquals(new IatiRules.Summary(1, 1), check(VALID));
        assertEquals(new IatiRules.Summary(1, 1), check(withSectors("62.5;37.5")));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "type='1' iso-date='2024-01-01', type='1' iso-date='2024-03-02'",
                "type='2' iso-date='2024-02-01', type='2' iso-date='2024-04-02'",
                "type='2' iso-date='2024-02-01', type='2' iso-date='2999-01-01'",
                "type='4' iso-date='2024-04-01', type='4' iso-date='2999-01-01'",
                "transaction-date iso-date='2024-02-02', transaction-date iso-date='2999-01-01'",
                "value-date='2024-02-03', value-date='2999-01-01'",
                "last-updated-datetime='2024, last-updated-datetime='2999",
            })
    void daysThatDoNotFollowEachOtherAreFoundOut(String valid, String broken) {
        assertBroken(VALID.replace(valid, broken));
    }

    @Test
    void anActivityWithoutASectorIsFoundOut() {
        assertBroken(VALID.replace(SECTOR, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"60;39.99", "60;41", "60;", ";", "100;", "", "50"})
    void sectorsThatAreNotTogetherTheWholeAreFoundOut(String percentages) {
        assertBroken(withSectors(percentages));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "code='2', code='7'",
                "<recipient-country code='VN'/>, <budget/>",
                "</iati-activities>, \"\"",
                "iati-identifier>VN-X-1, iati-identifier>VN-Y-1",
                "role='1', role='2'",
            })
    void whatTheSchemaAndItsCodeListsDoNotHaveIsFoundOut(String valid, String broken) {
        assertBroken(VALID.replace(valid, broken));
    }

    /** @param percentages of each sector; empty where it has none */
    private static String withSectors(String percentages) {
        StringBuilder sectors = new StringBuilder();
        for (String percentage : percentages.split(";", -1)) {
            String share = percentage.isEmpty() ? "" : " percentage='" + percentage + "'";
            sectors.append("<sector vocabulary='1' code='14030'").append(share).append("/>");
        }
        return VALID.replace(SECTOR, sectors);
    }

    private static void assertBroken(String file) {
        assertFalse(VALID.equals(file), "nothing is broken");
        Throwable told = assertThrows(Throwable.class, () -> check(file));
        assertFalse(told instanceof RuntimeException, () -> "not told what is broken: " + told);
    }

    private static IatiRules.Summary check(String file) throws XMLStreamException {
        return IatiRules.check(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }
}
