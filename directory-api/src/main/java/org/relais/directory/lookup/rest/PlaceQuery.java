package org.relais.directory.lookup.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.relais.directory.problem.ProblemException;
import org.relais.directory.problem.ProblemType;
import org.relais.directory.wire.Parameters;
import org.relais.ontology.skos.Folding;
import org.relais.search.DirectoryIndex;
import org.relais.search.Near;
import org.relais.search.Postcode;
import org.relais.search.lucene.Lexicon;
import org.relais.search.places.Atlas;
import org.relais.search.places.Named;
import org.relais.search.places.Place;

/** Reads places from parameters: points, towns in any language, postcodes of entries, countries. */
@Dependent
class PlaceQuery {
    private static final int MOST_CHOICES = 8;

    private final Atlas atlas;

    @Inject
    PlaceQuery(Lexicon lexicon) {
        atlas = lexicon.atlas();
    }

    /**
     * What is meant by a place.
     *
     * @param countries ISO 3166 codes that were chosen beside it: a town there is meant rather than one elsewhere
     * @throws ProblemException when nobody knows it, or several are meant: those are its choices
     */
    Near near(String place, double kilometres, Set<String> countries, DirectoryIndex index) {
        return point(place, kilometres)
                .or(() -> town("near", place, countries)
                        .map(town -> new Near(town.latitude(), town.longitude(), kilometres, name(town))))
                .or(() -> postcode(place, kilometres, countries, index))
                .orElseThrow(() -> unknown("near", place));
    }

    /** A country, or a town and its country: who serves all of that serves the town too. */
    Set<String> served(String area, Set<String> countries) {
        return atlas.world()
                .country(area)
                .map(Set::of)
                .or(() -> town("serves", area, countries)
                        .map(town -> Set.of(Integer.toString(town.id()), town.country())))
                .orElseThrow(() -> unknown("serves", area));
    }

    private static Optional<Near> point(String text, double kilometres) {
        String[] parts = text.split(",", -1);
        if (parts.length != 2) {
            return Optional.empty();
        }
        try {
            Near near = new Near(Parameters.decimal(parts[0].trim()), Parameters.decimal(parts[1].trim()), kilometres);
            if (!near.isPlace()) {
                throw new ProblemException(ProblemType.BAD_QUESTION.saying("no-place"));
            }
            return Optional.of(near);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private Optional<Place> town(String parameter, String text, Set<String> countries) {
        List<Place> meant = atlas.towns().meant(text, countries);
        if (meant.size() > 1) {
            throw several(parameter, text, meant.stream().map(PlaceQuery::name));
        }
        return meant.stream().findFirst();
    }

    private static Optional<Near> postcode(
            String code, double kilometres, Set<String> countries, DirectoryIndex index) {
        List<Postcode> found = index.postcode(code);
        List<Postcode> inChosen = found.stream()
                .filter(postcode -> countries.contains(postcode.country()))
                .toList();
        List<Postcode> meant = inChosen.isEmpty() ? found : inChosen;
        if (meant.size() > 1) {
            throw several("near", code, meant.stream().map(each -> each.latitude() + "," + each.longitude()));
        }
        return meant.stream()
                .findFirst()
                .map(each -> new Near(each.latitude(), each.longitude(), kilometres, code + ", " + each.country()));
    }

    private static ProblemException several(String parameter, String text, Stream<String> choices) {
        List<String> few = choices.distinct().limit(MOST_CHOICES).toList();
        return new ProblemException(ProblemType.BAD_PARAMETER
                .saying("several-places", parameter, Parameters.shortened(text), String.join("; ", few))
                .choosing(parameter, few));
    }

    private ProblemException unknown(String parameter, String text) {
        List<String> almost = atlas.towns().almost(Folding.key(text), any -> true, MOST_CHOICES).stream()
                .map(Named::place)
                .map(PlaceQuery::name)
                .distinct()
                .toList();
        return new ProblemException(
                almost.isEmpty()
                        ? ProblemType.BAD_PARAMETER.saying("no-such-place", parameter, Parameters.shortened(text))
                        : ProblemType.BAD_PARAMETER
                                .saying(
                                        "nearest-place",
                                        parameter,
                                        Parameters.shortened(text),
                                        String.join("; ", almost))
                                .choosing(parameter, almost));
    }

    /** As it is understood again. */
    private static String name(Place town) {
        return town.name() + ", " + town.country();
    }
}
