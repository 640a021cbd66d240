package org.relais.ontology.rdf;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.relais.ontology.hsds.Accessibility;
import org.relais.ontology.hsds.Address;
import org.relais.ontology.hsds.Assurance;
import org.relais.ontology.hsds.Attribute;
import org.relais.ontology.hsds.CapacityClaim;
import org.relais.ontology.hsds.Contact;
import org.relais.ontology.hsds.CostOption;
import org.relais.ontology.hsds.Funding;
import org.relais.ontology.hsds.Language;
import org.relais.ontology.hsds.Location;
import org.relais.ontology.hsds.Organization;
import org.relais.ontology.hsds.OrganizationIdentifier;
import org.relais.ontology.hsds.Phone;
import org.relais.ontology.hsds.Professional;
import org.relais.ontology.hsds.Program;
import org.relais.ontology.hsds.Provenance;
import org.relais.ontology.hsds.RequiredDocument;
import org.relais.ontology.hsds.Schedule;
import org.relais.ontology.hsds.Service;
import org.relais.ontology.hsds.ServiceArea;
import org.relais.ontology.hsds.ServiceAtLocation;
import org.relais.ontology.hsds.ServiceCapacity;
import org.relais.ontology.hsds.Taxonomy;
import org.relais.ontology.hsds.TaxonomyTerm;
import org.relais.ontology.hsds.Unit;
import org.relais.ontology.hsds.Url;

/**
 * The mapping: for each record its classes, for each member its property. The same table, both ways. A standard
 * property where one fits, else one of ours named after the member.
 */
final class ProfileTerms {
    private static final Map<Class<?>, RecordTerms> TABLE = new LinkedHashMap<>();

