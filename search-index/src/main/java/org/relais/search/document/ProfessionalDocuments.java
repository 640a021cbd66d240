package org.relais.search.document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.relais.ontology.hsds.Ids;
import org.relais.ontology.hsds.Professional;
import org.relais.ontology.skos.Vocabulary;
import org.relais.search.ListQuestion.Noun;
import org.relais.search.places.Atlas;

/** The documents of one professional: herself, and the one service HSDS sees in her. */
record ProfessionalDocuments(
        Professional professional,
        Instant changedAt,
        Vocabulary vocabulary,
        WordFields fields,
        FoundDocuments findable) {
    List<Document> all(Atlas atlas) {
        Tags tags = new Tags(vocabulary).professional(professional);
        ProfileTexts texts = new ProfileTexts(professional.language().orElse("")).professional(professional);
        return List.of(found(tags, texts, new Whereabouts(atlas).professional(professional)), service(tags, texts));
    }

    private Document found(Tags tags, ProfileTexts texts, Whereabouts whereabouts) {
        Document found = ListedDocuments.of(Noun.PROFESSIONAL, professional.id(), professional.id(), changedAt, tags);
        professional.memberships().forEach(membership -> ListedDocuments.belongsTo(found, membership.organizationId()));
        fields.addFound(found, texts);
        findable.add(found, Summaries.of(professional, tags, whereabouts), tags, whereabouts, changedAt);
        return found;
    }

    /** Of an organization only when that one is hers. */
    private Document service(Tags tags, ProfileTexts texts) {
        UUID id = Ids.serviceOf(professional.id());
        Document service = ListedDocuments.of(Noun.SERVICE, id, professional.id(), changedAt, tags);
        professional.memberships().stream()
                .filter(membership -> membership.own().equals(Optional.of(true)))
                .forEach(membership -> ListedDocuments.belongsTo(service, membership.organizationId()));
        fields.addListed(service, texts);
        return service;
    }
}
