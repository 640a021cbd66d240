package org.relais.directory.profile.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relais.directory.profile.Documents.ANY;
import static org.relais.directory.profile.Documents.EDIT;
import static org.relais.directory.profile.Documents.memberOf;
import static org.relais.directory.profile.Documents.organization;
import static org.relais.directory.profile.Documents.phone;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.relais.directory.Rounds;
import org.relais.directory.profile.Change;
import org.relais.directory.profile.Changes;
import org.relais.directory.profile.Leaf;
import org.relais.directory.profile.Outcome;
import org.relais.directory.profile.PartMemory;
import org.relais.ontology.finding.Finding;
import org.relais.ontology.finding.FindingKind;
import org.relais.ontology.hsds.Visibility;
import org.relais.ontology.profile.Audience;

/** What the store and the change log hold to, on every database. */
interface ChangeLogContract {
    Database database();

    private Outcome publish(org.relais.ontology.hsds.ProfileDocument document) {
        return database().with(work -> work.publishing().publish(document, ANY, EDIT));
    }

    private List<Change> stream(Audience audience) {
        return database().with(work -> work.changes().after(audience, 0, 100_000));
    }

    private List<Change.Kind> kinds(Audience audience, UUID profile) {
        return stream(audience).stream()
                .filter(change -> change.profile().equals(profile))
                .map(Change::kind)
                .toList();
    }

    @Test
    default void a_reader_that_tails_the_stream_behind_many_writers_skips_nothing() throws Exception {
        int writers = 8;
        int writes = 14 * Rounds.told();
        long start = database().with(work -> work.changes().head(Audience.PUBLIC));
        AtomicBoolean writing = new AtomicBoolean(true);
        List<Long> read = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<Void> reader = CompletableFuture.runAsync(
                    () -> {
                        long cursor = start;
                        boolean last = false;
                        while (!last) {
                            last = !writing.get();
                            long from = cursor;
                            for (Change change :
                                    database().with(work -> work.changes().after(Audience.PUBLIC, from, 7))) {
                                read.add(change.position());
                                cursor = change.position();
                                last = false;
                            }
                        }
                    },
                    threads);
            CompletableFuture<?>[] all = IntStream.range(0, writers)
                    .mapToObj(writer -> CompletableFuture.runAsync(
                            () -> {
                                for (int i = 0; i < writes; i++) {
                                    publish(organization(UUID.randomUUID(), ""));
                                }
                            },
                            threads))
                    .toArray(CompletableFuture<?>[]::new);
            try {
                CompletableFuture.allOf(all).join();
            } finally {
                writing.set(false);
            }
            reader.join();
        }

