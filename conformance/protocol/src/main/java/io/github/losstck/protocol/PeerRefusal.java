package io.github.losstck.protocol;

/** The library on the other side refused the arguments. */
final class PeerRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PeerRefusal(String message) {
        super(message, null, false, false);
    }
}
