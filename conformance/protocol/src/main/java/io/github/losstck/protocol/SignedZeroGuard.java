package io.github.losstck.protocol;

import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.util.JsonParserDelegate;

/** Keeps the sign of zero from being lost: as an integer, {@code -0} is 0 in Java and Python and -0 in JavaScript. */
public final class SignedZeroGuard extends JsonParserDelegate {

    public SignedZeroGuard(JsonParser parser) {
        super(parser);
    }

    /**
     * The number.
     *
     * @throws StreamReadException if it is written {@code -0}
     */
    @Override
    public int getIntValue() {
        int value = delegate.getIntValue();
        if (value == 0 && delegate.getString().startsWith("-")) {
            throw new StreamReadException(delegate, "the integer -0: write -0.0 or 0");
        }
        return value;
    }
}
