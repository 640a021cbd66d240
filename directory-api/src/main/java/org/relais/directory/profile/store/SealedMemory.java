package org.relais.directory.profile.store;

import org.relais.directory.profile.PartMemory;
import org.relais.directory.seal.ProfileKey;
import org.relais.ontology.hsds.HsdsJson;

/** What a profile remembers of its parts, as one sealed text. */
final class SealedMemory {
    private static final String PART = "memory";

    private SealedMemory() {}

    static byte[] seal(ProfileKey key, PartMemory memory) {
        return key.seal(HsdsJson.write(memory), PART, 0);
    }

    static PartMemory open(ProfileKey key, byte[] sealed) {
        return HsdsJson.read(key.open(sealed, PART, 0), PartMemory.class);
    }
}
