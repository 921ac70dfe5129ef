package vn.huunghi.kit.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.huunghi.kit.time.PartialDate;

@JsonIgnoreProperties({"id", "version", "allowedActions"})
record NewPlant(
        @NotBlank @Size(max = 100) String name,
        Plant.Kind kind,
        @PositiveOrZero BigDecimal height,
        LocalDate plantedOn,
        PartialDate foundOn,
        Instant seenAt,
        UUID gardenId,
        Integer count,
        Boolean edible,
        List<@Valid Leaf> leaves,
        List<String> tags) {

    record Leaf(@NotNull BigDecimal low, @Size(max = 5) String note) {}
}
