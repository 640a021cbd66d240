package org.relais.search;

/** Which page of how many; what is out of bounds is the nearest that is within. */
public record Paging(int page, int perPage) {
    public static final int MOST_PER_PAGE = 1_000;
    public static final Paging FIRST = new Paging(1, 20);

    public Paging {
        page = Math.max(1, page);
        perPage = Math.clamp(perPage, 1, MOST_PER_PAGE);
    }

    /** How many stand before this page. */
    public long offset() {
        return (page - 1L) * perPage;
    }
}
