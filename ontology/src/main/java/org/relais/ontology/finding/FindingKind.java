package org.relais.ontology.finding;

/** Every kind of finding, how serious it is, and its sentence in English; pages translate by name. */
public enum FindingKind {
    MALFORMED(Severity.ERROR, "This is not well-formed JSON."),
    SHAPE(Severity.ERROR, "This member does not fit the form."),
    UNKNOWN_MEMBER(Severity.ERROR, "The form has no such member."),
    UNKNOWN_CONCEPT(Severity.ERROR, "No concept of ours has this name."),
    MISSING_ID(Severity.ERROR, "A profile needs an id, or a source and its id there."),
    OTHER_ID(Severity.ERROR, "The id differs from the address it was sent to."),
    ID_TAKEN(Severity.ERROR, "A thing of another profile has this id already."),
    INVENTED(Severity.ERROR, "This node takes no invented entries: leave demonstration out, or start it with --demo."),
    WITHDRAWN(Severity.ERROR, "This profile was withdrawn; an import does not bring it back, POST /profiles does."),
    SHELTER_PLACE_IS_SEALED(
            Severity.ERROR,
            "A shelter place cannot be public. Mark it SEALED or leave it out; tell of a public access point instead."),
    SHELTER_AT_PUBLIC_PLACE(
            Severity.ERROR,
            "An accommodation service is tied to a place that is already public. Seal the place, or untie the service."),
    SEALED_VALUE_IN_TEXT(Severity.ERROR, "This text repeats something that is sealed."),
    LOOKS_LIKE_AN_ADDRESS(
            Severity.ERROR, "This text of an organization with a shelter holds what looks like an address or a map."),
    CONSENT_MISSING(
            Severity.NOTE, "A natural person is public only with consented_on; this part stays in the network."),
    SHELTER_ASSUMED(
            Severity.NOTE,
            "The organization speaks of shelter, so this place is sealed. If it is a public office, state access_point."),
    SHELTER_ADDRESS_DROPPED(Severity.REPAIRED, "The address of a shelter place is not kept; it was dropped."),
    WIDENING_PENDING(Severity.NOTE, "This part was hidden before; showing it again waits for approval."),
    PHONE_NORMALISED(Severity.REPAIRED, "The phone number was put into international form."),
    PHONE_UNREADABLE(Severity.NOTE, "The phone number could not be read; it is kept as written."),
    WEBSITE_REPAIRED(Severity.REPAIRED, "The web address was completed: its scheme added, its letters encoded."),
    WEBSITE_DROPPED(Severity.REPAIRED, "The web address could not be read; it was dropped."),
    COORDINATES_SWAPPED(Severity.REPAIRED, "Latitude and longitude were swapped; they were put right."),
    COORDINATES_DROPPED(Severity.REPAIRED, "The coordinates are not on the globe; they were dropped."),
    MEMBER_NOT_KEPT(Severity.NOTE, "The form has no such member; it stays in the original of the import."),
    REFERENCE_NOT_KEPT(Severity.NOTE, "This names a part that is not in the document; it was not kept."),
    TOO_LONG(Severity.ERROR, "A record has at most one megabyte."),
    FAILED_HERE(Severity.ERROR, "Something failed on our side; nothing of this record was kept.");

    private final Severity severity;
    private final String sentence;

    FindingKind(Severity severity, String sentence) {
        this.severity = severity;
        this.sentence = sentence;
    }

    public Severity severity() {
        return severity;
    }

    public String sentence() {
        return sentence;
    }
}
