package org.relais.directory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The life of a few profiles on one of two twin nodes: what everyone may see at the end, and when it came to be so, is
 * the same on both for one seed; what is or became hidden, and what was done to it when, is each node's own.
 */
final class TwinSide {
    /** What is done, when. */
    record Step(Instant at, String method, String path, String body) {}

    private static final List<String> SCRIPTS =
            List.of("bdfgklmnprstvz aeiou", "бвгдзклмнпрст аеиоу", "βγδζκλμνπρστ αειου", "بتجدرزسشعفقكلمن اويو");
    private static final List<String> OPEN_WORDS = List.of(
            "avocat", "victimes", "traite", "слідство", "защита", "βοήθεια", "قانون", "women", "papiers", "Jugend");
    private static final List<String> TAGS = List.of(
            "organization-kinds#specialised-centre",
            "exploitation-forms#trafficking",
            "exploitation-forms#labour-exploitation",
            "target-groups#minors",
            "target-groups#women",
            "legal-fields#trafficking-law",
            "service-types#legal-advice");
    private static final List<String> COUNTRIES = List.of("BE", "FR", "MT", "IS", "CY");

    private final Random shown;
    private final Random hidden;
    private final Instant start;
    private final List<Step> steps = new ArrayList<>();
    private final Set<String> sealed = new LinkedHashSet<>();
    private final Set<String> network = new LinkedHashSet<>();
    private final Set<String> edited = new LinkedHashSet<>();
    private final Set<String> open = new LinkedHashSet<>();
    private final Set<String> places = new LinkedHashSet<>();
    private final Set<UUID> profiles = new LinkedHashSet<>();

    /** @param start the sets of one node follow one another by days */
    TwinSide(long seed, int side, Instant start) {
        this.shown = new Random(seed);
        this.hidden = new Random(~seed * 31 + side);
        this.start = start;
        live();
    }

    List<Step> steps() {
        return steps;
    }

    /** Words of what is, or became, sealed or gone. */
    Set<String> sealed() {
        return sealed;
    }

    /** Words for the network alone. */
    Set<String> network() {
        return network;
    }

    /** Words that were replaced by other open words. */
    Set<String> edited() {
        return edited;
    }

    Set<String> open() {
        return open;
    }

    /** Latitude and longitude of hidden places. */
    Set<String> places() {
        return places;
    }

    Set<UUID> profiles() {
        return profiles;
    }

    private void live() {
        UUID secret = hiddenId();
        House house = new House(secret);
        List<Life> lives = List.of(
                new NarrowedPart(),
                new NarrowedPart(),
                new NarrowedPart(),
                new NarrowedProfile(),
                new NarrowedPerson(),
                new Ended("withdrawn", ""),
                new Ended("erased", "?erase=true"));
        String membership = hidden.nextBoolean()
                ? part("'id':'%s','organization_id':'%s','visibility':'PUBLIC','consented_on':'2026-09-01'"
                        .formatted(hiddenId(), secret))
                : "";
        String person = person(
                shownId(), house.id, membership.isEmpty() ? List.of() : List.of(membership), shown.nextBoolean());
        boolean openly = shown.nextBoolean();
        String last = openWord();
        List<String> first = new ArrayList<>(List.of(house.document(openly ? word(hidden, edited) : last)));
        lives.forEach(life -> first.add(life.before()));
        steps.add(step(1, "POST", "/imports", String.join("\n", mixed(first, secrets(secret)))));
        steps.add(step(2, "POST", "/profiles", person));
        int edits = hidden.nextInt(4);
        for (int edit = 0; edit < edits; edit++) {
            Instant at = start.plus(Duration.ofMinutes(60L + hidden.nextInt(600)));
            steps.add(new Step(at, "PUT", "/profiles/" + house.id, house.again()));
        }
        lives.forEach(life -> steps.add(life.after()));
        Instant end = start.plus(openly ? Duration.ofHours(20) : Duration.ofMinutes(1200 + hidden.nextInt(60)));
        steps.add(new Step(end, "PUT", "/profiles/" + house.id, house.document(last)));
    }

    private Step step(int hours, String method, String path, String body) {
        return new Step(start.plus(Duration.ofHours(hours)), method, path, body);
    }

