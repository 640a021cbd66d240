package org.relais.ontology.rdf;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.ResourceFactory;

/** Single values to RDF and back. What is read has the lexical form that was written. */
final class Literals {
    private static final List<XSDDatatype> TIMES =
            List.of(XSDDatatype.XSDdate, XSDDatatype.XSDdateTime, XSDDatatype.XSDtime);
    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");
    private static final Pattern WEB = Pattern.compile("https?://", Pattern.CASE_INSENSITIVE);
    private static final IntPredicate XML_CHARACTER = c -> c >= 0x20 && c <= 0xD7FF
            || c >= 0xE000 && c <= 0xFFFD
            || c >= 0x10000
            || c == '\n'
            || c == '\t'
            || c == '\r';

    private Literals() {}

    /** @param tag the language of the text, or empty */
    static RDFNode said(Object value, Saying saying, String tag) {
        String text = clean(value.toString());
        return switch (saying) {
            case TEXT -> text(text, tag);
            case TIME -> time(text);
            case LINK -> link(text, value instanceof URI);
            case NUMBER -> number(text);
            case TRUTH -> ResourceFactory.createTypedLiteral(text, XSDDatatype.XSDboolean);
            case DAY -> ResourceFactory.createTypedLiteral(text, XSDDatatype.XSDdate);
            default -> ResourceFactory.createStringLiteral(text);
        };
    }

    static Literal text(String text, String tag) {
        return tag.isEmpty()
                ? ResourceFactory.createStringLiteral(clean(text))
                : ResourceFactory.createLangLiteral(clean(text), tag);
    }

    static Literal instant(Instant at) {
        return ResourceFactory.createTypedLiteral(at.toString(), XSDDatatype.XSDdateTime);
    }

    /** The language as a tag that RDF allows, or empty. */
    static String tag(String language) {
        return TAG.matcher(language).matches() ? language : "";
    }

    /** @throws IllegalArgumentException when the text is no value of that type */
    static Object read(RDFNode node, Class<?> type) {
        String text = node.isLiteral() ? node.asLiteral().getLexicalForm() : node.toString();
        if (type == URI.class) {
            return URI.create(text);
        }
        if (type == UUID.class) {
            return UUID.fromString(text);
        }
        if (type == BigDecimal.class) {
            return new BigDecimal(text);
        }
        if (type == Boolean.class) {
            return "true".equals(text);
        }
        return type == LocalDate.class ? LocalDate.parse(text) : text;
    }

    /** A number with an exponent is no decimal, and written out it could be of any length. */
    private static RDFNode number(String text) {
        return ResourceFactory.createTypedLiteral(
                text, text.contains("E") ? XSDDatatype.XSDdouble : XSDDatatype.XSDdecimal);
    }

    private static RDFNode time(String text) {
        return TIMES.stream()
                .filter(type -> type.isValid(text))
                .findFirst()
                .map(type -> ResourceFactory.createTypedLiteral(text, type))
                .orElseGet(() -> ResourceFactory.createStringLiteral(text));
    }

    private static RDFNode link(String text, boolean isAddress) {
        if (isWebAddress(text)) {
            return ResourceFactory.createResource(text);
        }
        return isAddress
                ? ResourceFactory.createTypedLiteral(text, XSDDatatype.XSDanyURI)
                : ResourceFactory.createStringLiteral(text);
    }

    /** Whether every parser of RDF reads the address as it is written. */
    static boolean isWebAddress(String text) {
        try {
            IRIx iri = IRIx.create(text);
            return WEB.matcher(text).lookingAt()
                    && new URI(text).isAbsolute()
                    && !iri.hasViolations()
                    && IRIx.create("http://example.org/").resolve(text).equals(iri);
        } catch (IRIException | URISyntaxException e) {
            return false;
        }
    }

    /** Without the control characters that XML, and so RDF/XML, cannot hold. */
    private static String clean(String text) {
        return text.codePoints().allMatch(XML_CHARACTER)
                ? text
                : text.codePoints()
                        .filter(XML_CHARACTER)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }
}
