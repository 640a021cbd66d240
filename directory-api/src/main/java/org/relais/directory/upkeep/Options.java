package org.relais.directory.upkeep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The words behind a command, two by two: {@code --name value}. */
record Options(Map<String, String> values) {
    private static final Set<String> LOGIN = Set.of("--db", "--user", "--password-file");

    Options {
        values = Map.copyOf(values);
    }

    /** @throws Stopped for a word that is not among the names, or stands alone or twice */
    static Options of(List<String> words, String... more) {
        List<String> known = Stream.concat(LOGIN.stream(), Stream.of(more)).toList();
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < words.size(); i += 2) {
            String name = words.get(i);
            if (!known.contains(name)) {
                throw new Stopped("There is no option " + name + " here.");
            }
            if (i + 1 == words.size()) {
                throw new Stopped("The option " + name + " wants a value.");
            }
            if (values.put(name, words.get(i + 1)) != null) {
                throw new Stopped("The option " + name + " stands twice.");
            }
        }
        return new Options(values);
    }

    Path path(String name) {
        return Path.of(required(name));
    }

    KeyFile key() {
        return new KeyFile(path("--key"));
    }

    Login login() throws IOException {
        return new Login(required("--db"), find("--user").orElse("relais"), password());
    }

    /** From a file, for a command line can be read by everyone on the machine. */
    private String password() throws IOException {
        Optional<String> file = find("--password-file");
        return file.isEmpty()
                ? ""
                : Files.readString(Path.of(file.get())).lines().findFirst().orElse("");
    }

    private String required(String name) {
        return find(name).orElseThrow(() -> new Stopped("The option " + name + " is missing."));
    }

    private Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }
}
