package org.relais.directory.profile;

import jakarta.json.JsonString;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.relais.ontology.finding.Finding;
import org.relais.ontology.finding.FindingKind;
import org.relais.ontology.hsds.Noun;

/** Refuses addresses that do more than lead somewhere: pages make links of them. */
public final class WebAddresses {
    private static final List<String> SCHEMES = List.of("https", "http", "mailto", "tel", "urn");

    private static final Pattern WEB = Pattern.compile("https?:.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern WITH_HOST = Pattern.compile("[^:]+://([^/?#@]*@)?+[^/?#@:\\\\\\s].*", Pattern.DOTALL);

    private WebAddresses() {}

    /** Whether an absolute address begins with a scheme that may be linked, and one of the web names a host. */
    public static boolean maySay(String address) {
        int colon = address.indexOf(':');
        return colon > 0
                && SCHEMES.contains(address.substring(0, colon).toLowerCase(Locale.ROOT))
                && (!WEB.matcher(address).matches()
                        || WITH_HOST.matcher(address).matches());
    }

    static void check(Draft.Thing thing, Noun noun, List<Finding> findings) {
        thing.members().forEach((member, value) -> {
            if (noun.isFormatted(member, "uri")) {
                check(value, findings);
            }
            noun.in(member).ifPresent(inner -> thing.parts(member).forEach(part -> check(part, inner, findings)));
        });
    }

    private static void check(Draft value, List<Finding> findings) {
        switch (value) {
            case Draft.Leaf(String pointer, JsonString text)
            when text.getString().contains(":") -> {
                if (!maySay(text.getString())) {
                    findings.add(new Finding(
                            pointer,
                            FindingKind.SHAPE,
                            "scheme: " + String.join(", ", SCHEMES) + "; a host behind https://"));
                }
            }
            case Draft.Row row -> row.values().forEach(each -> check(each, findings));
            default -> {}
        }
    }
}
