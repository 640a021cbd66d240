package org.relais.ontology.profile;

import static org.relais.ontology.profile.Rule.HANGS_ON;
import static org.relais.ontology.profile.Rule.NETWORK_ONLY;
import static org.relais.ontology.profile.Rule.NEVER;
import static org.relais.ontology.profile.Rule.OTHER_PART;
import static org.relais.ontology.profile.Rule.OTHER_PROFILE;
import static org.relais.ontology.profile.Rule.PERSONAL;
import static org.relais.ontology.profile.Rule.TRANSLATIONS;
import static org.relais.ontology.profile.Rule.WITH_PART;

import java.lang.reflect.RecordComponent;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.relais.ontology.hsds.Text;
import org.relais.ontology.hsds.Unit;
import org.relais.ontology.hsds.Url;

/**
 * The rule of every component of every record. What is not listed is shown to nobody, and a test fails for it: who
 * adds a member decides here who may see it.
 */
final class RedactionRules {
    private static final Map<Class<?>, Map<String, Rule>> RULES = new HashMap<>();
    private static final Map<Class<?>, Map<String, Rule>> BY_MEMBER = new HashMap<>();

    static {
        part(Organization.class)
                .put(WITH_PART, "id name alternateName description email website additionalWebsites taxStatus taxId")
                .put(WITH_PART, "yearIncorporated legalStatus logo uri funding contacts phones locations programs")
                .put(WITH_PART, "organizationIdentifiers attributes services language demonstration capacityClaims")
                .put(OTHER_PROFILE, "parentOrganizationId");
        part(Service.class)
                .put(WITH_PART, "id name alternateName description url additionalUrls email status")
                .put(WITH_PART, "interpretationServices applicationProcess feesDescription waitTime fees")
                .put(WITH_PART, "accreditations eligibilityDescription minimumAge maximumAge assuredDate licenses")
                .put(WITH_PART, "alert lastModified phones schedules serviceAreas serviceAtLocations languages")
                .put(WITH_PART, "organization funding costOptions program requiredDocuments contacts capacities")
                .put(WITH_PART, "attributes capacityClaims")
                .put(NETWORK_ONLY, "assurerEmail")
                .put(OTHER_PART, "programId")
                .put(OTHER_PROFILE, "organizationId");
        part(Location.class)
                .put(WITH_PART, "id locationType url name alternateName description transportation latitude longitude")
                .put(WITH_PART, "externalIdentifier externalIdentifierType languages addresses contacts accessibility")
                .put(WITH_PART, "phones schedules attributes")
                .put(OTHER_PROFILE, "organizationId")
                .put(NEVER, "shelter accessPoint keepsAddress");
        part(ServiceAtLocation.class)
                .put(WITH_PART, "id description serviceAreas contacts phones schedules location service attributes")
                .put(HANGS_ON, "serviceId locationId");
        part(Contact.class)
                .put(WITH_PART, "id title department")
                .put(PERSONAL, "name email phones attributes")
                .put(OTHER_PROFILE, "organizationId")
                .put(HANGS_ON, "serviceId serviceAtLocationId locationId")
                .put(NEVER, "consentedOn");
        part(Phone.class)
                .put(WITH_PART, "id number extension type description languages attributes")
                .put(OTHER_PROFILE, "organizationId")
                .put(HANGS_ON, "locationId serviceId contactId serviceAtLocationId");
        part(Address.class)
                .put(WITH_PART, "id attention address1 address2 city region stateProvince postalCode country")
                .put(WITH_PART, "addressType attributes")
                .put(HANGS_ON, "locationId");
        part(Schedule.class)
                .put(WITH_PART, "id validFrom validTo dtstart timezone until count wkst freq interval byday byweekno")
                .put(WITH_PART, "bymonthday byyearday description opensAt closesAt scheduleLink attendingType notes")
                .put(WITH_PART, "attributes")
                .put(HANGS_ON, "serviceId locationId serviceAtLocationId");
        part(Language.class)
                .put(WITH_PART, "id name code note attributes")
                .put(HANGS_ON, "serviceId locationId phoneId");
        part(Accessibility.class)
                .put(WITH_PART, "id description details url attributes")
                .put(HANGS_ON, "locationId");
        part(CostOption.class)
                .put(WITH_PART, "id validFrom validTo option currency amount amountDescription attributes")
                .put(HANGS_ON, "serviceId");
        part(Attribute.class)
                .put(WITH_PART, "id taxonomyTermId linkType linkEntity value taxonomyTerm label")
                .put(HANGS_ON, "linkId");
        part(Funding.class)
                .put(WITH_PART, "id source attributes")
                .put(OTHER_PROFILE, "organizationId")
                .put(HANGS_ON, "serviceId");
        part(Program.class)
                .put(WITH_PART, "id name alternateName description attributes")
                .put(OTHER_PROFILE, "organizationId");
        part(RequiredDocument.class)
                .put(WITH_PART, "id document uri attributes")
                .put(HANGS_ON, "serviceId");
        part(ServiceArea.class)
                .put(WITH_PART, "id name description extent extentType uri attributes")
                .put(HANGS_ON, "serviceId serviceAtLocationId");
        part(ServiceCapacity.class)
                .put(WITH_PART, "id unit unitId available maximum description updated attributes")
                .put(HANGS_ON, "serviceId");
        part(OrganizationIdentifier.class)
                .put(WITH_PART, "id identifierScheme identifierType identifier attributes")
                .put(OTHER_PROFILE, "organizationId");
        part(Url.class)
                .put(WITH_PART, "id label url attributes")
                .put(OTHER_PROFILE, "organizationId")
                .put(HANGS_ON, "serviceId");
        part(CapacityClaim.class).put(WITH_PART, "id amount unit description");
        plain(Taxonomy.class).put(WITH_PART, "id name description uri version");
        plain(TaxonomyTerm.class)
                .put(
                        WITH_PART,
                        "id code name description parentId taxonomy taxonomyDetail language taxonomyId termUri");
        plain(Unit.class).put(WITH_PART, "id name scheme identifier uri attributes");
        plain(Text.class).put(WITH_PART, "value origin");
        plain(Assurance.class)
                .put(WITH_PART, "method organization role confirmedOn members")
                .put(OTHER_PROFILE, "organizationId")
                .put(NETWORK_ONLY, "person");
        plain(Provenance.class).put(WITH_PART, "title source retrievedOn licence note members");

        part(Professional.class).put(WITH_PART, "id identity practice reach memberships language demonstration");
        part(Professional.Identity.class)
                .put(WITH_PART, "id name givenName familyName alternateNames title description")
                .put(NEVER, "consentedOn");
        part(Professional.Practice.class)
                .put(WITH_PART, "id kinds bar registerNumber admissions courts languages legalFields proceduralStages")
                .put(WITH_PART, "exploitationForms targetGroups actsAsCivilParty legalAid proBono remoteWork")
                .put(NEVER, "consentedOn");
        part(Professional.Reach.class)
                .put(WITH_PART, "id email phones website locations serviceAreas")
                .put(NEVER, "consentedOn");
        part(Professional.Membership.class)
                .put(WITH_PART, "id role own")
                .put(OTHER_PROFILE, "organizationId")
                .put(NEVER, "consentedOn");
        RULES.forEach((record, rules) -> rules.forEach((component, rule) ->
                BY_MEMBER.computeIfAbsent(record, any -> new HashMap<>()).put(Members.snakeCase(component), rule)));
    }

