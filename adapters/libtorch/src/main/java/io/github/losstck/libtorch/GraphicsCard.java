package io.github.losstck.libtorch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What the driver says of a GPU; libtorch's presets alone do not name it.
 *
 * @param name such as NVIDIA H100
 * @param driver the driver's version
 */
record GraphicsCard(String name, String driver) {

    private static final List<String> COMMAND =
            List.of("nvidia-smi", "--query-gpu=name,driver_version", "--format=csv,noheader", "-i");

    /** Ask the driver's own program; empty where there is none or it does not know the GPU. */
    static Optional<GraphicsCard> find(int gpu) {
        return ask(COMMAND, gpu);
    }

    static Optional<GraphicsCard> ask(List<String> command, int gpu) {
        try {
            Process process = new ProcessBuilder(Stream.concat(command.stream(), Stream.of(Integer.toString(gpu)))
                            .toList())
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0 ? parse(answer) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** A line such as {@code NVIDIA H100 80GB HBM3, 570.86.15}. */
    static Optional<GraphicsCard> parse(String line) {
        String[] fields = line.strip().split("\\s*,\\s*", -1);
        return fields.length == 2 && !fields[0].isEmpty()
                ? Optional.of(new GraphicsCard(fields[0], fields[1]))
                : Optional.empty();
    }
}