    /** Profiles that nobody outside may know of, in any number. */
    private List<String> secrets(UUID secret) {
        List<String> documents = new ArrayList<>(List.of(
                part("'id':'%s','name':'%s','description':'%s','language':'fr','visibility':'%s','attributes':[%s],"
                                .formatted(
                                        known(secret),
                                        word(hidden, network),
                                        word(hidden, network),
                                        "NETWORK",
                                        tag(hidden))
                        + "'phones':[%s]".formatted(phone(hiddenId(), number(network), "")))));
        if (hidden.nextBoolean()) {
            documents.add(part(
                    "'id':'%s','name':'%s','description':'%s','language':'fr','visibility':'SEALED','locations':[%s]"
                            .formatted(
                                    known(hiddenId()),
                                    word(hidden, sealed),
                                    word(hidden, sealed),
                                    place(sealed, "SEALED"))));
        }
        if (hidden.nextBoolean()) {
            documents.add(part("'id':'%s','language':'fr','identity':{'name':'%s'},'practice':{'bar':'%s'}"
                    .formatted(known(hiddenId()), word(hidden, network), word(hidden, network))));
        }
        return documents;
    }

    private UUID known(UUID profile) {
        profiles.add(profile);
        return profile;
    }

    /** A profile that is seen, and then is not, or not all of it. */
    private interface Life {
        String before();

        Step after();
    }

    /** A centre with something hidden in every corner. */
    private final class House {
        private final UUID id = known(shownId());
        private final String name = openWord() + " " + openWord();
        private final String tag = tag(shown);
        private final UUID office = shownId();
        private final String officeCity = openWord();
        /** As an import leaves it, so that another door writes the same. */
        private final String phone =
                "+32 2 2%02d %02d %02d".formatted(shown.nextInt(100), shown.nextInt(100), shown.nextInt(100));

        private final String register = "BE" + (100_000 + shown.nextInt(900_000));
        private final String advice = openWord() + " " + openWord();
        private final UUID service = shownId();
        private final boolean named = shown.nextBoolean();
        private final boolean reception = shown.nextBoolean();
        private final String country = COUNTRIES.get(shown.nextInt(2));
        private final UUID secret;
        private String told = "";

        House(UUID secret) {
            this.secret = secret;
        }

        String document(String description) {
            told = description;
            return again();
        }

