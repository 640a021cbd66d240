package org.relais.ontology.outward;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.relais.ontology.hsds.Provenance;
import org.relais.ontology.profile.Parts;
import org.relais.ontology.profile.View;

/** Under which licence a whole view may be repeated, where its sources leave no doubt. */
public final class Licence {
    private static final Pattern CREATIVE_COMMONS = Pattern.compile("CC-(BY(?:-NC)?(?:-SA|-ND)?)-(\\d\\.\\d)");

    private Licence() {}

    /** The address of the one licence that every source of every part names, one of which speaks for all of the entry. */
    public static Optional<URI> of(View view) {
        Set<Optional<String>> named = Parts.of(view.document())
                .flatMap(part -> part.provenance().stream())
                .map(Provenance::licence)
                .collect(Collectors.toSet());
        boolean whole = view.document().provenance().stream()
                .anyMatch(source -> source.members().isEmpty());
        return whole && named.size() == 1 ? named.iterator().next().flatMap(Licence::address) : Optional.empty();
    }

    /** Of a licence named by its address, or by the SPDX id of one of Creative Commons. */
    private static Optional<URI> address(String name) {
        if (name.equals("CC0-1.0")) {
            return Optional.of(URI.create("https://creativecommons.org/publicdomain/zero/1.0/"));
        }
        Matcher commons = CREATIVE_COMMONS.matcher(name);
        if (commons.matches()) {
            String kind = commons.group(1).toLowerCase(Locale.ROOT);
            return Optional.of(
                    URI.create("https://creativecommons.org/licenses/" + kind + "/" + commons.group(2) + "/"));
        }
        return name.matches("https?://[\\w.~:/%-]+") ? Optional.of(URI.create(name)) : Optional.empty();
    }
}
