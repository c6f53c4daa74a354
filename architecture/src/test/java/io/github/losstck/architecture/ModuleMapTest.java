package io.github.losstck.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import org.junit.jupiter.api.Test;

/** Dependencies point one way: junit to reports to core to protocol to spi, junit to laws to spi, and adapters to spi and recipes. */
class ModuleMapTest {

    private static final String SPI = "io.github.losstck.spi..";
    private static final String PROTOCOL = "io.github.losstck.protocol..";
    private static final String CORE = "io.github.losstck.core..";
    private static final String LAWS = "io.github.losstck.laws..";
    private static final String KERNELS = "io.github.losstck.kernels..";
    private static final String RECIPES = "io.github.losstck.recipes..";
    private static final String HOSTILE = "io.github.losstck.hostile..";
    private static final String REPORTS = "io.github.losstck.reports..";
    private static final String CLI = "io.github.losstck.cli..";
    private static final String JUNIT = "io.github.losstck.junit..";

    /** Whatever is ours and none of the suite's own modules is an adapter, so that a new one is held to the rules. */
    private static final DescribedPredicate<JavaClass> ADAPTERS = resideInAnyPackage("io.github.losstck..")
            .and(not(resideInAnyPackage(SPI, PROTOCOL, CORE, LAWS, KERNELS, RECIPES, HOSTILE, REPORTS, CLI, JUNIT)))
            .as("adapters");

    private static final JavaClasses MAIN = SourceTree.mainClasses();

    @Test
    void spiDependsOnTheJdkAlone() {
        classes()
                .that()
                .resideInAPackage(SPI)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", SPI)
                .check(MAIN);
    }

    @Test
    void protocolKnowsSpiAndJson() {
        classes()
                .that()
                .resideInAPackage(PROTOCOL)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", SPI, PROTOCOL, "tools.jackson..")
                .check(MAIN);
    }

    @Test
    void coreKnowsSpiProtocolAndJson() {
        classes()
                .that()
                .resideInAPackage(CORE)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..", SPI, PROTOCOL, CORE, "tools.jackson..", "com.fasterxml.jackson.annotation..")
                .check(MAIN);
    }

    @Test
    void lawsKnowSpiAndBigNumbers() {
        classes()
                .that()
                .resideInAPackage(LAWS)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", SPI, LAWS, "ch.obermuhlner.math.big..")
                .check(MAIN);
    }

    @Test
    void kernelsDependOnTheJdkAlone() {
        classes()
                .that()
                .resideInAPackage(KERNELS)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "jdk.incubator.vector..", KERNELS)
                .check(MAIN);
    }

    @Test
    void recipesKnowSpiAlone() {
        classes()
                .that()
                .resideInAPackage(RECIPES)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", SPI, RECIPES)
                .check(MAIN);
    }

    @Test
    void hostileInputKnowsNoReader() {
        classes()
                .that()
                .resideInAPackage(HOSTILE)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", HOSTILE, "tools.jackson..")
                .check(MAIN);
        noClasses()
                .that()
                .resideOutsideOfPackage(HOSTILE)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(HOSTILE)
                .check(MAIN);
    }

    @Test
    void reportsKnowRecordsAndNotHowARunHappens() {
        noClasses()
                .that()
                .resideInAPackage(REPORTS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.github.losstck.core.run..",
                        "io.github.losstck.core.fixture..",
                        "io.github.losstck.core.deviations..",
                        JUNIT,
                        LAWS)
                .orShould()
                .dependOnClassesThat(ADAPTERS)
                .allowEmptyShould(false)
                .check(MAIN);
    }

    @Test
    void adaptersKnowSpiAndRecipes() {
        noClasses()
                .that(ADAPTERS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(PROTOCOL, CORE, LAWS, REPORTS, CLI, JUNIT)
                .check(MAIN);
    }

    @Test
    void nobodyKnowsAnAdapter() {
        noClasses()
                .that(not(ADAPTERS))
                .should()
                .dependOnClassesThat(ADAPTERS)
                .because("adapters are found by id at run time")
                .check(MAIN);
    }

    @Test
    void nobodyKnowsTheSuiteForJUnit() {
        noClasses()
                .that()
                .resideOutsideOfPackage(JUNIT)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(JUNIT)
                .check(MAIN);
    }

    @Test
    void nobodyKnowsTheCommandLine() {
        noClasses()
                .that()
                .resideOutsideOfPackage(CLI)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(CLI)
                .check(MAIN);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("io.github.losstck.(**)").should().beFreeOfCycles().check(MAIN);
    }
}
