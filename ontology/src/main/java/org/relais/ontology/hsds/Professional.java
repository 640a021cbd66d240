package org.relais.ontology.hsds;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A verified person of the network, lawyer or caseworker: a profile of its own. Its members stand in field groups
 * ({@link Identity}, {@link Practice}, {@link Reach}, each {@link Membership}), and each group is public only by
 * that person's own recorded choice.
 */
public record Professional(
        UUID id,
        Identity identity,
        Optional<Practice> practice,
        Optional<Reach> reach,
        List<Membership> memberships,
        Optional<String> language,
        Optional<Boolean> demonstration,
        Optional<Visibility> visibility,
        List<Assurance> assurance,
        List<Provenance> provenance)
        implements ProfileDocument {
    public Professional {
        memberships = Absent.orEmpty(memberships);
        assurance = Absent.orEmpty(assurance);
        provenance = Absent.orEmpty(provenance);
    }

    /** Who she is. Without it an audience sees nothing of the profile. */
    public record Identity(
            UUID id,
            String name,
            Optional<String> givenName,
            Optional<String> familyName,
            List<String> alternateNames,
            Optional<String> title,
            Optional<String> description,
            Optional<LocalDate> consentedOn,
            Optional<Visibility> visibility,
            List<Assurance> assurance,
            List<Provenance> provenance,
            Map<String, Map<String, Text>> translations)
            implements PersonalPart {
        public Identity {
            alternateNames = Absent.orEmpty(alternateNames);
            assurance = Absent.orEmpty(assurance);
            provenance = Absent.orEmpty(provenance);
            translations = Absent.orEmpty(translations);
        }
    }

    /**
     * What she does, and before whom.
     *
     * @param kinds concepts of organization-kinds (lawyer ...)
     * @param admissions ISO 3166 codes of the jurisdictions she is admitted in
     * @param legalFields concepts of legal-fields
     * @param proceduralStages concepts of procedural-stages
     * @param exploitationForms concepts of exploitation-forms
     * @param targetGroups concepts of target-groups
     */
    public record Practice(
            UUID id,
            List<URI> kinds,
            Optional<String> bar,
            Optional<String> registerNumber,
            List<String> admissions,
            List<String> courts,
            List<Language> languages,
            List<URI> legalFields,
            List<URI> proceduralStages,
            List<URI> exploitationForms,
            List<URI> targetGroups,
            Optional<Boolean> actsAsCivilParty,
            Optional<Boolean> legalAid,
            Optional<Boolean> proBono,
            Optional<Boolean> remoteWork,
            Optional<LocalDate> consentedOn,
            Optional<Visibility> visibility,
            List<Assurance> assurance,
            List<Provenance> provenance)
            implements PersonalPart {
        public Practice {
            kinds = Absent.orEmpty(kinds);
            admissions = Absent.orEmpty(admissions);
            courts = Absent.orEmpty(courts);
            languages = Absent.orEmpty(languages);
            legalFields = Absent.orEmpty(legalFields);
            proceduralStages = Absent.orEmpty(proceduralStages);
            exploitationForms = Absent.orEmpty(exploitationForms);
            targetGroups = Absent.orEmpty(targetGroups);
            assurance = Absent.orEmpty(assurance);
            provenance = Absent.orEmpty(provenance);
        }

        /** The concepts of all schemes that she is tagged with, as they stand. */
        public Stream<URI> tags() {
            return Stream.of(kinds, legalFields, proceduralStages, exploitationForms, targetGroups)
                    .flatMap(List::stream);
        }
    }

    /** How and where she is reached. */
    public record Reach(
            UUID id,
            Optional<String> email,
            List<Phone> phones,
            Optional<URI> website,
            List<Location> locations,
            List<ServiceArea> serviceAreas,
            Optional<LocalDate> consentedOn,
            Optional<Visibility> visibility,
            List<Assurance> assurance,
            List<Provenance> provenance)
            implements PersonalPart {
        public Reach {
            phones = Absent.orEmpty(phones);
            locations = Absent.orEmpty(locations);
            serviceAreas = Absent.orEmpty(serviceAreas);
            assurance = Absent.orEmpty(assurance);
            provenance = Absent.orEmpty(provenance);
        }
    }

    /** Her role in an organization of the directory. */
    public record Membership(
            UUID id,
            UUID organizationId,
            Optional<String> role,
            Optional<Boolean> own,
            Optional<LocalDate> consentedOn,
            Optional<Visibility> visibility,
            List<Assurance> assurance,
            List<Provenance> provenance)
            implements PersonalPart {
        public Membership {
            assurance = Absent.orEmpty(assurance);
            provenance = Absent.orEmpty(provenance);
        }
    }
}