        assertThat(read)
                .containsExactlyElementsOf(LongStream.rangeClosed(start + 1, start + writers * writes)
                        .boxed()
                        .toList());
    }

    @Test
    default void a_stream_moves_only_when_its_audience_sees_a_difference() {
        UUID id = UUID.randomUUID();
        UUID phone = UUID.randomUUID();

        publish(organization(id, phone(phone, ",\"visibility\":\"NETWORK\"")));
        publish(organization(id, phone(phone, ",\"visibility\":\"NETWORK\",\"description\":\"night\"")));

        assertThat(kinds(Audience.PUBLIC, id)).containsExactly(Change.Kind.CREATE);
        assertThat(kinds(Audience.NETWORK, id)).containsExactly(Change.Kind.CREATE, Change.Kind.UPDATE);
    }

    @Test
    default void the_same_document_twice_changes_nothing() {
        UUID id = UUID.randomUUID();

        publish(organization(id, ""));

        assertThat(publish(organization(id, ""))).isInstanceOf(Outcome.Unchanged.class);
        assertThat(kinds(Audience.PUBLIC, id)).containsExactly(Change.Kind.CREATE);
    }

    @Test
    default void a_part_once_hidden_stays_hidden_under_a_new_id_and_the_wish_waits() {
        UUID id = UUID.randomUUID();
        UUID phone = UUID.randomUUID();
        publish(organization(id, phone(phone, "")));

        Outcome narrowed = publish(organization(id, phone(phone, ",\"visibility\":\"SEALED\"")));
        Outcome again = publish(organization(id, phone(phone, "")));

        assertThat(narrowed)
                .isInstanceOfSatisfying(
                        Outcome.Published.class,
                        published -> assertThat(published.narrowed()).isTrue());
        assertThat(again.findings()).isNotEmpty();
        database().in(work -> {
            assertThat(work.profiles().widenings(id)).singleElement().satisfies(widening -> {
                assertThat(widening.part()).isNotEqualTo(phone);
                assertThat(widening.from()).isEqualTo(Visibility.SEALED);
                assertThat(widening.to()).isEqualTo(Visibility.PUBLIC);
            });
            PartMemory memory = work.profiles().find(id).orElseThrow().memory();
            assertThat(memory.narrowest(memory.current(phone))).contains(Visibility.SEALED);
            assertThat(work.changes().latest(Audience.PUBLIC, id).orElseThrow().purge())
                    .isTrue();
        });
    }

    @Test
    default void every_position_keeps_its_leaf_but_only_what_is_not_superseded_its_salt() {
        UUID id = UUID.randomUUID();
        publish(organization(id, ""));
        Change first = stream(Audience.PUBLIC).getLast();

        publish(organization(id, phone(UUID.randomUUID(), "")));

        assertThat(first.isLatest()).isTrue();
        List<Change> both = stream(Audience.PUBLIC).stream()
                .filter(change -> change.profile().equals(id))
                .toList();
        assertThat(both).extracting(Change::isLatest).containsExactly(false, true);
        assertThat(both.getFirst().leaf().hash()).isEqualTo(first.leaf().hash());
    }

    @Test
    default void the_chain_runs_over_all_leaves_and_times_never_go_back() {
        publish(organization(UUID.randomUUID(), ""));
        List<Change> all = stream(Audience.PUBLIC);
        String chain = Leaf.NOTHING;
        for (Change change : all) {
            chain = change.leaf().chained(chain);
        }

        Changes.Standing standing = database().with(work -> work.changes().standing(Audience.PUBLIC));
        assertThat(standing)
                .isEqualTo(new Changes.Standing(
                        all.getLast().position(), chain, all.getLast().at()));
        assertThat(all).extracting(Change::at).isSorted();
    }

    /** Nothing of it follows from what is hidden. */
    @Test
    default void a_page_has_a_new_generation_only_when_its_audience_sees_less() {
        UUID id = UUID.randomUUID();
        UUID phone = UUID.randomUUID();
        publish(organization(id, phone(phone, "")));
        int made = generations(Audience.PUBLIC);
        publish(organization(id, phone(phone, ",\"description\":\"night\"")));
        int edited = generations(Audience.PUBLIC);
        publish(organization(id, phone(phone, ",\"visibility\":\"NETWORK\"")));
        int narrowed = generations(Audience.PUBLIC);
        int inNetwork = generations(Audience.NETWORK);
        publish(organization(id, phone(phone, ",\"visibility\":\"SEALED\"")));

        assertThat(edited).isEqualTo(made);
        assertThat(narrowed).isEqualTo(made + 1);
        assertThat(generations(Audience.PUBLIC)).isEqualTo(narrowed);
        assertThat(generations(Audience.NETWORK)).isEqualTo(inNetwork + 1);
    }

    @Test
    default void a_page_that_names_what_is_hidden_later_has_a_new_generation() {
        UUID named = UUID.randomUUID();
        publish(organization(named, ""));
        publish(organization(UUID.randomUUID(), ",\"parent_organization_id\":\"" + named + "\""));
        int made = generations(Audience.PUBLIC);
        publish(organization(named, ",\"visibility\":\"NETWORK\""));

        assertThat(generations(Audience.PUBLIC))
                .as("for itself, and for who names it")
                .isEqualTo(made + 2);
    }

    @Test
    default void retelling_tells_each_audience_once_more_of_all_it_sees() {
        UUID id = UUID.randomUUID();
        UUID hidden = UUID.randomUUID();
        publish(organization(id, ""));
        publish(organization(hidden, ",\"visibility\":\"NETWORK\""));

        Optional<UUID> last = Optional.empty();
        do {
            Optional<UUID> after = last;
            last = database().with(work -> work.retelling().retell(after));
        } while (last.isPresent());

        assertThat(kinds(Audience.PUBLIC, id)).containsExactly(Change.Kind.CREATE, Change.Kind.UPDATE);
        assertThat(kinds(Audience.PUBLIC, hidden)).isEmpty();
        assertThat(kinds(Audience.NETWORK, hidden)).containsExactly(Change.Kind.CREATE, Change.Kind.UPDATE);
    }

    @Test
    default void a_frozen_reader_sees_the_store_as_it_stood_and_the_next_one_as_it_stands() {
        UUID id = UUID.randomUUID();
        publish(organization(id, ""));
        database().in(work -> {
            work.changes().freeze();
            Changes.Standing before = work.changes().standing(Audience.PUBLIC);
            CompletableFuture.runAsync(() -> publish(organization(id, phone(UUID.randomUUID(), ""))))
                    .join();

            assertThat(work.changes().standing(Audience.PUBLIC)).isEqualTo(before);
            assertThat(work.profiles().find(Set.of(id)).get(id).version()).isEqualTo(1);
            work.changes().thaw();
        });

        database()
                .in(work -> assertThat(work.profiles().find(Set.of(id)).get(id).version())
                        .isEqualTo(2));
    }

    private int generations(Audience audience) {
        return database()
                .with(work -> work.changes().pages(audience).stream()
                        .mapToInt(Changes.Page::generation)
                        .sum());
    }

    @Test
    default void every_earlier_version_is_resealed_by_the_rule_of_today() {
        UUID id = UUID.randomUUID();
        UUID phone = UUID.randomUUID();
        publish(organization(id, phone(phone, "")));
        publish(organization(id, phone(phone, ",\"visibility\":\"SEALED\"")));

        database()
                .in(work -> assertThat(((org.relais.ontology.hsds.Organization) work.profiles()
                                        .version(id, 1)
                                        .orElseThrow()
                                        .document())
                                .phones())
                        .singleElement()
                        .satisfies(kept -> assertThat(kept.visibility()).contains(Visibility.SEALED)));
    }

    @Test
    default void a_profile_that_comes_into_sight_changes_those_that_name_it() {
        UUID organization = UUID.randomUUID();
        UUID professional = UUID.randomUUID();
        publish(memberOf(professional, organization));

        publish(organization(organization, ""));
        database().in(work -> work.withdrawing().withdraw(organization, ANY, EDIT));

        assertThat(kinds(Audience.PUBLIC, professional))
                .containsExactly(Change.Kind.CREATE, Change.Kind.UPDATE, Change.Kind.UPDATE);
    }

    @Test
    default void a_withdrawn_profile_is_remembered_as_gone() {
        UUID id = UUID.randomUUID();
        publish(organization(id, ""));

        database().in(work -> work.withdrawing().withdraw(id, ANY, EDIT));

        assertThat(kinds(Audience.PUBLIC, id)).containsExactly(Change.Kind.CREATE, Change.Kind.DELETE);
        database()
                .in(work -> assertThat(work.addresses()
                                .find(Audience.PUBLIC, id)
                                .orElseThrow()
                                .live())
                        .isFalse());
    }

    /** Before it is withdrawn, and after. */
    @Test
    default void of_an_erased_profile_nothing_stays_but_that_its_ids_are_gone_and_taken() {
        for (boolean withdrawnBefore : new boolean[] {false, true}) {
            UUID id = UUID.randomUUID();
            publish(organization(id, phone(UUID.randomUUID(), ",\"visibility\":\"SEALED\"")));
            publish(organization(id, ",\"website\":\"https://a.example.org\""));
            if (withdrawnBefore) {
                database().in(work -> work.withdrawing().withdraw(id, ANY, EDIT));
            }

            assertThat(database().<Boolean>with(work -> work.erasing().erase(id, EDIT)))
                    .isTrue();

            assertThat(kinds(Audience.PUBLIC, id)).endsWith(Change.Kind.DELETE).doesNotHaveDuplicates();
            database().in(work -> {
                assertThat(work.profiles().find(id)).isEmpty();
                assertThat(work.profiles().history(id)).isEmpty();
                assertThat(work.profiles().version(id, 1)).isEmpty();
                assertThat(work.addresses()
                                .find(Audience.PUBLIC, id)
                                .orElseThrow()
                                .live())
                        .isFalse();
            });
            assertThat(publish(organization(id, ""))).isInstanceOf(Outcome.Refused.class);
        }
    }

    @Test
    default void a_thing_of_another_profile_is_not_taken_over() {
        UUID service = UUID.randomUUID();
        String services = ",\"services\":[{\"id\":\"" + service + "\",\"name\":\"Aide\",\"status\":\"active\"}]";
        publish(organization(UUID.randomUUID(), services));

        assertThat(publish(organization(UUID.randomUUID(), services))).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    default void a_write_from_a_stale_version_is_told_the_current_one() {
        UUID id = UUID.randomUUID();
        publish(organization(id, ""));

        Outcome stale = database()
                .with(work -> work.publishing()
                        .publish(
                                organization(id, ",\"website\":\"https://a.example.org\""),
                                java.util.OptionalInt.of(0),
                                EDIT));

        assertThat(stale).isEqualTo(new Outcome.Stale(1));
    }

    /** Every pair of classes, by every way back in. */
    @Test
    default void no_door_widens_any_pair_of_classes() {
        for (Visibility from : Visibility.values()) {
            for (Visibility to : Visibility.values()) {
                for (Return way : Return.values()) {
                    UUID id = UUID.randomUUID();
                    UUID phone = UUID.randomUUID();
                    publish(organization(id, phone(phone, ",\"visibility\":\"" + from + "\"")));
                    way.backIn(this, id, phone, ",\"visibility\":\"" + to + "\"");

                    Visibility narrower = from.narrower(to);
                    database()
                            .in(work -> assertThat(seenBy(work, id))
                                    .as("%s to %s by %s", from, to, way)
                                    .isEqualTo(Map.of(
                                            Audience.PUBLIC,
                                            narrower == Visibility.PUBLIC,
                                            Audience.NETWORK,
                                            narrower != Visibility.SEALED)));
                }
            }
        }
    }

    /** Each with what makes it known again, and the same said otherwise under another id. */
    @Test
    default void a_hidden_part_of_any_kind_is_known_again_under_another_id() {
        for (String part : List.of(
                "'services':[{'id':'%s','name':'Qvoxdienst','status':'active'%s}]",
                "'programs':[{'id':'%s','name':'Qvoxplan'%s}]",
                "'funding':[{'id':'%s','source':'Qvoxfonds'%s}]",
                "'contacts':[{'id':'%s','title':'Qvoxteam'%s}]",
                "'attributes':[{'id':'%s','label':'x','value':'Qvoxmerk'%s}]",
                "'organization_identifiers':[{'id':'%s','identifier':'Qvox 7'%s}]",
                "'capacity_claims':[{'id':'%s','amount':7,'unit':'qvoxen'%s}]",
                "'locations':[{'id':'%s','location_type':'physical','name':'Qvoxhoek','latitude':1.5,'longitude':2.5%s}]",
                "'locations':[{'id':'11111111-1111-4111-8111-111111111111','location_type':'physical','accessibility':[{'id':'%s','description':'qvoxdeur'%s}]}]")) {
            UUID id = UUID.randomUUID();
            String fresh = part.replace(
                    "11111111-1111-4111-8111-111111111111", UUID.randomUUID().toString());
            publish(with(id, fresh.formatted(UUID.randomUUID(), ",'visibility':'SEALED'")));
            publish(organization(id, ""));
            publish(with(id, fresh.formatted(UUID.randomUUID(), "")));

            database()
                    .in(work -> assertThat(seen(work, id, Audience.NETWORK))
                            .as(part)
                            .doesNotContainIgnoringCase("qvox"));
        }
    }

    private static org.relais.ontology.hsds.Organization with(UUID id, String members) {
        return organization(id, "," + members.replace('\'', '"'));
    }

    @Test
    default void a_person_who_took_her_choice_back_is_not_public_again_by_another_contact() {
        UUID id = UUID.randomUUID();
        String contact = "'contacts':[{'id':'%s','name':'Ana Qvox','title':'Team'%s}]";
        publish(with(id, contact.formatted(UUID.randomUUID(), ",'consented_on':'2026-09-01'")));
        publish(with(id, contact.formatted(UUID.randomUUID(), "")));

        publish(with(id, contact.formatted(UUID.randomUUID(), ",'email':'a@example.org','consented_on':'2026-10-01'")));

        database()
                .in(work -> assertThat(seen(work, id, Audience.PUBLIC))
                        .contains("Team")
                        .doesNotContain("Qvox"));
    }

    @Test
    default void an_address_that_became_a_shelters_is_not_public_again_at_another_place() {
        UUID id = UUID.randomUUID();
        UUID place = UUID.randomUUID();
        String location = "'locations':[{'id':'%s','location_type':'physical'%s,'addresses':[{'id':'%s','address_1':"
                + "'Zwyrkanariestraat 7531'%s,'country':'BE','state_province':'','address_type':'physical'}]}]";
        publish(with(id, location.formatted(place, "", UUID.randomUUID(), "")));
        publish(with(id, location.formatted(place, ",'shelter':true,'visibility':'SEALED'", UUID.randomUUID(), "")));

        publish(with(id, location.formatted(UUID.randomUUID(), "", UUID.randomUUID(), ",'address_2':'bus 1'")));

        database().in(work -> assertThat(seen(work, id, Audience.NETWORK)).doesNotContain("Zwyrk"));
    }

    @Test
    default void an_address_that_was_never_kept_is_known_again() {
        UUID id = UUID.randomUUID();
        String location = "'locations':[{'id':'%s','location_type':'physical'%s,'addresses':[{'id':'%s','address_1':"
                + "'Zwyrkanariestraat 7531','country':'BE','state_province':'','address_type':'physical'}]}]";
        publish(with(id, location.formatted(UUID.randomUUID(), ",'shelter':true", UUID.randomUUID())));

        publish(with(id, location.formatted(UUID.randomUUID(), "", UUID.randomUUID())));
        Outcome told = publish(with(id, "'alternate_name':'Zwyrkanariestraat'"));

        database().in(work -> assertThat(seen(work, id, Audience.NETWORK)).doesNotContain("Zwyrk"));
        assertThat(told).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    default void what_was_sealed_may_not_be_told_in_a_text_when_it_is_gone() {
        UUID id = UUID.randomUUID();
        publish(organization(id, phone(UUID.randomUUID(), ",\"visibility\":\"SEALED\"")));
        publish(organization(id, ""));

        Outcome telling = publish(with(id, "'alternate_name':'call 03 000 75 31'"));

        assertThat(telling).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    default void the_write_that_drops_an_address_does_not_tell_it_elsewhere() {
        String place = "'locations':[{'id':'%s','location_type':'physical','shelter':true,'addresses':[{'id':'%s',"
                + "'address_1':'14 Qvox Hill','country':'GB','state_province':'','address_type':'physical'}]}]";

        Outcome telling = publish(with(
                UUID.randomUUID(),
                place.formatted(UUID.randomUUID(), UUID.randomUUID()) + ",'alternate_name':'at 14 Qvox Hill'"));

        assertThat(telling).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    default void an_address_that_is_sent_again_otherwise_is_remembered_though_nothing_changes() {
        UUID id = UUID.randomUUID();
        String place = "'locations':[{'id':'%s','location_type':'physical','shelter':true,'addresses':[{'id':'%s',"
                        .formatted(UUID.randomUUID(), UUID.randomUUID())
                + "'address_1':'%s','country':'GB','state_province':'','address_type':'physical'}]}]";
        publish(with(id, place.formatted("x")));
        publish(with(id, place.formatted("Qvoxdreef 77")));

        assertThat(publish(with(id, "'alternate_name':'Qvoxdr. 77'"))).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    default void a_place_that_was_only_assumed_to_be_a_shelter_can_be_stated_to_be_an_office() {
        UUID id = UUID.randomUUID();
        String place =
                "'alternate_name':'We run no shelter','locations':[{'id':'%s','location_type':'physical'%s,'addresses':"
                        + "[{'id':'%s','address_1':'Qvoxplein 3','country':'BE','state_province':'','address_type':'physical'}]}]";
        UUID location = UUID.randomUUID();
        UUID address = UUID.randomUUID();
        Outcome first = publish(with(id, place.formatted(location, "", address)));
        database().in(work -> assertThat(seen(work, id, Audience.NETWORK)).doesNotContain("Qvox"));

        publish(with(id, place.formatted(location, ",'access_point':true", address)));

        assertThat(first.findings()).extracting(Finding::kind).contains(FindingKind.SHELTER_ASSUMED);
        database().in(work -> assertThat(seen(work, id, Audience.PUBLIC)).contains("Qvoxplein 3"));
    }

    @Test
    default void what_was_withdrawn_can_be_made_anew_and_hides_what_it_hid() {
        UUID id = UUID.randomUUID();
        UUID phone = UUID.randomUUID();
        publish(organization(id, phone(phone, ",\"visibility\":\"SEALED\"")));
        database().with(work -> work.withdrawing().withdraw(id, ANY, EDIT));

        Outcome anew = database()
                .with(work -> work.publishing()
                        .publish(organization(id, phone(phone, "")), java.util.OptionalInt.of(0), EDIT));

        assertThat(anew).isInstanceOf(Outcome.Published.class);
        database().in(work -> assertThat(seen(work, id, Audience.NETWORK)).doesNotContain("000 75 31"));
    }

    @Test
    default void an_import_does_not_bring_a_withdrawn_profile_back() {
        UUID id = UUID.randomUUID();
        publish(organization(id, ""));
        database().with(work -> work.withdrawing().withdraw(id, ANY, EDIT));

        Outcome imported = database()
                .with(work -> work.publishing()
                        .publish(
                                organization(id, ""),
                                ANY,
                                new org.relais.directory.profile.Deed(
                                        "x", org.relais.directory.profile.Deed.Origin.IMPORT)));

        assertThat(imported).isInstanceOf(Outcome.Refused.class);
        assertThat(kinds(Audience.PUBLIC, id)).endsWith(Change.Kind.DELETE);
    }

    private static String seen(Database.Work work, UUID id, Audience audience) {
        return new org.relais.ontology.profile.Redaction(Database.VOCABULARY)
                .view(work.profiles().find(id).orElseThrow().profile(), audience, any -> true)
                .orElseThrow()
                .json();
    }

    private static Map<Audience, Boolean> seenBy(Database.Work work, UUID id) {
        var redaction = new org.relais.ontology.profile.Redaction(Database.VOCABULARY);
        var profile = work.profiles().find(id).orElseThrow().profile();
        return Map.of(
                Audience.PUBLIC, sees(redaction, profile, Audience.PUBLIC),
                Audience.NETWORK, sees(redaction, profile, Audience.NETWORK));
    }

    private static boolean sees(
            org.relais.ontology.profile.Redaction redaction,
            org.relais.ontology.profile.Profile profile,
            Audience audience) {
        return redaction
                .view(profile, audience, any -> true)
                .orElseThrow()
                .json()
                .contains("000 75 31");
    }

    /** The ways a part comes back. */
    enum Return {
        EDITED,
        IMPORTED_ANEW,
        UNDER_ANOTHER_ID,
        IN_OTHER_WORDS,
        AS_A_CONTACTS,
        AFTER_REMOVAL,
        RESTORED;

        void backIn(ChangeLogContract contract, UUID id, UUID phone, String marks) {
            switch (this) {
                case EDITED -> contract.publish(organization(id, phone(phone, marks)));
                case IMPORTED_ANEW ->
                    contract.database()
                            .in(work -> work.publishing()
                                    .publish(
                                            organization(id, phone(phone, marks)),
                                            ANY,
                                            new org.relais.directory.profile.Deed(
                                                    "x", org.relais.directory.profile.Deed.Origin.IMPORT)));
                case UNDER_ANOTHER_ID -> contract.publish(organization(id, phone(UUID.randomUUID(), marks)));
                case IN_OTHER_WORDS ->
                    contract.publish(organization(
                            id,
                            phone(UUID.randomUUID(), ",\"type\":\"voice\",\"description\":\"day and night\"" + marks)));
                case AS_A_CONTACTS ->
                    contract.publish(organization(
                            id,
                            ",\"contacts\":[{\"id\":\"" + UUID.randomUUID() + "\",\"title\":\"Team\""
                                    + phone(UUID.randomUUID(), marks) + "}]"));
                case AFTER_REMOVAL -> {
                    contract.publish(organization(id, ""));
                    contract.publish(organization(id, phone(phone, marks)));
                }
                case RESTORED -> {
                    contract.publish(organization(id, phone(phone, marks)));
                    contract.publish(organization(id, ""));
                    contract.database()
                            .in(work -> work.publishing()
                                    .publish(
                                            work.profiles()
                                                    .version(id, 1)
                                                    .orElseThrow()
                                                    .document(),
                                            ANY,
                                            EDIT));
                }
            }
        }
    }
}
