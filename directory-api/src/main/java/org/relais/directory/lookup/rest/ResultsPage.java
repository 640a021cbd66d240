package org.relais.directory.lookup.rest;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.util.ULocale;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.relais.directory.wire.Addresses;
import org.relais.directory.wire.Messages;
import org.relais.directory.wire.Parameters;
import org.relais.ontology.skos.Vocabulary;
import org.relais.search.Answer;
import org.relais.search.Cursor;
import org.relais.search.Dimension;
import org.relais.search.Facet;
import org.relais.search.Hit;
import org.relais.search.Near;
import org.relais.search.Paging;
import org.relais.search.Question;
import org.relais.search.Summary;
import org.relais.search.Why;

/** From an answer to what its page shows, in the reader's words. */
final class ResultsPage {
    private static final int MOST_CHOICES = 40;

    /** What says how to look, not for what. */
    private static final Set<String> HOW = Set.of("radius", "sort");

    private static final Set<String> IN_FORM = Set.of("near", "radius", "serves", "sort", "page", "cursor");

    private final Vocabulary vocabulary;
    private final Messages messages;
    private final LocalDate today;
    private final URI asked;

    /** @param asked the address of the question, with its parameters */
    ResultsPage(Vocabulary vocabulary, Messages messages, LocalDate today, URI asked) {
        this.vocabulary = vocabulary;
        this.messages = messages;
        this.today = today;
        this.asked = asked;
    }

    /** @param parameters of the question, from wherever they came */
    ResultsModel of(
            Parameters parameters, Question question, Answer.Answered answer, List<Widened> widened, boolean complete) {
        Paging page = answer.page().paging();
        return new ResultsModel(
                question.text(),
                answer.total(),
                complete,
                page.offset() + 1,
                question.near().map(this::near).orElse(""),
                finer(parameters, question.sort()),
                together(answer.missing().stream()
                        .filter(word -> !answer.nearestTo().contains(word))
                        .toList()),
                together(answer.nearestTo()),
                answer.meant().map(this::meant),
                widened.stream().map(this::wider).toList(),
                facets(question, answer.facets()),
                answer.hits().stream().map(this::hit).toList(),
                answer.page().first() || question.after().isPresent()
                        ? ""
                        : turned(question.paging().page() - 1),
                answer.next().map(cursor -> next(question, cursor)).orElse(""),
                answer.total() == 0 ? List.of() : downloads());
    }

    private ResultsModel.Finer finer(Parameters parameters, Question.Sort sort) {
        return new ResultsModel.Finer(
                Stream.of("near", "serves", "sort")
                        .anyMatch(name -> parameters.text(name).isPresent()),
                Stream.of(SearchQuery.PARAMETERS)
                        .filter(name -> !IN_FORM.contains(name))
                        .flatMap(name ->
                                parameters.all(name).stream().map(value -> new ResultsModel.Finer.Kept(name, value)))
                        .toList(),
                parameters.text("near").orElse(""),
                parameters.text("radius").orElse(""),
                parameters.text("serves").orElse(""),
                Stream.of(Question.Sort.values())
                        .map(each -> order(each, each == sort))
                        .toList());
    }

    private ResultsModel.Finer.Order order(Question.Sort sort, boolean chosen) {
        String value = sort.name().toLowerCase(Locale.ROOT);
        return new ResultsModel.Finer.Order(value, messages.say("sort." + value), chosen);
    }

    private List<ResultsModel.Download> downloads() {
        return Exports.addresses(asked).entrySet().stream()
                .map(export -> new ResultsModel.Download(
                        export.getValue(),
                        messages.say("results.download." + export.getKey().suffix())))
                .toList();
    }

    private ResultsModel.Wider wider(Widened wider) {
        String freer = wider.kilometres() > 0
                ? messages.say("wider.within", wider.kilometres())
                : messages.say(
                        "wider.without",
                        together(wider.without().stream()
                                .filter(parameter -> !HOW.contains(parameter))
                                .map(parameter -> messages.say("facet." + parameter))
                                .toList()));
        return new ResultsModel.Wider(wider.address(), freer, wider.total());
    }

    private ResultsModel.Meant meant(String text) {
        return new ResultsModel.Meant(Addresses.local(Addresses.with(asked, "q", text)), text);
    }

    private String near(Near near) {
        String place = near.place().isEmpty() ? near.latitude() + ", " + near.longitude() : near.place();
        return messages.say("near.within", near.kilometres(), place);
    }

    private String next(Question question, Cursor cursor) {
        Paging paging = question.paging();
        boolean byNumber =
                question.after().isEmpty() && paging.offset() + 2L * paging.perPage() <= Answer.Reason.MOST_BY_NUMBER;
        return byNumber
                ? turned(paging.page() + 1)
                : local(Addresses.firstPage(asked).replaceQueryParam("cursor", cursor.written()));
    }

