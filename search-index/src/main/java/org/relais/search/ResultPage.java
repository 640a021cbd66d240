package org.relais.search;

/**
 * Where a page stands among all that was found.
 *
 * @param total how many were found in all
 * @param size how many stand on this page
 */
public record ResultPage(long total, Paging paging, int size) {
    public int number() {
        return paging.page();
    }

    public long pages() {
        return Math.ceilDiv(total, paging.perPage());
    }

    public boolean first() {
        return number() == 1;
    }

    public boolean last() {
        return number() >= pages();
    }

    public boolean empty() {
        return size == 0;
    }
}
