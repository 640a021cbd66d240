package org.relais.directory.seal;

import java.security.GeneralSecurityException;
import java.util.concurrent.Callable;

/** Turns the checked failures of cryptography into one. */
final class Sealing {
    private Sealing() {}

    static <T> T guarded(Callable<T> work) {
        try {
            return work.call();
        } catch (GeneralSecurityException e) {
            throw new SealBroken(e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
