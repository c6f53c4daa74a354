package io.github.losstck.kernels;

import java.lang.invoke.MethodHandles;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** The loops with vectors; what does not fill one is left to the scalar loops. Made by generator/generate.py; change the formula there. */
final class VectorFloatLoops implements FloatLoops {

    private static final VectorSpecies<Float> S = Species.of(MethodHandles.lookup(), float.class);
    private static final VectorSpecies<Integer> B = Species.of(MethodHandles.lookup(), int.class);
    private static final int LANES = S.length();
    private static final VectorSpecies<Double> WIDE = Species.of(MethodHandles.lookup(), double.class);
    private static final ScalarFloatLoops REST = new ScalarFloatLoops();

    @Override
    public void l1(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, double[] lanes) {
        int full = n - n % COUNT;
        FloatVector v2 = FloatVector.broadcast(S, scale);
        FloatVector v5 = FloatVector.broadcast(S, 0.0f);
        for (int g = 0; g < COUNT; g += LANES) {
            DoubleVector s0 = DoubleVector.fromArray(WIDE, lanes, g);
            DoubleVector s1 = DoubleVector.fromArray(WIDE, lanes, g + LANES / 2);
            for (int i = g; i < full; i += COUNT) {
                FloatVector v0 = FloatVector.fromArray(S, input, inputAt + i);
                FloatVector v1 = FloatVector.fromArray(S, target, targetAt + i);
                FloatVector v3 = v0.sub(v1);
                FloatVector v4 = v3.abs();
                VectorMask<Float> v6 = v3.compare(VectorOperators.GT, v5);
                VectorMask<Float> v7 = v3.compare(VectorOperators.LT, v5);
                FloatVector v8 = v2.neg();
                FloatVector v9 = v5.blend(v8, v7);
                FloatVector v10 = v9.blend(v2, v6);
                v4.intoArray(loss, lossAt + i);
                v10.intoArray(grad, gradAt + i);
                s0 = s0.add(v4.convertShape(VectorOperators.F2D, WIDE, 0));
                s1 = s1.add(v4.convertShape(VectorOperators.F2D, WIDE, 1));
            }
            s0.intoArray(lanes, g);
            s1.intoArray(lanes, g + LANES / 2);
        }
        REST.l1(input, inputAt + full, target, targetAt + full, loss, lossAt + full, grad, gradAt + full, n - full, scale, lanes);
    }

    @Override
    public void mse(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, double[] lanes) {
        int full = n - n % COUNT;
        FloatVector v2 = FloatVector.broadcast(S, scale);
        for (int g = 0; g < COUNT; g += LANES) {
            DoubleVector s0 = DoubleVector.fromArray(WIDE, lanes, g);
            DoubleVector s1 = DoubleVector.fromArray(WIDE, lanes, g + LANES / 2);
            for (int i = g; i < full; i += COUNT) {
                FloatVector v0 = FloatVector.fromArray(S, input, inputAt + i);
                FloatVector v1 = FloatVector.fromArray(S, target, targetAt + i);
                FloatVector v3 = v0.sub(v1);
                FloatVector v4 = v3.mul(v3);
                FloatVector v5 = v2.add(v2);
                FloatVector v6 = v3.mul(v5);
                v4.intoArray(loss, lossAt + i);
                v6.intoArray(grad, gradAt + i);
                s0 = s0.add(v4.convertShape(VectorOperators.F2D, WIDE, 0));
                s1 = s1.add(v4.convertShape(VectorOperators.F2D, WIDE, 1));
            }
            s0.intoArray(lanes, g);
            s1.intoArray(lanes, g + LANES / 2);
        }
        REST.mse(input, inputAt + full, target, targetAt + full, loss, lossAt + full, grad, gradAt + full, n - full, scale, lanes);
    }

    @Override
    public void smoothL1(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, float beta, double[] lanes) {
        int full = n - n % COUNT;
        FloatVector v2 = FloatVector.broadcast(S, scale);
        FloatVector v3 = FloatVector.broadcast(S, beta);
        FloatVector v11 = FloatVector.broadcast(S, -0.5f);
        for (int g = 0; g < COUNT; g += LANES) {
            DoubleVector s0 = DoubleVector.fromArray(WIDE, lanes, g);
            DoubleVector s1 = DoubleVector.fromArray(WIDE, lanes, g + LANES / 2);
            for (int i = g; i < full; i += COUNT) {
                FloatVector v0 = FloatVector.fromArray(S, input, inputAt + i);
                FloatVector v1 = FloatVector.fromArray(S, target, targetAt + i);
                FloatVector v4 = v0.sub(v1);
                VectorMask<Float> v5 = v4.compare(VectorOperators.GE, v3);
                FloatVector v6 = v3.neg();
                VectorMask<Float> v7 = v4.compare(VectorOperators.LE, v6);
                FloatVector v8 = v4.blend(v6, v7);
                FloatVector v9 = v8.blend(v3, v5);
                FloatVector v10 = v9.div(v3);
                FloatVector v12 = v9.fma(v11, v4);
                FloatVector v13 = v10.mul(v12);
                FloatVector v14 = v10.mul(v2);
                v13.intoArray(loss, lossAt + i);
                v14.intoArray(grad, gradAt + i);
                s0 = s0.add(v13.convertShape(VectorOperators.F2D, WIDE, 0));
                s1 = s1.add(v13.convertShape(VectorOperators.F2D, WIDE, 1));
            }
            s0.intoArray(lanes, g);
            s1.intoArray(lanes, g + LANES / 2);
        }
        REST.smoothL1(input, inputAt + full, target, targetAt + full, loss, lossAt + full, grad, gradAt + full, n - full, scale, beta, lanes);
    }

    @Override
    public void huber(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, float delta, double[] lanes) {
        int full = n - n % COUNT;
        FloatVector v2 = FloatVector.broadcast(S, scale);
        FloatVector v3 = FloatVector.broadcast(S, delta);
        FloatVector v10 = FloatVector.broadcast(S, -0.5f);
        for (int g = 0; g < COUNT; g += LANES) {
            DoubleVector s0 = DoubleVector.fromArray(WIDE, lanes, g);
            DoubleVector s1 = DoubleVector.fromArray(WIDE, lanes, g + LANES / 2);
            for (int i = g; i < full; i += COUNT) {
                FloatVector v0 = FloatVector.fromArray(S, input, inputAt + i);
                FloatVector v1 = FloatVector.fromArray(S, target, targetAt + i);
                FloatVector v4 = v0.sub(v1);
                VectorMask<Float> v5 = v4.compare(VectorOperators.GE, v3);
                FloatVector v6 = v3.neg();
                VectorMask<Float> v7 = v4.compare(VectorOperators.LE, v6);
                FloatVector v8 = v4.blend(v6, v7);
                FloatVector v9 = v8.blend(v3, v5);
                FloatVector v11 = v9.fma(v10, v4);
                FloatVector v12 = v9.mul(v11);
                FloatVector v13 = v9.mul(v2);
                v12.intoArray(loss, lossAt + i);
                v13.intoArray(grad, gradAt + i);
                s0 = s0.add(v12.convertShape(VectorOperators.F2D, WIDE, 0));
                s1 = s1.add(v12.convertShape(VectorOperators.F2D, WIDE, 1));
            }
            s0.intoArray(lanes, g);
            s1.intoArray(lanes, g + LANES / 2);
        }
        REST.huber(input, inputAt + full, target, targetAt + full, loss, lossAt + full, grad, gradAt + full, n - full, scale, delta, lanes);
    }

    @Override
    public void bce(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, double[] lanes) {
        int full = n - n % COUNT;
        bceStage1(input, inputAt, target, targetAt, loss, lossAt, grad, gradAt, full, scale);
        bceStage2(input, inputAt, target, targetAt, loss, lossAt, grad, gradAt, full, scale);
        FloatVector v2 = FloatVector.broadcast(S, scale);
        FloatVector v24 = FloatVector.broadcast(S, 1.0f);
        FloatVector v84 = FloatVector.broadcast(S, -100.0f);
        FloatVector v95 = FloatVector.broadcast(S, 1e-12f);
        for (int g = 0; g < COUNT; g += LANES) {
            DoubleVector s0 = DoubleVector.fromArray(WIDE, lanes, g);
            DoubleVector s1 = DoubleVector.fromArray(WIDE, lanes, g + LANES / 2);
            for (int i = g; i < full; i += COUNT) {
                FloatVector v0 = FloatVector.fromArray(S, input, inputAt + i);
                FloatVector v1 = FloatVector.fromArray(S, target, targetAt + i);
                FloatVector v49 = FloatVector.fromArray(S, loss, lossAt + i);
                FloatVector v50 = v24.sub(v0);
                FloatVector v83 = FloatVector.fromArray(S, grad, gradAt + i);
                VectorMask<Float> v85 = v49.compare(VectorOperators.LT, v84);
                FloatVector v86 = v49.blend(v84, v85);
                VectorMask<Float> v87 = v83.compare(VectorOperators.LT, v84);
                FloatVector v88 = v83.blend(v84, v87);
                FloatVector v89 = v24.sub(v1);
                FloatVector v90 = v50.mul(v0);
                FloatVector v91 = v89.mul(v88);
                FloatVector v92 = v1.fma(v86, v91);
                FloatVector v93 = v92.neg();
                FloatVector v94 = v0.sub(v1);
                VectorMask<Float> v96 = v90.compare(VectorOperators.LT, v95);
                FloatVector v97 = v90.blend(v95, v96);
                FloatVector v98 = v94.div(v97);
                FloatVector v99 = v98.mul(v2);
                v93.intoArray(loss, lossAt + i);
                v99.intoArray(grad, gradAt + i);
                s0 = s0.add(v93.convertShape(VectorOperators.F2D, WIDE, 0));
                s1 = s1.add(v93.convertShape(VectorOperators.F2D, WIDE, 1));
            }
            s0.intoArray(lanes, g);
            s1.intoArray(lanes, g + LANES / 2);
        }
        REST.bce(input, inputAt + full, target, targetAt + full, loss, lossAt + full, grad, gradAt + full, n - full, scale, lanes);
    }

    private static void bceStage1(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale) {
        FloatVector v3 = FloatVector.broadcast(S, 7.888609e-31f);
        FloatVector v5 = FloatVector.broadcast(S, 1.1529215e+18f);
        FloatVector v8 = FloatVector.broadcast(S, 60.0f);
        FloatVector v9 = FloatVector.broadcast(S, 0.0f);
        IntVector v12 = IntVector.broadcast(B, 1060439283);
        IntVector v18 = IntVector.broadcast(B, 1262485504);
        FloatVector v21 = FloatVector.broadcast(S, 12582912.0f);
        FloatVector v24 = FloatVector.broadcast(S, 1.0f);
        FloatVector v26 = FloatVector.broadcast(S, 2.0f);
        FloatVector v31 = FloatVector.broadcast(S, 0.5f);
        FloatVector v33 = FloatVector.broadcast(S, 0.24123634f);
        FloatVector v34 = FloatVector.broadcast(S, 0.28505093f);
        FloatVector v36 = FloatVector.broadcast(S, 0.40000913f);
        FloatVector v38 = FloatVector.broadcast(S, 0.6666666f);
        FloatVector v44 = FloatVector.broadcast(S, 1.4286068e-06f);
        FloatVector v47 = FloatVector.broadcast(S, 0.69314575f);
        for (int i = 0; i < n; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(S, input, inputAt + i);
            VectorMask<Float> v4 = v0.compare(VectorOperators.LT, v3);
            FloatVector v6 = v0.mul(v5);
            FloatVector v7 = v0.blend(v6, v4);
            FloatVector v10 = v9.blend(v8, v4);
            IntVector v11 = v7.reinterpretAsInts();
            IntVector v13 = v11.sub(v12);
            IntVector v14 = v13.lanewise(VectorOperators.ASHR, 23);
            IntVector v15 = v14.lanewise(VectorOperators.LSHL, 23);
            IntVector v16 = v11.sub(v15);
            FloatVector v17 = v16.reinterpretAsFloats();
            IntVector v19 = v14.add(v18);
            FloatVector v20 = v19.reinterpretAsFloats();
            FloatVector v22 = v20.sub(v21);
            FloatVector v23 = v22.sub(v10);
            FloatVector v25 = v17.sub(v24);
            FloatVector v27 = v25.add(v26);
            FloatVector v28 = v25.div(v27);
            FloatVector v29 = v28.mul(v28);
            FloatVector v30 = v25.mul(v25);
            FloatVector v32 = v30.mul(v31);
            FloatVector v35 = v33.fma(v29, v34);
            FloatVector v37 = v35.fma(v29, v36);
            FloatVector v39 = v37.fma(v29, v38);
            FloatVector v40 = v29.fma(v39, v32);
            FloatVector v41 = v28.mul(v40);
            FloatVector v42 = v32.sub(v41);
            FloatVector v43 = v23.neg();
            FloatVector v45 = v43.fma(v44, v42);
            FloatVector v46 = v25.sub(v45);
            FloatVector v48 = v23.fma(v47, v46);
            v48.intoArray(loss, lossAt + i);
        }
    }

    private static void bceStage2(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale) {
        FloatVector v9 = FloatVector.broadcast(S, 0.0f);
        IntVector v12 = IntVector.broadcast(B, 1060439283);
        IntVector v18 = IntVector.broadcast(B, 1262485504);
        FloatVector v21 = FloatVector.broadcast(S, 12582912.0f);
        FloatVector v24 = FloatVector.broadcast(S, 1.0f);
        FloatVector v26 = FloatVector.broadcast(S, 2.0f);
        FloatVector v31 = FloatVector.broadcast(S, 0.5f);
        FloatVector v33 = FloatVector.broadcast(S, 0.24123634f);
        FloatVector v34 = FloatVector.broadcast(S, 0.28505093f);
        FloatVector v36 = FloatVector.broadcast(S, 0.40000913f);
        FloatVector v38 = FloatVector.broadcast(S, 0.6666666f);
        FloatVector v44 = FloatVector.broadcast(S, 1.4286068e-06f);
        FloatVector v47 = FloatVector.broadcast(S, 0.69314575f);
        FloatVector v81 = FloatVector.broadcast(S, Float.NEGATIVE_INFINITY);
        for (int i = 0; i < n; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(S, input, inputAt + i);
            FloatVector v50 = v24.sub(v0);
            FloatVector v51 = v24.sub(v50);
            FloatVector v52 = v51.sub(v0);
            FloatVector v53 = v26.sub(v50);
            IntVector v54 = v50.reinterpretAsInts();
            IntVector v55 = v54.sub(v12);
            IntVector v56 = v55.lanewise(VectorOperators.ASHR, 23);
            IntVector v57 = v56.lanewise(VectorOperators.LSHL, 23);
            IntVector v58 = v54.sub(v57);
            FloatVector v59 = v58.reinterpretAsFloats();
            IntVector v60 = v56.add(v18);
            FloatVector v61 = v60.reinterpretAsFloats();
            FloatVector v62 = v61.sub(v21);
            FloatVector v63 = v59.sub(v24);
            FloatVector v64 = v63.add(v26);
            FloatVector v65 = v63.div(v64);
            FloatVector v66 = v65.mul(v65);
            FloatVector v67 = v63.mul(v63);
            FloatVector v68 = v67.mul(v31);
            FloatVector v69 = v33.fma(v66, v34);
            FloatVector v70 = v69.fma(v66, v36);
            FloatVector v71 = v70.fma(v66, v38);
            FloatVector v72 = v66.fma(v71, v68);
            FloatVector v73 = v65.mul(v72);
            FloatVector v74 = v68.sub(v73);
            FloatVector v75 = v62.neg();
            FloatVector v76 = v75.fma(v44, v74);
            FloatVector v77 = v63.sub(v76);
            FloatVector v78 = v62.fma(v47, v77);
            FloatVector v79 = v52.fma(v53, v78);
            VectorMask<Float> v80 = v50.compare(VectorOperators.GT, v9);
            FloatVector v82 = v81.blend(v79, v80);
            v82.intoArray(grad, gradAt + i);
        }
    }

