package org.relais.search.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import org.relais.ontology.skos.Concept;
import org.relais.ontology.skos.Vocabulary;
import org.relais.search.EntryKind;
import org.relais.search.Summary;

/**
 * A summary as it stands in the index: its members in the order of the record, concepts by their number among those of
 * the vocabulary in the order of IRIs. An index of another vocabulary is made anew. Thread-safe.
 */
public final class SummaryBytes {
    private static final int NO_CONCEPT_OF_OURS = 0;

    private static final int CONFIRMED = 1;
    private static final int DEMONSTRATION = 2;
    private static final int LEGAL_AID = 4;
    private static final int CIVIL_PARTY = 8;
    private static final int REMOTE = 16;

    private final List<URI> concepts;
    private final Map<URI, Integer> numbers = new HashMap<>();

    public SummaryBytes(Vocabulary vocabulary) {
        concepts = vocabulary.concepts().stream().map(Concept::iri).sorted().toList();
        for (URI concept : concepts) {
            numbers.put(concept, numbers.size() + 1);
        }
    }

    BytesRef write(Summary summary) {
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        try {
            out.writeLong(summary.profile().getMostSignificantBits());
            out.writeLong(summary.profile().getLeastSignificantBits());
            out.writeByte((byte) summary.kind().ordinal());
            writeConcepts(out, summary.kinds());
            writeTexts(out, summary.names());
            writeTexts(out, summary.descriptions());
            writeStrings(out, summary.countries());
            writeTexts(out, summary.cities());
            writeStrings(out, summary.languages());
            writeConcepts(out, summary.concepts());
            out.writeByte((byte) (flag(summary.confirmedOn().isPresent(), CONFIRMED)
                    | flag(summary.demonstration(), DEMONSTRATION)
                    | flag(summary.legalAid(), LEGAL_AID)
                    | flag(summary.civilParty(), CIVIL_PARTY)
                    | flag(summary.remote(), REMOTE)));
            if (summary.confirmedOn().isPresent()) {
                out.writeZLong(summary.confirmedOn().get().toEpochDay());
            }
            writeConcepts(out, summary.assuranceMethods());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new BytesRef(out.toArrayCopy());
    }

    /**
     * The summary for a reader.
     *
     * @param languages what she reads, best first: texts in them come first
     */
    public Summary read(BytesRef written, List<String> languages) {
        ByteArrayDataInput in = new ByteArrayDataInput(written.bytes, written.offset, written.length);
        try {
            UUID profile = new UUID(in.readLong(), in.readLong());
            EntryKind kind = EntryKind.values()[in.readByte()];
            List<URI> kinds = readConcepts(in);
            Map<String, String> names = readTexts(in, languages);
            Map<String, String> descriptions = readTexts(in, languages);
            List<String> countries = readStrings(in);
            Map<String, String> cities = readTexts(in, languages);
            List<String> spoken = readStrings(in);
            List<URI> tags = readConcepts(in);
            int flags = in.readByte();
            Optional<LocalDate> confirmedOn =
                    is(flags, CONFIRMED) ? Optional.of(LocalDate.ofEpochDay(in.readZLong())) : Optional.empty();
            return new Summary(
                    profile,
                    kind,
                    kinds,
                    names,
                    descriptions,
                    countries,
                    cities,
                    spoken,
                    tags,
                    confirmedOn,
                    readConcepts(in),
                    is(flags, DEMONSTRATION),
                    is(flags, LEGAL_AID),
                    is(flags, CIVIL_PARTY),
                    is(flags, REMOTE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int flag(boolean set, int flag) {
        return set ? flag : 0;
    }

    private static boolean is(int flags, int flag) {
        return (flags & flag) != 0;
    }

    private void writeConcepts(DataOutput out, Collection<URI> iris) throws IOException {
        out.writeVInt(iris.size());
        for (URI iri : iris) {
            int number = numbers.getOrDefault(iri, NO_CONCEPT_OF_OURS);
            out.writeVInt(number);
            if (number == NO_CONCEPT_OF_OURS) {
                out.writeString(iri.toString());
            }
        }
    }

    private List<URI> readConcepts(DataInput in) throws IOException {
        int count = in.readVInt();
        List<URI> iris = new ArrayList<>(count);
        for (int each = 0; each < count; each++) {
            int number = in.readVInt();
            iris.add(number == NO_CONCEPT_OF_OURS ? URI.create(in.readString()) : concepts.get(number - 1));
        }
        return iris;
    }

    private static void writeStrings(DataOutput out, Collection<String> strings) throws IOException {
        out.writeVInt(strings.size());
        for (String each : strings) {
            out.writeString(each);
        }
    }

    private static List<String> readStrings(DataInput in) throws IOException {
        int count = in.readVInt();
        List<String> strings = new ArrayList<>(count);
        for (int each = 0; each < count; each++) {
            strings.add(in.readString());
        }
        return strings;
    }

    private static void writeTexts(DataOutput out, Map<String, String> texts) throws IOException {
        out.writeVInt(texts.size());
        for (Map.Entry<String, String> text : texts.entrySet()) {
            out.writeString(text.getKey());
            out.writeString(text.getValue());
        }
    }

    private static Map<String, String> readTexts(DataInput in, List<String> languages) throws IOException {
        int count = in.readVInt();
        Map<String, String> written = new LinkedHashMap<>();
        for (int each = 0; each < count; each++) {
            written.put(in.readString(), in.readString());
        }
        if (count < 2) {
            return written;
        }
        Map<String, String> texts = new LinkedHashMap<>();
        for (String language : languages) {
            String text = written.get(language);
            if (text != null) {
                texts.put(language, text);
            }
        }
        written.forEach(texts::putIfAbsent);
        return texts;
    }
}
