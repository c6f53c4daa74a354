package io.github.losstck.core.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The file that names the call under way. It stays open and is written over in place, since to open and cut a file for each
 * call takes longer than most calls; a shorter name is filled up with blanks.
 */
final class CallMark implements AutoCloseable {

    private final Path file;
    private FileChannel channel;
    private int longest;

    CallMark(Path file) {
        this.file = file;
    }

    /** Name a call. When this returns, the system has it: it outlives a crash of the process. */
    void write(String call) {
        byte[] text = call.getBytes(StandardCharsets.UTF_8);
        longest = Math.max(longest, text.length);
        ByteBuffer line = ByteBuffer.allocate(longest + 1).put(text);
        while (line.position() < longest) {
            line.put((byte) ' ');
        }
        line.put((byte) '\n').flip();
        try {
            if (channel == null) {
                channel = FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING);
            }
            while (line.hasRemaining()) {
                channel.write(line, line.position());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /** Remove the file: no call is under way. */
    void remove() {
        close();
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + file, e);
        }
    }

    @Override
    public void close() {
        try {
            if (channel != null) {
                channel.close();
                channel = null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close " + file, e);
        }
    }
}
