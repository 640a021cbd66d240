package org.relais.directory.profile.store;

import java.util.function.UnaryOperator;
import org.relais.directory.profile.Deed;
import org.relais.directory.profile.StoredProfile;
import org.relais.directory.seal.ProfileKey;
import org.relais.ontology.hsds.HsdsJson;
import org.relais.ontology.hsds.Organization;
import org.relais.ontology.hsds.Professional;
import org.relais.ontology.hsds.ProfileDocument;
import org.relais.ontology.profile.Profile;

/** A profile's document as one sealed text; its first letter tells which kind of document it is. */
final class SealedDocument {
    private static final String PART = "document";
    private static final String ORIGINAL = "original";

    private SealedDocument() {}

    static VersionRow seal(ProfileKey key, StoredProfile profile, Deed deed) {
        VersionRow row = new VersionRow();
        row.profileId = profile.profile().id();
        row.version = profile.version();
        row.document = seal(key, profile.profile(), profile.version());
        deed.original().ifPresent(original -> row.original = key.seal(original, ORIGINAL, row.version));
        row.at = profile.changedAt();
        row.actor = deed.actor();
        row.origin = deed.origin();
        return row;
    }

    private static byte[] seal(ProfileKey key, Profile profile, int version) {
        return key.seal(letter(profile.document()) + HsdsJson.write(profile.document()), PART, version);
    }

    /** Puts a version under another key. */
    static void reseal(VersionRow row, ProfileKey before, ProfileKey after, UnaryOperator<Profile> change) {
        row.document = seal(after, change.apply(open(before, row)), row.version);
        if (row.original != null) {
            row.original = after.seal(before.open(row.original, ORIGINAL, row.version), ORIGINAL, row.version);
        }
    }

    static Profile open(ProfileKey key, VersionRow row) {
        String text = key.open(row.document, PART, row.version);
        Class<? extends Record> type = text.charAt(0) == 'o' ? Organization.class : Professional.class;
        return new Profile((ProfileDocument) HsdsJson.read(text.substring(1), type));
    }

    private static char letter(ProfileDocument document) {
        return switch (document) {
            case Organization o -> 'o';
            case Professional p -> 'p';
        };
    }
}
