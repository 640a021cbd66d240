package org.relais.directory.lookup.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Function;
import org.relais.search.Answer;
import org.relais.search.Cursor;
import org.relais.search.Hit;
import org.relais.search.Paging;
import org.relais.search.Question;

/** What a question finds on all pages, in their order, at most {@link #MOST}; never held but for a few. */
final class AllHits {
    static final int MOST = 10_000;

    /** Divides {@link #MOST}. */
    static final int AT_ONCE = 500;

    private final Function<Question, Answer.Answered> index;
    private final Question question;
    private final Answer.Answered first;

    /** Takes one hit after another. */
    @FunctionalInterface
    interface Sink {
        void take(Hit hit) throws IOException;
    }

    /** @param index refuses by an exception what makes no sense */
    AllHits(Function<Question, Answer.Answered> index, Question asked) {
        this.index = index;
        question = asked.on(new Paging(1, AT_ONCE));
        first = index.apply(question);
    }

    /** Behind which hit more is left out; found by going there. */
    Optional<Cursor> cutAt() {
        try {
            return first.total() > MOST ? each(hit -> {}) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return behind the last, where more follows */
    Optional<Cursor> each(Sink sink) throws IOException {
        Answer.Answered page = first;
        int taken = 0;
        while (true) {
            for (Hit hit : page.hits()) {
                sink.take(hit);
            }
            taken += page.hits().size();
            if (taken >= MOST || page.next().isEmpty()) {
                return page.next();
            }
            page = index.apply(question.behind(page.next().get()));
        }
    }
}