    private static final ClassValue<Map<RecordComponent, Rule>> BY_COMPONENT = new ClassValue<>() {
        @Override
        @SuppressWarnings("unchecked")
        protected Map<RecordComponent, Rule> computeValue(Class<?> record) {
            Map<RecordComponent, Rule> rules = new IdentityHashMap<>();
            Shape.of((Class<? extends Record>) record)
                    .components()
                    .forEach(component -> rules.put(component, rules(record).getOrDefault(component.getName(), NEVER)));
            return Collections.unmodifiableMap(rules);
        }
    };

    private static final Set<String> NETWORK_ONLY_MEMBERS = BY_MEMBER.values().stream()
            .flatMap(rules -> rules.entrySet().stream())
            .filter(rule -> rule.getValue() == NETWORK_ONLY)
            .map(Map.Entry::getKey)
            .collect(Collectors.toUnmodifiableSet());

    private RedactionRules() {}

    /** The rule of every component of the record's {@link Shape}. */
    static Map<RecordComponent, Rule> of(Class<? extends Record> record) {
        return BY_COMPONENT.get(record);
    }

    /** The rules that were made, by the component's name. */
    static Map<String, Rule> rules(Class<?> record) {
        return Collections.unmodifiableMap(RULES.getOrDefault(record, Map.of()));
    }

    /** By JSON member. */
    static Map<String, Rule> memberRules(Class<?> record) {
        return Collections.unmodifiableMap(BY_MEMBER.getOrDefault(record, Map.of()));
    }

    /** JSON members that are for the network alone, wherever they stand. */
    static Set<String> networkOnly() {
        return NETWORK_ONLY_MEMBERS;
    }

    private static Of part(Class<? extends Record> record) {
        return plain(record)
                .put(WITH_PART, "assurance provenance")
                .put(TRANSLATIONS, "translations")
                .put(NEVER, "visibility");
    }

    private static Of plain(Class<? extends Record> record) {
        return new Of(RULES.computeIfAbsent(record, any -> new HashMap<>()));
    }

    private record Of(Map<String, Rule> rules) {
        Of put(Rule rule, String components) {
            for (String component : components.split(" ")) {
                rules.put(component, rule);
            }
            return this;
        }
    }
}
