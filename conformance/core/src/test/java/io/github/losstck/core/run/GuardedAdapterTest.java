package io.github.losstck.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.losstck.spi.AdapterInfo;
import io.github.losstck.spi.LossAdapter;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Offer;
import io.github.losstck.spi.Options;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Route;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class GuardedAdapterTest {

    private static final LossCall CALL = new LossCall("f", Map.of(), Options.of(Map.of()), List.of(), null);
    private static final Route ROUTE = Route.recipe("f()");

    /** Does one thing whatever it is asked. */
    private record Doing(Supplier<Object> deed) implements LossAdapter {

        @Override
        public AdapterInfo info() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Offer offer(LossCall call) {
            return (Offer) deed.get();
        }

        @Override
        public Outcome evaluate(LossCall call, Route route) {
            return (Outcome) deed.get();
        }

        @Override
        public boolean isRefusal(RuntimeException exception) {
            if (exception instanceof ArithmeticException) {
                throw new IllegalStateException("cannot tell");
            }
            return exception instanceof IllegalArgumentException;
        }

        @Override
        public String reproducer(LossCall call, Route route) {
            return (String) deed.get();
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }

    private static GuardedAdapter doing(Supplier<Object> deed) {
        return new GuardedAdapter(new Doing(deed), GuardedAdapterTest.class.getClassLoader());
    }

    private static GuardedAdapter throwing(RuntimeException exception) {
        return doing(() -> {
            throw exception;
        });
    }

    private static GuardedAdapter failing(Error error) {
        return doing(() -> {
            throw error;
        });
    }

    @Test
    void aKnownExceptionIsARefusal() {
        assertThat(throwing(new IllegalArgumentException("no")).evaluate(CALL, ROUTE))
                .isEqualTo(new Outcome.Rejected("no"));
        assertThat(throwing(new IllegalArgumentException()).evaluate(CALL, ROUTE))
                .isEqualTo(new Outcome.Rejected("java.lang.IllegalArgumentException"));
    }

    @Test
    void anythingElseIsBroken() {
        assertThat(broken(throwing(new IllegalStateException("bug"))))
                .startsWith("java.lang.IllegalStateException: bug at io.github.losstck.core.run.GuardedAdapterTest");
        assertThat(broken(failing(new AssertionError("odd")))).startsWith("java.lang.AssertionError: odd at ");
        assertThat(broken(throwing(new ArithmeticException("n"))))
                .startsWith("java.lang.ArithmeticException: n (isRefusal threw java.lang.IllegalStateException: cannot"
                        + " tell) at ");
        assertThat(broken(doing(() -> null))).startsWith("evaluate returned null; an adapter returns Computed or");
        assertThat(broken(doing(() -> new Outcome.Rejected("x")))).startsWith("evaluate returned Rejected[message=x]");
    }

    @Test
    void answersNeedWhatTheyAreMadeOf() {
        assertThat(broken(doing(() -> new Outcome.Computed(null, Map.of())))).isEqualTo("evaluate returned no output");
        assertThat(broken(doing(() -> new Outcome.Unsupported(" "))))
                .isEqualTo("evaluate returned Unsupported without a reason");
        assertThat(doing(() -> Offer.none(null)).offer(CALL).failure())
                .isEqualTo("offer returned None without a reason");
    }

    private static String broken(GuardedAdapter adapter) {
        return ((Outcome.Broken) adapter.evaluate(CALL, ROUTE)).failure();
    }

    @Test
    void anErrorOfTheVirtualMachinePasses() {
        GuardedAdapter adapter = failing(new OutOfMemoryError("heap"));
        assertThatThrownBy(() -> adapter.evaluate(CALL, ROUTE)).isInstanceOf(OutOfMemoryError.class);
        assertThatThrownBy(() -> adapter.offer(CALL)).isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void anOfferMayBreak() {
        assertThat(throwing(new IllegalArgumentException("no")).offer(CALL).failure())
                .startsWith("offer threw java.lang.IllegalArgumentException: no at ");
        assertThat(doing(() -> null).offer(CALL).failure()).isEqualTo("offer returned null");
    }

    @Test
    void aReproducerMayBreak() {
        assertThat(throwing(new IllegalStateException("bug")).reproducer(CALL, ROUTE))
                .isEqualTo("f()\n// the adapter's reproducer broke: java.lang.IllegalStateException: bug");
    }
}