    @Override
    public void bceWithLogits(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, double[] lanes) {
        int full = n - n % COUNT;
        bceWithLogitsStage1(input, inputAt, target, targetAt, loss, lossAt, grad, gradAt, full, scale);
        bceWithLogitsStage2(input, inputAt, target, targetAt, loss, lossAt, grad, gradAt, full, scale);
        FloatVector v2 = FloatVector.broadcast(S, scale);
        FloatVector v3 = FloatVector.broadcast(S, 1.0f);
        FloatVector v64 = FloatVector.broadcast(S, 0.0f);
        FloatVector v83 = FloatVector.broadcast(S, Float.NEGATIVE_INFINITY);
        FloatVector v85 = FloatVector.broadcast(S, Float.POSITIVE_INFINITY);
        for (int g = 0; g < COUNT; g += LANES) {
            DoubleVector s0 = DoubleVector.fromArray(WIDE, lanes, g);
            DoubleVector s1 = DoubleVector.fromArray(WIDE, lanes, g + LANES / 2);
            for (int i = g; i < full; i += COUNT) {
                FloatVector v0 = FloatVector.fromArray(S, input, inputAt + i);
                FloatVector v1 = FloatVector.fromArray(S, target, targetAt + i);
                FloatVector v4 = v3.sub(v1);
                FloatVector v72 = FloatVector.fromArray(S, loss, lossAt + i);
                FloatVector v73 = FloatVector.fromArray(S, grad, gradAt + i);
                VectorMask<Float> v74 = v0.compare(VectorOperators.GE, v64);
                FloatVector v75 = v4.sub(v73);
                FloatVector v76 = v73.sub(v1);
                FloatVector v77 = v76.blend(v75, v74);
                VectorMask<Float> v78 = v0.compare(VectorOperators.GT, v64);
                FloatVector v79 = v0.mul(v4);
                FloatVector v80 = v0.mul(v1);
                FloatVector v81 = v80.neg();
                FloatVector v82 = v81.blend(v79, v78);
                VectorMask<Float> v84 = v0.compare(VectorOperators.EQ, v83);
                FloatVector v86 = v0.fma(v4, v85);
                FloatVector v87 = v82.blend(v86, v84);
                FloatVector v88 = v87.add(v72);
                FloatVector v89 = v77.mul(v2);
                v88.intoArray(loss, lossAt + i);
                v89.intoArray(grad, gradAt + i);
                s0 = s0.add(v88.convertShape(VectorOperators.F2D, WIDE, 0));
                s1 = s1.add(v88.convertShape(VectorOperators.F2D, WIDE, 1));
            }
            s0.intoArray(lanes, g);
            s1.intoArray(lanes, g + LANES / 2);
        }
        REST.bceWithLogits(input, inputAt + full, target, targetAt + full, loss, lossAt + full, grad, gradAt + full, n - full, scale, lanes);
    }

    private static void bceWithLogitsStage1(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale) {
        FloatVector v3 = FloatVector.broadcast(S, 1.0f);
        FloatVector v7 = FloatVector.broadcast(S, -105.0f);
        FloatVector v10 = FloatVector.broadcast(S, 1.442695f);
        FloatVector v11 = FloatVector.broadcast(S, 12583103.0f);
        FloatVector v18 = FloatVector.broadcast(S, 0.69314575f);
        FloatVector v20 = FloatVector.broadcast(S, 1.4286068e-06f);
        FloatVector v22 = FloatVector.broadcast(S, 0.00019570264f);
        FloatVector v23 = FloatVector.broadcast(S, 0.0013935419f);
        FloatVector v25 = FloatVector.broadcast(S, 0.008333895f);
        FloatVector v27 = FloatVector.broadcast(S, 0.04166646f);
        FloatVector v29 = FloatVector.broadcast(S, 0.16666664f);
        FloatVector v31 = FloatVector.broadcast(S, 0.5f);
        FloatVector v37 = FloatVector.broadcast(S, 5.421011e-20f);
        for (int i = 0; i < n; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(S, input, inputAt + i);
            FloatVector v5 = v0.abs();
            FloatVector v6 = v5.neg();
            VectorMask<Float> v8 = v6.compare(VectorOperators.LT, v7);
            FloatVector v9 = v6.blend(v7, v8);
            FloatVector v12 = v9.fma(v10, v11);
            FloatVector v13 = v12.sub(v11);
            IntVector v14 = v12.reinterpretAsInts();
            IntVector v15 = v14.lanewise(VectorOperators.LSHL, 23);
            FloatVector v16 = v15.reinterpretAsFloats();
            FloatVector v17 = v13.neg();
            FloatVector v19 = v17.fma(v18, v9);
            FloatVector v21 = v17.fma(v20, v19);
            FloatVector v24 = v22.fma(v21, v23);
            FloatVector v26 = v24.fma(v21, v25);
            FloatVector v28 = v26.fma(v21, v27);
            FloatVector v30 = v28.fma(v21, v29);
            FloatVector v32 = v30.fma(v21, v31);
            FloatVector v33 = v21.mul(v21);
            FloatVector v34 = v32.fma(v33, v21);
            FloatVector v35 = v34.add(v3);
            FloatVector v36 = v35.mul(v16);
            FloatVector v38 = v36.mul(v37);
            v38.intoArray(loss, lossAt + i);
        }
    }

    private static void bceWithLogitsStage2(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale) {
        FloatVector v3 = FloatVector.broadcast(S, 1.0f);
        FloatVector v18 = FloatVector.broadcast(S, 0.69314575f);
        FloatVector v20 = FloatVector.broadcast(S, 1.4286068e-06f);
        FloatVector v31 = FloatVector.broadcast(S, 0.5f);
        FloatVector v45 = FloatVector.broadcast(S, 2.0f);
        FloatVector v54 = FloatVector.broadcast(S, 0.24123634f);
        FloatVector v55 = FloatVector.broadcast(S, 0.28505093f);
        FloatVector v57 = FloatVector.broadcast(S, 0.40000913f);
        FloatVector v59 = FloatVector.broadcast(S, 0.6666666f);
        FloatVector v64 = FloatVector.broadcast(S, 0.0f);
        for (int i = 0; i < n; i += LANES) {
            FloatVector v39 = FloatVector.fromArray(S, loss, lossAt + i);
            VectorMask<Float> v40 = v39.compare(VectorOperators.GT, v31);
            FloatVector v41 = v39.sub(v3);
            FloatVector v42 = v41.mul(v31);
            FloatVector v43 = v39.blend(v42, v40);
            FloatVector v44 = v39.add(v3);
            FloatVector v46 = v43.add(v45);
            FloatVector v47 = v44.mul(v46);
            FloatVector v48 = v3.div(v47);
            FloatVector v49 = v43.mul(v44);
            FloatVector v50 = v49.mul(v48);
            FloatVector v51 = v50.mul(v50);
            FloatVector v52 = v43.mul(v43);
            FloatVector v53 = v52.mul(v31);
            FloatVector v56 = v54.fma(v51, v55);
            FloatVector v58 = v56.fma(v51, v57);
            FloatVector v60 = v58.fma(v51, v59);
            FloatVector v61 = v51.fma(v60, v53);
            FloatVector v62 = v50.mul(v61);
            FloatVector v63 = v53.sub(v62);
            FloatVector v65 = v64.blend(v20, v40);
            FloatVector v66 = v63.sub(v65);
            FloatVector v67 = v43.sub(v66);
            FloatVector v68 = v64.blend(v18, v40);
            FloatVector v69 = v67.add(v68);
            FloatVector v70 = v46.mul(v48);
            FloatVector v71 = v39.mul(v70);
            v69.intoArray(loss, lossAt + i);
            v71.intoArray(grad, gradAt + i);
        }
    }

    @Override
    public void bceWithLogitsWeighted(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, float posWeight, double[] lanes) {
        int full = n - n % COUNT;
        bceWithLogitsWeightedStage1(input, inputAt, target, targetAt, loss, lossAt, grad, gradAt, full, scale, posWeight);
        bceWithLogitsWeightedStage2(input, inputAt, target, targetAt, loss, lossAt, grad, gradAt, full, scale, posWeight);
        FloatVector v2 = FloatVector.broadcast(S, scale);
        FloatVector v3 = FloatVector.broadcast(S, posWeight);
        FloatVector v4 = FloatVector.broadcast(S, 1.0f);
        FloatVector v67 = FloatVector.broadcast(S, 0.0f);
        FloatVector v88 = FloatVector.broadcast(S, Float.NEGATIVE_INFINITY);
        FloatVector v90 = FloatVector.broadcast(S, Float.POSITIVE_INFINITY);
        for (int g = 0; g < COUNT; g += LANES) {
            DoubleVector s0 = DoubleVector.fromArray(WIDE, lanes, g);
            DoubleVector s1 = DoubleVector.fromArray(WIDE, lanes, g + LANES / 2);
            for (int i = g; i < full; i += COUNT) {
                FloatVector v0 = FloatVector.fromArray(S, input, inputAt + i);
                FloatVector v1 = FloatVector.fromArray(S, target, targetAt + i);
                FloatVector v5 = v4.sub(v1);
                FloatVector v6 = v3.mul(v1);
                FloatVector v7 = v5.add(v6);
                FloatVector v75 = FloatVector.fromArray(S, loss, lossAt + i);
                FloatVector v76 = FloatVector.fromArray(S, grad, gradAt + i);
                VectorMask<Float> v77 = v0.compare(VectorOperators.GE, v67);
                FloatVector v78 = v7.neg();
                FloatVector v79 = v78.fma(v76, v5);
                FloatVector v80 = v6.neg();
                FloatVector v81 = v7.fma(v76, v80);
                FloatVector v82 = v81.blend(v79, v77);
                VectorMask<Float> v83 = v0.compare(VectorOperators.GT, v67);
                FloatVector v84 = v0.mul(v5);
                FloatVector v85 = v0.mul(v6);
                FloatVector v86 = v85.neg();
                FloatVector v87 = v86.blend(v84, v83);
                VectorMask<Float> v89 = v0.compare(VectorOperators.EQ, v88);
                FloatVector v91 = v0.fma(v5, v90);
                FloatVector v92 = v87.blend(v91, v89);
                FloatVector v93 = v7.fma(v75, v92);
                FloatVector v94 = v82.mul(v2);
                v93.intoArray(loss, lossAt + i);
                v94.intoArray(grad, gradAt + i);
                s0 = s0.add(v93.convertShape(VectorOperators.F2D, WIDE, 0));
                s1 = s1.add(v93.convertShape(VectorOperators.F2D, WIDE, 1));
            }
            s0.intoArray(lanes, g);
            s1.intoArray(lanes, g + LANES / 2);
        }
        REST.bceWithLogitsWeighted(input, inputAt + full, target, targetAt + full, loss, lossAt + full, grad, gradAt + full, n - full, scale, posWeight, lanes);
    }

    private static void bceWithLogitsWeightedStage1(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, float posWeight) {
        FloatVector v4 = FloatVector.broadcast(S, 1.0f);
        FloatVector v10 = FloatVector.broadcast(S, -105.0f);
        FloatVector v13 = FloatVector.broadcast(S, 1.442695f);
        FloatVector v14 = FloatVector.broadcast(S, 12583103.0f);
        FloatVector v21 = FloatVector.broadcast(S, 0.69314575f);
        FloatVector v23 = FloatVector.broadcast(S, 1.4286068e-06f);
        FloatVector v25 = FloatVector.broadcast(S, 0.00019570264f);
        FloatVector v26 = FloatVector.broadcast(S, 0.0013935419f);
        FloatVector v28 = FloatVector.broadcast(S, 0.008333895f);
        FloatVector v30 = FloatVector.broadcast(S, 0.04166646f);
        FloatVector v32 = FloatVector.broadcast(S, 0.16666664f);
        FloatVector v34 = FloatVector.broadcast(S, 0.5f);
        FloatVector v40 = FloatVector.broadcast(S, 5.421011e-20f);
        for (int i = 0; i < n; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(S, input, inputAt + i);
            FloatVector v8 = v0.abs();
            FloatVector v9 = v8.neg();
            VectorMask<Float> v11 = v9.compare(VectorOperators.LT, v10);
            FloatVector v12 = v9.blend(v10, v11);
            FloatVector v15 = v12.fma(v13, v14);
            FloatVector v16 = v15.sub(v14);
            IntVector v17 = v15.reinterpretAsInts();
            IntVector v18 = v17.lanewise(VectorOperators.LSHL, 23);
            FloatVector v19 = v18.reinterpretAsFloats();
            FloatVector v20 = v16.neg();
            FloatVector v22 = v20.fma(v21, v12);
            FloatVector v24 = v20.fma(v23, v22);
            FloatVector v27 = v25.fma(v24, v26);
            FloatVector v29 = v27.fma(v24, v28);
            FloatVector v31 = v29.fma(v24, v30);
            FloatVector v33 = v31.fma(v24, v32);
            FloatVector v35 = v33.fma(v24, v34);
            FloatVector v36 = v24.mul(v24);
            FloatVector v37 = v35.fma(v36, v24);
            FloatVector v38 = v37.add(v4);
            FloatVector v39 = v38.mul(v19);
            FloatVector v41 = v39.mul(v40);
            v41.intoArray(loss, lossAt + i);
        }
    }

