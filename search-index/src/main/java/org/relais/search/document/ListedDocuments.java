package org.relais.search.document;

import java.time.Instant;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.relais.ontology.hsds.Location;
import org.relais.search.ListQuestion.Noun;

/** Makes a document that lists know: what it is, whose it is, when it changed, what it is tagged with. */
final class ListedDocuments {
    private ListedDocuments() {}

    static Document of(Noun noun, UUID id, UUID profile, Instant changedAt, Tags tags) {
        Document document = new Document();
        document.add(new StringField(Fields.NOUN, noun.name(), Store.NO));
        document.add(new SortedDocValuesField(Fields.ID, new BytesRef(id.toString())));
        document.add(new StringField(Fields.PROFILE, profile.toString(), Store.NO));
        document.add(new SortedDocValuesField(Fields.PROFILE, new BytesRef(profile.toString())));
        document.add(new LongField(Fields.CHANGED_AT, Fields.micros(changedAt), Store.NO));
        tags.ids().forEach(term -> document.add(new StringField(Fields.TERM, term.toString(), Store.NO)));
        tags.taxonomies()
                .forEach(scheme -> document.add(new StringField(Fields.TAXONOMY, scheme.toString(), Store.NO)));
        return document;
    }

    /** Of a tie of a service to a place: where that is. */
    static void isAt(Document document, Location place, Whereabouts whereabouts) {
        place.addresses().stream()
                .flatMap(address -> address.postalCode().stream())
                .map(Fields::postcode)
                .distinct()
                .forEach(code -> document.add(new StringField(Fields.POSTCODE, code, Store.NO)));
        String country = whereabouts.countries().stream().findFirst().orElse("");
        document.add(new SortedDocValuesField(Fields.COUNTRY, new BytesRef(country)));
        FoundDocuments.addPoints(document, Fields.TIE_POINT, whereabouts);
    }

    static void belongsTo(Document document, UUID organization) {
        document.add(new StringField(Fields.ORGANIZATION, organization.toString(), Store.NO));
    }
}
