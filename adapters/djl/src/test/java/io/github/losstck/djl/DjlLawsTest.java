package io.github.losstck.djl;

import io.github.losstck.junit.LossLaws;

class DjlLawsTest implements LossLaws {}
