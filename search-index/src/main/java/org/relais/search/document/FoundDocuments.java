package org.relais.search.document;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RawCollationKey;
import com.ibm.icu.util.ULocale;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.relais.search.Dimension;
import org.relais.search.Summary;

/** Adds to a document what questions find, narrow, count, sort and show. */
record FoundDocuments(SummaryBytes summaries, ConceptNames conceptNames) {
    /** Enough of a name to order by; the tie is broken by the id. */
    private static final int ORDER_BYTES = 200;

    private static final Collator NAME_ORDER =
            Collator.getInstance(ULocale.ROOT).freeze();

    void add(Document document, Summary summary, Tags tags, Whereabouts whereabouts, Instant changedAt) {
        document.add(new StringField(Fields.FOUND, "yes", Store.NO));
        document.add(new BinaryDocValuesField(Fields.SUMMARY, summaries.write(summary)));
        addChoices(document, summary, tags);
        summary.names().values().stream()
                .flatMap(name -> conceptNames.called(name).stream())
                .distinct()
                .forEach(concept -> document.add(new StringField(Fields.CALLED, concept.toString(), Store.NO)));
        addPoints(document, Fields.POINT, whereabouts);
        addPlaces(document, whereabouts);
        Optional<LocalDate> confirmed = confirmed(summary, changedAt);
        confirmed.ifPresent(day -> document.add(new LongField(Fields.CONFIRMED, day.toEpochDay(), Store.NO)));
        document.add(new NumericDocValuesField(Fields.STANDING, Standing.of(summary, confirmed)));
        if (summary.legalAid()) {
            document.add(new StringField(Fields.LEGAL_AID, "yes", Store.NO));
        }
        summary.names().values().stream()
                .findFirst()
                .ifPresent(name -> document.add(new SortedDocValuesField(Fields.NAME_ORDER, order(name))));
    }

    /** Nobody confirms what is still to be written: a day to come makes nothing fresher. */
    private static Optional<LocalDate> confirmed(Summary summary, Instant changedAt) {
        LocalDate changed = changedAt.atOffset(ZoneOffset.UTC).toLocalDate();
        return summary.confirmedOn().map(day -> day.isAfter(changed) ? changed : day);
    }

    private static void addPlaces(Document document, Whereabouts whereabouts) {
        whereabouts.towns().forEach(town -> document.add(new StringField(Fields.TOWN, town.toString(), Store.NO)));
        whereabouts.served().forEach(area -> document.add(new StringField(Fields.SERVED, area, Store.NO)));
        whereabouts
                .postcodes()
                .forEach(code -> document.add(new StringField(Fields.POSTCODE_POINT, code.term(), Store.NO)));
    }

    static void addPoints(Document document, String field, Whereabouts whereabouts) {
        for (Whereabouts.Point point : whereabouts.points()) {
            document.add(new LatLonPoint(field, point.latitude(), point.longitude()));
            document.add(new LatLonDocValuesField(field, point.latitude(), point.longitude()));
        }
    }

    private static void addChoices(Document document, Summary summary, Tags tags) {
        choice(document, Dimension.ENTRY, summary.kind().value());
        summary.countries().forEach(code -> choice(document, Dimension.COUNTRY, code));
        summary.languages().forEach(code -> choice(document, Dimension.LANGUAGE, code));
        for (URI concept : tags.widened()) {
            document.add(new StringField(Fields.CONCEPT, concept.toString(), Store.NO));
            tags.scheme(concept)
                    .flatMap(Dimension::ofScheme)
                    .ifPresent(dimension -> choice(document, dimension, concept.toString()));
        }
    }

    private static void choice(Document document, Dimension dimension, String value) {
        document.add(new KeywordField(Fields.of(dimension), value, Store.NO));
    }

    private static BytesRef order(String name) {
        RawCollationKey key = NAME_ORDER.getRawCollationKey(name, null);
        return new BytesRef(key.bytes, 0, Math.min(key.size, ORDER_BYTES));
    }
}
