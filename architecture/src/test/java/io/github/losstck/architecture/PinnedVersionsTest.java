package io.github.losstck.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What is built today is built again tomorrow: every version that others decide is written down. */
class PinnedVersionsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final String OURS = "io.github.losstck";
    private static final Set<String> NOT_SOURCES = Set.of("target", ".git", "node_modules");

    /** Numbers and properties, joined: no range, and no word such as LATEST. */
    private static final Pattern PINNED =
            Pattern.compile("([0-9]|\\$\\{[A-Za-z0-9.-]+})([0-9A-Za-z.+-]|\\$\\{[A-Za-z0-9.-]+})*");

    /** The elements of a project file that hold a version of something else. */
    private static final Set<String> VERSIONED = Set.of("parent", "dependency", "plugin", "path", "palantirJavaFormat");

    static List<Path> poms() throws IOException {
        return files("pom\\.xml");
    }

    static List<Path> requirements() throws IOException {
        return files("requirements.*\\.txt");
    }

    private static List<Path> files(String name) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return NOT_SOURCES.contains(folder.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.getFileName().toString().matches(name)) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        assertThat(found).as(name).isNotEmpty();
        return found.stream().sorted().toList();
    }

    @Test
    void thereAreProjectFilesToLookAt() throws IOException {
        assertThat(poms()).hasSizeGreaterThan(15);
    }

    @ParameterizedTest
    @MethodSource("poms")
    void aPomNamesOneVersionOfEach(Path pom) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Element project = factory.newDocumentBuilder().parse(pom.toFile()).getDocumentElement();
        NodeList versions = project.getElementsByTagName("version");
        for (int i = 0; i < versions.getLength(); i++) {
            Element version = (Element) versions.item(i);
            Element owner = (Element) version.getParentNode();
            if (VERSIONED.contains(owner.getTagName())) {
                check(
                        pom,
                        child(owner, "artifactId"),
                        isOurs(owner),
                        version.getTextContent().strip());
            }
        }
        checkProperties(pom, project);
    }

    private static boolean isOurs(Element owner) {
        return child(owner, "groupId").equals(OURS);
    }

    /** A snapshot is another thing every day; only what this build makes itself may be one. */
    private static void check(Path pom, String name, boolean ours, String version) {
        String what = ROOT.relativize(pom) + ", " + name + " " + version;
        assertThat(version).as(what).matches(PINNED);
        assertThat(ours || !version.endsWith("-SNAPSHOT"))
                .as(what + " is a snapshot of others")
                .isTrue();
    }

    /** The properties that versions are taken from. */
    private static void checkProperties(Path pom, Element project) {
        NodeList all = project.getElementsByTagName("properties");
        for (int i = 0; i < all.getLength(); i++) {
            for (Node node = all.item(i).getFirstChild(); node != null; node = node.getNextSibling()) {
                if (node instanceof Element property && property.getTagName().endsWith(".version")) {
                    String name = property.getTagName();
                    check(
                            pom,
                            name,
                            name.startsWith("losstck"),
                            property.getTextContent().strip());
                }
            }
        }
    }

    private static String child(Element parent, String name) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                return element.getTextContent().strip();
            }
        }
        return "";
    }

    @ParameterizedTest
    @MethodSource("requirements")
    void pythonIsPinned(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            assertThat(lines.map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")))
                    .isNotEmpty()
                    .allSatisfy(
                            line -> assertThat(line).matches("-r [a-z-]+\\.txt|[A-Za-z0-9_.-]+==[0-9][0-9A-Za-z.+]*"));
        }
    }

    @ParameterizedTest
    @MethodSource("packages")
    void javaScriptIsPinned(Path file) throws IOException {
        String text = Files.readString(file);
        int start = text.indexOf("\"dependencies\"");
        assertThat(text.substring(start, text.indexOf('}', start))
                        .lines()
                        .flatMap(line -> Stream.of(line.split(",")))
                        .filter(line -> line.contains("@") || line.contains("\": \"")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).containsPattern("\": \"[0-9]+\\.[0-9]+\\.[0-9]+\""));
    }

    static List<Path> packages() throws IOException {
        return files("package\\.json");
    }
}
