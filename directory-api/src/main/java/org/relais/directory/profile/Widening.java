package org.relais.directory.profile;

import java.util.UUID;
import org.relais.ontology.hsds.Visibility;

/** A wish to show a part more widely than before. It waits; until approved the part stays as it was. */
public record Widening(UUID part, Visibility from, Visibility to) {}
