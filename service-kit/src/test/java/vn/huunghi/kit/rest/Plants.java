package vn.huunghi.kit.rest;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import vn.huunghi.kit.problem.Refusal;

@Singleton
class Plants {
    private final EntityManager entities;

    @Inject
    Plants(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional
    PlantView get(UUID id, boolean includeWithdrawn) {
        Plant plant = find(id);
        if (plant.withdrawn && !includeWithdrawn) {
            throw Refusal.withdrawn(id);
        }
        return PlantView.of(plant);
    }

    @Transactional
    Page<PlantView> list(PlantFilter filter, PageQuery page) {
        Optional<List<String>> after = page.after(1);
        var query = entities.createQuery(
                        "from Plant where id > :after and (:any = true or kind in :kinds) and name like :q order by id",
                        Plant.class)
                .setParameter(
                        "after",
                        after.map(parts -> UUID.fromString(parts.get(0))).orElse(new UUID(0, 0)))
                .setParameter("any", filter.kinds.isEmpty())
                .setParameter("kinds", filter.kinds)
                .setParameter("q", (filter.q == null ? "" : filter.q) + "%")
                .setMaxResults(page.fetch());
        return Page.of(query.getResultList(), page, PlantView::of, plant -> Cursor.encode(plant.id));
    }

    @Transactional
    PlantView create(NewPlant input) {
        Plant plant = new Plant();
        plant.take(input);
        entities.persist(plant);
        entities.flush();
        return PlantView.of(plant);
    }

    @Transactional
    PlantView change(UUID id, LongConsumer precondition, Supplier<NewPlant> input) {
        Plant plant = find(id);
        precondition.accept(plant.version);
        plant.take(input.get());
        entities.flush();
        return PlantView.of(plant);
    }

    @Transactional
    void withdraw(UUID id, LongConsumer precondition) {
        Plant plant = find(id);
        precondition.accept(plant.version);
        plant.withdrawn = true;
    }

    @Transactional
    PlantView restore(UUID id) {
        Plant plant = find(id);
        plant.withdrawn = false;
        entities.flush();
        return PlantView.of(plant);
    }

    private Plant find(UUID id) {
        Plant plant = entities.find(Plant.class, id);
        if (plant == null) {
            throw Refusal.notFound(id);
        }
        return plant;
    }
}
