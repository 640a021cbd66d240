package org.relais.directory.validation;

import java.net.URI;
import java.util.Optional;

/** The documents that others publish. */
public interface Documents {
    /** @param etag given, the document is asked for only if it is another by now */
    Fetched get(URI address, Optional<String> etag);
}
