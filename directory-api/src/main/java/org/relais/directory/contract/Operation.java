package org.relais.directory.contract;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One thing that can be asked of the node.
 *
 * @param path with the names of its parameters in braces
 * @param token whether it needs one
 * @param accepted media types of the body it takes; none when it takes no body
 * @param offered media types of its answers
 * @param answers what each status means
 * @param curl how it is asked from a terminal
 */
public record Operation(
        String method,
        String path,
        String tag,
        String summary,
        String description,
        boolean token,
        List<Parameter> parameters,
        List<String> accepted,
        List<String> offered,
        Map<String, String> answers,
        String curl) {
    private static final Pattern NAME = Pattern.compile("\\{[^}]+}");

    /** Whether an address is one of this operation's, with or without the suffix of a form. */
    boolean isAt(String address) {
        String[] literals = NAME.split(path, -1);
        StringBuilder pattern = new StringBuilder(Pattern.quote(literals[0]));
        for (int i = 1; i < literals.length; i++) {
            pattern.append("[^/]+").append(Pattern.quote(literals[i]));
        }
        return address.matches(pattern + "(\\.[a-z]+)?");
    }

    /** The end of its address on the page. */
    public String anchor() {
        return method.toLowerCase(java.util.Locale.ROOT) + path.replaceAll("[^a-z_]+", "-");
    }
}