        /** The same to everyone, with other things hidden. */
        String again() {
            UUID shelter = hiddenId();
            UUID program = hiddenId();
            boolean sheltering = hidden.nextInt(4) > 0;
            List<String> shelters = sheltering ? List.of(shelter(shelter)) : List.of();
            List<String> ties = sheltering ? List.of(part("'location_id':'%s'".formatted(shelter))) : List.of();
            String function = part("%s'title':'Accueil %s','name':'%s','email':'%s@example.org'"
                    .formatted(
                            named ? "'id':'" + new UUID(1, id.getLeastSignificantBits()) + "'," : "",
                            officeCity,
                            word(hidden, network),
                            latin(network)));
            String place = part(
                    "'id':'%s','location_type':'physical','access_point':true,'name':'%s','latitude':50.85,'longitude':4.35,"
                                    .formatted(office, officeCity)
                            + "'addresses':[{'city':'%s','address_1':'%s','state_province':'','country':'%s','postal_code':'1000','address_type':'physical'}],"
                                    .formatted(officeCity, officeCity, country)
                            + "'phones':%s,'schedules':%s,'accessibility':%s"
                                    .formatted(
                                            list(List.of(), phones()),
                                            list(List.of(), notes("freq':'WEEKLY','notes")),
                                            list(List.of(), notes("description"))));
            String plain = part(
                    "%s'name':'%s','description':'%s','status':'active','attributes':[%s],'phones':%s,'contacts':%s,'schedules':%s,"
                                    .formatted(
                                            named ? "'id':'" + service + "'," : "",
                                            advice,
                                            advice,
                                            tag,
                                            list(List.of(), phones()),
                                            list(List.of(), persons()),
                                            list(List.of(), notes("freq':'WEEKLY','description")))
                            + "'service_at_locations':%s,'program_id':'%s'"
                                    .formatted(
                                            list(List.of(part("'location_id':'%s'".formatted(office))), ties),
                                            program));
            List<String> services = new ArrayList<>(List.of(plain));
            if (reception) {
                services.add(part("'name':'%s','status':'active','attributes':[%s]%s"
                        .formatted(
                                officeCity + " nuit",
                                tagged("service-types#residential-reception"),
                                ties.isEmpty() ? "" : ",'service_at_locations':" + ties)));
            }
            return part("'id':'%s','name':'%s','description':'%s','language':'fr','attributes':%s,"
                            .formatted(id, name, told, list(List.of(tag), hiddenTags()))
                    + "'phones':%s,'contacts':%s,'locations':%s,'services':%s,"
                            .formatted(
                                    list(List.of(phone(shownPart(2), phone, "")), phones()),
                                    list(List.of(function), persons()),
                                    list(List.of(place), mixed(shelters, places("SEALED"))),
                                    list(services, secretServices()))
                    + "'organization_identifiers':%s,'capacity_claims':%s,'programs':%s"
                            .formatted(
                                    list(
                                            List.of(part("'identifier_type':'register','identifier':'%s'"
                                                    .formatted(register))),
                                            notes("identifier_type':'register','identifier")),
                                    list(List.of(), claims()),
                                    list(
                                            List.of(part("'name':'%s','description':'%s'".formatted(advice, advice))),
                                            List.of(part(
                                                    "'id':'%s','name':'%s','description':'%s','visibility':'SEALED'"
                                                            .formatted(
                                                                    program,
                                                                    word(hidden, sealed),
                                                                    word(hidden, sealed))))))
                    + (hidden.nextBoolean() ? ",'parent_organization_id':'%s'".formatted(secret) : "")
                    + ",'assurance':[{'method':'https://w3id.org/relais/assurance-methods#demonstration','organization':'%s'%s,'confirmed_on':'2026-10-01'}]"
                            .formatted(
                                    officeCity,
                                    hidden.nextBoolean() ? ",'organization_id':'%s'".formatted(secret) : ""));
        }

        private UUID shownPart(int number) {
            return new UUID(number, id.getLeastSignificantBits());
        }
    }

    /** Something of it was public, and then was sealed or kept for the network. */
    private final class NarrowedPart implements Life {
        private final UUID id = known(shownId());
        private final UUID part = shownId();
        private final String name = openWord() + " " + openWord();
        private final String visibility = shown.nextBoolean() ? "SEALED" : "NETWORK";
        private final Set<String> fate = visibility.equals("SEALED") ? sealed : network;
        private final int kind = shown.nextInt(6);
        private final String method = shown.nextBoolean() ? "PUT" : "POST";
        private final String content = content(fate);

        private String content(Set<String> words) {
            String of = "'id':'" + part + "',";
            return switch (kind) {
                case 0 -> "'phones':[{" + of + "'type':'voice','number':'" + number(words) + "'";
                case 1 ->
                    "'services':[{" + of + "'name':'" + word(hidden, words) + "','description':'" + word(hidden, words)
                            + "','status':'active'";
                case 2 ->
                    "'locations':[{" + of + "'location_type':'physical','name':'" + word(hidden, words)
                            + "','latitude':" + coordinate(40, words) + ",'longitude':" + coordinate(10, words);
                case 3 -> "'contacts':[{" + of + "'title':'" + word(hidden, words) + "'";
                case 4 ->
                    "'programs':[{" + of + "'name':'" + word(hidden, words) + "','description':'" + word(hidden, words)
                            + "'";
                default ->
                    "'organization_identifiers':[{" + of + "'identifier_type':'register','identifier':'"
                            + word(hidden, words) + "'";
            };
        }

        private String document(String mark) {
            return part("'id':'%s','name':'%s','description':'%s','language':'fr',%s%s}]"
                    .formatted(id, name, name, content, mark));
        }

        @Override
        public String before() {
            return document("");
        }

        @Override
        public Step after() {
            String path = method.equals("PUT") ? "/profiles/" + id : "/imports";
            return step(14, method, path, document(",'visibility':'" + visibility + "'"));
        }
    }

