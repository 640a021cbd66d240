package org.relais.directory.wire;

import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;

/** What is made of the address of a request. */
public final class Addresses {
    private Addresses() {}

    /** Its path and query: the host is what the sender says. */
    public static String local(URI address) {
        return address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
    }

    /** The first page of the same, asked with this value of a parameter instead. */
    public static URI with(URI address, String parameter, String value) {
        return firstPage(address).replaceQueryParam(parameter, "{value}").build(value);
    }

    /** The same, asked for its first page. */
    public static UriBuilder firstPage(URI address) {
        return UriBuilder.fromUri(address).replaceQueryParam("page").replaceQueryParam("cursor");
    }
}
