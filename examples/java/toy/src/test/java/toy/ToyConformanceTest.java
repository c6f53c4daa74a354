package toy; class ToyConformanceTest implements io.github.losstck.junit.LossConformance {}
