package org.relais.directory;

import java.io.PrintStream;
import java.time.InstantSource;
import java.util.List;
import org.relais.directory.validation.Report;
import org.relais.directory.validation.ValidateFeed;
import org.relais.directory.validation.client.HttpDocuments;
import org.relais.directory.wire.Messages;

/** The validation of a feed as a command. The exit code is 0 without errors, 1 with some, 2 for wrong use. */
public final class Validate {
    private static final String USAGE = "Name one address: ./relais validate URL [--documents N]";
    private static final String DOCUMENTS = "--documents";

    private final Messages messages = Messages.forReader(List.of("en"));
    private final PrintStream out;

    private Validate(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] words) {
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        System.exit(run(List.of(words), System.out, System.err));
    }

    /** @return the exit code */
    static int run(List<String> words, PrintStream out, PrintStream err) {
        boolean bounded = words.size() == 3
                && words.get(1).equals(DOCUMENTS)
                && words.get(2).matches("[1-9][0-9]{0,5}");
        if (!bounded && words.size() != 1 || words.getFirst().startsWith("-")) {
            err.println("relais: " + USAGE);
            return 2;
        }
        try (HttpDocuments documents = new HttpDocuments()) {
            Report report = new ValidateFeed(documents, InstantSource.system())
                    .validate(words.getFirst(), bounded ? Integer.parseInt(words.get(2)) : ValidateFeed.DOCUMENTS);
            new Validate(out).tell(report);
            return report.holds() ? 0 : 1;
        }
    }

    private void tell(Report report) {
        for (Report.Finding finding : report.findings()) {
            out.println(
                    messages.say("validate." + finding.rule().severity().word()) + ": " + messages.say(finding.what()));
            out.println("  " + messages.say(finding.remedy()));
            finding.places().forEach(place -> out.println("  - " + place));
            int more = finding.count() - finding.places().size();
            if (more > 0) {
                out.println("  - " + messages.say("validate.more", more));
            }
            out.println();
        }
        out.println(messages.say(report.sum()));
    }
}
