package toy; class ToyLawsTest implements io.github.losstck.junit.LossLaws {}