    private String turned(int page) {
        return local(UriBuilder.fromUri(asked).replaceQueryParam("page", page));
    }

    private static String local(UriBuilder builder) {
        return Addresses.local(builder.build());
    }

    private List<ResultsModel.FacetModel> facets(Question question, List<Facet> facets) {
        List<ResultsModel.FacetModel> models = new ArrayList<>();
        for (Facet facet : facets) {
            Set<String> chosen = question.chosen().getOrDefault(facet.dimension(), Set.of());
            List<Choice> choices = facet.counts().entrySet().stream()
                    .limit(MOST_CHOICES)
                    .map(count -> choice(facet.dimension(), count, chosen))
                    .sorted(Comparator.comparingLong(Choice::count).reversed().thenComparing(Choice::name))
                    .toList();
            if (!choices.isEmpty()) {
                models.add(new ResultsModel.FacetModel(
                        SearchJson.parameter(facet.dimension()), !chosen.isEmpty(), choices));
            }
        }
        return models;
    }

    private Choice choice(Dimension dimension, Map.Entry<String, Integer> count, Set<String> chosen) {
        String value = count.getKey();
        String parameter = SearchJson.parameter(dimension);
        boolean isChosen = chosen.contains(value);
        UriBuilder address = Addresses.firstPage(asked);
        address = isChosen
                ? address.replaceQueryParam(parameter)
                : address.replaceQueryParam(parameter, SearchJson.shortened(value));
        return new Choice(named(dimension, value), local(address), count.getValue(), isChosen);
    }

    String named(Dimension dimension, String value) {
        return switch (dimension) {
            case COUNTRY -> messages.countryName(value);
            case LANGUAGE -> messages.languageName(value);
            case ENTRY -> messages.say("entry." + value);
            default -> concept(URI.create(value));
        };
    }

    private String concept(URI iri) {
        return vocabulary
                .concept(iri)
                .map(concept -> concept.prefLabel(messages.language()))
                .orElse(iri.toString());
    }

    private ResultsModel.HitModel hit(Hit hit) {
        Summary summary = hit.summary();
        Map.Entry<String, String> name = first(summary.names());
        Map.Entry<String, String> description = first(summary.descriptions());
        return new ResultsModel.HitModel(
                "/" + summary.kind().collection() + "/" + summary.profile(),
                name.getValue(),
                name.getKey(),
                description.getValue(),
                description.getKey(),
                facts(hit),
                Freshness.inWords(messages, summary.confirmedOn(), today),
                why(hit.why()),
                summary.demonstration());
    }

    private static Map.Entry<String, String> first(Map<String, String> texts) {
        return texts.entrySet().stream().findFirst().orElse(Map.entry("und", ""));
    }

    private List<String> facts(Hit hit) {
        Summary summary = hit.summary();
        List<String> facts = new ArrayList<>();
        summary.kinds().forEach(kind -> facts.add(concept(kind)));
        String city = summary.cities()
                .getOrDefault(messages.language(), first(summary.cities()).getValue());
        String country = summary.countries().stream()
                .findFirst()
                .map(messages::countryName)
                .orElse("");
        if (!city.isEmpty()) {
            facts.add(city);
        }
        if (!country.isEmpty()) {
            facts.add(country);
        }
        if (!summary.languages().isEmpty()) {
            facts.add(together(
                    summary.languages().stream().map(messages::languageName).toList()));
        }
        hit.kilometres().ifPresent(far -> facts.add(messages.say("distance", far)));
        if (summary.legalAid()) {
            facts.add(messages.say("flag.legal-aid"));
        }
        if (summary.civilParty()) {
            facts.add(messages.say("flag.civil-party"));
        }
        if (summary.remote()) {
            facts.add(messages.say("flag.remote"));
        }
        return facts;
    }

    private String why(Why why) {
        List<String> reasons = new ArrayList<>();
        if (!why.words().isEmpty()) {
            reasons.add(messages.say("why.words", together(why.words())));
        }
        Set<String> has = concepts(why, by -> by.closeness() != Why.Closeness.RELATED);
        reasons.addAll(has);
        concepts(why, by -> !has.contains(concept(by.concept())))
                .forEach(concept -> reasons.add(messages.say("why.related", concept)));
        if (!why.places().isEmpty()) {
            reasons.add(messages.say("why.place", together(why.places())));
        }
        if (!why.serves().isEmpty()) {
            reasons.add(messages.say("why.serves", together(why.serves())));
        }
        if (!why.near().isEmpty()) {
            reasons.add(messages.say("why.near", together(why.near())));
        }
        return String.join("; ", reasons);
    }

    private Set<String> concepts(Why why, Predicate<Why.ByConcept> such) {
        return why.concepts().stream()
                .filter(such)
                .map(by -> concept(by.concept()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private String together(List<String> words) {
        return words.isEmpty()
                ? ""
                : ListFormatter.getInstance(new ULocale(messages.language())).format(words);
    }
}
