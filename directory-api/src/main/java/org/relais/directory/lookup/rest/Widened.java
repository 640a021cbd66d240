package org.relais.directory.lookup.rest;

import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.relais.directory.wire.Addresses;
import org.relais.search.Near;
import org.relais.search.Question;
import org.relais.search.Wider;

/**
 * A wider question as an address.
 *
 * @param address on this node, without its host
 * @param without the parameters it leaves out
 * @param kilometres how far it looks instead, 0 where that did not change
 */
record Widened(String address, List<String> without, double kilometres, long total) {
    /** @param asked the address of the question that found nothing */
    static Widened of(URI asked, Question question, Wider wider) {
        Question freer = wider.question();
        List<String> without = new ArrayList<>();
        SearchQuery.DIMENSIONS.forEach((parameter, dimension) -> {
            if (question.chosen().containsKey(dimension) && !freer.chosen().containsKey(dimension)) {
                without.add(parameter);
            }
        });
        if (question.legalAid() && !freer.legalAid()) {
            without.add("legal_aid");
        }
        if (!question.serves().isEmpty() && freer.serves().isEmpty()) {
            without.add("serves");
        }
        if (question.fresh().isPresent() && freer.fresh().isEmpty()) {
            without.add("fresh");
        }
        if (question.near().isPresent() && freer.near().isEmpty()) {
            without.addAll(List.of("near", "radius"));
        }
        if (question.sort() != freer.sort()) {
            without.add("sort");
        }
        UriBuilder address = Addresses.firstPage(asked);
        without.forEach(address::replaceQueryParam);
        double farther = freer.near().equals(question.near())
                ? 0
                : freer.near().map(Near::kilometres).orElse(0.0);
        if (farther > 0) {
            address.replaceQueryParam("radius", Math.round(farther));
        }
        return new Widened(Addresses.local(address.build()), without, farther, wider.total());
    }
}
