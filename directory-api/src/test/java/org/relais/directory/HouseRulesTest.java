package org.relais.directory;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.relais.directory.profile.StoredProfile;
import org.relais.ontology.profile.Profile;

/** The plan of the house: which room may see which, and where each library lives. */
class HouseRulesTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.relais");

    private static final Set<String> TOLD = Set.of(
            "java.util.Locale",
            "com.ibm.icu.util.ULocale",
            "java.nio.charset.Charset",
            "java.time.ZoneId",
            "java.time.Clock");

    /** Reads and writes UTF-8 anywhere; is told by its text. */
    private static final Set<String> SURE_OF_THEMSELVES = Set.of("java.nio.file.Files", "com.ibm.icu.util.ULocale");

    private static final Set<String> OF_THE_MACHINE = Set.of(
            "java.lang.String.formatted([Ljava.lang.Object;)",
            "java.util.Locale.getDefault()",
            "java.util.Locale.getDefault(java.util.Locale$Category)",
            "java.nio.charset.Charset.defaultCharset()",
            "java.time.ZoneId.systemDefault()",
            "java.time.Clock.systemDefaultZone()",
            "java.util.TimeZone.getDefault()");

    @Test
    void the_storeys_look_down_never_up() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("words")
                .definedBy("org.relais.ontology..")
                .layer("finding")
                .definedBy("org.relais.search..")
                .layer("acting")
                .definedBy("org.relais.directory..")
                .whereLayer("acting")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("finding")
                .mayOnlyBeAccessedByLayers("acting")
                .because("ontology <- search-index <- directory-api")
                .check(HOUSE);
    }

    @Test
    void the_stairs_of_the_directory_go_one_way() {
        String[] ground = {
            "..directory.settings..",
            "..directory.problem..",
            "..directory.wire..",
            "..directory.access..",
            "..directory.audit..",
            "..directory.idempotency..",
            "..directory.seal.."
        };
        noClasses()
                .that()
                .resideInAnyPackage(ground)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "..directory.profile..",
                        "..directory.lookup..",
                        "..directory.curation..",
                        "..directory.catalog..")
                .because("the ground floor knows no feature")
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAPackage("..directory.profile..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..directory.lookup..", "..directory.curation..", "..directory.catalog..")
                .because("profile < lookup, curation, catalog")
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAnyPackage("org.relais.directory.*..", "org.relais.search..", "org.relais.ontology..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.relais.directory")
                .because("the front hall sees all and nobody sees it")
                .check(HOUSE);
    }

    @Test
    void rooms_do_not_stand_in_a_circle() {
        slices().matching("org.relais.ontology.(*)..").should().beFreeOfCycles().check(HOUSE);
        slices().matching("org.relais.directory.(*)..")
                .should()
                .beFreeOfCycles()
                .check(HOUSE);
    }

    @Test
    void one_library_lives_in_one_room() {
        Map<String, String[]> homes = Map.of(
                "org.apache.jena..", new String[] {"org.relais.ontology.rdf.."},
                "org.apache.lucene..",
                        new String[] {
                            "org.relais.search.lucene..",
                            "org.relais.search.analysis..",
                            "org.relais.search.document..",
                            "org.relais.search.query.."
                        },
                "jakarta.persistence..", new String[] {"..store..", "org.relais.directory"},
                "jakarta.ws.rs..",
                        new String[] {
                            "..rest..",
                            "..directory.wire..",
                            "..directory.problem..",
                            "..directory.access..",
                            "org.relais.directory"
                        },
                "java.net.http..", new String[] {"..client.."},
                "ezvcard..", new String[] {"org.relais.ontology.outward.."},
                "org.dhatim..", new String[] {"org.relais.ontology.outward.."},
                "org.apache.commons.compress..", new String[] {"org.relais.ontology.outward.."},
                "com.google.crypto.tink..", new String[] {"..directory.seal.."},
                "javax.crypto..", new String[] {"..directory.seal.."});
        homes.forEach((library, rooms) -> noClasses()
                .that()
                .resideOutsideOfPackages(rooms)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .because(library + " lives in " + String.join(", ", rooms))
                .check(HOUSE));
    }

    @Test
    void doors_never_open_into_each_other() {
        slices().matching("org.relais.directory.(*).(*)..")
                .should()
                .notDependOnEachOther()
                .because("a door, .rest, .store or .client, opens to its own room")
                .check(HOUSE);
    }

    @Test
    void no_outward_door_can_take_a_profile() {
        DescribedPredicate<JavaClass> whole = DescribedPredicate.describe(
                "hold everything of a profile",
                type -> type.isEquivalentTo(Profile.class) || type.isEquivalentTo(StoredProfile.class));
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.relais.search..",
                        "org.relais.ontology.rdf..",
                        "org.relais.ontology.outward..",
                        "org.relais.directory.lookup.rest..",
                        "org.relais.directory.catalog..",
                        "org.relais.directory.feed.rest..",
                        "org.relais.directory.wire..")
                .should()
                .dependOnClassesThat(whole)
                .because("only a View goes out")
                .check(HOUSE);
    }

    @Test
    void nobody_reads_the_wall_clock() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.relais.directory.Wiring")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("time comes in through the door")
                .check(HOUSE);
    }

    @Test
    void nobody_leaves_language_charset_or_zone_to_the_machine() {
        noClasses()
                .should()
                .accessTargetWhere(DescribedPredicate.describe(
                        "is answered otherwise on another machine",
                        access -> access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget asked
                                && (OF_THE_MACHINE.contains(asked.getFullName()) || couldBeTold(asked))))
                .because("two nodes say the same")
                .check(HOUSE);
    }

    /** Whether there is one that gives the same and is told, too, what this one asks the machine. */
    private static boolean couldBeTold(AccessTarget.CodeUnitAccessTarget asked) {
        List<String> parameters = names(asked.getRawParameterTypes());
        JavaClass owner = asked.getOwner();
        return !SURE_OF_THEMSELVES.contains(owner.getFullName())
                && owner.getCodeUnits().stream()
                        .filter(other -> other.getName().equals(asked.getName())
                                && other.getRawReturnType().equals(asked.getRawReturnType()))
                        .map(other -> names(other.getRawParameterTypes()))
                        .anyMatch(more -> IntStream.range(0, more.size())
                                .filter(at -> TOLD.contains(more.get(at)))
                                .anyMatch(at -> without(more, at).equals(parameters)));
    }

    private static List<String> names(List<JavaClass> types) {
        return types.stream().map(JavaClass::getFullName).toList();
    }

    private static List<String> without(List<String> names, int at) {
        List<String> fewer = new ArrayList<>(names);
        fewer.remove(at);
        return fewer;
    }

    @Test
    void no_state_is_static_and_mutable() {
        fields().that().areStatic().should().beFinal().check(HOUSE);
    }

    @Test
    void names_tell_what_a_thing_is() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Processor|DTO|Dto|Entity)")
                .check(HOUSE);
        classes()
                .that()
                .haveSimpleNameEndingWith("Service")
                .and()
                .areTopLevelClasses()
                .should()
                .haveFullyQualifiedName("org.relais.ontology.hsds.Service")
                .because("a Service is an HSDS service")
                .check(HOUSE);
    }

    @Test
    void only_redaction_makes_a_view() {
        constructors()
                .that()
                .areDeclaredIn(org.relais.ontology.profile.View.class)
                .should()
                .onlyBeCalled()
                .byClassesThat()
                .haveFullyQualifiedName("org.relais.ontology.profile.Redaction")
                .check(HOUSE);
    }
}
