package io.github.losstck.core.run;

import java.io.IOException;
import java.net.URL;
import java.security.CodeSource;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says which jars do not line up when a class cannot be linked. */
final class JarAdvice {

    private static final Pattern CLASS_NAME =
            Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*(?:[./][\\p{L}_$][\\p{L}\\p{N}_$]*)+");

    private JarAdvice() {}

    /** The error, the class that it names, and every place on the class path that the class is found in. */
    static String of(LinkageError error, ClassLoader classPath) {
        String what = error + ". Jars do not line up";
        Matcher names = CLASS_NAME.matcher(String.valueOf(error.getMessage()));
        while (names.find()) {
            // A method's name may follow its class's: the longest beginning that is a class is the one.
            for (String name = names.group().replace('.', '/');
                    name.contains("/");
                    name = name.substring(0, name.lastIndexOf('/'))) {
                List<String> places = places(name, classPath);
                if (!places.isEmpty()) {
                    return what + ": " + name.replace('/', '.') + " is in " + String.join(" and in ", places)
                            + ", and the caller was built for another version. Align the versions.";
                }
            }
        }
        return what + ": no jar on the class path has the class. Add it, or align the versions of the library's jars.";
    }

    private static List<String> places(String name, ClassLoader classPath) {
        try {
            String resource = name + ".class";
            return Collections.list(classPath.getResources(resource)).stream()
                    .map(URL::toString)
                    .map(url ->
                            url.substring(0, url.length() - resource.length()).replaceAll("^jar:|!?/$", ""))
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** A class and the jar or folder that it came from. */
    static String whereabouts(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        return type.getName() + (source == null ? "" : " in " + source.getLocation());
    }
}
