package org.relais.search.places;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The few best of what was offered: each town once, by the best of its names. */
final class Best {
    private final List<Candidate> best = new ArrayList<>();
    private final int most;

    /** @param rank the smaller the better */
    record Candidate(int place, int name, long rank) {}

    Best(int most) {
        this.most = most;
    }

    /** Whether one of this rank may be among them. */
    boolean hasRoom(long rank) {
        return best.size() < most || (most > 0 && rank < best.getLast().rank());
    }

    void offer(Candidate candidate) {
        if (best.stream().anyMatch(other -> other.place() == candidate.place() && other.rank() <= candidate.rank())) {
            return;
        }
        best.removeIf(other -> other.place() == candidate.place());
        best.add(candidate);
        best.sort(Comparator.comparingLong(Candidate::rank));
        if (best.size() > most) {
            best.removeLast();
        }
    }

    List<Candidate> inOrder() {
        return List.copyOf(best);
    }
}
