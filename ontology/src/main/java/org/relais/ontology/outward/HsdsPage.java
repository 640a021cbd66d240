package org.relais.ontology.outward;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;

/**
 * One page of a list, with HSDS's paging members.
 *
 * @param totalItems in the whole list
 * @param number from 1
 * @param perPage how many items a full page has
 */
public record HsdsPage(long totalItems, long number, int perPage, List<JsonObject> contents) {
    public HsdsPage {
        if (totalItems < 0 || number < 1 || perPage < 1 || contents.size() > perPage) {
            throw new IllegalArgumentException("no such page: " + number + " of " + totalItems + " by " + perPage);
        }
        contents = List.copyOf(contents);
    }

    public long totalPages() {
        return Math.ceilDiv(totalItems, perPage);
    }

    public JsonObject json() {
        JsonArrayBuilder items = OutwardJson.array();
        contents.forEach(items::add);
        return OutwardJson.object()
                .add("total_items", totalItems)
                .add("total_pages", totalPages())
                .add("page_number", number)
                .add("size", contents.size())
                .add("first_page", number == 1)
                .add("last_page", number >= totalPages())
                .add("empty", contents.isEmpty())
                .add("contents", items)
                .build();
    }
}
