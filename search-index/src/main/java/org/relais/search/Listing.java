package org.relais.search;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One page of a list, in the order of the ids. */
public record Listing(ResultPage page, List<Item> items) {
    /**
     * @param id of the thing listed
     * @param profile of the profile it stands in
     * @param changedAt when the audience's view of that profile changed, to the microsecond
     */
    public record Item(UUID id, UUID profile, Instant changedAt) {}

    public long total() {
        return page.total();
    }
}