    private static void bceWithLogitsWeightedStage2(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, float posWeight) {
        FloatVector v4 = FloatVector.broadcast(S, 1.0f);
        FloatVector v21 = FloatVector.broadcast(S, 0.69314575f);
        FloatVector v23 = FloatVector.broadcast(S, 1.4286068e-06f);
        FloatVector v34 = FloatVector.broadcast(S, 0.5f);
        FloatVector v48 = FloatVector.broadcast(S, 2.0f);
        FloatVector v57 = FloatVector.broadcast(S, 0.24123634f);
        FloatVector v58 = FloatVector.broadcast(S, 0.28505093f);
        FloatVector v60 = FloatVector.broadcast(S, 0.40000913f);
        FloatVector v62 = FloatVector.broadcast(S, 0.6666666f);
        FloatVector v67 = FloatVector.broadcast(S, 0.0f);
        for (int i = 0; i < n; i += LANES) {
            FloatVector v42 = FloatVector.fromArray(S, loss, lossAt + i);
            VectorMask<Float> v43 = v42.compare(VectorOperators.GT, v34);
            FloatVector v44 = v42.sub(v4);
            FloatVector v45 = v44.mul(v34);
            FloatVector v46 = v42.blend(v45, v43);
            FloatVector v47 = v42.add(v4);
            FloatVector v49 = v46.add(v48);
            FloatVector v50 = v47.mul(v49);
            FloatVector v51 = v4.div(v50);
            FloatVector v52 = v46.mul(v47);
            FloatVector v53 = v52.mul(v51);
            FloatVector v54 = v53.mul(v53);
            FloatVector v55 = v46.mul(v46);
            FloatVector v56 = v55.mul(v34);
            FloatVector v59 = v57.fma(v54, v58);
            FloatVector v61 = v59.fma(v54, v60);
            FloatVector v63 = v61.fma(v54, v62);
            FloatVector v64 = v54.fma(v63, v56);
            FloatVector v65 = v53.mul(v64);
            FloatVector v66 = v56.sub(v65);
            FloatVector v68 = v67.blend(v23, v43);
            FloatVector v69 = v66.sub(v68);
            FloatVector v70 = v46.sub(v69);
            FloatVector v71 = v67.blend(v21, v43);
            FloatVector v72 = v70.add(v71);
            FloatVector v73 = v49.mul(v51);
            FloatVector v74 = v42.mul(v73);
            v72.intoArray(loss, lossAt + i);
            v74.intoArray(grad, gradAt + i);
        }
    }

    @Override
    public void klDiv(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, double[] lanes) {
        int full = n - n % COUNT;
        klDivStage1(input, inputAt, target, targetAt, loss, lossAt, grad, gradAt, full, scale);
        FloatVector v2 = FloatVector.broadcast(S, scale);
        FloatVector v3 = FloatVector.broadcast(S, 0.0f);
        FloatVector v52 = FloatVector.broadcast(S, Float.NEGATIVE_INFINITY);
        FloatVector v53 = FloatVector.broadcast(S, Float.NaN);
        FloatVector v56 = FloatVector.broadcast(S, Float.POSITIVE_INFINITY);
        for (int g = 0; g < COUNT; g += LANES) {
            DoubleVector s0 = DoubleVector.fromArray(WIDE, lanes, g);
            DoubleVector s1 = DoubleVector.fromArray(WIDE, lanes, g + LANES / 2);
            for (int i = g; i < full; i += COUNT) {
                FloatVector v0 = FloatVector.fromArray(S, input, inputAt + i);
                FloatVector v1 = FloatVector.fromArray(S, target, targetAt + i);
                VectorMask<Float> v4 = v1.compare(VectorOperators.EQ, v3);
                VectorMask<Float> v5 = v1.compare(VectorOperators.GT, v3);
                FloatVector v51 = FloatVector.fromArray(S, loss, lossAt + i);
                FloatVector v54 = v53.blend(v52, v4);
                FloatVector v55 = v54.blend(v51, v5);
                VectorMask<Float> v57 = v1.compare(VectorOperators.EQ, v56);
                FloatVector v58 = v55.blend(v56, v57);
                FloatVector v59 = v1.mul(v58);
                FloatVector v60 = v59.blend(v3, v4);
                FloatVector v61 = v1.neg();
                FloatVector v62 = v61.fma(v0, v60);
                FloatVector v63 = v61.mul(v2);
                v62.intoArray(loss, lossAt + i);
                v63.intoArray(grad, gradAt + i);
                s0 = s0.add(v62.convertShape(VectorOperators.F2D, WIDE, 0));
                s1 = s1.add(v62.convertShape(VectorOperators.F2D, WIDE, 1));
            }
            s0.intoArray(lanes, g);
            s1.intoArray(lanes, g + LANES / 2);
        }
        REST.klDiv(input, inputAt + full, target, targetAt + full, loss, lossAt + full, grad, gradAt + full, n - full, scale, lanes);
    }

    private static void klDivStage1(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale) {
        FloatVector v3 = FloatVector.broadcast(S, 0.0f);
        FloatVector v6 = FloatVector.broadcast(S, 7.888609e-31f);
        FloatVector v8 = FloatVector.broadcast(S, 1.1529215e+18f);
        FloatVector v11 = FloatVector.broadcast(S, 60.0f);
        IntVector v14 = IntVector.broadcast(B, 1060439283);
        IntVector v20 = IntVector.broadcast(B, 1262485504);
        FloatVector v23 = FloatVector.broadcast(S, 12582912.0f);
        FloatVector v26 = FloatVector.broadcast(S, 1.0f);
        FloatVector v28 = FloatVector.broadcast(S, 2.0f);
        FloatVector v33 = FloatVector.broadcast(S, 0.5f);
        FloatVector v35 = FloatVector.broadcast(S, 0.24123634f);
        FloatVector v36 = FloatVector.broadcast(S, 0.28505093f);
        FloatVector v38 = FloatVector.broadcast(S, 0.40000913f);
        FloatVector v40 = FloatVector.broadcast(S, 0.6666666f);
        FloatVector v46 = FloatVector.broadcast(S, 1.4286068e-06f);
        FloatVector v49 = FloatVector.broadcast(S, 0.69314575f);
        for (int i = 0; i < n; i += LANES) {
            FloatVector v1 = FloatVector.fromArray(S, target, targetAt + i);
            VectorMask<Float> v7 = v1.compare(VectorOperators.LT, v6);
            FloatVector v9 = v1.mul(v8);
            FloatVector v10 = v1.blend(v9, v7);
            FloatVector v12 = v3.blend(v11, v7);
            IntVector v13 = v10.reinterpretAsInts();
            IntVector v15 = v13.sub(v14);
            IntVector v16 = v15.lanewise(VectorOperators.ASHR, 23);
            IntVector v17 = v16.lanewise(VectorOperators.LSHL, 23);
            IntVector v18 = v13.sub(v17);
            FloatVector v19 = v18.reinterpretAsFloats();
            IntVector v21 = v16.add(v20);
            FloatVector v22 = v21.reinterpretAsFloats();
            FloatVector v24 = v22.sub(v23);
            FloatVector v25 = v24.sub(v12);
            FloatVector v27 = v19.sub(v26);
            FloatVector v29 = v27.add(v28);
            FloatVector v30 = v27.div(v29);
            FloatVector v31 = v30.mul(v30);
            FloatVector v32 = v27.mul(v27);
            FloatVector v34 = v32.mul(v33);
            FloatVector v37 = v35.fma(v31, v36);
            FloatVector v39 = v37.fma(v31, v38);
            FloatVector v41 = v39.fma(v31, v40);
            FloatVector v42 = v31.fma(v41, v34);
            FloatVector v43 = v30.mul(v42);
            FloatVector v44 = v34.sub(v43);
            FloatVector v45 = v25.neg();
            FloatVector v47 = v45.fma(v46, v44);
            FloatVector v48 = v27.sub(v47);
            FloatVector v50 = v25.fma(v49, v48);
            v50.intoArray(loss, lossAt + i);
        }
    }

    @Override
    public void klDivOfLog(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, double[] lanes) {
        int full = n - n % COUNT;
        klDivOfLogStage1(input, inputAt, target, targetAt, loss, lossAt, grad, gradAt, full, scale);
        FloatVector v2 = FloatVector.broadcast(S, scale);
        for (int g = 0; g < COUNT; g += LANES) {
            DoubleVector s0 = DoubleVector.fromArray(WIDE, lanes, g);
            DoubleVector s1 = DoubleVector.fromArray(WIDE, lanes, g + LANES / 2);
            for (int i = g; i < full; i += COUNT) {
                FloatVector v0 = FloatVector.fromArray(S, input, inputAt + i);
                FloatVector v1 = FloatVector.fromArray(S, target, targetAt + i);
                FloatVector v47 = FloatVector.fromArray(S, loss, lossAt + i);
                FloatVector v48 = v1.sub(v0);
                FloatVector v49 = v47.mul(v48);
                FloatVector v50 = v47.neg();
                FloatVector v51 = v50.mul(v2);
                v49.intoArray(loss, lossAt + i);
                v51.intoArray(grad, gradAt + i);
                s0 = s0.add(v49.convertShape(VectorOperators.F2D, WIDE, 0));
                s1 = s1.add(v49.convertShape(VectorOperators.F2D, WIDE, 1));
            }
            s0.intoArray(lanes, g);
            s1.intoArray(lanes, g + LANES / 2);
        }
        REST.klDivOfLog(input, inputAt + full, target, targetAt + full, loss, lossAt + full, grad, gradAt + full, n - full, scale, lanes);
    }

    private static void klDivOfLogStage1(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale) {
        FloatVector v3 = FloatVector.broadcast(S, -105.0f);
        FloatVector v6 = FloatVector.broadcast(S, 89.0f);
        FloatVector v9 = FloatVector.broadcast(S, 1.442695f);
        FloatVector v10 = FloatVector.broadcast(S, 12582912.0f);
        IntVector v14 = IntVector.broadcast(B, 1262485504);
        IntVector v17 = IntVector.broadcast(B, 127);
        FloatVector v26 = FloatVector.broadcast(S, 0.69314575f);
        FloatVector v28 = FloatVector.broadcast(S, 1.4286068e-06f);
        FloatVector v30 = FloatVector.broadcast(S, 0.00019570264f);
        FloatVector v31 = FloatVector.broadcast(S, 0.0013935419f);
        FloatVector v33 = FloatVector.broadcast(S, 0.008333895f);
        FloatVector v35 = FloatVector.broadcast(S, 0.04166646f);
        FloatVector v37 = FloatVector.broadcast(S, 0.16666664f);
        FloatVector v39 = FloatVector.broadcast(S, 0.5f);
        FloatVector v43 = FloatVector.broadcast(S, 1.0f);
        for (int i = 0; i < n; i += LANES) {
            FloatVector v1 = FloatVector.fromArray(S, target, targetAt + i);
            VectorMask<Float> v4 = v1.compare(VectorOperators.LT, v3);
            FloatVector v5 = v1.blend(v3, v4);
            VectorMask<Float> v7 = v5.compare(VectorOperators.GT, v6);
            FloatVector v8 = v5.blend(v6, v7);
            FloatVector v11 = v8.fma(v9, v10);
            FloatVector v12 = v11.sub(v10);
            IntVector v13 = v11.reinterpretAsInts();
            IntVector v15 = v13.sub(v14);
            IntVector v16 = v15.lanewise(VectorOperators.ASHR, 1);
            IntVector v18 = v16.add(v17);
            IntVector v19 = v18.lanewise(VectorOperators.LSHL, 23);
            FloatVector v20 = v19.reinterpretAsFloats();
            IntVector v21 = v15.sub(v16);
            IntVector v22 = v21.add(v17);
            IntVector v23 = v22.lanewise(VectorOperators.LSHL, 23);
            FloatVector v24 = v23.reinterpretAsFloats();
            FloatVector v25 = v12.neg();
            FloatVector v27 = v25.fma(v26, v8);
            FloatVector v29 = v25.fma(v28, v27);
            FloatVector v32 = v30.fma(v29, v31);
            FloatVector v34 = v32.fma(v29, v33);
            FloatVector v36 = v34.fma(v29, v35);
            FloatVector v38 = v36.fma(v29, v37);
            FloatVector v40 = v38.fma(v29, v39);
            FloatVector v41 = v29.mul(v29);
            FloatVector v42 = v40.fma(v41, v29);
            FloatVector v44 = v42.add(v43);
            FloatVector v45 = v44.mul(v20);
            FloatVector v46 = v45.mul(v24);
            v46.intoArray(loss, lossAt + i);
        }
    }

    @Override
    public void poissonNll(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, double[] lanes) {
        int full = n - n % COUNT;
        poissonNllStage1(input, inputAt, target, targetAt, loss, lossAt, grad, gradAt, full, scale);
        FloatVector v2 = FloatVector.broadcast(S, scale);
        for (int g = 0; g < COUNT; g += LANES) {
            DoubleVector s0 = DoubleVector.fromArray(WIDE, lanes, g);
            DoubleVector s1 = DoubleVector.fromArray(WIDE, lanes, g + LANES / 2);
            for (int i = g; i < full; i += COUNT) {
                FloatVector v0 = FloatVector.fromArray(S, input, inputAt + i);
                FloatVector v1 = FloatVector.fromArray(S, target, targetAt + i);
                FloatVector v47 = FloatVector.fromArray(S, loss, lossAt + i);
                FloatVector v48 = v1.neg();
                FloatVector v49 = v48.fma(v0, v47);
                FloatVector v50 = v47.sub(v1);
                FloatVector v51 = v50.mul(v2);
                v49.intoArray(loss, lossAt + i);
                v51.intoArray(grad, gradAt + i);
                s0 = s0.add(v49.convertShape(VectorOperators.F2D, WIDE, 0));
                s1 = s1.add(v49.convertShape(VectorOperators.F2D, WIDE, 1));
            }
            s0.intoArray(lanes, g);
            s1.intoArray(lanes, g + LANES / 2);
        }
        REST.poissonNll(input, inputAt + full, target, targetAt + full, loss, lossAt + full, grad, gradAt + full, n - full, scale, lanes);
    }

    private static void poissonNllStage1(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale) {
        FloatVector v3 = FloatVector.broadcast(S, -105.0f);
        FloatVector v6 = FloatVector.broadcast(S, 89.0f);
        FloatVector v9 = FloatVector.broadcast(S, 1.442695f);
        FloatVector v10 = FloatVector.broadcast(S, 12582912.0f);
        IntVector v14 = IntVector.broadcast(B, 1262485504);
        IntVector v17 = IntVector.broadcast(B, 127);
        FloatVector v26 = FloatVector.broadcast(S, 0.69314575f);
        FloatVector v28 = FloatVector.broadcast(S, 1.4286068e-06f);
        FloatVector v30 = FloatVector.broadcast(S, 0.00019570264f);
        FloatVector v31 = FloatVector.broadcast(S, 0.0013935419f);
        FloatVector v33 = FloatVector.broadcast(S, 0.008333895f);
        FloatVector v35 = FloatVector.broadcast(S, 0.04166646f);
        FloatVector v37 = FloatVector.broadcast(S, 0.16666664f);
        FloatVector v39 = FloatVector.broadcast(S, 0.5f);
        FloatVector v43 = FloatVector.broadcast(S, 1.0f);
        for (int i = 0; i < n; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(S, input, inputAt + i);
            VectorMask<Float> v4 = v0.compare(VectorOperators.LT, v3);
            FloatVector v5 = v0.blend(v3, v4);
            VectorMask<Float> v7 = v5.compare(VectorOperators.GT, v6);
            FloatVector v8 = v5.blend(v6, v7);
            FloatVector v11 = v8.fma(v9, v10);
            FloatVector v12 = v11.sub(v10);
            IntVector v13 = v11.reinterpretAsInts();
            IntVector v15 = v13.sub(v14);
            IntVector v16 = v15.lanewise(VectorOperators.ASHR, 1);
            IntVector v18 = v16.add(v17);
            IntVector v19 = v18.lanewise(VectorOperators.LSHL, 23);
            FloatVector v20 = v19.reinterpretAsFloats();
            IntVector v21 = v15.sub(v16);
            IntVector v22 = v21.add(v17);
            IntVector v23 = v22.lanewise(VectorOperators.LSHL, 23);
            FloatVector v24 = v23.reinterpretAsFloats();
            FloatVector v25 = v12.neg();
            FloatVector v27 = v25.fma(v26, v8);
            FloatVector v29 = v25.fma(v28, v27);
            FloatVector v32 = v30.fma(v29, v31);
            FloatVector v34 = v32.fma(v29, v33);
            FloatVector v36 = v34.fma(v29, v35);
            FloatVector v38 = v36.fma(v29, v37);
            FloatVector v40 = v38.fma(v29, v39);
            FloatVector v41 = v29.mul(v29);
            FloatVector v42 = v40.fma(v41, v29);
            FloatVector v44 = v42.add(v43);
            FloatVector v45 = v44.mul(v20);
            FloatVector v46 = v45.mul(v24);
            v46.intoArray(loss, lossAt + i);
        }
    }