    /** It was public, and then was sealed whole. */
    private final class NarrowedProfile implements Life {
        private final UUID id = known(shownId());
        private final String content = "'id':'%s','name':'%s','description':'%s','language':'fr'"
                .formatted(id, word(hidden, sealed), word(hidden, sealed));

        @Override
        public String before() {
            return part(content);
        }

        @Override
        public Step after() {
            return step(15, "PUT", "/profiles/" + id, part(content + ",'visibility':'SEALED'"));
        }
    }

    /** She chose to be public, and then took it back. */
    private final class NarrowedPerson implements Life {
        private static final String CONSENT = ",'consented_on':'2026-09-01'";

        private final UUID id = known(shownId());
        private final boolean whole = shown.nextBoolean();
        private final String name = whole ? word(hidden, network) : openWord();
        private final String bar = word(hidden, network);
        private final String email = latin(network);

        private String document(String consent) {
            return part("'id':'%s','language':'fr','identity':{'id':'%s','name':'%s'%s},"
                            .formatted(id, new UUID(1, id.getLeastSignificantBits()), name, whole ? consent : CONSENT)
                    + "'practice':{'id':'%s','bar':'%s'%s},'reach':{'id':'%s','email':'%s@example.org'%s}"
                            .formatted(
                                    new UUID(2, id.getLeastSignificantBits()),
                                    bar,
                                    consent,
                                    new UUID(3, id.getLeastSignificantBits()),
                                    email,
                                    consent));
        }

        @Override
        public String before() {
            return document(CONSENT);
        }

        @Override
        public Step after() {
            return step(16, "PUT", "/profiles/" + id, document(""));
        }
    }

    /** It was public, and is gone. */
    private final class Ended implements Life {
        private final UUID id = known(shownId());
        private final String how;
        private final String query;

        Ended(String how, String query) {
            this.how = how;
            this.query = query;
        }

        @Override
        public String before() {
            return part(
                    "'id':'%s','name':'%s','description':'%s %s','language':'fr','services':[{'id':'%s','name':'%s','status':'active'}]"
                            .formatted(
                                    id,
                                    word(hidden, sealed),
                                    how,
                                    word(hidden, sealed),
                                    shownId(),
                                    word(hidden, sealed)));
        }

        @Override
        public Step after() {
            return step(17, "DELETE", "/profiles/" + id + query, "");
        }
    }

    private String person(UUID id, UUID house, List<String> memberships, boolean practising) {
        String consent = "'consented_on':'2026-09-01'";
        return part("'id':'%s','language':'uk','identity':{'name':'%s %s',%s},"
                        .formatted(known(id), openWord(), openWord(), consent)
                + "'practice':{'bar':'%s'%s},'reach':{'email':'%s@example.org','phones':%s},"
                        .formatted(
                                practising ? openWord() : word(hidden, network),
                                practising ? "," + consent : "",
                                latin(network),
                                list(List.of(phone(hiddenId(), number(network), "")), phones()))
                + "'memberships':%s"
                        .formatted(list(
                                List.of(part("'organization_id':'%s',%s".formatted(house, consent))), memberships)));
    }

    private List<String> phones() {
        List<String> phones = new ArrayList<>();
        if (hidden.nextBoolean()) {
            phones.add(phone(
                    hiddenId(), number(sealed), ",'visibility':'SEALED','description':'" + word(hidden, sealed) + "'"));
        }
        if (hidden.nextBoolean()) {
            phones.add(part("'number':'%s','type':'voice','visibility':'NETWORK'".formatted(number(network))));
        }
        return phones;
    }

    private static String phone(UUID id, String number, String more) {
        return part("'id':'%s','number':'%s','type':'voice'%s".formatted(id, number, more));
    }

    private List<String> persons() {
        return hidden.nextBoolean()
                ? List.of(part("'name':'%s','email':'%s@example.org'".formatted(word(hidden, network), latin(network))))
                : List.of();
    }

    private List<String> notes(String member) {
        return hidden.nextBoolean()
                ? List.of(part("'%s':'%s','visibility':'SEALED'".formatted(member, word(hidden, sealed))))
                : List.of();
    }

    private List<String> claims() {
        return hidden.nextBoolean()
                ? List.of(part("'amount':%d,'unit':'%s','visibility':'NETWORK'"
                        .formatted(hidden.nextInt(90), word(hidden, network))))
                : List.of();
    }

