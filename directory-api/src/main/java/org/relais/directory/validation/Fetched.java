package org.relais.directory.validation;

import java.net.URI;

/** What came of asking for a document. */
public sealed interface Fetched {
    /**
     * Some answer.
     *
     * @param address where it was found, behind redirects
     * @param mediaType in lower case, without parameters; empty when untold
     * @param etag as it stands in the header, or empty
     */
    record Document(URI address, int status, String mediaType, String etag, byte[] body) implements Fetched {}

    /** None.
     *  @param said more about it, or empty */
    record Failure(URI address, FeedRule rule, String said) implements Fetched {}
}
