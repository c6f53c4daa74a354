package consumer;

import io.github.losstck.junit.LossLaws;

class NativeLawsTest implements LossLaws {}