    @Override
    public void poissonNllFull(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, double[] lanes) {
        int full = n - n % COUNT;
        poissonNllFullStage1(input, inputAt, target, targetAt, loss, lossAt, grad, gradAt, full, scale);
        poissonNllFullStage2(input, inputAt, target, targetAt, loss, lossAt, grad, gradAt, full, scale);
        FloatVector v2 = FloatVector.broadcast(S, scale);
        FloatVector v39 = FloatVector.broadcast(S, 0.5f);
        FloatVector v43 = FloatVector.broadcast(S, 1.0f);
        FloatVector v56 = FloatVector.broadcast(S, 0.0f);
        FloatVector v92 = FloatVector.broadcast(S, 0.9189385f);
        FloatVector v97 = FloatVector.broadcast(S, Float.NaN);
        for (int g = 0; g < COUNT; g += LANES) {
            DoubleVector s0 = DoubleVector.fromArray(WIDE, lanes, g);
            DoubleVector s1 = DoubleVector.fromArray(WIDE, lanes, g + LANES / 2);
            for (int i = g; i < full; i += COUNT) {
                FloatVector v0 = FloatVector.fromArray(S, input, inputAt + i);
                FloatVector v1 = FloatVector.fromArray(S, target, targetAt + i);
                FloatVector v47 = FloatVector.fromArray(S, loss, lossAt + i);
                FloatVector v48 = v1.neg();
                FloatVector v49 = v48.fma(v0, v47);
                FloatVector v90 = FloatVector.fromArray(S, grad, gradAt + i);
                FloatVector v91 = v1.add(v39);
                FloatVector v93 = v92.sub(v1);
                FloatVector v94 = v90.fma(v91, v93);
                VectorMask<Float> v95 = v1.compare(VectorOperators.GT, v43);
                VectorMask<Float> v96 = v1.compare(VectorOperators.LE, v43);
                FloatVector v98 = v97.blend(v56, v96);
                FloatVector v99 = v98.blend(v94, v95);
                FloatVector v100 = v49.add(v99);
                FloatVector v101 = v47.sub(v1);
                FloatVector v102 = v101.mul(v2);
                v100.intoArray(loss, lossAt + i);
                v102.intoArray(grad, gradAt + i);
                s0 = s0.add(v100.convertShape(VectorOperators.F2D, WIDE, 0));
                s1 = s1.add(v100.convertShape(VectorOperators.F2D, WIDE, 1));
            }
            s0.intoArray(lanes, g);
            s1.intoArray(lanes, g + LANES / 2);
        }
        REST.poissonNllFull(input, inputAt + full, target, targetAt + full, loss, lossAt + full, grad, gradAt + full, n - full, scale, lanes);
    }

    private static void poissonNllFullStage1(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale) {
        FloatVector v3 = FloatVector.broadcast(S, -105.0f);
        FloatVector v6 = FloatVector.broadcast(S, 89.0f);
        FloatVector v9 = FloatVector.broadcast(S, 1.442695f);
        FloatVector v10 = FloatVector.broadcast(S, 12582912.0f);
        IntVector v14 = IntVector.broadcast(B, 1262485504);
        IntVector v17 = IntVector.broadcast(B, 127);
        FloatVector v26 = FloatVector.broadcast(S, 0.69314575f);
        FloatVector v28 = FloatVector.broadcast(S, 1.4286068e-06f);
        FloatVector v30 = FloatVector.broadcast(S, 0.00019570264f);
        FloatVector v31 = FloatVector.broadcast(S, 0.0013935419f);
        FloatVector v33 = FloatVector.broadcast(S, 0.008333895f);
        FloatVector v35 = FloatVector.broadcast(S, 0.04166646f);
        FloatVector v37 = FloatVector.broadcast(S, 0.16666664f);
        FloatVector v39 = FloatVector.broadcast(S, 0.5f);
        FloatVector v43 = FloatVector.broadcast(S, 1.0f);
        for (int i = 0; i < n; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(S, input, inputAt + i);
            VectorMask<Float> v4 = v0.compare(VectorOperators.LT, v3);
            FloatVector v5 = v0.blend(v3, v4);
            VectorMask<Float> v7 = v5.compare(VectorOperators.GT, v6);
            FloatVector v8 = v5.blend(v6, v7);
            FloatVector v11 = v8.fma(v9, v10);
            FloatVector v12 = v11.sub(v10);
            IntVector v13 = v11.reinterpretAsInts();
            IntVector v15 = v13.sub(v14);
            IntVector v16 = v15.lanewise(VectorOperators.ASHR, 1);
            IntVector v18 = v16.add(v17);
            IntVector v19 = v18.lanewise(VectorOperators.LSHL, 23);
            FloatVector v20 = v19.reinterpretAsFloats();
            IntVector v21 = v15.sub(v16);
            IntVector v22 = v21.add(v17);
            IntVector v23 = v22.lanewise(VectorOperators.LSHL, 23);
            FloatVector v24 = v23.reinterpretAsFloats();
            FloatVector v25 = v12.neg();
            FloatVector v27 = v25.fma(v26, v8);
            FloatVector v29 = v25.fma(v28, v27);
            FloatVector v32 = v30.fma(v29, v31);
            FloatVector v34 = v32.fma(v29, v33);
            FloatVector v36 = v34.fma(v29, v35);
            FloatVector v38 = v36.fma(v29, v37);
            FloatVector v40 = v38.fma(v29, v39);
            FloatVector v41 = v29.mul(v29);
            FloatVector v42 = v40.fma(v41, v29);
            FloatVector v44 = v42.add(v43);
            FloatVector v45 = v44.mul(v20);
            FloatVector v46 = v45.mul(v24);
            v46.intoArray(loss, lossAt + i);
        }
    }

    private static void poissonNllFullStage2(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale) {
        FloatVector v10 = FloatVector.broadcast(S, 12582912.0f);
        IntVector v14 = IntVector.broadcast(B, 1262485504);
        FloatVector v26 = FloatVector.broadcast(S, 0.69314575f);
        FloatVector v28 = FloatVector.broadcast(S, 1.4286068e-06f);
        FloatVector v39 = FloatVector.broadcast(S, 0.5f);
        FloatVector v43 = FloatVector.broadcast(S, 1.0f);
        FloatVector v50 = FloatVector.broadcast(S, 7.888609e-31f);
        FloatVector v52 = FloatVector.broadcast(S, 1.1529215e+18f);
        FloatVector v55 = FloatVector.broadcast(S, 60.0f);
        FloatVector v56 = FloatVector.broadcast(S, 0.0f);
        IntVector v59 = IntVector.broadcast(B, 1060439283);
        FloatVector v70 = FloatVector.broadcast(S, 2.0f);
        FloatVector v76 = FloatVector.broadcast(S, 0.24123634f);
        FloatVector v77 = FloatVector.broadcast(S, 0.28505093f);
        FloatVector v79 = FloatVector.broadcast(S, 0.40000913f);
        FloatVector v81 = FloatVector.broadcast(S, 0.6666666f);
        for (int i = 0; i < n; i += LANES) {
            FloatVector v1 = FloatVector.fromArray(S, target, targetAt + i);
            VectorMask<Float> v51 = v1.compare(VectorOperators.LT, v50);
            FloatVector v53 = v1.mul(v52);
            FloatVector v54 = v1.blend(v53, v51);
            FloatVector v57 = v56.blend(v55, v51);
            IntVector v58 = v54.reinterpretAsInts();
            IntVector v60 = v58.sub(v59);
            IntVector v61 = v60.lanewise(VectorOperators.ASHR, 23);
            IntVector v62 = v61.lanewise(VectorOperators.LSHL, 23);
            IntVector v63 = v58.sub(v62);
            FloatVector v64 = v63.reinterpretAsFloats();
            IntVector v65 = v61.add(v14);
            FloatVector v66 = v65.reinterpretAsFloats();
            FloatVector v67 = v66.sub(v10);
            FloatVector v68 = v67.sub(v57);
            FloatVector v69 = v64.sub(v43);
            FloatVector v71 = v69.add(v70);
            FloatVector v72 = v69.div(v71);
            FloatVector v73 = v72.mul(v72);
            FloatVector v74 = v69.mul(v69);
            FloatVector v75 = v74.mul(v39);
            FloatVector v78 = v76.fma(v73, v77);
            FloatVector v80 = v78.fma(v73, v79);
            FloatVector v82 = v80.fma(v73, v81);
            FloatVector v83 = v73.fma(v82, v75);
            FloatVector v84 = v72.mul(v83);
            FloatVector v85 = v75.sub(v84);
            FloatVector v86 = v68.neg();
            FloatVector v87 = v86.fma(v28, v85);
            FloatVector v88 = v69.sub(v87);
            FloatVector v89 = v68.fma(v26, v88);
            v89.intoArray(grad, gradAt + i);
        }
    }

    @Override
    public void poissonNllOfRate(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, float eps, double[] lanes) {
        int full = n - n % COUNT;
        poissonNllOfRateStage1(input, inputAt, target, targetAt, loss, lossAt, grad, gradAt, full, scale, eps);
        FloatVector v2 = FloatVector.broadcast(S, scale);
        FloatVector v3 = FloatVector.broadcast(S, eps);
        FloatVector v6 = FloatVector.broadcast(S, 0.0f);
        FloatVector v28 = FloatVector.broadcast(S, 1.0f);
        FloatVector v55 = FloatVector.broadcast(S, Float.NEGATIVE_INFINITY);
        FloatVector v56 = FloatVector.broadcast(S, Float.NaN);
        FloatVector v59 = FloatVector.broadcast(S, Float.POSITIVE_INFINITY);
        for (int g = 0; g < COUNT; g += LANES) {
            DoubleVector s0 = DoubleVector.fromArray(WIDE, lanes, g);
            DoubleVector s1 = DoubleVector.fromArray(WIDE, lanes, g + LANES / 2);
            for (int i = g; i < full; i += COUNT) {
                FloatVector v0 = FloatVector.fromArray(S, input, inputAt + i);
                FloatVector v1 = FloatVector.fromArray(S, target, targetAt + i);
                FloatVector v4 = v1.neg();
                FloatVector v5 = v0.add(v3);
                VectorMask<Float> v7 = v5.compare(VectorOperators.GT, v6);
                FloatVector v53 = FloatVector.fromArray(S, loss, lossAt + i);
                VectorMask<Float> v54 = v5.compare(VectorOperators.EQ, v6);
                FloatVector v57 = v56.blend(v55, v54);
                FloatVector v58 = v57.blend(v53, v7);
                VectorMask<Float> v60 = v5.compare(VectorOperators.EQ, v59);
                FloatVector v61 = v58.blend(v59, v60);
                FloatVector v62 = v4.fma(v61, v0);
                VectorMask<Float> v63 = v0.compare(VectorOperators.EQ, v59);
                FloatVector v64 = v1.div(v5);
                FloatVector v65 = v28.sub(v64);
                FloatVector v66 = v0.sub(v1);
                FloatVector v67 = v66.add(v3);
                FloatVector v68 = v67.div(v5);
                FloatVector v69 = v68.blend(v65, v63);
                FloatVector v70 = v69.mul(v2);
                v62.intoArray(loss, lossAt + i);
                v70.intoArray(grad, gradAt + i);
                s0 = s0.add(v62.convertShape(VectorOperators.F2D, WIDE, 0));
                s1 = s1.add(v62.convertShape(VectorOperators.F2D, WIDE, 1));
            }
            s0.intoArray(lanes, g);
            s1.intoArray(lanes, g + LANES / 2);
        }
        REST.poissonNllOfRate(input, inputAt + full, target, targetAt + full, loss, lossAt + full, grad, gradAt + full, n - full, scale, eps, lanes);
    }

    private static void poissonNllOfRateStage1(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, float eps) {
        FloatVector v3 = FloatVector.broadcast(S, eps);
        FloatVector v6 = FloatVector.broadcast(S, 0.0f);
        FloatVector v8 = FloatVector.broadcast(S, 7.888609e-31f);
        FloatVector v10 = FloatVector.broadcast(S, 1.1529215e+18f);
        FloatVector v13 = FloatVector.broadcast(S, 60.0f);
        IntVector v16 = IntVector.broadcast(B, 1060439283);
        IntVector v22 = IntVector.broadcast(B, 1262485504);
        FloatVector v25 = FloatVector.broadcast(S, 12582912.0f);
        FloatVector v28 = FloatVector.broadcast(S, 1.0f);
        FloatVector v30 = FloatVector.broadcast(S, 2.0f);
        FloatVector v35 = FloatVector.broadcast(S, 0.5f);
        FloatVector v37 = FloatVector.broadcast(S, 0.24123634f);
        FloatVector v38 = FloatVector.broadcast(S, 0.28505093f);
        FloatVector v40 = FloatVector.broadcast(S, 0.40000913f);
        FloatVector v42 = FloatVector.broadcast(S, 0.6666666f);
        FloatVector v48 = FloatVector.broadcast(S, 1.4286068e-06f);
        FloatVector v51 = FloatVector.broadcast(S, 0.69314575f);
        for (int i = 0; i < n; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(S, input, inputAt + i);
            FloatVector v5 = v0.add(v3);
            VectorMask<Float> v9 = v5.compare(VectorOperators.LT, v8);
            FloatVector v11 = v5.mul(v10);
            FloatVector v12 = v5.blend(v11, v9);
            FloatVector v14 = v6.blend(v13, v9);
            IntVector v15 = v12.reinterpretAsInts();
            IntVector v17 = v15.sub(v16);
            IntVector v18 = v17.lanewise(VectorOperators.ASHR, 23);
            IntVector v19 = v18.lanewise(VectorOperators.LSHL, 23);
            IntVector v20 = v15.sub(v19);
            FloatVector v21 = v20.reinterpretAsFloats();
            IntVector v23 = v18.add(v22);
            FloatVector v24 = v23.reinterpretAsFloats();
            FloatVector v26 = v24.sub(v25);
            FloatVector v27 = v26.sub(v14);
            FloatVector v29 = v21.sub(v28);
            FloatVector v31 = v29.add(v30);
            FloatVector v32 = v29.div(v31);
            FloatVector v33 = v32.mul(v32);
            FloatVector v34 = v29.mul(v29);
            FloatVector v36 = v34.mul(v35);
            FloatVector v39 = v37.fma(v33, v38);
            FloatVector v41 = v39.fma(v33, v40);
            FloatVector v43 = v41.fma(v33, v42);
            FloatVector v44 = v33.fma(v43, v36);
            FloatVector v45 = v32.mul(v44);
            FloatVector v46 = v36.sub(v45);
            FloatVector v47 = v27.neg();
            FloatVector v49 = v47.fma(v48, v46);
            FloatVector v50 = v29.sub(v49);
            FloatVector v52 = v27.fma(v51, v50);
            v52.intoArray(loss, lossAt + i);
        }
    }

