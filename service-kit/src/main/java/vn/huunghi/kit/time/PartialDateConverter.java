package vn.huunghi.kit.time;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps a partial date in a {@code varchar(10)} column as it is written; text order is date order. */
@Converter
public class PartialDateConverter implements AttributeConverter<PartialDate, String> {

    @Override
    public String convertToDatabaseColumn(PartialDate date) {
        return date == null ? null : date.toString();
    }

    @Override
    public PartialDate convertToEntityAttribute(String column) {
        return column == null ? null : PartialDate.parse(column);
    }
}
