package org.relais.ontology.profile;

/** What becomes of a record's component in a view, beyond the visibility of the part it stands in. */
enum Rule {
    /** Shown with its part. */
    WITH_PART,
    /** Told to the network only. */
    NETWORK_ONLY,
    /** Tells of a natural person: needs that person's own choice to be public. */
    PERSONAL,
    /** Names another profile: kept only when the audience may see that one. */
    OTHER_PROFILE,
    /** Names the part of this profile that the record hangs on: hidden with it. */
    HANGS_ON,
    /** Names another part of this profile: kept only when that one is shown. */
    OTHER_PART,
    /** The wording in further languages of the members that are shown. */
    TRANSLATIONS,
    /** For the editing form alone. */
    NEVER
}
