package io.github.losstck.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The toy corpus of one function, sealed, in front of the class path. */
final class SealedToy {

    private final Path root;

    SealedToy(Path folder) {
        this.root = folder.resolve("sealed");
        Path corpus = root.resolve("losstck/v1");
        try {
            Files.createDirectories(corpus);
            Path toy = SuiteRun.toyCorpus();
            Files.copy(toy.resolve("catalogue.json"), corpus.resolve("catalogue.json"));
            Files.copy(toy.resolve("l1_loss.json"), corpus.resolve("l1_loss.json"));
            Files.writeString(corpus.resolve("manifest.json"), """
                    {"schema": "losstck-manifest-v1", "version": "9.9", "frameworks": {"pytorch": "2.15"},
                     "generator": {},
                     "files": [{"path": "l1_loss.json", "sha256": "%s", "cases": 5,
                                "function": "torch.nn.functional.l1_loss"}],
                     "catalogue": {"path": "catalogue.json", "sha256": "%s"},
                     "minimum": {"torch.nn.functional.l1_loss": 5}}
                    """.formatted(
                            sha256(corpus.resolve("l1_loss.json")), sha256(corpus.resolve("catalogue.json"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Change a fixture after it was sealed. */
    SealedToy tampered() throws IOException {
        Path file = root.resolve("losstck/v1/l1_loss.json");
        Files.writeString(file, Files.readString(file).replace("[1.5]", "[1.6]"));
        return this;
    }

    ClassLoader classPath() {
        try {
            return new Front(root.toUri().toURL());
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Finds its own files before its parent's. */
    private static final class Front extends URLClassLoader {

        Front(URL root) {
            super(new URL[] {root}, SealedToy.class.getClassLoader());
        }

        @Override
        public URL getResource(String name) {
            URL own = findResource(name);
            return own == null ? super.getResource(name) : own;
        }
    }
}
