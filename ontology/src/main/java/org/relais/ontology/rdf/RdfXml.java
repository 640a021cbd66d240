package org.relais.ontology.rdf;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.impl.Util;

/** A graph as RDF/XML, one description a subject. Jena's own writers follow no order that could be relied on. */
final class RdfXml {
    private static final String RDF = org.apache.jena.vocabulary.RDF.getURI();

    private final XMLStreamWriter xml;
    private final Map<String, String> prefixByNamespace = new TreeMap<>();

    private RdfXml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static byte[] write(SortedGraph graph) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            new RdfXml(xml).document(graph);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("cannot write XML", e);
        }
        return out.toByteArray();
    }

    private void document(SortedGraph graph) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("rdf", "RDF", RDF);
        Map<String, String> prefixes = new TreeMap<>(graph.prefixes());
        prefixes.put("rdf", RDF);
        for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
            xml.writeNamespace(prefix.getKey(), prefix.getValue());
            prefixByNamespace.put(prefix.getValue(), prefix.getKey());
        }
        for (Map.Entry<String, List<Triple>> subject : graph.bySubject().entrySet()) {
            description(subject.getKey(), subject.getValue());
        }
        xml.writeCharacters("\n");
        xml.writeEndDocument();
    }

    private void description(String subject, List<Triple> triples) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("rdf", "Description", RDF);
        xml.writeAttribute("rdf", RDF, "about", subject);
        for (Triple triple : triples) {
            xml.writeCharacters("\n    ");
            property(triple.getPredicate().getURI(), triple.getObject());
        }
        xml.writeCharacters("\n  ");
        xml.writeEndElement();
    }

    private void property(String predicate, Node object) throws XMLStreamException {
        int split = Util.splitNamespaceXML(predicate);
        String namespace = predicate.substring(0, split);
        String prefix = prefixByNamespace.get(namespace);
        xml.writeStartElement(prefix == null ? "ns" : prefix, predicate.substring(split), namespace);
        if (prefix == null) {
            xml.writeNamespace("ns", namespace);
        }
        if (object.isURI()) {
            xml.writeAttribute("rdf", RDF, "resource", object.getURI());
        } else {
            literal(object);
        }
        xml.writeEndElement();
    }

    private void literal(Node literal) throws XMLStreamException {
        if (!literal.getLiteralLanguage().isEmpty()) {
            xml.writeAttribute("xml:lang", literal.getLiteralLanguage());
        } else if (!Util.isSimpleString(literal)) {
            xml.writeAttribute("rdf", RDF, "datatype", literal.getLiteralDatatypeURI());
        }
        String[] lines = literal.getLiteralLexicalForm().split("\r", -1);
        xml.writeCharacters(lines[0]);
        for (int i = 1; i < lines.length; i++) {
            xml.writeEntityRef("#13");
            xml.writeCharacters(lines[i]);
        }
    }
}
