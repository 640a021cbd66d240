package org.relais.directory.settings.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One thing remembered. */
@Entity
@Table(name = "node_state")
@SuppressWarnings("NullAway.Init")
class StateRow {
    @Id
    @Column(name = "name")
    String name;

    @Column(name = "content")
    byte[] content;
}
