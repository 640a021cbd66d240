package org.relais.directory.curation;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.relais.directory.profile.WebAddresses;

/** Reads web addresses as people write them. */
final class WebAddress {
    private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+-]*:.*");
    private static final Pattern PAGE = Pattern.compile("(https?://)([^/?#]+)(.*)", Pattern.CASE_INSENSITIVE);

    private WebAddress() {}

    /** As a browser needs it; empty when it cannot be read. */
    static Optional<String> read(String written) {
        String text = written.strip();
        String whole = SCHEME.matcher(text).matches() ? text : "https://" + text.replaceFirst("^/+", "");
        if (!WebAddresses.maySay(whole)) {
            return Optional.empty();
        }
        Matcher page = PAGE.matcher(whole);
        try {
            return page.matches()
                    ? page(page.group(1), page.group(2), page.group(3))
                    : Optional.of(new URI(whole).toASCIIString());
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> page(String scheme, String host, String rest) throws URISyntaxException {
        URI address = new URI(scheme + IDN.toASCII(host) + rest);
        return Optional.of(address)
                .filter(read -> read.getHost() != null && read.getHost().contains("."))
                .map(URI::toASCIIString);
    }
}
