package org.relais.directory.lookup.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.relais.directory.lookup.ReadThing;
import org.relais.directory.lookup.ReadThing.Seen;
import org.relais.directory.settings.Settings;
import org.relais.directory.wire.Addresses;
import org.relais.directory.wire.Answers;
import org.relais.directory.wire.Exchange;
import org.relais.directory.wire.Format;
import org.relais.directory.wire.LongWork;
import org.relais.ontology.outward.CsvTable;
import org.relais.ontology.outward.Table;
import org.relais.ontology.outward.VcardDocuments;
import org.relais.ontology.outward.XlsxTable;
import org.relais.ontology.profile.Audience;
import org.relais.ontology.skos.Vocabulary;
import org.relais.search.DirectoryIndex;
import org.relais.search.Question;

/**
 * All that a question finds as one file, in the order of its pages: at most {@link AllHits#MOST} entries, and where there are
 * more {@code Link: rel="next"} leads on. An entry that was taken back since it was indexed is left out.
 */
@Dependent
class Exports {
    static final List<Format> FORMATS = List.of(Format.CSV, Format.XLSX, Format.VCARD);

    private final ReadThing readThing;
    private final Answers answers;
    private final Settings settings;
    private final VcardDocuments cards;
    private final Vocabulary vocabulary;
    private final LongWork work;

    @Inject
    Exports(
            ReadThing readThing,
            Answers answers,
            Settings settings,
            VcardDocuments cards,
            Vocabulary vocabulary,
            LongWork work) {
        this.readThing = readThing;
        this.answers = answers;
        this.settings = settings;
        this.cards = cards;
        this.vocabulary = vocabulary;
        this.work = work;
    }

    /** Where what the address asks for is found whole, by form. */
    static Map<Format, String> addresses(URI asked) {
        Map<Format, String> addresses = new EnumMap<>(Format.class);
        for (Format format : FORMATS) {
            addresses.put(
                    format,
                    Addresses.local(Addresses.firstPage(asked)
                            .replacePath("/search." + format.suffix())
                            .replaceQueryParam("per_page")
                            .build()));
        }
        return addresses;
    }

    Response.ResponseBuilder answer(Exchange exchange, DirectoryIndex index, Question question, Format format) {
        work.begin();
        AllHits hits = new AllHits(asked -> SearchResource.answered(index, asked), question);
        Audience audience = answers.audience(exchange);
        FoundRows rows = new FoundRows(
                settings.baseUrl(),
                vocabulary,
                exchange.languages().stream().findFirst().orElse("en"));
        Response.ResponseBuilder response = switch (format) {
            case XLSX -> answers.tagged(exchange, workbook(hits, rows, audience), format.contentType());
            case CSV ->
                answers.streamed(
                        exchange,
                        out -> write(hits, rows, audience, new CsvTable(out, rows.columns())),
                        format.contentType());
            default -> answers.streamed(exchange, out -> cards(hits, audience, out), format.contentType());
        };
        hits.cutAt().ifPresent(cursor -> response.links(answers.next(exchange, cursor.written())));
        return response.header(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"relais-search." + format.suffix() + "\"");
    }

    private byte[] workbook(AllHits hits, FoundRows rows, Audience audience) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            write(hits, rows, audience, new XlsxTable(bytes, rows.columns()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void write(AllHits hits, FoundRows rows, Audience audience, Table into) throws IOException {
        try (into) {
            hits.each(hit -> {
                if (readThing.read(hit.profile(), audience) instanceof Seen seen) {
                    into.row(rows.of(hit, seen.view()));
                }
            });
        }
    }

    private void cards(AllHits hits, Audience audience, OutputStream out) throws IOException {
        hits.each(hit -> {
            if (readThing.read(hit.profile(), audience) instanceof Seen seen) {
                out.write(
                        cards.card(seen.view(), hit.profile(), seen.changedAt()).orElseThrow());
            }
        });
    }
}