    @Override
    public void poissonNllOfRateFull(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, float eps, double[] lanes) {
        int full = n - n % COUNT;
        poissonNllOfRateFullStage1(input, inputAt, target, targetAt, loss, lossAt, grad, gradAt, full, scale, eps);
        poissonNllOfRateFullStage2(input, inputAt, target, targetAt, loss, lossAt, grad, gradAt, full, scale, eps);
        FloatVector v2 = FloatVector.broadcast(S, scale);
        FloatVector v3 = FloatVector.broadcast(S, eps);
        FloatVector v6 = FloatVector.broadcast(S, 0.0f);
        FloatVector v28 = FloatVector.broadcast(S, 1.0f);
        FloatVector v35 = FloatVector.broadcast(S, 0.5f);
        FloatVector v55 = FloatVector.broadcast(S, Float.NEGATIVE_INFINITY);
        FloatVector v56 = FloatVector.broadcast(S, Float.NaN);
        FloatVector v59 = FloatVector.broadcast(S, Float.POSITIVE_INFINITY);
        FloatVector v95 = FloatVector.broadcast(S, 0.9189385f);
        for (int g = 0; g < COUNT; g += LANES) {
            DoubleVector s0 = DoubleVector.fromArray(WIDE, lanes, g);
            DoubleVector s1 = DoubleVector.fromArray(WIDE, lanes, g + LANES / 2);
            for (int i = g; i < full; i += COUNT) {
                FloatVector v0 = FloatVector.fromArray(S, input, inputAt + i);
                FloatVector v1 = FloatVector.fromArray(S, target, targetAt + i);
                FloatVector v4 = v1.neg();
                FloatVector v5 = v0.add(v3);
                VectorMask<Float> v7 = v5.compare(VectorOperators.GT, v6);
                FloatVector v53 = FloatVector.fromArray(S, loss, lossAt + i);
                VectorMask<Float> v54 = v5.compare(VectorOperators.EQ, v6);
                FloatVector v57 = v56.blend(v55, v54);
                FloatVector v58 = v57.blend(v53, v7);
                VectorMask<Float> v60 = v5.compare(VectorOperators.EQ, v59);
                FloatVector v61 = v58.blend(v59, v60);
                FloatVector v62 = v4.fma(v61, v0);
                FloatVector v93 = FloatVector.fromArray(S, grad, gradAt + i);
                FloatVector v94 = v1.add(v35);
                FloatVector v96 = v95.sub(v1);
                FloatVector v97 = v93.fma(v94, v96);
                VectorMask<Float> v98 = v1.compare(VectorOperators.GT, v28);
                VectorMask<Float> v99 = v1.compare(VectorOperators.LE, v28);
                FloatVector v100 = v56.blend(v6, v99);
                FloatVector v101 = v100.blend(v97, v98);
                FloatVector v102 = v62.add(v101);
                VectorMask<Float> v103 = v0.compare(VectorOperators.EQ, v59);
                FloatVector v104 = v1.div(v5);
                FloatVector v105 = v28.sub(v104);
                FloatVector v106 = v0.sub(v1);
                FloatVector v107 = v106.add(v3);
                FloatVector v108 = v107.div(v5);
                FloatVector v109 = v108.blend(v105, v103);
                FloatVector v110 = v109.mul(v2);
                v102.intoArray(loss, lossAt + i);
                v110.intoArray(grad, gradAt + i);
                s0 = s0.add(v102.convertShape(VectorOperators.F2D, WIDE, 0));
                s1 = s1.add(v102.convertShape(VectorOperators.F2D, WIDE, 1));
            }
            s0.intoArray(lanes, g);
            s1.intoArray(lanes, g + LANES / 2);
        }
        REST.poissonNllOfRateFull(input, inputAt + full, target, targetAt + full, loss, lossAt + full, grad, gradAt + full, n - full, scale, eps, lanes);
    }

    private static void poissonNllOfRateFullStage1(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, float eps) {
        FloatVector v3 = FloatVector.broadcast(S, eps);
        FloatVector v6 = FloatVector.broadcast(S, 0.0f);
        FloatVector v8 = FloatVector.broadcast(S, 7.888609e-31f);
        FloatVector v10 = FloatVector.broadcast(S, 1.1529215e+18f);
        FloatVector v13 = FloatVector.broadcast(S, 60.0f);
        IntVector v16 = IntVector.broadcast(B, 1060439283);
        IntVector v22 = IntVector.broadcast(B, 1262485504);
        FloatVector v25 = FloatVector.broadcast(S, 12582912.0f);
        FloatVector v28 = FloatVector.broadcast(S, 1.0f);
        FloatVector v30 = FloatVector.broadcast(S, 2.0f);
        FloatVector v35 = FloatVector.broadcast(S, 0.5f);
        FloatVector v37 = FloatVector.broadcast(S, 0.24123634f);
        FloatVector v38 = FloatVector.broadcast(S, 0.28505093f);
        FloatVector v40 = FloatVector.broadcast(S, 0.40000913f);
        FloatVector v42 = FloatVector.broadcast(S, 0.6666666f);
        FloatVector v48 = FloatVector.broadcast(S, 1.4286068e-06f);
        FloatVector v51 = FloatVector.broadcast(S, 0.69314575f);
        for (int i = 0; i < n; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(S, input, inputAt + i);
            FloatVector v5 = v0.add(v3);
            VectorMask<Float> v9 = v5.compare(VectorOperators.LT, v8);
            FloatVector v11 = v5.mul(v10);
            FloatVector v12 = v5.blend(v11, v9);
            FloatVector v14 = v6.blend(v13, v9);
            IntVector v15 = v12.reinterpretAsInts();
            IntVector v17 = v15.sub(v16);
            IntVector v18 = v17.lanewise(VectorOperators.ASHR, 23);
            IntVector v19 = v18.lanewise(VectorOperators.LSHL, 23);
            IntVector v20 = v15.sub(v19);
            FloatVector v21 = v20.reinterpretAsFloats();
            IntVector v23 = v18.add(v22);
            FloatVector v24 = v23.reinterpretAsFloats();
            FloatVector v26 = v24.sub(v25);
            FloatVector v27 = v26.sub(v14);
            FloatVector v29 = v21.sub(v28);
            FloatVector v31 = v29.add(v30);
            FloatVector v32 = v29.div(v31);
            FloatVector v33 = v32.mul(v32);
            FloatVector v34 = v29.mul(v29);
            FloatVector v36 = v34.mul(v35);
            FloatVector v39 = v37.fma(v33, v38);
            FloatVector v41 = v39.fma(v33, v40);
            FloatVector v43 = v41.fma(v33, v42);
            FloatVector v44 = v33.fma(v43, v36);
            FloatVector v45 = v32.mul(v44);
            FloatVector v46 = v36.sub(v45);
            FloatVector v47 = v27.neg();
            FloatVector v49 = v47.fma(v48, v46);
            FloatVector v50 = v29.sub(v49);
            FloatVector v52 = v27.fma(v51, v50);
            v52.intoArray(loss, lossAt + i);
        }
    }

    private static void poissonNllOfRateFullStage2(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, float eps) {
        FloatVector v6 = FloatVector.broadcast(S, 0.0f);
        FloatVector v8 = FloatVector.broadcast(S, 7.888609e-31f);
        FloatVector v10 = FloatVector.broadcast(S, 1.1529215e+18f);
        FloatVector v13 = FloatVector.broadcast(S, 60.0f);
        IntVector v16 = IntVector.broadcast(B, 1060439283);
        IntVector v22 = IntVector.broadcast(B, 1262485504);
        FloatVector v25 = FloatVector.broadcast(S, 12582912.0f);
        FloatVector v28 = FloatVector.broadcast(S, 1.0f);
        FloatVector v30 = FloatVector.broadcast(S, 2.0f);
        FloatVector v35 = FloatVector.broadcast(S, 0.5f);
        FloatVector v37 = FloatVector.broadcast(S, 0.24123634f);
        FloatVector v38 = FloatVector.broadcast(S, 0.28505093f);
        FloatVector v40 = FloatVector.broadcast(S, 0.40000913f);
        FloatVector v42 = FloatVector.broadcast(S, 0.6666666f);
        FloatVector v48 = FloatVector.broadcast(S, 1.4286068e-06f);
        FloatVector v51 = FloatVector.broadcast(S, 0.69314575f);
        for (int i = 0; i < n; i += LANES) {
            FloatVector v1 = FloatVector.fromArray(S, target, targetAt + i);
            VectorMask<Float> v63 = v1.compare(VectorOperators.LT, v8);
            FloatVector v64 = v1.mul(v10);
            FloatVector v65 = v1.blend(v64, v63);
            FloatVector v66 = v6.blend(v13, v63);
            IntVector v67 = v65.reinterpretAsInts();
            IntVector v68 = v67.sub(v16);
            IntVector v69 = v68.lanewise(VectorOperators.ASHR, 23);
            IntVector v70 = v69.lanewise(VectorOperators.LSHL, 23);
            IntVector v71 = v67.sub(v70);
            FloatVector v72 = v71.reinterpretAsFloats();
            IntVector v73 = v69.add(v22);
            FloatVector v74 = v73.reinterpretAsFloats();
            FloatVector v75 = v74.sub(v25);
            FloatVector v76 = v75.sub(v66);
            FloatVector v77 = v72.sub(v28);
            FloatVector v78 = v77.add(v30);
            FloatVector v79 = v77.div(v78);
            FloatVector v80 = v79.mul(v79);
            FloatVector v81 = v77.mul(v77);
            FloatVector v82 = v81.mul(v35);
            FloatVector v83 = v37.fma(v80, v38);
            FloatVector v84 = v83.fma(v80, v40);
            FloatVector v85 = v84.fma(v80, v42);
            FloatVector v86 = v80.fma(v85, v82);
            FloatVector v87 = v79.mul(v86);
            FloatVector v88 = v82.sub(v87);
            FloatVector v89 = v76.neg();
            FloatVector v90 = v89.fma(v48, v88);
            FloatVector v91 = v77.sub(v90);
            FloatVector v92 = v76.fma(v51, v91);
            v92.intoArray(grad, gradAt + i);
        }
    }

    @Override
    public void gaussianNll(float[] input, int inputAt, float[] target, int targetAt, float[] var, int varAt, float[] loss, int lossAt, float[] gradInput, int gradInputAt, float[] gradVar, int gradVarAt, int n, float scale, float eps, float constant, double[] lanes) {
        int full = n - n % COUNT;
        gaussianNllStage1(input, inputAt, target, targetAt, var, varAt, loss, lossAt, gradInput, gradInputAt, gradVar, gradVarAt, full, scale, eps, constant);
        FloatVector v3 = FloatVector.broadcast(S, scale);
        FloatVector v4 = FloatVector.broadcast(S, eps);
        FloatVector v5 = FloatVector.broadcast(S, constant);
        FloatVector v10 = FloatVector.broadcast(S, 0.0f);
        FloatVector v32 = FloatVector.broadcast(S, 1.0f);
        FloatVector v39 = FloatVector.broadcast(S, 0.5f);
        FloatVector v59 = FloatVector.broadcast(S, Float.NEGATIVE_INFINITY);
        FloatVector v60 = FloatVector.broadcast(S, Float.NaN);
        FloatVector v63 = FloatVector.broadcast(S, Float.POSITIVE_INFINITY);
        for (int g = 0; g < COUNT; g += LANES) {
            DoubleVector s0 = DoubleVector.fromArray(WIDE, lanes, g);
            DoubleVector s1 = DoubleVector.fromArray(WIDE, lanes, g + LANES / 2);
            for (int i = g; i < full; i += COUNT) {
                FloatVector v0 = FloatVector.fromArray(S, input, inputAt + i);
                FloatVector v1 = FloatVector.fromArray(S, target, targetAt + i);
                FloatVector v2 = FloatVector.fromArray(S, var, varAt + i);
                VectorMask<Float> v6 = v2.compare(VectorOperators.LT, v4);
                FloatVector v7 = v2.blend(v4, v6);
                FloatVector v8 = v0.sub(v1);
                FloatVector v9 = v8.div(v7);
                VectorMask<Float> v11 = v7.compare(VectorOperators.GT, v10);
                FloatVector v57 = FloatVector.fromArray(S, loss, lossAt + i);
                VectorMask<Float> v58 = v7.compare(VectorOperators.EQ, v10);
                FloatVector v61 = v60.blend(v59, v58);
                FloatVector v62 = v61.blend(v57, v11);
                VectorMask<Float> v64 = v7.compare(VectorOperators.EQ, v63);
                FloatVector v65 = v62.blend(v63, v64);
                FloatVector v66 = v9.fma(v8, v65);
                FloatVector v67 = v66.mul(v39);
                FloatVector v68 = v67.add(v5);
                FloatVector v69 = v9.mul(v3);
                FloatVector v70 = v9.neg();
                FloatVector v71 = v70.fma(v8, v32);
                FloatVector v72 = v71.div(v7);
                FloatVector v73 = v3.mul(v39);
                FloatVector v74 = v72.mul(v73);
                v68.intoArray(loss, lossAt + i);
                v69.intoArray(gradInput, gradInputAt + i);
                v74.intoArray(gradVar, gradVarAt + i);
                s0 = s0.add(v68.convertShape(VectorOperators.F2D, WIDE, 0));
                s1 = s1.add(v68.convertShape(VectorOperators.F2D, WIDE, 1));
            }
            s0.intoArray(lanes, g);
            s1.intoArray(lanes, g + LANES / 2);
        }
        REST.gaussianNll(input, inputAt + full, target, targetAt + full, var, varAt + full, loss, lossAt + full, gradInput, gradInputAt + full, gradVar, gradVarAt + full, n - full, scale, eps, constant, lanes);
    }

