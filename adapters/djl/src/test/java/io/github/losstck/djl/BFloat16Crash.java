package io.github.losstck.djl;

import ai.djl.Device;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/** A program for a JVM of its own, which it ends: asks DJL for an array of bfloat16. */
final class BFloat16Crash {

    private BFloat16Crash() {}

    public static void main(String[] args) {
        try (NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch")) {
            System.out.println("started");
            if (args[0].equals("toType")) {
                manager.create(new float[] {1}).toType(DataType.BFLOAT16, true);
            } else {
                manager.zeros(new Shape(1), DataType.BFLOAT16);
            }
            System.out.println("survived");
        }
    }
}