    private List<String> hiddenTags() {
        return hidden.nextBoolean() ? List.of(tag(hidden).replace("}}", "},\"visibility\":\"SEALED\"}")) : List.of();
    }

    private List<String> secretServices() {
        return hidden.nextBoolean()
                ? List.of(part("'name':'%s','description':'%s','status':'active','visibility':'%s','attributes':[%s]"
                        .formatted(word(hidden, sealed), word(hidden, sealed), "SEALED", tag(hidden))))
                : List.of();
    }

    private List<String> places(String visibility) {
        return hidden.nextBoolean() ? List.of(place(sealed, visibility)) : List.of();
    }

    private String place(Set<String> words, String visibility) {
        return part("'name':'%s','location_type':'physical','visibility':'%s',%s"
                .formatted(word(hidden, words), visibility, whereabouts(words)));
    }

    private String shelter(UUID id) {
        return part(
                "'id':'%s','location_type':'physical','shelter':true,'keeps_address':true,'name':'%s',%s,'phones':%s,'transportation':'%s'"
                        .formatted(
                                id,
                                word(hidden, sealed),
                                whereabouts(sealed),
                                list(List.of(), List.of(phone(hiddenId(), number(sealed), ""))),
                                word(hidden, sealed)));
    }

    private String whereabouts(Set<String> words) {
        String latitude = coordinate(40, words);
        String longitude = coordinate(10, words);
        places.add(latitude + "," + longitude);
        return ("'latitude':%s,'longitude':%s,'addresses':[{'address_1':'%s','city':'%s','postal_code':'%s',"
                        + "'state_province':'','country':'%s','address_type':'physical'}]")
                .formatted(
                        latitude,
                        longitude,
                        word(hidden, words),
                        word(hidden, words),
                        latin(words),
                        COUNTRIES.get(hidden.nextInt(COUNTRIES.size())));
    }

    private String coordinate(int degrees, Set<String> words) {
        return noted(words, (degrees + hidden.nextInt(9)) + "." + (1_000_000 + hidden.nextInt(9_000_000)) + "7");
    }

    private String number(Set<String> words) {
        return noted(words, "+323" + (1_000_000 + hidden.nextInt(9_000_000)));
    }

    private String latin(Set<String> words) {
        return noted(words, made(hidden, SCRIPTS.getFirst()));
    }

    private static String word(Random random, Set<String> words) {
        return noted(words, made(random, SCRIPTS.get(random.nextInt(SCRIPTS.size()))));
    }

    private static String noted(Set<String> words, String word) {
        words.add(word);
        return word;
    }

    /** A word that no language has. */
    private static String made(Random random, String script) {
        String[] letters = script.split(" ", 2);
        return IntStream.range(0, 10)
                .mapToObj(at -> letters[at % 2])
                .map(some -> some.charAt(random.nextInt(some.length())))
                .map(String::valueOf)
                .collect(Collectors.joining());
    }

    private String openWord() {
        return shown.nextBoolean() ? word(shown, open) : noted(open, OPEN_WORDS.get(shown.nextInt(OPEN_WORDS.size())));
    }

    private static String tag(Random random) {
        return tagged(TAGS.get(random.nextInt(TAGS.size())));
    }

    private static String tagged(String concept) {
        return part("'taxonomy_term':{'term_uri':'https://w3id.org/relais/%s'}".formatted(concept));
    }

    private UUID shownId() {
        return id(shown);
    }

    private UUID hiddenId() {
        return id(hidden);
    }

    private static UUID id(Random random) {
        return new UUID(
                (random.nextLong() & ~0xf000L) | 0x4000L,
                (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | Long.MIN_VALUE);
    }

    private String list(List<String> seen, List<String> unseen) {
        return mixed(seen, unseen).toString();
    }

    /** The seen in their order, the unseen anywhere between. */
    private List<String> mixed(List<String> seen, List<String> unseen) {
        List<String> all = new ArrayList<>(seen);
        unseen.forEach(each -> all.add(hidden.nextInt(all.size() + 1), each));
        return all;
    }

    private static String part(String members) {
        return "{" + members.replace('\'', '"') + "}";
    }
}
