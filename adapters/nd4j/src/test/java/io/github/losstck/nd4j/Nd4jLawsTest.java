package io.github.losstck.nd4j;

import io.github.losstck.junit.LossLaws;

class Nd4jLawsTest implements LossLaws {}
