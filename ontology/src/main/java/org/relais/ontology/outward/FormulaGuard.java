package org.relais.ontology.outward;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from calculating with a text: what they would take for a formula gets an apostrophe in front. So does
 * what stands behind a semicolon, a tab or a line break, where some of them begin another cell. What already has
 * apostrophes gets one more, so that taking one off wherever the rest would be guarded gives the text back.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP, CSV injection</a>
 */
final class FormulaGuard {
    private static final Pattern CELL = Pattern.compile("[^;\\t\\r\\n]+");

    /** Behind blanks, apostrophes and what is not seen, a sign in any of its widths. */
    private static final Pattern FORMULA = Pattern.compile(
            "['\\s\\p{Z}\\p{Cc}\\p{Cf}]*[=+\\-@\u2212\uFE62\uFE63\uFE66\uFE6B\uFF1D\uFF0B\uFF0D\uFF20].*",
            Pattern.DOTALL);

    /** A text that begins between cells. */
    private static final Pattern BETWEEN = Pattern.compile("'*[\\t\\r\\n].*", Pattern.DOTALL);

    private static final Pattern DIALLED = Pattern.compile("\\+[0-9][0-9 ().\\-/]*");

    private FormulaGuard() {}

    /** Whether the text is a telephone number and nothing else, which calculates nothing of interest. */
    static boolean isDialled(String text) {
        return DIALLED.matcher(text).matches();
    }

    static String guarded(String text) {
        String inside = CELL.matcher(text).replaceAll(cell -> Matcher.quoteReplacement(guarded(FORMULA, cell.group())));
        return guarded(BETWEEN, inside);
    }

    private static String guarded(Pattern dangerous, String text) {
        return dangerous.matcher(text).matches() ? "'" + text : text;
    }
}