    private static void gaussianNllStage1(float[] input, int inputAt, float[] target, int targetAt, float[] var, int varAt, float[] loss, int lossAt, float[] gradInput, int gradInputAt, float[] gradVar, int gradVarAt, int n, float scale, float eps, float constant) {
        FloatVector v4 = FloatVector.broadcast(S, eps);
        FloatVector v10 = FloatVector.broadcast(S, 0.0f);
        FloatVector v12 = FloatVector.broadcast(S, 7.888609e-31f);
        FloatVector v14 = FloatVector.broadcast(S, 1.1529215e+18f);
        FloatVector v17 = FloatVector.broadcast(S, 60.0f);
        IntVector v20 = IntVector.broadcast(B, 1060439283);
        IntVector v26 = IntVector.broadcast(B, 1262485504);
        FloatVector v29 = FloatVector.broadcast(S, 12582912.0f);
        FloatVector v32 = FloatVector.broadcast(S, 1.0f);
        FloatVector v34 = FloatVector.broadcast(S, 2.0f);
        FloatVector v39 = FloatVector.broadcast(S, 0.5f);
        FloatVector v41 = FloatVector.broadcast(S, 0.24123634f);
        FloatVector v42 = FloatVector.broadcast(S, 0.28505093f);
        FloatVector v44 = FloatVector.broadcast(S, 0.40000913f);
        FloatVector v46 = FloatVector.broadcast(S, 0.6666666f);
        FloatVector v52 = FloatVector.broadcast(S, 1.4286068e-06f);
        FloatVector v55 = FloatVector.broadcast(S, 0.69314575f);
        for (int i = 0; i < n; i += LANES) {
            FloatVector v2 = FloatVector.fromArray(S, var, varAt + i);
            VectorMask<Float> v6 = v2.compare(VectorOperators.LT, v4);
            FloatVector v7 = v2.blend(v4, v6);
            VectorMask<Float> v13 = v7.compare(VectorOperators.LT, v12);
            FloatVector v15 = v7.mul(v14);
            FloatVector v16 = v7.blend(v15, v13);
            FloatVector v18 = v10.blend(v17, v13);
            IntVector v19 = v16.reinterpretAsInts();
            IntVector v21 = v19.sub(v20);
            IntVector v22 = v21.lanewise(VectorOperators.ASHR, 23);
            IntVector v23 = v22.lanewise(VectorOperators.LSHL, 23);
            IntVector v24 = v19.sub(v23);
            FloatVector v25 = v24.reinterpretAsFloats();
            IntVector v27 = v22.add(v26);
            FloatVector v28 = v27.reinterpretAsFloats();
            FloatVector v30 = v28.sub(v29);
            FloatVector v31 = v30.sub(v18);
            FloatVector v33 = v25.sub(v32);
            FloatVector v35 = v33.add(v34);
            FloatVector v36 = v33.div(v35);
            FloatVector v37 = v36.mul(v36);
            FloatVector v38 = v33.mul(v33);
            FloatVector v40 = v38.mul(v39);
            FloatVector v43 = v41.fma(v37, v42);
            FloatVector v45 = v43.fma(v37, v44);
            FloatVector v47 = v45.fma(v37, v46);
            FloatVector v48 = v37.fma(v47, v40);
            FloatVector v49 = v36.mul(v48);
            FloatVector v50 = v40.sub(v49);
            FloatVector v51 = v31.neg();
            FloatVector v53 = v51.fma(v52, v50);
            FloatVector v54 = v33.sub(v53);
            FloatVector v56 = v31.fma(v55, v54);
            v56.intoArray(loss, lossAt + i);
        }
    }

    @Override
    public void hingeEmbedding(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, float margin, double[] lanes) {
        int full = n - n % COUNT;
        FloatVector v2 = FloatVector.broadcast(S, scale);
        FloatVector v3 = FloatVector.broadcast(S, margin);
        FloatVector v5 = FloatVector.broadcast(S, 0.0f);
        FloatVector v11 = FloatVector.broadcast(S, 1.0f);
        FloatVector v13 = FloatVector.broadcast(S, -1.0f);
        for (int g = 0; g < COUNT; g += LANES) {
            DoubleVector s0 = DoubleVector.fromArray(WIDE, lanes, g);
            DoubleVector s1 = DoubleVector.fromArray(WIDE, lanes, g + LANES / 2);
            for (int i = g; i < full; i += COUNT) {
                FloatVector v0 = FloatVector.fromArray(S, input, inputAt + i);
                FloatVector v1 = FloatVector.fromArray(S, target, targetAt + i);
                FloatVector v4 = v3.sub(v0);
                VectorMask<Float> v6 = v4.compare(VectorOperators.LT, v5);
                FloatVector v7 = v4.blend(v5, v6);
                VectorMask<Float> v8 = v0.compare(VectorOperators.LT, v3);
                FloatVector v9 = v2.neg();
                FloatVector v10 = v5.blend(v9, v8);
                VectorMask<Float> v12 = v1.compare(VectorOperators.EQ, v11);
                VectorMask<Float> v14 = v1.compare(VectorOperators.EQ, v13);
                FloatVector v15 = v7.blend(v5, v12);
                FloatVector v16 = v0.blend(v5, v14);
                FloatVector v17 = v15.add(v16);
                FloatVector v18 = v10.blend(v5, v12);
                FloatVector v19 = v2.blend(v5, v14);
                FloatVector v20 = v18.add(v19);
                v17.intoArray(loss, lossAt + i);
                v20.intoArray(grad, gradAt + i);
                s0 = s0.add(v17.convertShape(VectorOperators.F2D, WIDE, 0));
                s1 = s1.add(v17.convertShape(VectorOperators.F2D, WIDE, 1));
            }
            s0.intoArray(lanes, g);
            s1.intoArray(lanes, g + LANES / 2);
        }
        REST.hingeEmbedding(input, inputAt + full, target, targetAt + full, loss, lossAt + full, grad, gradAt + full, n - full, scale, margin, lanes);
    }

    @Override
    public void softMargin(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, double[] lanes) {
        int full = n - n % COUNT;
        softMarginStage1(input, inputAt, target, targetAt, loss, lossAt, grad, gradAt, full, scale);
        softMarginStage2(input, inputAt, target, targetAt, loss, lossAt, grad, gradAt, full, scale);
        FloatVector v2 = FloatVector.broadcast(S, scale);
        FloatVector v35 = FloatVector.broadcast(S, 1.0f);
        FloatVector v65 = FloatVector.broadcast(S, 0.0f);
        for (int g = 0; g < COUNT; g += LANES) {
            DoubleVector s0 = DoubleVector.fromArray(WIDE, lanes, g);
            DoubleVector s1 = DoubleVector.fromArray(WIDE, lanes, g + LANES / 2);
            for (int i = g; i < full; i += COUNT) {
                FloatVector v0 = FloatVector.fromArray(S, input, inputAt + i);
                FloatVector v1 = FloatVector.fromArray(S, target, targetAt + i);
                FloatVector v3 = v1.neg();
                FloatVector v4 = v3.mul(v0);
                FloatVector v73 = FloatVector.fromArray(S, loss, lossAt + i);
                FloatVector v74 = FloatVector.fromArray(S, grad, gradAt + i);
                VectorMask<Float> v75 = v4.compare(VectorOperators.GT, v65);
                FloatVector v76 = v4.add(v73);
                FloatVector v77 = v73.blend(v76, v75);
                FloatVector v78 = v35.sub(v74);
                FloatVector v79 = v74.blend(v78, v75);
                FloatVector v80 = v3.mul(v79);
                FloatVector v81 = v80.mul(v2);
                v77.intoArray(loss, lossAt + i);
                v81.intoArray(grad, gradAt + i);
                s0 = s0.add(v77.convertShape(VectorOperators.F2D, WIDE, 0));
                s1 = s1.add(v77.convertShape(VectorOperators.F2D, WIDE, 1));
            }
            s0.intoArray(lanes, g);
            s1.intoArray(lanes, g + LANES / 2);
        }
        REST.softMargin(input, inputAt + full, target, targetAt + full, loss, lossAt + full, grad, gradAt + full, n - full, scale, lanes);
    }

    private static void softMarginStage1(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale) {
        FloatVector v7 = FloatVector.broadcast(S, -105.0f);
        FloatVector v10 = FloatVector.broadcast(S, 1.442695f);
        FloatVector v11 = FloatVector.broadcast(S, 12583103.0f);
        FloatVector v18 = FloatVector.broadcast(S, 0.69314575f);
        FloatVector v20 = FloatVector.broadcast(S, 1.4286068e-06f);
        FloatVector v22 = FloatVector.broadcast(S, 0.00019570264f);
        FloatVector v23 = FloatVector.broadcast(S, 0.0013935419f);
        FloatVector v25 = FloatVector.broadcast(S, 0.008333895f);
        FloatVector v27 = FloatVector.broadcast(S, 0.04166646f);
        FloatVector v29 = FloatVector.broadcast(S, 0.16666664f);
        FloatVector v31 = FloatVector.broadcast(S, 0.5f);
        FloatVector v35 = FloatVector.broadcast(S, 1.0f);
        FloatVector v38 = FloatVector.broadcast(S, 5.421011e-20f);
        for (int i = 0; i < n; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(S, input, inputAt + i);
            FloatVector v1 = FloatVector.fromArray(S, target, targetAt + i);
            FloatVector v3 = v1.neg();
            FloatVector v4 = v3.mul(v0);
            FloatVector v5 = v4.abs();
            FloatVector v6 = v5.neg();
            VectorMask<Float> v8 = v6.compare(VectorOperators.LT, v7);
            FloatVector v9 = v6.blend(v7, v8);
            FloatVector v12 = v9.fma(v10, v11);
            FloatVector v13 = v12.sub(v11);
            IntVector v14 = v12.reinterpretAsInts();
            IntVector v15 = v14.lanewise(VectorOperators.LSHL, 23);
            FloatVector v16 = v15.reinterpretAsFloats();
            FloatVector v17 = v13.neg();
            FloatVector v19 = v17.fma(v18, v9);
            FloatVector v21 = v17.fma(v20, v19);
            FloatVector v24 = v22.fma(v21, v23);
            FloatVector v26 = v24.fma(v21, v25);
            FloatVector v28 = v26.fma(v21, v27);
            FloatVector v30 = v28.fma(v21, v29);
            FloatVector v32 = v30.fma(v21, v31);
            FloatVector v33 = v21.mul(v21);
            FloatVector v34 = v32.fma(v33, v21);
            FloatVector v36 = v34.add(v35);
            FloatVector v37 = v36.mul(v16);
            FloatVector v39 = v37.mul(v38);
            v39.intoArray(loss, lossAt + i);
        }
    }

    private static void softMarginStage2(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale) {
        FloatVector v18 = FloatVector.broadcast(S, 0.69314575f);
        FloatVector v20 = FloatVector.broadcast(S, 1.4286068e-06f);
        FloatVector v31 = FloatVector.broadcast(S, 0.5f);
        FloatVector v35 = FloatVector.broadcast(S, 1.0f);
        FloatVector v46 = FloatVector.broadcast(S, 2.0f);
        FloatVector v55 = FloatVector.broadcast(S, 0.24123634f);
        FloatVector v56 = FloatVector.broadcast(S, 0.28505093f);
        FloatVector v58 = FloatVector.broadcast(S, 0.40000913f);
        FloatVector v60 = FloatVector.broadcast(S, 0.6666666f);
        FloatVector v65 = FloatVector.broadcast(S, 0.0f);
        for (int i = 0; i < n; i += LANES) {
            FloatVector v40 = FloatVector.fromArray(S, loss, lossAt + i);
            VectorMask<Float> v41 = v40.compare(VectorOperators.GT, v31);
            FloatVector v42 = v40.sub(v35);
            FloatVector v43 = v42.mul(v31);
            FloatVector v44 = v40.blend(v43, v41);
            FloatVector v45 = v40.add(v35);
            FloatVector v47 = v44.add(v46);
            FloatVector v48 = v45.mul(v47);
            FloatVector v49 = v35.div(v48);
            FloatVector v50 = v44.mul(v45);
            FloatVector v51 = v50.mul(v49);
            FloatVector v52 = v51.mul(v51);
            FloatVector v53 = v44.mul(v44);
            FloatVector v54 = v53.mul(v31);
            FloatVector v57 = v55.fma(v52, v56);
            FloatVector v59 = v57.fma(v52, v58);
            FloatVector v61 = v59.fma(v52, v60);
            FloatVector v62 = v52.fma(v61, v54);
            FloatVector v63 = v51.mul(v62);
            FloatVector v64 = v54.sub(v63);
            FloatVector v66 = v65.blend(v20, v41);
            FloatVector v67 = v64.sub(v66);
            FloatVector v68 = v44.sub(v67);
            FloatVector v69 = v65.blend(v18, v41);
            FloatVector v70 = v68.add(v69);
            FloatVector v71 = v47.mul(v49);
            FloatVector v72 = v40.mul(v71);
            v70.intoArray(loss, lossAt + i);
            v72.intoArray(grad, gradAt + i);
        }
    }

    @Override
    public void marginRanking(float[] input1, int input1At, float[] input2, int input2At, float[] target, int targetAt, float[] loss, int lossAt, float[] gradInput1, int gradInput1At, float[] gradInput2, int gradInput2At, int n, float scale, float margin, double[] lanes) {
        int full = n - n % COUNT;
        FloatVector v3 = FloatVector.broadcast(S, scale);
        FloatVector v4 = FloatVector.broadcast(S, margin);
        FloatVector v8 = FloatVector.broadcast(S, 0.0f);
        for (int g = 0; g < COUNT; g += LANES) {
            DoubleVector s0 = DoubleVector.fromArray(WIDE, lanes, g);
            DoubleVector s1 = DoubleVector.fromArray(WIDE, lanes, g + LANES / 2);
            for (int i = g; i < full; i += COUNT) {
                FloatVector v0 = FloatVector.fromArray(S, input1, input1At + i);
                FloatVector v1 = FloatVector.fromArray(S, input2, input2At + i);
                FloatVector v2 = FloatVector.fromArray(S, target, targetAt + i);
                FloatVector v5 = v2.neg();
                FloatVector v6 = v0.sub(v1);
                FloatVector v7 = v5.fma(v6, v4);
                VectorMask<Float> v9 = v7.compare(VectorOperators.GT, v8);
                FloatVector v10 = v2.mul(v3);
                FloatVector v11 = v8.blend(v10, v9);
                VectorMask<Float> v12 = v7.compare(VectorOperators.LT, v8);
                FloatVector v13 = v7.blend(v8, v12);
                FloatVector v14 = v11.neg();
                v13.intoArray(loss, lossAt + i);
                v14.intoArray(gradInput1, gradInput1At + i);
                v11.intoArray(gradInput2, gradInput2At + i);
                s0 = s0.add(v13.convertShape(VectorOperators.F2D, WIDE, 0));
                s1 = s1.add(v13.convertShape(VectorOperators.F2D, WIDE, 1));
            }
            s0.intoArray(lanes, g);
            s1.intoArray(lanes, g + LANES / 2);
        }
        REST.marginRanking(input1, input1At + full, input2, input2At + full, target, targetAt + full, loss, lossAt + full, gradInput1, gradInput1At + full, gradInput2, gradInput2At + full, n - full, scale, margin, lanes);
    }

