package io.github.losstck.djl;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/** Whether the jars that bring libtorch and the glue to it fit each other and the machine; DJL's own words say neither. */
final class LibtorchJars {

    private static final String LIBTORCH = "native/lib/pytorch.properties";
    private static final String GLUE = "jnilib/pytorch.properties";

    private final List<Jar> libtorch;
    private final List<Jar> glue;

    LibtorchJars(ClassLoader classPath) {
        libtorch = jars(classPath, LIBTORCH);
        glue = jars(classPath, GLUE);
    }

    /** A jar and what it says of itself. */
    private record Jar(URL place, Properties properties) {

        /** 2.7.1 of {@code 2.7.1-20250812} and of {@code 2.7.1-0.35.1}. */
        String torch(String key) {
            return properties.getProperty(key, "unknown").split("-", 2)[0];
        }

        String classifier() {
            return properties.getProperty("classifier", "unknown");
        }
    }

    /**
     * What is wrong with them, and what to do; empty if nothing is.
     *
     * @param machine DJL's name of the machine, such as {@code linux-x86_64}
     */
    Optional<String> problem(String machine) {
        if (glue.isEmpty()) {
            return Optional.of(
                    "ai.djl.pytorch:pytorch-jni is not on the class path: add the one of this libtorch and DJL");
        }
        if (areTwo()) {
            List<Jar> many = libtorch.size() > 1 ? libtorch : glue;
            return Optional.of("there are two libtorch on the class path, and a process can have one: "
                    + many.stream().map(jar -> jar.place().toString()).collect(Collectors.joining(" and "))
                    + ". Keep one version");
        }
        if (libtorch.isEmpty()) {
            return Optional.of("no libtorch is on the class path and downloads are off: add"
                    + " ai.djl.pytorch:pytorch-native-cpu with a classifier for this machine (" + machine
                    + "; there are linux-x86_64, linux-aarch64, osx-aarch64, win-x86_64), or name a folder with one in"
                    + " PYTORCH_LIBRARY_PATH");
        }
        Jar library = libtorch.get(0);
        if (!library.classifier().equals(machine)) {
            return Optional.of("the libtorch on the class path is for " + library.classifier() + ", this machine is "
                    + machine + ": use pytorch-native-cpu with that classifier (-Ddjl.classifier=" + machine
                    + "), if DJL has one");
        }
        String torch = library.torch("version");
        String glued = glue.get(0).torch("jni_version");
        return torch.equals(glued)
                ? Optional.empty()
                : Optional.of("pytorch-native-cpu is " + torch + " and pytorch-jni is made for " + glued
                        + ": both must have one version of libtorch (-Ddjl.pytorch.version sets both)");
    }

    /** Whether there are two of a kind. */
    boolean areTwo() {
        return glue.size() > 1 || libtorch.size() > 1;
    }

    private static List<Jar> jars(ClassLoader classPath, String resource) {
        List<Jar> jars = new ArrayList<>();
        try {
            for (URL place : Collections.list(classPath.getResources(resource))) {
                Properties properties = new Properties();
                try (InputStream in = place.openStream()) {
                    properties.load(in);
                }
                jars.add(new Jar(place, properties));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource + " of the class path", e);
        }
        return jars;
    }
}
