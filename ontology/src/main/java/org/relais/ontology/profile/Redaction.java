package org.relais.ontology.profile;

import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.relais.ontology.hsds.Attribute;
import org.relais.ontology.hsds.Contact;
import org.relais.ontology.hsds.Location;
import org.relais.ontology.hsds.Part;
import org.relais.ontology.hsds.PersonalPart;
import org.relais.ontology.hsds.Phone;
import org.relais.ontology.hsds.Professional;
import org.relais.ontology.hsds.ProfileDocument;
import org.relais.ontology.hsds.Visibility;
import org.relais.ontology.skos.Vocabulary;

/**
 * The only maker of a {@link View}: takes from a profile all that an audience may not know. A component without a
 * rule, a part on a hidden place, a name without its bearer's choice: none is shown. Thread-safe.
 */
public final class Redaction {
    private final ShelterPlaces shelterPlaces;

    public Redaction(Vocabulary vocabulary) {
        shelterPlaces = new ShelterPlaces(vocabulary);
    }

    /**
     * @param visible whether the audience may see the profile of that id
     * @return nothing when the audience may not know the profile at all
     */
    public Optional<View> view(Profile profile, Audience audience, Predicate<UUID> visible) {
        Look look = new Look(audience, visible, profile.id(), shelterPlaces.of(profile.document()));
        look.noteHidden(profile.document());
        return Optional.ofNullable(look.shown(profile.document()))
                .map(document -> new View((ProfileDocument) document, audience));
    }

    /** The class every part in fact has: the widest audience whose view names it, never wider than it says of itself. */
    public Map<UUID, Visibility> classes(Profile profile) {
        Map<UUID, Visibility> classes = new LinkedHashMap<>();
        Set<UUID> everyone = partIds(profile, Audience.PUBLIC);
        Set<UUID> network = partIds(profile, Audience.NETWORK);
        Parts.of(profile.document()).forEach(part -> {
            Visibility seen = everyone.contains(part.id())
                    ? Visibility.PUBLIC
                    : network.contains(part.id()) ? Visibility.NETWORK : Visibility.SEALED;
            classes.merge(part.id(), seen.narrower(ownClass(part)), Visibility::narrower);
        });
        return classes;
    }

    private Set<UUID> partIds(Profile profile, Audience audience) {
        Set<UUID> ids = new HashSet<>();
        view(profile, audience, id -> true)
                .ifPresent(view -> Parts.of(view.document()).forEach(part -> ids.add(part.id())));
        return ids;
    }

    /** The class a part has by what it says of itself: its own mark, or its kind's default, never wider than allowed. */
    public static Visibility ownClass(Part part) {
        Visibility claimed = part.visibility().orElse(Visibility.PUBLIC);
        boolean personal = part instanceof PersonalPart;
        if (part instanceof Contact contact) {
            personal = contact.name().isPresent()
                    || contact.translations().values().stream().anyMatch(members -> members.containsKey("name"));
        }
        boolean consented =
                part instanceof PersonalPart person && person.consentedOn().isPresent();
        return personal && !consented ? claimed.narrower(Visibility.NETWORK) : claimed;
    }

    /** Whether a member of that name is never told to the public. */
    public static boolean isForNetworkAlone(String member) {
        return RedactionRules.networkOnly().contains(member);
    }

