package org.relais.directory;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.relais.directory.profile.StoredProfile;
import org.relais.ontology.profile.Profile;

/** The plan of the house: which room may see which, and where each library lives. */
class HouseRulesTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.relais");

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
                .resideInAnyPackage("..directory.profile..", "..directory.lookup..", "..directory.curation..")
                .because("the ground floor knows no feature")
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAPackage("..directory.profile..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..directory.lookup..", "..directory.curation..")
                .because("profile < lookup, curation")
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
                "ezvcard..", new String[] {"org.relais.ontology.outward.."},
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
        noClasses()
                .that()
                .resideInAPackage("..rest..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..store..")
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAPackage("..store..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..rest..")
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
