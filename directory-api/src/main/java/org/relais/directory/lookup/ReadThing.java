package org.relais.directory.lookup;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.relais.directory.profile.Addresses;
import org.relais.directory.profile.Change;
import org.relais.directory.profile.Changes;
import org.relais.directory.profile.Views;
import org.relais.ontology.profile.Audience;
import org.relais.ontology.profile.View;

/** Finds the view in which a thing with an address of its own stands. */
@Dependent
public class ReadThing {
    private final Addresses addresses;
    private final Changes changes;
    private final Views views;

    /** What an audience sees at an address. */
    public sealed interface Sight {}

    /** @param changedAt when this audience's view changed last */
    public record Seen(View view, Instant changedAt) implements Sight {}

    /** It could once be seen by this audience. */
    public record Gone() implements Sight {}

    /** For this audience there never was such a thing. */
    public record Unknown() implements Sight {}

    @Inject
    public ReadThing(Addresses addresses, Changes changes, Views views) {
        this.addresses = addresses;
        this.changes = changes;
        this.views = views;
    }

    @Transactional
    public Sight read(UUID thing, Audience audience) {
        Optional<Addresses.Found> found = addresses.find(audience, thing);
        if (found.isEmpty()) {
            return new Unknown();
        }
        if (!found.get().live()) {
            return new Gone();
        }
        return view(found.get().profile(), audience);
    }

    private Sight view(UUID profile, Audience audience) {
        return views.find(profile, audience)
                .<Sight>map(view -> new Seen(
                        view, changes.latest(audience, profile).map(Change::at).orElse(Instant.EPOCH)))
                .orElseGet(Gone::new);
    }
}