    @Override
    public void sigmoidFocal(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, float alpha, float restOfAlpha, double[] lanes) {
        int full = n - n % COUNT;
        sigmoidFocalStage1(input, inputAt, target, targetAt, loss, lossAt, grad, gradAt, full, scale, alpha, restOfAlpha);
        sigmoidFocalStage2(input, inputAt, target, targetAt, loss, lossAt, grad, gradAt, full, scale, alpha, restOfAlpha);
        FloatVector v2 = FloatVector.broadcast(S, scale);
        FloatVector v3 = FloatVector.broadcast(S, alpha);
        FloatVector v4 = FloatVector.broadcast(S, restOfAlpha);
        FloatVector v5 = FloatVector.broadcast(S, 1.0f);
        FloatVector v47 = FloatVector.broadcast(S, 2.0f);
        FloatVector v66 = FloatVector.broadcast(S, 0.0f);
        FloatVector v85 = FloatVector.broadcast(S, Float.NEGATIVE_INFINITY);
        FloatVector v87 = FloatVector.broadcast(S, Float.POSITIVE_INFINITY);
        for (int g = 0; g < COUNT; g += LANES) {
            DoubleVector s0 = DoubleVector.fromArray(WIDE, lanes, g);
            DoubleVector s1 = DoubleVector.fromArray(WIDE, lanes, g + LANES / 2);
            for (int i = g; i < full; i += COUNT) {
                FloatVector v0 = FloatVector.fromArray(S, input, inputAt + i);
                FloatVector v1 = FloatVector.fromArray(S, target, targetAt + i);
                FloatVector v6 = v5.sub(v1);
                FloatVector v74 = FloatVector.fromArray(S, loss, lossAt + i);
                FloatVector v75 = FloatVector.fromArray(S, grad, gradAt + i);
                FloatVector v76 = v5.sub(v75);
                VectorMask<Float> v77 = v0.compare(VectorOperators.GE, v66);
                FloatVector v78 = v75.blend(v76, v77);
                FloatVector v79 = v76.blend(v75, v77);
                VectorMask<Float> v80 = v0.compare(VectorOperators.GT, v66);
                FloatVector v81 = v0.mul(v6);
                FloatVector v82 = v0.mul(v1);
                FloatVector v83 = v82.neg();
                FloatVector v84 = v83.blend(v81, v80);
                VectorMask<Float> v86 = v0.compare(VectorOperators.EQ, v85);
                FloatVector v88 = v0.fma(v6, v87);
                FloatVector v89 = v84.blend(v88, v86);
                FloatVector v90 = v89.add(v74);
                FloatVector v91 = v6.mul(v78);
                FloatVector v92 = v1.fma(v79, v91);
                FloatVector v93 = v4.mul(v6);
                FloatVector v94 = v3.fma(v1, v93);
                FloatVector v95 = v6.sub(v75);
                FloatVector v96 = v75.sub(v1);
                FloatVector v97 = v96.blend(v95, v77);
                FloatVector v98 = v78.mul(v79);
                FloatVector v99 = v90.mul(v98);
                FloatVector v100 = v1.add(v1);
                FloatVector v101 = v5.sub(v100);
                FloatVector v102 = v99.mul(v101);
                FloatVector v103 = v102.mul(v47);
                FloatVector v104 = v92.mul(v92);
                FloatVector v105 = v94.mul(v104);
                FloatVector v106 = v105.mul(v90);
                FloatVector v107 = v94.mul(v92);
                FloatVector v108 = v92.fma(v97, v103);
                FloatVector v109 = v107.mul(v108);
                FloatVector v110 = v109.mul(v2);
                v106.intoArray(loss, lossAt + i);
                v110.intoArray(grad, gradAt + i);
                s0 = s0.add(v106.convertShape(VectorOperators.F2D, WIDE, 0));
                s1 = s1.add(v106.convertShape(VectorOperators.F2D, WIDE, 1));
            }
            s0.intoArray(lanes, g);
            s1.intoArray(lanes, g + LANES / 2);
        }
        REST.sigmoidFocal(input, inputAt + full, target, targetAt + full, loss, lossAt + full, grad, gradAt + full, n - full, scale, alpha, restOfAlpha, lanes);
    }

    private static void sigmoidFocalStage1(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, float alpha, float restOfAlpha) {
        FloatVector v5 = FloatVector.broadcast(S, 1.0f);
        FloatVector v9 = FloatVector.broadcast(S, -105.0f);
        FloatVector v12 = FloatVector.broadcast(S, 1.442695f);
        FloatVector v13 = FloatVector.broadcast(S, 12583103.0f);
        FloatVector v20 = FloatVector.broadcast(S, 0.69314575f);
        FloatVector v22 = FloatVector.broadcast(S, 1.4286068e-06f);
        FloatVector v24 = FloatVector.broadcast(S, 0.00019570264f);
        FloatVector v25 = FloatVector.broadcast(S, 0.0013935419f);
        FloatVector v27 = FloatVector.broadcast(S, 0.008333895f);
        FloatVector v29 = FloatVector.broadcast(S, 0.04166646f);
        FloatVector v31 = FloatVector.broadcast(S, 0.16666664f);
        FloatVector v33 = FloatVector.broadcast(S, 0.5f);
        FloatVector v39 = FloatVector.broadcast(S, 5.421011e-20f);
        for (int i = 0; i < n; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(S, input, inputAt + i);
            FloatVector v7 = v0.abs();
            FloatVector v8 = v7.neg();
            VectorMask<Float> v10 = v8.compare(VectorOperators.LT, v9);
            FloatVector v11 = v8.blend(v9, v10);
            FloatVector v14 = v11.fma(v12, v13);
            FloatVector v15 = v14.sub(v13);
            IntVector v16 = v14.reinterpretAsInts();
            IntVector v17 = v16.lanewise(VectorOperators.LSHL, 23);
            FloatVector v18 = v17.reinterpretAsFloats();
            FloatVector v19 = v15.neg();
            FloatVector v21 = v19.fma(v20, v11);
            FloatVector v23 = v19.fma(v22, v21);
            FloatVector v26 = v24.fma(v23, v25);
            FloatVector v28 = v26.fma(v23, v27);
            FloatVector v30 = v28.fma(v23, v29);
            FloatVector v32 = v30.fma(v23, v31);
            FloatVector v34 = v32.fma(v23, v33);
            FloatVector v35 = v23.mul(v23);
            FloatVector v36 = v34.fma(v35, v23);
            FloatVector v37 = v36.add(v5);
            FloatVector v38 = v37.mul(v18);
            FloatVector v40 = v38.mul(v39);
            v40.intoArray(loss, lossAt + i);
        }
    }

    private static void sigmoidFocalStage2(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, float alpha, float restOfAlpha) {
        FloatVector v5 = FloatVector.broadcast(S, 1.0f);
        FloatVector v20 = FloatVector.broadcast(S, 0.69314575f);
        FloatVector v22 = FloatVector.broadcast(S, 1.4286068e-06f);
        FloatVector v33 = FloatVector.broadcast(S, 0.5f);
        FloatVector v47 = FloatVector.broadcast(S, 2.0f);
        FloatVector v56 = FloatVector.broadcast(S, 0.24123634f);
        FloatVector v57 = FloatVector.broadcast(S, 0.28505093f);
        FloatVector v59 = FloatVector.broadcast(S, 0.40000913f);
        FloatVector v61 = FloatVector.broadcast(S, 0.6666666f);
        FloatVector v66 = FloatVector.broadcast(S, 0.0f);
        for (int i = 0; i < n; i += LANES) {
            FloatVector v41 = FloatVector.fromArray(S, loss, lossAt + i);
            VectorMask<Float> v42 = v41.compare(VectorOperators.GT, v33);
            FloatVector v43 = v41.sub(v5);
            FloatVector v44 = v43.mul(v33);
            FloatVector v45 = v41.blend(v44, v42);
            FloatVector v46 = v41.add(v5);
            FloatVector v48 = v45.add(v47);
            FloatVector v49 = v46.mul(v48);
            FloatVector v50 = v5.div(v49);
            FloatVector v51 = v45.mul(v46);
            FloatVector v52 = v51.mul(v50);
            FloatVector v53 = v52.mul(v52);
            FloatVector v54 = v45.mul(v45);
            FloatVector v55 = v54.mul(v33);
            FloatVector v58 = v56.fma(v53, v57);
            FloatVector v60 = v58.fma(v53, v59);
            FloatVector v62 = v60.fma(v53, v61);
            FloatVector v63 = v53.fma(v62, v55);
            FloatVector v64 = v52.mul(v63);
            FloatVector v65 = v55.sub(v64);
            FloatVector v67 = v66.blend(v22, v42);
            FloatVector v68 = v65.sub(v67);
            FloatVector v69 = v45.sub(v68);
            FloatVector v70 = v66.blend(v20, v42);
            FloatVector v71 = v69.add(v70);
            FloatVector v72 = v48.mul(v50);
            FloatVector v73 = v41.mul(v72);
            v71.intoArray(loss, lossAt + i);
            v73.intoArray(grad, gradAt + i);
        }
    }

    @Override
    public void expBelow(float[] input, int inputAt, float[] result, int resultAt, int n, float top) {
        int full = S.loopBound(n);
        FloatVector v1 = FloatVector.broadcast(S, top);
        FloatVector v3 = FloatVector.broadcast(S, -105.0f);
        FloatVector v6 = FloatVector.broadcast(S, 1.442695f);
        FloatVector v7 = FloatVector.broadcast(S, 12583103.0f);
        FloatVector v14 = FloatVector.broadcast(S, 0.69314575f);
        FloatVector v16 = FloatVector.broadcast(S, 1.4286068e-06f);
        FloatVector v18 = FloatVector.broadcast(S, 0.00019570264f);
        FloatVector v19 = FloatVector.broadcast(S, 0.0013935419f);
        FloatVector v21 = FloatVector.broadcast(S, 0.008333895f);
        FloatVector v23 = FloatVector.broadcast(S, 0.04166646f);
        FloatVector v25 = FloatVector.broadcast(S, 0.16666664f);
        FloatVector v27 = FloatVector.broadcast(S, 0.5f);
        FloatVector v31 = FloatVector.broadcast(S, 1.0f);
        FloatVector v34 = FloatVector.broadcast(S, 5.421011e-20f);
        for (int i = 0; i < full; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(S, input, inputAt + i);
            FloatVector v2 = v0.sub(v1);
            VectorMask<Float> v4 = v2.compare(VectorOperators.LT, v3);
            FloatVector v5 = v2.blend(v3, v4);
            FloatVector v8 = v5.fma(v6, v7);
            FloatVector v9 = v8.sub(v7);
            IntVector v10 = v8.reinterpretAsInts();
            IntVector v11 = v10.lanewise(VectorOperators.LSHL, 23);
            FloatVector v12 = v11.reinterpretAsFloats();
            FloatVector v13 = v9.neg();
            FloatVector v15 = v13.fma(v14, v5);
            FloatVector v17 = v13.fma(v16, v15);
            FloatVector v20 = v18.fma(v17, v19);
            FloatVector v22 = v20.fma(v17, v21);
            FloatVector v24 = v22.fma(v17, v23);
            FloatVector v26 = v24.fma(v17, v25);
            FloatVector v28 = v26.fma(v17, v27);
            FloatVector v29 = v17.mul(v17);
            FloatVector v30 = v28.fma(v29, v17);
            FloatVector v32 = v30.add(v31);
            FloatVector v33 = v32.mul(v12);
            FloatVector v35 = v33.mul(v34);
            v35.intoArray(result, resultAt + i);
        }
        REST.expBelow(input, inputAt + full, result, resultAt + full, n - full, top);
    }

    @Override
    public void expBelowEach(float[] input, int inputAt, float[] top, int topAt, float[] result, int resultAt, int n) {
        int full = S.loopBound(n);
        FloatVector v3 = FloatVector.broadcast(S, -105.0f);
        FloatVector v6 = FloatVector.broadcast(S, 1.442695f);
        FloatVector v7 = FloatVector.broadcast(S, 12583103.0f);
        FloatVector v14 = FloatVector.broadcast(S, 0.69314575f);
        FloatVector v16 = FloatVector.broadcast(S, 1.4286068e-06f);
        FloatVector v18 = FloatVector.broadcast(S, 0.00019570264f);
        FloatVector v19 = FloatVector.broadcast(S, 0.0013935419f);
        FloatVector v21 = FloatVector.broadcast(S, 0.008333895f);
        FloatVector v23 = FloatVector.broadcast(S, 0.04166646f);
        FloatVector v25 = FloatVector.broadcast(S, 0.16666664f);
        FloatVector v27 = FloatVector.broadcast(S, 0.5f);
        FloatVector v31 = FloatVector.broadcast(S, 1.0f);
        FloatVector v34 = FloatVector.broadcast(S, 5.421011e-20f);
        for (int i = 0; i < full; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(S, input, inputAt + i);
            FloatVector v1 = FloatVector.fromArray(S, top, topAt + i);
            FloatVector v2 = v0.sub(v1);
            VectorMask<Float> v4 = v2.compare(VectorOperators.LT, v3);
            FloatVector v5 = v2.blend(v3, v4);
            FloatVector v8 = v5.fma(v6, v7);
            FloatVector v9 = v8.sub(v7);
            IntVector v10 = v8.reinterpretAsInts();
            IntVector v11 = v10.lanewise(VectorOperators.LSHL, 23);
            FloatVector v12 = v11.reinterpretAsFloats();
            FloatVector v13 = v9.neg();
            FloatVector v15 = v13.fma(v14, v5);
            FloatVector v17 = v13.fma(v16, v15);
            FloatVector v20 = v18.fma(v17, v19);
            FloatVector v22 = v20.fma(v17, v21);
            FloatVector v24 = v22.fma(v17, v23);
            FloatVector v26 = v24.fma(v17, v25);
            FloatVector v28 = v26.fma(v17, v27);
            FloatVector v29 = v17.mul(v17);
            FloatVector v30 = v28.fma(v29, v17);
            FloatVector v32 = v30.add(v31);
            FloatVector v33 = v32.mul(v12);
            FloatVector v35 = v33.mul(v34);
            v35.intoArray(result, resultAt + i);
        }
        REST.expBelowEach(input, inputAt + full, top, topAt + full, result, resultAt + full, n - full);
    }

