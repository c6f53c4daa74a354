package io.github.losstck.architecture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** A Maven project file, as written: nothing inherited. */
final class Pom {

    private final Element project;

    private Pom(Element project) {
        this.project = project;
    }

    /** What a project uses; an absent element is an empty text. */
    record Artifact(String groupId, String artifactId, String version, String scope, String optional) {

        /** Whether it comes along to whoever depends on the project. */
        boolean isPassedOn() {
            return !optional.equals("true") && (scope.isEmpty() || scope.equals("compile") || scope.equals("runtime"));
        }
    }

    static Pom in(Path folder) {
        Path file = folder.resolve("pom.xml");
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new Pom(factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement());
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
    }

    /** The modules of every build. */
    List<String> modules() {
        return texts(children(project, "modules"), "module");
    }

    /** The modules that a profile adds. */
    List<String> profileModules() {
        return texts(children(children(children(project, "profiles"), "profile"), "modules"), "module");
    }

    String artifactId() {
        return text(project, "artifactId");
    }

    boolean isPublished() {
        return !texts(children(project, "properties"), "maven.deploy.skip").contains("true");
    }

    /** The artifacts whose versions it manages. */
    List<String> managed() {
        return artifacts(children(children(children(project, "dependencyManagement"), "dependencies"), "dependency"))
                .stream()
                .map(Artifact::artifactId)
                .toList();
    }

    List<Artifact> dependencies() {
        return artifacts(children(children(project, "dependencies"), "dependency"));
    }

    List<Artifact> managedPlugins() {
        List<Element> management = children(children(project, "build"), "pluginManagement");
        return artifacts(children(children(management, "plugins"), "plugin"));
    }

    /** The plugins of every build and of the profiles. */
    List<Artifact> plugins() {
        List<Element> builds = new ArrayList<>(children(project, "build"));
        builds.addAll(children(children(children(project, "profiles"), "profile"), "build"));
        return artifacts(children(children(builds, "plugins"), "plugin"));
    }

    private static List<Artifact> artifacts(List<Element> elements) {
        return elements.stream()
                .map(element -> new Artifact(
                        text(element, "groupId"),
                        text(element, "artifactId"),
                        text(element, "version"),
                        text(element, "scope"),
                        text(element, "optional")))
                .toList();
    }

    private static String text(Element parent, String name) {
        return String.join("", texts(List.of(parent), name));
    }

    private static List<String> texts(List<Element> parents, String name) {
        return children(parents, name).stream()
                .map(element -> element.getTextContent().strip())
                .toList();
    }

    private static List<Element> children(List<Element> parents, String name) {
        return parents.stream()
                .flatMap(parent -> children(parent, name).stream())
                .toList();
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }
}
