package io.github.losstck.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A test that never runs proves nothing. */
class TestClassesTest {

    private static final Set<String> TESTS = Set.of(
            "org.junit.jupiter.api.Test",
            "org.junit.jupiter.api.TestFactory",
            "org.junit.jupiter.api.RepeatedTest",
            "org.junit.jupiter.params.ParameterizedTest",
            "com.code_intelligence.jazzer.junit.FuzzTest",
            "net.jqwik.api.Property",
            "net.jqwik.api.Example");

    /** Interfaces of the suite bring tests to the classes that implement them. */
    private static final JavaClasses ALL = SourceTree.allClasses();

    private static final Set<String> COMPILED_TESTS =
            SourceTree.testClasses().stream().map(JavaClass::getName).collect(Collectors.toSet());

    private static List<JavaClass> compiledTests(Function<JavaClass, Set<JavaMethod>> methods) {
        return ALL.stream()
                .filter(type -> COMPILED_TESTS.contains(type.getName()))
                .filter(type -> methods.apply(type).stream().anyMatch(TestClassesTest::isTest))
                .toList();
    }

    private static boolean isTest(JavaMethod method) {
        return method.getAnnotations().stream()
                .anyMatch(annotation -> TESTS.contains(annotation.getRawType().getName()));
    }

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass().map(TestClassesTest::outermost).orElse(type.getName());
    }

    @Test
    void everyClassNamedTestHasATest() {
        Set<String> named = COMPILED_TESTS.stream()
                .filter(name -> name.endsWith("Test") && !name.contains("$"))
                .collect(Collectors.toCollection(TreeSet::new));
        compiledTests(JavaClass::getAllMethods).forEach(type -> named.remove(outermost(type)));
        assertThat(named).as("named ...Test, without a test").isEmpty();
    }

    /** A class that only inherits the suite may be an example that another test runs; a ...Benchmark is run by its name. */
    @Test
    void everyClassWithATestOfItsOwnHasANameThatIsRun() {
        List<JavaClass> withTests = compiledTests(JavaClass::getMethods);
        assertThat(withTests).hasSizeGreaterThan(30);
        assertThat(withTests.stream()
                        .map(TestClassesTest::outermost)
                        .filter(name -> !name.endsWith("Test") && !name.endsWith("Benchmark")))
                .as("with tests, but not named ...Test, so that surefire does not run them")
                .isEmpty();
    }
}
