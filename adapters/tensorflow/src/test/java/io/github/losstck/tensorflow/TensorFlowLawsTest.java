package io.github.losstck.tensorflow;

import io.github.losstck.junit.LossLaws;

class TensorFlowLawsTest implements LossLaws {}
