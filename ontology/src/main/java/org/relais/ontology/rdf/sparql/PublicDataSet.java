package org.relais.ontology.rdf.sparql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.system.Txn;
import org.relais.ontology.profile.Audience;
import org.relais.ontology.profile.View;
import org.relais.ontology.rdf.Addresses;
import org.relais.ontology.rdf.ProfileGraph;
import org.relais.ontology.skos.Vocabulary;

/**
 * What the public sees, as an RDF data set on disk: one named graph an entry, named by the entry's document, and one a
 * concept scheme. Fed in whole steps; each is one transaction that also says how far it came, so a crash loses nothing
 * and doubles nothing.
 *
 * <p>TDB2 gives no space back: what left a graph still lies in its files. So {@link #purge} copies what is left into a
 * fresh folder, in an order that does not depend on what was, and the old folder goes. A folder that a crash left half
 * made is thrown away at the next start.
 *
 * <p>Thread-safe: any number of threads read while one feeds, each from the step that was the last when it began.
 */
public final class PublicDataSet implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(PublicDataSet.class.getName());
    private static final Comparator<Triple> IN_ORDER = Comparator.comparing(
                    Triple::getSubject, NodeCmp::compareRDFTerms)
            .thenComparing(Triple::getPredicate, NodeCmp::compareRDFTerms)
            .thenComparing(Triple::getObject, NodeCmp::compareRDFTerms);

    private final Path root;
    private final Addresses addresses;
    private final ProfileGraph profiles;
    private final StandingGraphs standing;
    private final Beginning beginning;
    private Optional<Changed> changed = Optional.empty();
    private int last;
    private volatile Generation current;
    private volatile boolean bloated;
    private volatile boolean closing;

    /** What steps changed while a copy is made. */
    private static final class Changed {
        private final Set<Node> graphs = new HashSet<>();
        private boolean remains;
    }

    private PublicDataSet(Path root, Vocabulary vocabulary, URI base) {
        this.root = root;
        addresses = new Addresses(base);
        profiles = new ProfileGraph(vocabulary);
        standing = StandingGraphs.of(vocabulary, base);
        List<Path> folders = folders();
        beginning = new Beginning(root, standing.digest(), this::writeStanding);
        current = lastWhole(folders);
    }

    /**
     * Opens the data set, or begins one where there is none, or one of another layout, base or vocabulary.
     *
     * @param base of this node, which its graphs are named after
     * @throws UncheckedIOException when the folder cannot be used
     */
    public static PublicDataSet open(Path folder, Vocabulary vocabulary, URI base) {
        return new PublicDataSet(folder, vocabulary, base);
    }

    /** Where there is to be none, none of an earlier day stays behind: nothing would take out of it what is hidden later. */
    public static void delete(Path folder) {
        Generation.delete(folder);
    }

    /** How far the stream of changes was followed: what the last step said, 0 for a fresh data set. */
    public long position() {
        return read(Bookkeeping::position);
    }

    /** Whether something that was purged may still lie in the files. */
    public boolean holdsRemains() {
        return read(Bookkeeping::holdsRemains);
    }

    /**
     * What changed at once.
     *
     * @param seen of every entry that changed, how the public sees it now; nothing where it does not
     * @param purge whether nothing of what these entries were may remain in any file: {@link #purge} is due
     * @param position reached by it
     */
    public record Step(Map<UUID, Optional<View>> seen, boolean purge, long position) {}

    /**
     * Takes steps until there are no more, all of them or none. Once it returns they are on disk, and what queries see.
     * A transaction writes anew each block of its trees that it touches, so many steps in one cost far less than one by
     * one.
     */
    public synchronized void apply(Iterator<Step> steps) {
        DatasetGraph quads = current.quads();
        Txn.executeWrite(quads, () -> steps.forEachRemaining(step -> apply(step, quads)));
        bloated = current.isBloated();
    }

    private void apply(Step step, DatasetGraph quads) {
        step.seen().forEach((id, view) -> {
            List<Node> graphs = List.of(document(addresses.organization(id)), document(addresses.professional(id)));
            graphs.forEach(quads::removeGraph);
            changed.ifPresent(since -> since.graphs.addAll(graphs));
            view.ifPresent(present -> put(quads, present));
        });
        changed.ifPresent(since -> since.remains |= step.purge());
        Bookkeeping.write(quads, standing.making(), step.position(), step.purge() || Bookkeeping.holdsRemains(quads));
    }

    /** Whether its files hold far more of what was than of what is: {@link #purge} would give the space back. */
    public boolean isBloated() {
        return bloated;
    }

    private void put(DatasetGraph quads, View view) {
        if (view.audience() != Audience.PUBLIC) {
            throw new IllegalArgumentException(view + " is not for the public");
        }
        Node graph = document(addresses.profile(view.document()));
        add(quads, graph, profiles.of(view, addresses.base()).getGraph());
    }

    private static Node document(URI thing) {
        return NodeFactory.createURI(Addresses.document(thing.toString()));
    }

    private static void add(DatasetGraph quads, Node graph, Graph triples) {
        triples.stream()
                .sorted(IN_ORDER)
                .forEach(triple -> quads.add(graph, triple.getSubject(), triple.getPredicate(), triple.getObject()));
    }

    /**
     * Copies what is seen into a fresh folder and deletes the old one, with all that lay in it. Queries are answered and
     * steps are taken meanwhile; queries in flight finish where they began. For one thread at a time.
     *
     * @throws CancellationException when the data set is closed meanwhile; then nothing is changed
     */
    public void purge() {
        Generation old = begunToCopy();
        try {
            Generation next = fresh(to -> Txn.executeRead(old.quads(), () -> copy(old, to)));
            try {
                takeOver(old, next);
            } catch (RuntimeException | Error e) {
                next.endAndDelete();
                throw e;
            }
        } finally {
            copied();
            old.leave();
        }
    }

    private synchronized void copied() {
        changed = Optional.empty();
    }

    private synchronized Generation begunToCopy() {
        if (closing || !current.enter()) {
            throw new CancellationException("the data set is closed");
        }
        changed = Optional.of(new Changed());
        return current;
    }

    /** Brings over what steps changed since the copy was begun; only then is it whole. */
    private synchronized void takeOver(Generation old, Generation next) {
        Changed since = changed.orElseThrow();
        if (closing || current != old) {
            throw new CancellationException("the data set is closed, or was begun anew");
        }
        Txn.executeRead(
                old.quads(),
                () -> Txn.executeWrite(next.quads(), () -> {
                    for (Node graph : since.graphs) {
                        next.quads().removeGraph(graph);
                        add(next.quads(), graph, old.quads().getGraph(graph));
                    }
                    Bookkeeping.write(
                            next.quads(), standing.making(), Bookkeeping.position(old.quads()), since.remains);
                }));
        replace(next);
    }

    private void copy(Generation from, DatasetGraph to) {
        List<Node> graphs = new ArrayList<>();
        from.quads().listGraphNodes().forEachRemaining(graphs::add);
        graphs.removeIf(graph -> standing.graphs().containsKey(graph.getURI()));
        graphs.sort(Comparator.comparing(Node::getURI));
        for (Node graph : graphs) {
            if (closing) {
                throw new CancellationException("the data set is closed");
            }
            add(to, graph, from.quads().getGraph(graph));
        }
    }

    /** Forgets every entry and starts at position 0. */
    public synchronized void clear() {
        replace(begun());
    }

    private void replace(Generation next) {
        Generation old = current;
        current = next;
        bloated = false;
        old.endAndDelete();
    }

    private void writeStanding(DatasetGraph quads) {
        standing.graphs().forEach((name, graph) -> add(quads, NodeFactory.createURI(name), graph.getGraph()));
    }

    /** A folder that is whole, without any entry. */
    private Generation begun() {
        return fresh(quads -> Bookkeeping.write(quads, standing.making(), 0, false));
    }

    private Generation fresh(Consumer<DatasetGraph> writing) {
        Path folder = root.resolve(Integer.toString(++last));
        Generation.delete(folder);
        beginning.copyTo(folder);
        Generation fresh = new Generation(folder);
        try {
            Txn.executeWrite(fresh.quads(), () -> writing.accept(fresh.quads()));
            return fresh;
        } catch (RuntimeException | Error e) {
            fresh.endAndDelete();
            throw e;
        }
    }

    /** The last folder that is whole and was made as this node makes them, or a new one; the others go. */
    private Generation lastWhole(List<Path> folders) {
        for (Path folder : folders.reversed()) {
            Optional<Generation> whole = whole(folder);
            if (whole.isPresent()) {
                last = whole.get().number();
                folders.stream().filter(other -> !other.equals(folder)).forEach(Generation::delete);
                return whole.get();
            }
            Generation.delete(folder);
        }
        return begun();
    }

    private Optional<Generation> whole(Path folder) {
        try {
            Generation found = new Generation(folder);
            Optional<String> making = Txn.calculateRead(found.quads(), () -> Bookkeeping.making(found.quads()));
            if (making.equals(Optional.of(standing.making()))) {
                return Optional.of(found);
            }
            found.end();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "The data set cannot be read and is begun anew", e);
        }
        return Optional.empty();
    }

    private List<Path> folders() {
        try {
            Files.createDirectories(root);
            try (Stream<Path> all = Files.list(root)) {
                return all.filter(folder -> folder.getFileName().toString().matches("\\d{1,9}"))
                        .sorted(Comparator.comparingInt(
                                folder -> Integer.parseInt(folder.getFileName().toString())))
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One look at the data set as it stands after one step. */
    <T> T read(Function<DatasetGraph, T> look) {
        while (true) {
            Generation entered = current;
            if (entered.enter()) {
                try {
                    return Txn.calculateRead(entered.quads(), () -> look.apply(entered.quads()));
                } finally {
                    entered.leave();
                }
            }
            if (entered == current) {
                throw new IllegalStateException("the data set is closed");
            }
        }
    }

    @Override
    public void close() {
        closing = true;
        end();
    }

    private synchronized void end() {
        current.end();
    }
}
