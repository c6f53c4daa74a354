package io.github.losstck.core.run;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.losstck.core.LossTckException;
import io.github.losstck.spi.AdapterInfo;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EngineMarkTest {

    private static AdapterInfo info(String id, String engine) {
        return new AdapterInfo(id, id, "1", engine, "cpu", "", Map.of(), Map.of());
    }

    @AfterEach
    void forget() {
        System.clearProperty("io.github.losstck.engine");
    }

    @Test
    void twoEnginesNeverShareAVirtualMachine() {
        EngineMark.set(info("djl", "libtorch 2.7.1"));
        assertThatThrownBy(() -> EngineMark.check("libtorch"))
                .isInstanceOf(LossTckException.class)
                .hasMessageStartingWith("[losstck 2] the native library of the adapter 'djl' is loaded")
                .hasMessageContaining("-Dlosstck.isolate=true");
        assertThatCode(() -> EngineMark.check("djl")).doesNotThrowAnyException();
    }

    @Test
    void anAdapterWithoutAnEngineDisturbsNobody() {
        EngineMark.set(info("native", ""));
        assertThatCode(() -> EngineMark.check("djl")).doesNotThrowAnyException();
    }
}
