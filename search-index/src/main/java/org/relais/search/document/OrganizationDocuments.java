package org.relais.search.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.relais.ontology.hsds.Location;
import org.relais.ontology.hsds.Organization;
import org.relais.ontology.hsds.Service;
import org.relais.ontology.hsds.ServiceAtLocation;
import org.relais.ontology.skos.Vocabulary;
import org.relais.search.ListQuestion.Noun;
import org.relais.search.places.Atlas;

/** The documents of one organization. */
record OrganizationDocuments(
        Organization organization,
        Instant changedAt,
        Vocabulary vocabulary,
        WordFields fields,
        FoundDocuments findable) {
    List<Document> all(Atlas atlas) {
        List<Document> documents = new ArrayList<>(List.of(found(atlas)));
        for (Service service : organization.services()) {
            Tags tags = new Tags(vocabulary).attributes(service.attributes());
            documents.add(listed(Noun.SERVICE, service.id(), texts().service(service), tags));
            service.serviceAtLocations().forEach(tie -> documents.add(serviceAtLocation(service, tie, atlas)));
        }
        return documents;
    }

    private Document found(Atlas atlas) {
        Tags tags = new Tags(vocabulary).organization(organization);
        Whereabouts whereabouts = new Whereabouts(atlas).organization(organization);
        Document found = ListedDocuments.of(Noun.ORGANIZATION, organization.id(), organization.id(), changedAt, tags);
        ListedDocuments.belongsTo(found, organization.id());
        fields.addFound(found, texts().organization(organization));
        findable.add(found, Summaries.of(organization, tags, whereabouts), tags, whereabouts, changedAt);
        return found;
    }

    private Document serviceAtLocation(Service service, ServiceAtLocation tie, Atlas atlas) {
        Tags tags = new Tags(vocabulary).attributes(service.attributes()).attributes(tie.attributes());
        ProfileTexts texts = texts().service(service);
        Optional<Location> place = organization.locations().stream()
                .filter(location ->
                        tie.locationId().filter(location.id()::equals).isPresent())
                .findFirst();
        place.ifPresent(texts::location);
        Document document = listed(Noun.SERVICE_AT_LOCATION, tie.id(), texts, tags);
        place.ifPresent(location -> ListedDocuments.isAt(document, location, new Whereabouts(atlas).place(location)));
        return document;
    }

    private Document listed(Noun noun, UUID id, ProfileTexts texts, Tags tags) {
        Document document = ListedDocuments.of(noun, id, organization.id(), changedAt, tags);
        ListedDocuments.belongsTo(document, organization.id());
        fields.addListed(document, texts);
        return document;
    }

    private ProfileTexts texts() {
        return new ProfileTexts(organization.language().orElse(""));
    }
}
