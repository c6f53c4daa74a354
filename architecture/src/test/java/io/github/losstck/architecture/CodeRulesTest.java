package io.github.losstck.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How code is kept: small classes named after what they are, without state of their own. */
class CodeRulesTest {

    /** A process of its own, whose standard output is the protocol. */
    private static final String SERVING = "io.github.losstck.protocol.Serve";

    /** What a command finds is its standard output. */
    private static final String COMMAND = "io.github.losstck.cli.Losstck";

    /** It prints nothing: it keeps what ND4J prints from the console. */
    private static final String SILENCING = "io.github.losstck.nd4j.SilentOutput";

    private static final Set<String> EMPTY_WORDS =
            Set.of("util", "utils", "utility", "utilities", "helper", "helpers", "common", "misc");

    private static final JavaClasses MAIN = SourceTree.mainClasses();

    private static List<String> names(JavaClasses classes, Predicate<JavaClass> chosen) {
        return classes.stream().filter(chosen).map(JavaClass::getName).sorted().toList();
    }

    @Test
    void onlyTheSuiteForJUnitTheCommandAndTheServingProcessPrint() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.github.losstck.junit..")
                .and()
                .doNotHaveFullyQualifiedName(SERVING)
                .and()
                .doNotHaveFullyQualifiedName(SILENCING)
                .and()
                .doNotHaveFullyQualifiedName(COMMAND)
                .should(ACCESS_STANDARD_STREAMS)
                .check(MAIN);
    }

    @Test
    void theSuiteForJUnitPrintsInOnePlace() {
        assertThat(names(
                        MAIN,
                        type -> prints(type)
                                && !Set.of(SERVING, SILENCING, COMMAND).contains(type.getName())))
                .hasSizeLessThanOrEqualTo(1);
    }

    private static boolean prints(JavaClass type) {
        return type.getFieldAccessesFromSelf().stream()
                .map(access -> access.getTarget())
                .anyMatch(field -> field.getOwner().isEquivalentTo(System.class)
                        && Set.of("out", "err").contains(field.getName()));
    }

    @Test
    void namesSayWhatAThingIs() {
        assertThat(names(SourceTree.allClasses(), CodeRulesTest::hasEmptyName))
                .as("named util, helper, common or misc: name the concept")
                .isEmpty();
    }

    /** Words of packages and of CamelCase. */
    private static boolean hasEmptyName(JavaClass type) {
        Stream<String> words = Arrays.stream(type.getName().split("[.$]|(?<=[a-z0-9])(?=[A-Z])", -1));
        return words.map(word -> word.toLowerCase(Locale.ROOT)).anyMatch(EMPTY_WORDS::contains);
    }

    @Test
    void nothingIsInheritedFromAnAbstractClass() {
        assertThat(names(
                        MAIN,
                        type -> type.getModifiers().contains(JavaModifier.ABSTRACT)
                                && !type.isInterface()
                                && !type.isEnum()))
                .as("abstract classes: use a sealed interface, final classes and functions")
                .isEmpty();
    }

    /** Math.exp and its kin may differ by a unit in the last place from one processor to the next; StrictMath does not. */
    @Test
    void oursAreTheSameBitsOnEveryMachine() {
        Set<String> exact = Set.of(
                "abs", "max", "min", "fma", "sqrt", "signum", "copySign", "scalb", "ulp", "rint", "floor", "nextDown");
        assertThat(MAIN.stream()
                        .filter(type -> type.getPackageName().matches("io\\.github\\.losstck\\.(nativeloss|kernels)"))
                        .flatMap(type -> type.getMethodCallsFromSelf().stream())
                        .filter(call -> call.getTargetOwner().isEquivalentTo(Math.class))
                        .filter(call -> call.getTarget().getRawReturnType().isEquivalentTo(double.class))
                        .filter(call -> !exact.contains(call.getName()))
                        .map(call -> call.getDescription()))
                .as("calls of Math where StrictMath gives the same bits everywhere")
                .isEmpty();
    }

    @Test
    void staticFieldsAreFinal() {
        fields().that().areStatic().should().beFinal().check(MAIN);
    }

    @Test
    void staticFieldsHoldNothingThatChanges() {
        assertThat(MAIN.stream()
                        .filter(type -> !isGenerated(type))
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                        .filter(CodeRulesTest::isMutable)
                        .map(JavaField::getFullName))
                .as("static fields of a mutable type")
                .isEmpty();
    }

    private static boolean isMutable(JavaField field) {
        JavaClass type = field.getRawType();
        boolean valuesOfAnEnum = field.getModifiers().contains(JavaModifier.SYNTHETIC);
        boolean sharedArray = type.isArray() && !field.getModifiers().contains(JavaModifier.PRIVATE);
        return !valuesOfAnEnum
                && (sharedArray
                        || Stream.of("Array", "Hash", "LinkedHash", "Tree", "Atomic", "ThreadLocal", "StringBuilder")
                                .anyMatch(name -> type.getPackageName().startsWith("java.")
                                        && type.getSimpleName().startsWith(name)));
    }

    /** Templates are compiled to classes with tables in static arrays. */
    private static boolean isGenerated(JavaClass type) {
        return type.getSimpleName().startsWith("Jte");
    }

    @Test
    void classesAreFinalWhereNobodyMayExtendThem() {
        assertThat(names(
                        MAIN,
                        type -> !type.isInterface()
                                && !type.isEnum()
                                && !type.getModifiers().contains(JavaModifier.FINAL)
                                && !type.getModifiers().contains(JavaModifier.SYNTHETIC)
                                && !type.isAnonymousClass()
                                && !isGenerated(type)))
                .isEmpty();
    }
}