    /**
     * One look of one audience at one profile.
     *
     * @param hidden parts of which nothing is shown
     * @param functions contacts that are shown without the person
     */
    private record Look(
            Audience audience,
            Predicate<UUID> visible,
            UUID own,
            Set<UUID> shelters,
            Set<UUID> hidden,
            Set<UUID> functions) {
        Look(Audience audience, Predicate<UUID> visible, UUID own, Set<UUID> shelters) {
            this(audience, visible, own, shelters, new HashSet<>(), new HashSet<>());
        }

        /** Which parts are hidden, all inside them, and all that hangs on them, however long the chain. */
        void noteHidden(ProfileDocument document) {
            int before;
            do {
                before = hidden.size() + functions.size();
                noteHidden(document, false);
            } while (hidden.size() + functions.size() > before);
        }

        private void noteHidden(Object value, boolean within) {
            switch (value) {
                case Record record -> {
                    boolean hides = within || record instanceof Part part && (hides(part) || hangs(record));
                    if (hides && record instanceof Part part) {
                        hidden.add(part.id());
                    } else if (record instanceof Contact contact && isFunction(contact)) {
                        functions.add(contact.id());
                    }
                    for (RecordComponent component : Shape.of(record.getClass()).nesting()) {
                        noteHidden(Shape.value(record, component), hides);
                    }
                }
                case List<?> list -> list.forEach(each -> noteHidden(each, within));
                case Optional<?> optional -> optional.ifPresent(each -> noteHidden(each, within));
                default -> {}
            }
        }

        private boolean hangs(Record record) {
            return !(hidden.isEmpty() && functions.isEmpty()) && hangsOnHidden(record);
        }

        private boolean hides(Part part) {
            if (part instanceof Location location && shelters.contains(location.id())) {
                return true;
            }
            if (part instanceof Professional professional && hides(professional.identity())) {
                return true;
            }
            return !isFunction(part) && !audience.mayKnow(ownClass(part));
        }

        /** A contact that names a person who made no choice is seen by the public as her function. */
        private boolean isFunction(Part part) {
            return part instanceof Contact contact
                    && contact.visibility().orElse(Visibility.PUBLIC) == Visibility.PUBLIC
                    && !audience.mayKnow(ownClass(contact))
                    && (contact.title().isPresent() || contact.department().isPresent());
        }

        /** Second walk: the value without what is hidden, or null when nothing of it is shown. */
        @Nullable
        Object shown(Object value) {
            return switch (value) {
                case Record record -> shownRecord(record);
                case List<?> list ->
                    list.stream()
                            .map(this::shown)
                            .filter(java.util.Objects::nonNull)
                            .toList();
                case Optional<?> optional -> optional.map(this::shown);
                default -> value;
            };
        }

        private @Nullable Record shownRecord(Record record) {
            if (record instanceof Part part && hidden.contains(part.id()) || hangsOnHidden(record)) {
                return null;
            }
            boolean function = record instanceof Part part && isFunction(part);
            Map<RecordComponent, Rule> rules = RedactionRules.of(record.getClass());
            return Shape.rebuilt(
                    record,
                    (component, value) -> shownComponent(
                            record, component, rules.getOrDefault(component, Rule.NEVER), value, function));
        }

        /** What stands beside a contact and leads to it is the person's as much as what stands inside. */
        private boolean hangsOnHidden(Record record) {
            boolean ofPerson = switch (record) {
                case Phone phone ->
                    phone.contactId().filter(functions::contains).isPresent();
                case Attribute tag -> tag.linkId().filter(functions::contains).isPresent();
                default -> false;
            };
            if (ofPerson) {
                return true;
            }
            Map<RecordComponent, Rule> rules = RedactionRules.of(record.getClass());
            for (RecordComponent component : Shape.of(record.getClass()).components()) {
                Rule rule = rules.getOrDefault(component, Rule.NEVER);
                if (rule == Rule.HANGS_ON && names(Shape.value(record, component), hidden::contains)) {
                    return true;
                }
                if (rule == Rule.OTHER_PROFILE
                        && component.getType() == UUID.class
                        && names(Shape.value(record, component), id -> !knows(id))) {
                    return true;
                }
            }
            return false;
        }

        private boolean knows(UUID profile) {
            return profile.equals(own) || visible.test(profile);
        }

        private static boolean names(Object reference, Predicate<UUID> test) {
            return switch (reference) {
                case UUID id -> test.test(id);
                case Optional<?> optional ->
                    optional.filter(each -> each instanceof UUID id && test.test(id))
                            .isPresent();
                default -> false;
            };
        }

        private Object shownComponent(
                Record record, RecordComponent component, Rule rule, @Nullable Object value, boolean function) {
            Object shown = value == null ? nothing(component.getType()) : value;
            return switch (rule) {
                case WITH_PART, HANGS_ON -> orNothing(component, shown(shown));
                case NETWORK_ONLY ->
                    audience == Audience.NETWORK ? orNothing(component, shown(shown)) : nothing(component.getType());
                case PERSONAL -> function ? nothing(component.getType()) : orNothing(component, shown(shown));
                case OTHER_PROFILE -> names(shown, this::knows) ? shown : nothing(component.getType());
                case OTHER_PART -> names(shown, hidden::contains) ? nothing(component.getType()) : shown;
                case TRANSLATIONS -> translations(record, (Map<?, ?>) shown, function);
                case NEVER -> nothing(component.getType());
            };
        }

        private static Object orNothing(RecordComponent component, @Nullable Object shown) {
            return shown == null ? nothing(component.getType()) : shown;
        }

        private static Object nothing(Class<?> type) {
            if (type == Optional.class) {
                return Optional.empty();
            }
            if (type == List.class) {
                return List.of();
            }
            if (type == Map.class) {
                return Map.of();
            }
            throw new IllegalStateException("a component that must be there cannot be hidden: " + type);
        }

        private Map<Object, Object> translations(Record record, Map<?, ?> languages, boolean function) {
            Map<String, Rule> byMember = RedactionRules.memberRules(record.getClass());
            Map<Object, Object> kept = new LinkedHashMap<>();
            languages.forEach((language, members) -> {
                Map<Object, Object> texts = new LinkedHashMap<>();
                ((Map<?, ?>) members).forEach((member, text) -> {
                    Rule rule = byMember.getOrDefault(member, Rule.NEVER);
                    if (rule == Rule.WITH_PART || rule == Rule.PERSONAL && !function) {
                        texts.put(member, text);
                    }
                });
                if (!texts.isEmpty()) {
                    kept.put(language, texts);
                }
            });
            return kept;
        }
    }
}
