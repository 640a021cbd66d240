package org.relais.directory.seal;

import com.google.crypto.tink.subtle.Ed25519Sign;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.Ed25519Signer;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;

/** What the node signs in public, with an Ed25519 key derived from its secret. Immutable, so thread-safe. */
public final class NodeSignature {
    private static final String PURPOSE = "node signature, Ed25519";

    private final OctetKeyPair key;

    private NodeSignature(OctetKeyPair key) {
        this.key = key;
    }

    public static NodeSignature of(NodeSecret secret) {
        return Sealing.guarded(() -> {
            Ed25519Sign.KeyPair pair = Ed25519Sign.KeyPair.newKeyPairFromSeed(secret.derived(PURPOSE));
            return new NodeSignature(new OctetKeyPair.Builder(Curve.Ed25519, Base64URL.encode(pair.getPublicKey()))
                    .d(Base64URL.encode(pair.getPrivateKey()))
                    .algorithm(JWSAlgorithm.EdDSA)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyIDFromThumbprint()
                    .build());
        });
    }

    /**
     * A JWS in compact form (RFC 7515), the same for the same text.
     *
     * @param type of what is signed, its {@code typ}
     */
    public String sign(String type, String text) {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.EdDSA)
                .type(new JOSEObjectType(type))
                .keyID(key.getKeyID())
                .build();
        JWSObject signed = new JWSObject(header, new Payload(text));
        return Sealing.guarded(() -> {
            signed.sign(new Ed25519Signer(key));
            return signed.serialize();
        });
    }

    /** The public key by which all of them are verified, as a JWK Set (RFC 7517). */
    public String keys() {
        return JSONObjectUtils.toJSONString(new JWKSet(key).toJSONObject(true));
    }
}
