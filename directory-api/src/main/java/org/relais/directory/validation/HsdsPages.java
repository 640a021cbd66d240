package org.relais.directory.validation;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Judges the pages of HSDS lists: their paging members, whether these agree, and every item. */
final class HsdsPages {
    private static final List<String> NUMBERS = List.of("total_items", "total_pages", "page_number", "size");
    private static final List<String> TRUTHS = List.of("first_page", "last_page", "empty");
    private static final Pattern PAGE = Pattern.compile("(?<=[?&]page=)[0-9]{1,9}");

    private final Findings findings;
    private final HsdsRecords records;

    HsdsPages(Findings findings, HsdsRecords records) {
        this.findings = findings;
        this.records = records;
    }

    /** The address of the page behind that at an address. */
    static URI after(URI address) {
        String next = "page=" + (number(address) + 1);
        String text = address.toString();
        if (PAGE.matcher(text).find()) {
            return URI.create(PAGE.matcher(text).replaceFirst(next.substring("page=".length())));
        }
        return URI.create(text + (address.getRawQuery() == null ? "?" : "&") + next);
    }

    private static long number(URI address) {
        Matcher page = PAGE.matcher(address.toString());
        return page.find() ? Long.parseLong(page.group()) : 1;
    }

    /** @return its items; none when it has no list of them */
    JsonArray check(URI address, JsonObject page) {
        boolean whole = true;
        for (String name : NUMBERS) {
            whole &= isThere(address, name, page.get(name) instanceof JsonNumber number && number.isIntegral());
        }
        for (String name : TRUTHS) {
            JsonValue said = page.get(name);
            whole &= isThere(address, name, said == JsonValue.TRUE || said == JsonValue.FALSE);
        }
        whole &= isThere(address, "contents", page.get("contents") instanceof JsonArray);
        JsonArray contents = page.get("contents") instanceof JsonArray array ? array : JsonValue.EMPTY_JSON_ARRAY;
        if (whole) {
            agree(address, page, contents.size());
        }
        for (int at = 0; at < contents.size(); at++) {
            if (contents.get(at) instanceof JsonObject item) {
                records.check(address, "/contents/" + at, item);
            } else {
                findings.add(FeedRule.SHAPE, address, "/contents/" + at, "/contents/*", "type \"object\"");
            }
        }
        return contents;
    }

    private boolean isThere(URI address, String name, boolean there) {
        if (!there) {
            findings.add(FeedRule.PAGE_MEMBER, address, "/" + name, name);
        }
        return there;
    }

    private void agree(URI address, JsonObject page, int items) {
        long number = page.getJsonNumber("page_number").longValue();
        long size = page.getJsonNumber("size").longValue();
        long pages = page.getJsonNumber("total_pages").longValue();
        long total = page.getJsonNumber("total_items").longValue();
        boolean last = page.getBoolean("last_page");
        expect(address, "page_number", number, number(address));
        expect(address, "size", size, items);
        expect(address, "empty", page.getBoolean("empty"), items == 0);
        expect(address, "first_page", page.getBoolean("first_page"), number == 1);
        expect(address, "last_page", last, number >= pages);
        if (items > 0 && number == 1) {
            expect(address, "total_pages", pages, last ? 1 : Math.ceilDiv(total, items));
        }
        if (items > 0 && last && number == 1) {
            expect(address, "total_items", total, items);
        }
    }

    private void expect(URI address, String name, Object said, Object found) {
        if (!said.equals(found instanceof Integer count ? (Object) count.longValue() : found)) {
            findings.add(FeedRule.PAGE_NUMBERS, address, "/" + name, name, said.toString(), found.toString());
        }
    }
}
