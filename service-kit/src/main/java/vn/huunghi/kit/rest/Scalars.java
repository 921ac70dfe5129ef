package vn.huunghi.kit.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;

/** The strict forms of single values in JSON. */
final class Scalars {
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Scalars() {}

    /** A value that is written as a JSON string. */
    private abstract static class FromText<T> extends StdScalarDeserializer<T> {
        private static final long serialVersionUID = 1L;

        FromText(Class<T> type) {
            super(type);
        }

        abstract T parse(String text);

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (T) context.handleUnexpectedToken(handledType(), parser);
            }
            String text = parser.getText();
            try {
                return parse(text);
            } catch (DateTimeException | IllegalArgumentException e) {
                return (T) context.handleWeirdStringValue(handledType(), text, "not in the expected form");
            }
        }
    }

    /** A text that PostgreSQL can hold: no NUL, no half of a surrogate pair. */
    static final class Text extends FromText<String> {
        private static final long serialVersionUID = 1L;

        Text() {
            super(String.class);
        }

        @Override
        String parse(String text) {
            if (!storable(text)) {
                throw new IllegalArgumentException("NUL or unpaired surrogate");
            }
            return text;
        }
    }

    static boolean storable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    static final class Day extends FromText<LocalDate> {
        private static final long serialVersionUID = 1L;

        Day() {
            super(LocalDate.class);
        }

        @Override
        LocalDate parse(String text) {
            return day(text);
        }
    }

    static LocalDate day(String text) {
        if (!DAY.matcher(text).matches()) {
            throw new IllegalArgumentException("not a date");
        }
        LocalDate day = LocalDate.parse(text);
        if (day.getYear() < 1) {
            throw new IllegalArgumentException("no database has a year 0");
        }
        return day;
    }

    static final class Moment extends FromText<Instant> {
        private static final long serialVersionUID = 1L;

        Moment() {
            super(Instant.class);
        }

        @Override
        Instant parse(String text) {
            return instant(text);
        }
    }

    static Instant instant(String text) {
        Instant instant = Instant.parse(text);
        // Years that PostgreSQL cannot hold or that no client writes in this form.
        if (instant.isBefore(Instant.parse("0001-01-01T00:00:00Z")) || text.length() > 40 || text.startsWith("+")) {
            throw new IllegalArgumentException("out of range");
        }
        return instant;
    }

    static final class Id extends FromText<UUID> {
        private static final long serialVersionUID = 1L;

        Id() {
            super(UUID.class);
        }

        @Override
        UUID parse(String text) {
            return uuid(text);
        }
    }

    static UUID uuid(String text) {
        if (!ID.matcher(text).matches()) {
            throw new IllegalArgumentException("not a UUID");
        }
        return UUID.fromString(text);
    }

    /** A number of a size that can be written out: 1e1000000 would be a megabyte of zeros. */
    static final class Decimal extends StdScalarDeserializer<BigDecimal> {
        private static final long serialVersionUID = 1L;
        private static final int MAX_DIGITS = 60;

        Decimal() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_NUMBER_INT) && !parser.hasToken(JsonToken.VALUE_NUMBER_FLOAT)) {
                return (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, parser);
            }
            BigDecimal number = parser.getDecimalValue();
            if (number.precision() > MAX_DIGITS || Math.abs((long) number.scale()) > MAX_DIGITS) {
                return (BigDecimal)
                        context.handleWeirdNumberValue(BigDecimal.class, MAX_DIGITS, "more digits than can be held");
            }
            return number;
        }
    }

    /** Writes numbers plainly and without the zeros that a column's scale adds. */
    static final class PlainDecimal extends StdScalarSerializer<BigDecimal> {
        private static final long serialVersionUID = 1L;

        PlainDecimal() {
            super(BigDecimal.class);
        }

        @Override
        public void serialize(BigDecimal value, JsonGenerator generator, SerializerProvider provider)
                throws IOException {
            BigDecimal stripped = value.stripTrailingZeros();
            generator.writeNumber(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
        }
    }
}
