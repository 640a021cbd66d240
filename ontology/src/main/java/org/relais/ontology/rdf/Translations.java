package org.relais.ontology.rdf;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.relais.ontology.hsds.Text;

/**
 * The wording of members in further languages: a literal beside the member's own, for those who only look for a name,
 * and a node that tells where the wording comes from.
 */
final class Translations {
    private static final Resource TRANSLATION = Namespaces.resource("relais:Translation");
    private static final Property TRANSLATIONS = Namespaces.property("relais:translation");
    private static final Property MEMBER = Namespaces.property("relais:member");
    private static final Property LANGUAGE = Namespaces.property("relais:language");
    private static final Property ORIGIN = Namespaces.property("relais:origin");

    private Translations() {}

    static void write(RecordTerms terms, Record record, Place place) {
        terms.translations(record)
                .forEach((language, texts) ->
                        texts.forEach((member, text) -> write(terms, place, language, member, text)));
    }

    private static void write(RecordTerms terms, Place place, String language, String member, Text text) {
        String tag = Literals.tag(language);
        Resource node = place.node();
        Resource translation = node.getModel()
                .createResource(node.getURI() + "." + escaped(member) + "." + escaped(language), TRANSLATION)
                .addProperty(MEMBER, member)
                .addProperty(LANGUAGE, language)
                .addProperty(RDF.value, Literals.text(text.value(), tag))
                .addProperty(ORIGIN, origin(text.origin()));
        node.addProperty(TRANSLATIONS, translation);
        terms.term(member)
                .filter(term -> term.isWording() && !tag.isEmpty() && !tag.equalsIgnoreCase(place.tag()))
                .ifPresent(term -> place.subject().addProperty(term.property(), Literals.text(text.value(), tag)));
    }

    static Map<String, Map<String, Text>> read(Resource node) {
        Map<String, Map<String, Text>> translations = new TreeMap<>();
        node.listProperties(TRANSLATIONS).forEach(statement -> {
            Resource text = statement.getResource();
            translations
                    .computeIfAbsent(string(text, LANGUAGE), any -> new TreeMap<>())
                    .put(string(text, MEMBER), new Text(string(text, RDF.value), origin(text)));
        });
        return translations;
    }

    private static String string(Resource text, Property property) {
        return text.getRequiredProperty(property).getLiteral().getLexicalForm();
    }

    /** {@code relais:Human} for HUMAN. */
    static Resource origin(Text.Origin origin) {
        String name = origin.name();
        return Namespaces.resource(
                "relais:" + name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT));
    }

    private static Text.Origin origin(Resource text) {
        String name = text.getRequiredProperty(ORIGIN).getResource().getURI();
        return Text.Origin.valueOf(name.substring(name.indexOf('#') + 1).toUpperCase(Locale.ROOT));
    }

    private static String escaped(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8);
    }
}
