package org.relais.directory.settings.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.relais.directory.settings.NodeState;

/** The node's memory of itself in a relational database. */
@Dependent
class JpaNodeState implements NodeState {
    private final EntityManager entities;

    @Inject
    JpaNodeState(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<byte[]> find(String name) {
        return Optional.ofNullable(entities.find(StateRow.class, name)).map(row -> row.content);
    }

    @Override
    public void put(String name, byte[] content) {
        StateRow row = new StateRow();
        row.name = name;
        row.content = content;
        entities.merge(row);
    }
}
