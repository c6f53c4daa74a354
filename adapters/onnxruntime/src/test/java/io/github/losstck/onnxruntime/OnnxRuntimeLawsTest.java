package io.github.losstck.onnxruntime;

import io.github.losstck.junit.LossLaws;

class OnnxRuntimeLawsTest implements LossLaws {}
