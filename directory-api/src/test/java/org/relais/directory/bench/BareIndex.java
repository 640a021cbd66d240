package org.relais.directory.bench;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.relais.search.Answer;
import org.relais.search.DirectoryIndex;

/** The index itself, asked in this process: what no node around it can be faster than. */
record BareIndex(DirectoryIndex index) implements Peer {
    private static final int TEN = 10;

    @Override
    public String title() {
        return "bare index";
    }

    @Override
    public List<ProcessHandle> processes() {
        return List.of();
    }

    @Override
    public Client client() {
        return asking -> {
            Answer answer = index.answer(asking.question());
            return () -> names(answer);
        };
    }

    private static Set<String> names(Answer answer) {
        return switch (answer) {
            case Answer.Answered found ->
                found.hits().stream()
                        .limit(TEN)
                        .flatMap(hit -> hit.summary().names().values().stream())
                        .collect(Collectors.toSet());
            case Answer.Refused refused -> Set.of();
        };
    }

    @Override
    public void close() {
        index.close();
    }
}
