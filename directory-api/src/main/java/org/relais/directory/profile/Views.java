package org.relais.directory.profile;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.relais.ontology.profile.Audience;
import org.relais.ontology.profile.Redaction;
import org.relais.ontology.profile.View;

/** What an audience sees of stored profiles, now. */
@Dependent
public class Views {
    private final Profiles profiles;
    private final Redaction redaction;

    @Inject
    public Views(Profiles profiles, Redaction redaction) {
        this.profiles = profiles;
        this.redaction = redaction;
    }

    /** Empty when it is withdrawn, or nothing of it is for the audience. */
    public Optional<View> of(StoredProfile stored, Audience audience) {
        return stored.withdrawn()
                ? Optional.empty()
                : redaction.view(stored.profile(), audience, other -> profiles.shown(other, audience));
    }

    /** The same of the profile of that id, if there is one. */
    @Transactional
    public Optional<View> find(UUID id, Audience audience) {
        return profiles.find(id).flatMap(stored -> of(stored, audience));
    }
}
