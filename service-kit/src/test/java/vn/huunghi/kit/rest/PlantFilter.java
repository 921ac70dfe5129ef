package vn.huunghi.kit.rest;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.Separator;

class PlantFilter {
    @QueryParam("kind")
    @Separator(",")
    List<Plant.Kind> kinds;

    @QueryParam("id")
    @Separator(",")
    List<UUID> ids;

    @QueryParam("plantedOn")
    LocalDate plantedOn;

    @QueryParam("q")
    String q;
}