    static {
        record(Organization.class, "org:Organization schema:Organization", """
                name                      schema:name                  text
                alternate_name            schema:alternateName         text
                description               schema:description           text
                email                     schema:email
                website                   foaf:homepage
                additional_websites       relais:additionalWebsite
                tax_status                relais:taxStatus             text
                tax_id                    schema:taxID
                year_incorporated         relais:yearIncorporated
                legal_status              relais:legalStatus           text
                logo                      schema:logo                  link
                uri                       schema:sameAs
                parent_organization_id    org:subOrganizationOf        organization
                funding                   relais:funding
                contacts                  schema:contactPoint
                phones                    vcard:hasTelephone
                locations                 schema:location
                programs                  relais:program
                organization_identifiers  adms:identifier
                services                  relais:service
                language                  relais:language
                demonstration             relais:demonstration
                capacity_claims           relais:capacityClaim""");
        record(Service.class, "schema:Service", """
                organization_id           relais:ofOrganization        organization
                program_id                relais:ofProgram             part
                name                      schema:name                  text
                alternate_name            schema:alternateName         text
                description               schema:description           text
                url                       schema:url
                additional_urls           relais:additionalWebsite
                email                     schema:email
                status                    relais:status
                interpretation_services   relais:interpretationServices  text
                application_process       relais:applicationProcess    text
                fees_description          relais:feesDescription       text
                wait_time                 relais:waitTime              text
                fees                      relais:fees                  text
                accreditations            relais:accreditations        text
                eligibility_description   relais:eligibilityDescription  text
                minimum_age               relais:minimumAge
                maximum_age               relais:maximumAge
                assured_date              relais:assuredDate           time
                assurer_email             relais:assurerEmail
                licenses                  relais:licenses              text
                alert                     relais:alert                 text
                last_modified             dct:modified                 time
                phones                    vcard:hasTelephone
                schedules                 schema:hoursAvailable
                service_areas             schema:areaServed
                service_at_locations      schema:availableChannel
                languages                 schema:availableLanguage
                organization              relais:organization
                funding                   relais:funding
                cost_options              schema:offers
                program                   relais:program
                required_documents        relais:requiredDocument
                contacts                  schema:contactPoint
                capacities                relais:capacity
                capacity_claims           relais:capacityClaim""");
        record(ServiceAtLocation.class, "schema:ServiceChannel", """
                service_id                schema:providesService       service
                location_id               schema:serviceLocation       location
                description               schema:description           text
                service_areas             schema:areaServed
                contacts                  schema:contactPoint
                phones                    vcard:hasTelephone
                schedules                 schema:hoursAvailable
                location                  relais:location
                service                   relais:service""");
        record(Location.class, "dct:Location schema:Place", """
                location_type             relais:locationType
                url                       schema:url
                organization_id           relais:ofOrganization        organization
                name                      schema:name                  text
                alternate_name            schema:alternateName         text
                description               schema:description           text
                transportation            relais:transportation        text
                latitude                  geo:lat
                longitude                 geo:long
                external_identifier       relais:externalIdentifier
                external_identifier_type  relais:externalIdentifierType
                languages                 schema:availableLanguage
                addresses                 locn:address
                contacts                  schema:contactPoint
                accessibility             relais:accessibility
                phones                    vcard:hasTelephone
                schedules                 schema:openingHoursSpecification""");
        record(Address.class, "locn:Address schema:PostalAddress", """
                location_id               relais:ofLocation            location
                attention                 relais:attention             text
                address_1                 schema:streetAddress         text
                address_2                 relais:address2              text
                city                      locn:postName                text
                region                    relais:region                text
                state_province            locn:adminUnitL2             text
                postal_code               locn:postCode
                country                   schema:addressCountry
                address_type              relais:addressType""");
        record(Contact.class, "schema:ContactPoint", """
                organization_id           relais:ofOrganization        organization
                service_id                relais:ofService             service
                service_at_location_id    relais:ofServiceAtLocation   part
                location_id               relais:ofLocation            location
                name                      schema:name                  text
                title                     vcard:title                  text
                department                vcard:organization-unit      text
                email                     schema:email
                phones                    vcard:hasTelephone""");
        record(Phone.class, "relais:Phone", """
                location_id               relais:ofLocation            location
                service_id                relais:ofService             service
                organization_id           relais:ofOrganization        organization
                contact_id                relais:ofContact             part
                service_at_location_id    relais:ofServiceAtLocation   part
                number                    schema:telephone
                extension                 relais:extension
                type                      relais:phoneType
                description               schema:description           text
                languages                 schema:availableLanguage""");
        record(Schedule.class, "schema:OpeningHoursSpecification", """
                service_id                relais:ofService             service
                location_id               relais:ofLocation            location
                service_at_location_id    relais:ofServiceAtLocation   part
                valid_from                schema:validFrom             time
                valid_to                  schema:validThrough          time
                dtstart                   relais:dtstart               time
                timezone                  relais:timezone
                until                     relais:until                 time
                count                     relais:count
                wkst                      relais:wkst
                freq                      relais:freq
                interval                  relais:interval
                byday                     relais:byday
                byweekno                  relais:byweekno
                bymonthday                relais:bymonthday
                byyearday                 relais:byyearday
                description               schema:description           text
                opens_at                  schema:opens                 time
                closes_at                 schema:closes                time
                schedule_link             schema:url
                attending_type            relais:attendingType
                notes                     skos:note                    text""");
        record(Language.class, "schema:Language dct:LinguisticSystem", """
                service_id                relais:ofService             service
                location_id               relais:ofLocation            location
                phone_id                  relais:ofPhone               part
                name                      schema:name
                code                      relais:code
                note                      skos:note                    text""");
        record(Accessibility.class, "relais:Accessibility", """
                location_id               relais:ofLocation            location
                description               schema:description           text
                details                   relais:details               text
                url                       schema:url""");
        record(Attribute.class, "relais:Attribute", """
                link_id                   relais:link                  part
                taxonomy_term_id          relais:taxonomyTermId
                link_type                 relais:linkType
                link_entity               relais:linkEntity
                value                     relais:value
                taxonomy_term             relais:taxonomyTerm
                label                     rdfs:label                   text""");
        record(TaxonomyTerm.class, "relais:TaxonomyTerm", """
                id                        dct:identifier
                code                      skos:notation
                name                      skos:prefLabel               text
                description               skos:definition              text
                parent_id                 relais:parentId
                taxonomy                  relais:taxonomy              text
                taxonomy_detail           relais:taxonomyDetail
                language                  relais:language
                taxonomy_id               relais:taxonomyId
                term_uri                  relais:concept""");
        record(Taxonomy.class, "relais:Taxonomy", """
                id                        dct:identifier
                name                      schema:name                  text
                description               schema:description           text
                uri                       relais:uri
                version                   schema:version""");
        record(CostOption.class, "schema:Offer", """
                service_id                relais:ofService             service
                valid_from                schema:validFrom             time
                valid_to                  schema:validThrough          time
                option                    relais:option                text
                currency                  schema:priceCurrency
                amount                    schema:price
                amount_description        schema:description           text""");
        record(Funding.class, "relais:Funding", """
                organization_id           relais:ofOrganization        organization
                service_id                relais:ofService             service
                source                    relais:fundingSource         text""");
        record(Program.class, "relais:Program", """
                organization_id           relais:ofOrganization        organization
                name                      schema:name                  text
                alternate_name            schema:alternateName         text
                description               schema:description           text""");
        record(RequiredDocument.class, "relais:RequiredDocument", """
                service_id                relais:ofService             service
                document                  schema:name                  text
                uri                       schema:url""");
        record(ServiceArea.class, "schema:AdministrativeArea", """
                service_id                relais:ofService             service
                service_at_location_id    relais:ofServiceAtLocation   part
                name                      schema:name                  text
                description               schema:description           text
                extent                    relais:extent
                extent_type               relais:extentType
                uri                       schema:sameAs                link""");
        record(ServiceCapacity.class, "relais:ServiceCapacity", """
                service_id                relais:ofService             service
                unit                      relais:unit
                unit_id                   relais:unitId
                available                 relais:available
                maximum                   relais:maximum
                description               schema:description           text
                updated                   dct:modified                 time""");
        record(Unit.class, "relais:Unit", """
                id                        dct:identifier
                name                      schema:name                  text
                scheme                    relais:scheme
                identifier                relais:identifier
                uri                       relais:uri""");
        record(CapacityClaim.class, "relais:CapacityClaim schema:QuantitativeValue", """
                amount                    schema:value
                unit                      schema:unitText              text
                description               schema:description           text""");
        record(OrganizationIdentifier.class, "adms:Identifier", """
                organization_id           relais:ofOrganization        organization
                identifier_scheme         relais:identifierScheme
                identifier_type           relais:identifierType        text
                identifier                skos:notation""");
        record(Url.class, "relais:WebAddress", """
                label                     rdfs:label                   text
                url                       schema:url
                organization_id           relais:ofOrganization        organization
                service_id                relais:ofService             service""");
        record(Assurance.class, "relais:Assurance prov:Activity", """
                method                    relais:method
                organization              relais:organizationName      text
                organization_id           prov:wasAssociatedWith       organization
                role                      schema:roleName              text
                person                    relais:person
                confirmed_on              relais:confirmedOn
                members                   relais:member""");
        record(Provenance.class, "prov:Derivation", """
                title                     dct:title
                source                    prov:entity
                retrieved_on              relais:retrievedOn
                licence                   relais:licence               link
                note                      skos:note
                members                   relais:member""");
        record(Professional.class, "schema:Person foaf:Person", """
                identity                  relais:identity
                practice                  relais:practice
                reach                     relais:reach
                memberships               org:hasMembership
                language                  relais:language
                demonstration             relais:demonstration""");
        group(Professional.Identity.class, "relais:Identity", """
                name                      schema:name                  text
                given_name                schema:givenName             text
                family_name               schema:familyName            text
                alternate_names           schema:alternateName
                title                     schema:honorificPrefix       text
                description               schema:description           text""");
        group(Professional.Practice.class, "relais:Practice", """
                kinds                     schema:hasOccupation
                bar                       relais:bar                   text
                register_number           relais:registerNumber
                admissions                relais:admission
                courts                    relais:court                 text
                languages                 schema:knowsLanguage
                legal_fields              relais:legalField
                procedural_stages         relais:proceduralStage
                exploitation_forms        relais:exploitationForm
                target_groups             dct:audience
                acts_as_civil_party       relais:actsAsCivilParty
                legal_aid                 relais:legalAid
                pro_bono                  relais:proBono
                remote_work               relais:remoteWork""");
        group(Professional.Reach.class, "relais:Reach", """
                email                     schema:email
                phones                    vcard:hasTelephone
                website                   foaf:homepage
                locations                 schema:workLocation
                service_areas             schema:areaServed""");
        record(Professional.Membership.class, "org:Membership", """
                organization_id           org:organization             organization
                role                      schema:roleName              text
                own                       relais:own""");
    }

    private ProfileTerms() {}

    private static void record(Class<? extends Record> type, String classes, String rows) {
        TABLE.put(type, RecordTerms.of(type, classes, false, rows));
    }

    private static void group(Class<? extends Record> type, String classes, String rows) {
        TABLE.put(type, RecordTerms.of(type, classes, true, rows));
    }

    static RecordTerms of(Class<?> type) {
        RecordTerms terms = TABLE.get(type);
        if (terms == null) {
            throw new IllegalArgumentException(type + " is not mapped");
        }
        return terms;
    }

    static Collection<RecordTerms> all() {
        return TABLE.values();
    }
}
