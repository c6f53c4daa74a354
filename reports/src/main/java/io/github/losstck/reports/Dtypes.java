package io.github.losstck.reports;

/** Short names of dtypes, as tables have room for. */
final class Dtypes {

    private Dtypes() {}

    /** {@code float32} is {@code f32}, {@code bfloat16} is {@code bf16}. */
    static String brief(String dtype) {
        return Line.text(dtype).replace("float", "f").replace("uint", "u").replace("int", "i");
    }
}
