package org.relais.directory.profile;

import org.relais.ontology.profile.Audience;

/** Where the salt of an activity comes from: 64 hexadecimal digits that nobody can guess. */
@FunctionalInterface
public interface Salts {
    String salt(Audience audience, long position);
}