    @Override
    public void log1p(float[] input, int inputAt, float[] result, int resultAt, int n) {
        int full = S.loopBound(n);
        FloatVector v1 = FloatVector.broadcast(S, 1.0f);
        IntVector v6 = IntVector.broadcast(B, 1060439283);
        IntVector v12 = IntVector.broadcast(B, 1262485504);
        FloatVector v15 = FloatVector.broadcast(S, 12582912.0f);
        FloatVector v18 = FloatVector.broadcast(S, 2.0f);
        FloatVector v23 = FloatVector.broadcast(S, 0.5f);
        FloatVector v25 = FloatVector.broadcast(S, 0.24123634f);
        FloatVector v26 = FloatVector.broadcast(S, 0.28505093f);
        FloatVector v28 = FloatVector.broadcast(S, 0.40000913f);
        FloatVector v30 = FloatVector.broadcast(S, 0.6666666f);
        FloatVector v36 = FloatVector.broadcast(S, 1.4286068e-06f);
        FloatVector v39 = FloatVector.broadcast(S, 0.69314575f);
        FloatVector v43 = FloatVector.broadcast(S, Float.POSITIVE_INFINITY);
        for (int i = 0; i < full; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(S, input, inputAt + i);
            FloatVector v2 = v0.add(v1);
            FloatVector v3 = v2.sub(v1);
            FloatVector v4 = v0.sub(v3);
            IntVector v5 = v2.reinterpretAsInts();
            IntVector v7 = v5.sub(v6);
            IntVector v8 = v7.lanewise(VectorOperators.ASHR, 23);
            IntVector v9 = v8.lanewise(VectorOperators.LSHL, 23);
            IntVector v10 = v5.sub(v9);
            FloatVector v11 = v10.reinterpretAsFloats();
            IntVector v13 = v8.add(v12);
            FloatVector v14 = v13.reinterpretAsFloats();
            FloatVector v16 = v14.sub(v15);
            FloatVector v17 = v11.sub(v1);
            FloatVector v19 = v17.add(v18);
            FloatVector v20 = v17.div(v19);
            FloatVector v21 = v20.mul(v20);
            FloatVector v22 = v17.mul(v17);
            FloatVector v24 = v22.mul(v23);
            FloatVector v27 = v25.fma(v21, v26);
            FloatVector v29 = v27.fma(v21, v28);
            FloatVector v31 = v29.fma(v21, v30);
            FloatVector v32 = v21.fma(v31, v24);
            FloatVector v33 = v20.mul(v32);
            FloatVector v34 = v24.sub(v33);
            FloatVector v35 = v16.neg();
            FloatVector v37 = v35.fma(v36, v34);
            FloatVector v38 = v17.sub(v37);
            FloatVector v40 = v16.fma(v39, v38);
            FloatVector v41 = v4.div(v2);
            FloatVector v42 = v40.add(v41);
            VectorMask<Float> v44 = v0.compare(VectorOperators.LT, v43);
            FloatVector v45 = v0.blend(v42, v44);
            v45.intoArray(result, resultAt + i);
        }
        REST.log1p(input, inputAt + full, result, resultAt + full, n - full);
    }

    @Override
    public void scaled(float[] input, int inputAt, float[] result, int resultAt, int n, float scale) {
        int full = S.loopBound(n);
        FloatVector v1 = FloatVector.broadcast(S, scale);
        for (int i = 0; i < full; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(S, input, inputAt + i);
            FloatVector v2 = v0.mul(v1);
            v2.intoArray(result, resultAt + i);
        }
        REST.scaled(input, inputAt + full, result, resultAt + full, n - full, scale);
    }

    @Override
    public void multiplied(float[] input, int inputAt, float[] factor, int factorAt, float[] result, int resultAt, int n, float scale) {
        int full = S.loopBound(n);
        FloatVector v2 = FloatVector.broadcast(S, scale);
        for (int i = 0; i < full; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(S, input, inputAt + i);
            FloatVector v1 = FloatVector.fromArray(S, factor, factorAt + i);
            FloatVector v3 = v0.mul(v1);
            FloatVector v4 = v3.mul(v2);
            v4.intoArray(result, resultAt + i);
        }
        REST.multiplied(input, inputAt + full, factor, factorAt + full, result, resultAt + full, n - full, scale);
    }

    @Override
    public void massesTimesLogs(float[] input, int inputAt, float[] mass, int massAt, float[] loss, int lossAt, int n, float top, float logOfSum) {
        int full = S.loopBound(n);
        FloatVector v2 = FloatVector.broadcast(S, top);
        FloatVector v3 = FloatVector.broadcast(S, logOfSum);
        for (int i = 0; i < full; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(S, input, inputAt + i);
            FloatVector v1 = FloatVector.fromArray(S, mass, massAt + i);
            FloatVector v4 = v2.sub(v0);
            FloatVector v5 = v4.add(v3);
            FloatVector v6 = v1.mul(v5);
            v6.intoArray(loss, lossAt + i);
        }
        REST.massesTimesLogs(input, inputAt + full, mass, massAt + full, loss, lossAt + full, n - full, top, logOfSum);
    }

    @Override
    public void softmaxMinusMasses(float[] exponential, int exponentialAt, float[] mass, int massAt, float[] grad, int gradAt, int n, float scale, float factor) {
        int full = S.loopBound(n);
        FloatVector v2 = FloatVector.broadcast(S, scale);
        FloatVector v3 = FloatVector.broadcast(S, factor);
        for (int i = 0; i < full; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(S, exponential, exponentialAt + i);
            FloatVector v1 = FloatVector.fromArray(S, mass, massAt + i);
            FloatVector v4 = v1.neg();
            FloatVector v5 = v0.fma(v3, v4);
            FloatVector v6 = v5.mul(v2);
            v6.intoArray(grad, gradAt + i);
        }
        REST.softmaxMinusMasses(exponential, exponentialAt + full, mass, massAt + full, grad, gradAt + full, n - full, scale, factor);
    }

    @Override
    public void hinges(float[] input, int inputAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, float lead) {
        int full = S.loopBound(n);
        FloatVector v1 = FloatVector.broadcast(S, scale);
        FloatVector v2 = FloatVector.broadcast(S, lead);
        FloatVector v4 = FloatVector.broadcast(S, 0.0f);
        for (int i = 0; i < full; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(S, input, inputAt + i);
            FloatVector v3 = v0.add(v2);
            VectorMask<Float> v5 = v3.compare(VectorOperators.GT, v4);
            FloatVector v6 = v4.blend(v3, v5);
            FloatVector v7 = v4.blend(v1, v5);
            v6.intoArray(loss, lossAt + i);
            v7.intoArray(grad, gradAt + i);
        }
        REST.hinges(input, inputAt + full, loss, lossAt + full, grad, gradAt + full, n - full, scale, lead);
    }

    @Override
    public void squaredHinges(float[] input, int inputAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, float lead) {
        int full = S.loopBound(n);
        FloatVector v1 = FloatVector.broadcast(S, scale);
        FloatVector v2 = FloatVector.broadcast(S, lead);
        FloatVector v4 = FloatVector.broadcast(S, 0.0f);
        for (int i = 0; i < full; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(S, input, inputAt + i);
            FloatVector v3 = v0.add(v2);
            VectorMask<Float> v5 = v3.compare(VectorOperators.GT, v4);
            FloatVector v6 = v4.blend(v3, v5);
            FloatVector v7 = v6.mul(v6);
            FloatVector v8 = v1.add(v1);
            FloatVector v9 = v6.mul(v8);
            v7.intoArray(loss, lossAt + i);
            v9.intoArray(grad, gradAt + i);
        }
        REST.squaredHinges(input, inputAt + full, loss, lossAt + full, grad, gradAt + full, n - full, scale, lead);
    }

    @Override
    public void hingesEach(float[] input, int inputAt, float[] lead, int leadAt, float[] scale, int scaleAt, float[] loss, int lossAt, float[] grad, int gradAt, int n) {
        int full = S.loopBound(n);
        FloatVector v4 = FloatVector.broadcast(S, 0.0f);
        for (int i = 0; i < full; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(S, input, inputAt + i);
            FloatVector v1 = FloatVector.fromArray(S, lead, leadAt + i);
            FloatVector v2 = FloatVector.fromArray(S, scale, scaleAt + i);
            FloatVector v3 = v0.add(v1);
            VectorMask<Float> v5 = v3.compare(VectorOperators.GT, v4);
            FloatVector v6 = v4.blend(v3, v5);
            FloatVector v7 = v4.blend(v2, v5);
            v6.intoArray(loss, lossAt + i);
            v7.intoArray(grad, gradAt + i);
        }
        REST.hingesEach(input, inputAt + full, lead, leadAt + full, scale, scaleAt + full, loss, lossAt + full, grad, gradAt + full, n - full);
    }

    @Override
    public void squaredHingesEach(float[] input, int inputAt, float[] lead, int leadAt, float[] scale, int scaleAt, float[] loss, int lossAt, float[] grad, int gradAt, int n) {
        int full = S.loopBound(n);
        FloatVector v4 = FloatVector.broadcast(S, 0.0f);
        for (int i = 0; i < full; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(S, input, inputAt + i);
            FloatVector v1 = FloatVector.fromArray(S, lead, leadAt + i);
            FloatVector v2 = FloatVector.fromArray(S, scale, scaleAt + i);
            FloatVector v3 = v0.add(v1);
            VectorMask<Float> v5 = v3.compare(VectorOperators.GT, v4);
            FloatVector v6 = v4.blend(v3, v5);
            FloatVector v7 = v6.mul(v6);
            FloatVector v8 = v2.add(v2);
            FloatVector v9 = v6.mul(v8);
            v7.intoArray(loss, lossAt + i);
            v9.intoArray(grad, gradAt + i);
        }
        REST.squaredHingesEach(input, inputAt + full, lead, leadAt + full, scale, scaleAt + full, loss, lossAt + full, grad, gradAt + full, n - full);
    }

    @Override
    public void chosenHinges(float[] input, int inputAt, float[] counted, int countedAt, float[] slopes, int slopesAt, float[] loss, int lossAt, float[] grad, int gradAt, float[] hit, int hitAt, int n, float scale, float lead) {
        int full = S.loopBound(n);
        FloatVector v3 = FloatVector.broadcast(S, scale);
        FloatVector v4 = FloatVector.broadcast(S, lead);
        FloatVector v6 = FloatVector.broadcast(S, 0.0f);
        for (int i = 0; i < full; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(S, input, inputAt + i);
            FloatVector v1 = FloatVector.fromArray(S, counted, countedAt + i);
            FloatVector v2 = FloatVector.fromArray(S, slopes, slopesAt + i);
            FloatVector v5 = v0.add(v4);
            VectorMask<Float> v7 = v5.compare(VectorOperators.GT, v6);
            FloatVector v8 = v6.blend(v1, v7);
            VectorMask<Float> v9 = v8.compare(VectorOperators.GT, v6);
            FloatVector v10 = v6.blend(v5, v9);
            FloatVector v11 = v8.fma(v3, v2);
            v10.intoArray(loss, lossAt + i);
            v11.intoArray(grad, gradAt + i);
            v8.intoArray(hit, hitAt + i);
        }
        REST.chosenHinges(input, inputAt + full, counted, countedAt + full, slopes, slopesAt + full, loss, lossAt + full, grad, gradAt + full, hit, hitAt + full, n - full, scale, lead);
    }

    @Override
    public void shiftedDifference(float[] input1, int input1At, float[] input2, int input2At, float[] result, int resultAt, int n, float eps) {
        int full = S.loopBound(n);
        FloatVector v2 = FloatVector.broadcast(S, eps);
        for (int i = 0; i < full; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(S, input1, input1At + i);
            FloatVector v1 = FloatVector.fromArray(S, input2, input2At + i);
            FloatVector v3 = v0.sub(v1);
            FloatVector v4 = v3.add(v2);
            v4.intoArray(result, resultAt + i);
        }
        REST.shiftedDifference(input1, input1At + full, input2, input2At + full, result, resultAt + full, n - full, eps);
    }

    @Override
    public void combined(float[] input1, int input1At, float[] input2, int input2At, float[] gradInput1, int gradInput1At, float[] gradInput2, int gradInput2At, int n, float cross, float own1, float own2) {
        int full = S.loopBound(n);
        FloatVector v2 = FloatVector.broadcast(S, cross);
        FloatVector v3 = FloatVector.broadcast(S, own1);
        FloatVector v4 = FloatVector.broadcast(S, own2);
        for (int i = 0; i < full; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(S, input1, input1At + i);
            FloatVector v1 = FloatVector.fromArray(S, input2, input2At + i);
            FloatVector v5 = v0.mul(v3);
            FloatVector v6 = v1.fma(v2, v5);
            FloatVector v7 = v1.mul(v4);
            FloatVector v8 = v0.fma(v2, v7);
            v6.intoArray(gradInput1, gradInput1At + i);
            v8.intoArray(gradInput2, gradInput2At + i);
        }
        REST.combined(input1, input1At + full, input2, input2At + full, gradInput1, gradInput1At + full, gradInput2, gradInput2At + full, n - full, cross, own1, own2);
    }

    @Override
    public void weightedSum(float[] near, int nearAt, float[] far, int farAt, float[] result, int resultAt, int n, float nearFactor, float farFactor) {
        int full = S.loopBound(n);
        FloatVector v2 = FloatVector.broadcast(S, nearFactor);
        FloatVector v3 = FloatVector.broadcast(S, farFactor);
        for (int i = 0; i < full; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(S, near, nearAt + i);
            FloatVector v1 = FloatVector.fromArray(S, far, farAt + i);
            FloatVector v4 = v1.mul(v3);
            FloatVector v5 = v0.fma(v2, v4);
            v5.intoArray(result, resultAt + i);
        }
        REST.weightedSum(near, nearAt + full, far, farAt + full, result, resultAt + full, n - full, nearFactor, farFactor);
    }

    @Override
    public void combinedEach(float[] input1, int input1At, float[] input2, int input2At, float[] cross, int crossAt, float[] own1, int own1At, float[] own2, int own2At, float[] gradInput1, int gradInput1At, float[] gradInput2, int gradInput2At, int n) {
        int full = S.loopBound(n);
        for (int i = 0; i < full; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(S, input1, input1At + i);
            FloatVector v1 = FloatVector.fromArray(S, input2, input2At + i);
            FloatVector v2 = FloatVector.fromArray(S, cross, crossAt + i);
            FloatVector v3 = FloatVector.fromArray(S, own1, own1At + i);
            FloatVector v4 = FloatVector.fromArray(S, own2, own2At + i);
            FloatVector v5 = v0.mul(v3);
            FloatVector v6 = v1.fma(v2, v5);
            FloatVector v7 = v1.mul(v4);
            FloatVector v8 = v0.fma(v2, v7);
            v6.intoArray(gradInput1, gradInput1At + i);
            v8.intoArray(gradInput2, gradInput2At + i);
        }
        REST.combinedEach(input1, input1At + full, input2, input2At + full, cross, crossAt + full, own1, own1At + full, own2, own2At + full, gradInput1, gradInput1At + full, gradInput2, gradInput2At + full, n - full);
    }

    @Override
    public void weightedSumEach(float[] near, int nearAt, float[] far, int farAt, float[] nearFactor, int nearFactorAt, float[] farFactor, int farFactorAt, float[] result, int resultAt, int n) {
        int full = S.loopBound(n);
        for (int i = 0; i < full; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(S, near, nearAt + i);
            FloatVector v1 = FloatVector.fromArray(S, far, farAt + i);
            FloatVector v2 = FloatVector.fromArray(S, nearFactor, nearFactorAt + i);
            FloatVector v3 = FloatVector.fromArray(S, farFactor, farFactorAt + i);
            FloatVector v4 = v1.mul(v3);
            FloatVector v5 = v0.fma(v2, v4);
            v5.intoArray(result, resultAt + i);
        }
        REST.weightedSumEach(near, nearAt + full, far, farAt + full, nearFactor, nearFactorAt + full, farFactor, farFactorAt + full, result, resultAt + full, n - full);
    }
}
