package io.github.losstck.libtorch;

import io.github.losstck.junit.LossLaws;

class LibtorchLawsTest implements LossLaws {}
