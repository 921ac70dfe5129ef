package vn.huunghi.kit.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

record PlantView(
        UUID id,
        long version,
        String name,
        Plant.Kind kind,
        BigDecimal height,
        LocalDate plantedOn,
        List<String> allowedActions) {

    static PlantView of(Plant plant) {
        return new PlantView(
                plant.id,
                plant.version,
                plant.name,
                plant.kind,
                plant.height,
                plant.plantedOn,
                List.of(plant.withdrawn ? "restore" : "withdraw"));
    }
}
