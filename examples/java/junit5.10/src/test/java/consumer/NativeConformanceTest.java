package consumer;

class NativeConformanceTest implements io.github.losstck.junit.LossConformance {}
