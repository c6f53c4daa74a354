package io.github.losstck.libtorch;

/**
 * What libtorch threw, with its own words alone: behind them stand the native frames, whose addresses differ from run to
 * run. The cause is the exception as it came.
 */
final class LibtorchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LibtorchException(RuntimeException thrown) {
        super(words(String.valueOf(thrown.getMessage())), thrown);
        setStackTrace(thrown.getStackTrace());
    }

    /** JavaCPP turns every exception of C++ into a RuntimeException that a native method throws. */
    static boolean isOfLibtorch(RuntimeException thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        return thrown.getClass() == RuntimeException.class && trace.length > 0 && trace[0].isNativeMethod();
    }

    private static String words(String message) {
        int frames = message.indexOf("\nException raised from ");
        return frames < 0 ? message : message.substring(0, frames);
    }

    /** Whether it refuses the arguments. Failed assertions, exhausted memory, lost devices and missing kernels are failures. */
    boolean isRefusal() {
        String words = getMessage();
        return !words.contains("INTERNAL ASSERT")
                && !words.contains("out of memory")
                && !words.contains("not enough memory")
                && !words.contains("std::bad_alloc")
                && !words.contains("CUDA error")
                && !words.startsWith("Could not run 'aten::");
    }
}
