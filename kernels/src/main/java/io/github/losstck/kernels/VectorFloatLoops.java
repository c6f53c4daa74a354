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
    private static final int L = WIDE.length();
    private static final ScalarFloatLoops REST = new ScalarFloatLoops();

    @Override
    public void l1(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, double[] lanes) {
        int full = n - n % COUNT;
        FloatVector v2 = FloatVector.broadcast(S, scale);
        FloatVector v5 = FloatVector.broadcast(S, 0.0f);
        for (int i = 0; i < full; i += LANES) {
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
        }
        addToLanes(loss, lossAt, full, lanes);
        REST.l1(input, inputAt + full, target, targetAt + full, loss, lossAt + full, grad, gradAt + full, n - full, scale, lanes);
    }

    @Override
    public void mse(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, double[] lanes) {
        int full = n - n % COUNT;
        FloatVector v2 = FloatVector.broadcast(S, scale);
        for (int i = 0; i < full; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(S, input, inputAt + i);
            FloatVector v1 = FloatVector.fromArray(S, target, targetAt + i);
            FloatVector v3 = v0.sub(v1);
            FloatVector v4 = v3.mul(v3);
            FloatVector v5 = v2.add(v2);
            FloatVector v6 = v3.mul(v5);
            v4.intoArray(loss, lossAt + i);
            v6.intoArray(grad, gradAt + i);
        }
        addToLanes(loss, lossAt, full, lanes);
        REST.mse(input, inputAt + full, target, targetAt + full, loss, lossAt + full, grad, gradAt + full, n - full, scale, lanes);
    }

    @Override
    public void smoothL1(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, float beta, double[] lanes) {
        int full = n - n % COUNT;
        FloatVector v2 = FloatVector.broadcast(S, scale);
        FloatVector v3 = FloatVector.broadcast(S, beta);
        IntVector v9 = IntVector.broadcast(B, 2139095040);
        IntVector v14 = IntVector.broadcast(B, -2147483648);
        FloatVector v19 = FloatVector.broadcast(S, -0.5f);
        for (int i = 0; i < full; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(S, input, inputAt + i);
            FloatVector v1 = FloatVector.fromArray(S, target, targetAt + i);
            FloatVector v4 = v0.sub(v1);
            FloatVector v5 = v4.abs();
            IntVector v6 = v5.reinterpretAsInts();
            IntVector v7 = v3.reinterpretAsInts();
            IntVector v8 = v6.min(v7);
            IntVector v10 = v9.sub(v6);
            IntVector v11 = v10.lanewise(VectorOperators.ASHR, 31);
            IntVector v12 = v8.or(v11);
            IntVector v13 = v4.reinterpretAsInts();
            IntVector v15 = v13.and(v14);
            IntVector v16 = v12.or(v15);
            FloatVector v17 = v16.reinterpretAsFloats();
            FloatVector v18 = v17.div(v3);
            FloatVector v20 = v17.fma(v19, v4);
            FloatVector v21 = v18.mul(v20);
            FloatVector v22 = v18.mul(v2);
            v21.intoArray(loss, lossAt + i);
            v22.intoArray(grad, gradAt + i);
        }
        addToLanes(loss, lossAt, full, lanes);
        REST.smoothL1(input, inputAt + full, target, targetAt + full, loss, lossAt + full, grad, gradAt + full, n - full, scale, beta, lanes);
    }

    @Override
    public void huber(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, float delta, double[] lanes) {
        int full = n - n % COUNT;
        FloatVector v2 = FloatVector.broadcast(S, scale);
        FloatVector v3 = FloatVector.broadcast(S, delta);
        IntVector v9 = IntVector.broadcast(B, 2139095040);
        IntVector v14 = IntVector.broadcast(B, -2147483648);
        FloatVector v18 = FloatVector.broadcast(S, -0.5f);
        for (int i = 0; i < full; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(S, input, inputAt + i);
            FloatVector v1 = FloatVector.fromArray(S, target, targetAt + i);
            FloatVector v4 = v0.sub(v1);
            FloatVector v5 = v4.abs();
            IntVector v6 = v5.reinterpretAsInts();
            IntVector v7 = v3.reinterpretAsInts();
            IntVector v8 = v6.min(v7);
            IntVector v10 = v9.sub(v6);
            IntVector v11 = v10.lanewise(VectorOperators.ASHR, 31);
            IntVector v12 = v8.or(v11);
            IntVector v13 = v4.reinterpretAsInts();
            IntVector v15 = v13.and(v14);
            IntVector v16 = v12.or(v15);
            FloatVector v17 = v16.reinterpretAsFloats();
            FloatVector v19 = v17.fma(v18, v4);
            FloatVector v20 = v17.mul(v19);
            FloatVector v21 = v17.mul(v2);
            v20.intoArray(loss, lossAt + i);
            v21.intoArray(grad, gradAt + i);
        }
        addToLanes(loss, lossAt, full, lanes);
        REST.huber(input, inputAt + full, target, targetAt + full, loss, lossAt + full, grad, gradAt + full, n - full, scale, delta, lanes);
    }

    @Override
    public void bceInside(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, double[] lanes) {
        int full = n - n % COUNT;
        bceInsideStage1(input, inputAt, target, targetAt, loss, lossAt, grad, gradAt, full, scale);
        bceInsideStage2(input, inputAt, target, targetAt, loss, lossAt, grad, gradAt, full, scale);
        FloatVector v2 = FloatVector.broadcast(S, scale);
        FloatVector v15 = FloatVector.broadcast(S, 1.0f);
        for (int i = 0; i < full; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(S, input, inputAt + i);
            FloatVector v1 = FloatVector.fromArray(S, target, targetAt + i);
            FloatVector v40 = FloatVector.fromArray(S, loss, lossAt + i);
            FloatVector v41 = v15.sub(v0);
            FloatVector v71 = FloatVector.fromArray(S, grad, gradAt + i);
            FloatVector v72 = v15.sub(v1);
            FloatVector v73 = v72.mul(v71);
            FloatVector v74 = v1.fma(v40, v73);
            FloatVector v75 = v74.neg();
            FloatVector v76 = v0.sub(v1);
            FloatVector v77 = v41.mul(v0);
            FloatVector v78 = v76.div(v77);
            FloatVector v79 = v78.mul(v2);
            v75.intoArray(loss, lossAt + i);
            v79.intoArray(grad, gradAt + i);
        }
        addToLanes(loss, lossAt, full, lanes);
        REST.bceInside(input, inputAt + full, target, targetAt + full, loss, lossAt + full, grad, gradAt + full, n - full, scale, lanes);
    }

    private static void bceInsideStage1(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale) {
        IntVector v4 = IntVector.broadcast(B, 1060439283);
        IntVector v10 = IntVector.broadcast(B, 1262485504);
        FloatVector v13 = FloatVector.broadcast(S, 12582912.0f);
        FloatVector v15 = FloatVector.broadcast(S, 1.0f);
        FloatVector v17 = FloatVector.broadcast(S, 2.0f);
        FloatVector v22 = FloatVector.broadcast(S, 0.5f);
        FloatVector v24 = FloatVector.broadcast(S, 0.24123634f);
        FloatVector v25 = FloatVector.broadcast(S, 0.28505093f);
        FloatVector v27 = FloatVector.broadcast(S, 0.40000913f);
        FloatVector v29 = FloatVector.broadcast(S, 0.6666666f);
        FloatVector v35 = FloatVector.broadcast(S, 1.4286068e-06f);
        FloatVector v38 = FloatVector.broadcast(S, 0.69314575f);
        for (int i = 0; i < n; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(S, input, inputAt + i);
            IntVector v3 = v0.reinterpretAsInts();
            IntVector v5 = v3.sub(v4);
            IntVector v6 = v5.lanewise(VectorOperators.ASHR, 23);
            IntVector v7 = v6.lanewise(VectorOperators.LSHL, 23);
            IntVector v8 = v3.sub(v7);
            FloatVector v9 = v8.reinterpretAsFloats();
            IntVector v11 = v6.add(v10);
            FloatVector v12 = v11.reinterpretAsFloats();
            FloatVector v14 = v12.sub(v13);
            FloatVector v16 = v9.sub(v15);
            FloatVector v18 = v16.add(v17);
            FloatVector v19 = v16.div(v18);
            FloatVector v20 = v19.mul(v19);
            FloatVector v21 = v16.mul(v16);
            FloatVector v23 = v21.mul(v22);
            FloatVector v26 = v24.fma(v20, v25);
            FloatVector v28 = v26.fma(v20, v27);
            FloatVector v30 = v28.fma(v20, v29);
            FloatVector v31 = v20.fma(v30, v23);
            FloatVector v32 = v19.mul(v31);
            FloatVector v33 = v23.sub(v32);
            FloatVector v34 = v14.neg();
            FloatVector v36 = v34.fma(v35, v33);
            FloatVector v37 = v16.sub(v36);
            FloatVector v39 = v14.fma(v38, v37);
            v39.intoArray(loss, lossAt + i);
        }
    }

    private static void bceInsideStage2(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale) {
        IntVector v4 = IntVector.broadcast(B, 1060439283);
        IntVector v10 = IntVector.broadcast(B, 1262485504);
        FloatVector v13 = FloatVector.broadcast(S, 12582912.0f);
        FloatVector v15 = FloatVector.broadcast(S, 1.0f);
        FloatVector v17 = FloatVector.broadcast(S, 2.0f);
        FloatVector v22 = FloatVector.broadcast(S, 0.5f);
        FloatVector v24 = FloatVector.broadcast(S, 0.24123634f);
        FloatVector v25 = FloatVector.broadcast(S, 0.28505093f);
        FloatVector v27 = FloatVector.broadcast(S, 0.40000913f);
        FloatVector v29 = FloatVector.broadcast(S, 0.6666666f);
        FloatVector v35 = FloatVector.broadcast(S, 1.4286068e-06f);
        FloatVector v38 = FloatVector.broadcast(S, 0.69314575f);
        for (int i = 0; i < n; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(S, input, inputAt + i);
            FloatVector v41 = v15.sub(v0);
            FloatVector v42 = v15.sub(v41);
            FloatVector v43 = v42.sub(v0);
            FloatVector v44 = v17.sub(v41);
            IntVector v45 = v41.reinterpretAsInts();
            IntVector v46 = v45.sub(v4);
            IntVector v47 = v46.lanewise(VectorOperators.ASHR, 23);
            IntVector v48 = v47.lanewise(VectorOperators.LSHL, 23);
            IntVector v49 = v45.sub(v48);
            FloatVector v50 = v49.reinterpretAsFloats();
            IntVector v51 = v47.add(v10);
            FloatVector v52 = v51.reinterpretAsFloats();
            FloatVector v53 = v52.sub(v13);
            FloatVector v54 = v50.sub(v15);
            FloatVector v55 = v54.add(v17);
            FloatVector v56 = v54.div(v55);
            FloatVector v57 = v56.mul(v56);
            FloatVector v58 = v54.mul(v54);
            FloatVector v59 = v58.mul(v22);
            FloatVector v60 = v24.fma(v57, v25);
            FloatVector v61 = v60.fma(v57, v27);
            FloatVector v62 = v61.fma(v57, v29);
            FloatVector v63 = v57.fma(v62, v59);
            FloatVector v64 = v56.mul(v63);
            FloatVector v65 = v59.sub(v64);
            FloatVector v66 = v53.neg();
            FloatVector v67 = v66.fma(v35, v65);
            FloatVector v68 = v54.sub(v67);
            FloatVector v69 = v53.fma(v38, v68);
            FloatVector v70 = v43.fma(v44, v69);
            v70.intoArray(grad, gradAt + i);
        }
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
        for (int i = 0; i < full; i += LANES) {
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
        }
        addToLanes(loss, lossAt, full, lanes);
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
        FloatVector v71 = FloatVector.broadcast(S, 0.0f);
        FloatVector v90 = FloatVector.broadcast(S, Float.NEGATIVE_INFINITY);
        FloatVector v92 = FloatVector.broadcast(S, Float.POSITIVE_INFINITY);
        for (int i = 0; i < full; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(S, input, inputAt + i);
            FloatVector v1 = FloatVector.fromArray(S, target, targetAt + i);
            FloatVector v4 = v3.sub(v1);
            FloatVector v79 = FloatVector.fromArray(S, loss, lossAt + i);
            FloatVector v80 = FloatVector.fromArray(S, grad, gradAt + i);
            VectorMask<Float> v81 = v0.compare(VectorOperators.GE, v71);
            FloatVector v82 = v4.sub(v80);
            FloatVector v83 = v80.sub(v1);
            FloatVector v84 = v83.blend(v82, v81);
            VectorMask<Float> v85 = v0.compare(VectorOperators.GT, v71);
            FloatVector v86 = v0.mul(v4);
            FloatVector v87 = v0.mul(v1);
            FloatVector v88 = v87.neg();
            FloatVector v89 = v88.blend(v86, v85);
            VectorMask<Float> v91 = v0.compare(VectorOperators.EQ, v90);
            FloatVector v93 = v0.fma(v4, v92);
            FloatVector v94 = v89.blend(v93, v91);
            FloatVector v95 = v94.add(v79);
            FloatVector v96 = v84.mul(v2);
            v95.intoArray(loss, lossAt + i);
            v96.intoArray(grad, gradAt + i);
        }
        addToLanes(loss, lossAt, full, lanes);
        REST.bceWithLogits(input, inputAt + full, target, targetAt + full, loss, lossAt + full, grad, gradAt + full, n - full, scale, lanes);
    }

    private static void bceWithLogitsStage1(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale) {
        FloatVector v3 = FloatVector.broadcast(S, 1.0f);
        IntVector v7 = IntVector.broadcast(B, 1121058816);
        FloatVector v11 = FloatVector.broadcast(S, 1.442695f);
        FloatVector v12 = FloatVector.broadcast(S, 12583103.0f);
        FloatVector v19 = FloatVector.broadcast(S, 0.69314575f);
        FloatVector v21 = FloatVector.broadcast(S, 1.4286068e-06f);
        FloatVector v23 = FloatVector.broadcast(S, 0.00019570264f);
        FloatVector v24 = FloatVector.broadcast(S, 0.0013935419f);
        FloatVector v26 = FloatVector.broadcast(S, 0.008333895f);
        FloatVector v28 = FloatVector.broadcast(S, 0.04166646f);
        FloatVector v30 = FloatVector.broadcast(S, 0.16666664f);
        FloatVector v32 = FloatVector.broadcast(S, 0.5f);
        FloatVector v38 = FloatVector.broadcast(S, 5.421011e-20f);
        IntVector v41 = IntVector.broadcast(B, 2139095040);
        for (int i = 0; i < n; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(S, input, inputAt + i);
            FloatVector v5 = v0.abs();
            IntVector v6 = v5.reinterpretAsInts();
            IntVector v8 = v6.min(v7);
            FloatVector v9 = v8.reinterpretAsFloats();
            FloatVector v10 = v9.neg();
            FloatVector v13 = v10.fma(v11, v12);
            FloatVector v14 = v13.sub(v12);
            IntVector v15 = v13.reinterpretAsInts();
            IntVector v16 = v15.lanewise(VectorOperators.LSHL, 23);
            FloatVector v17 = v16.reinterpretAsFloats();
            FloatVector v18 = v14.neg();
            FloatVector v20 = v18.fma(v19, v10);
            FloatVector v22 = v18.fma(v21, v20);
            FloatVector v25 = v23.fma(v22, v24);
            FloatVector v27 = v25.fma(v22, v26);
            FloatVector v29 = v27.fma(v22, v28);
            FloatVector v31 = v29.fma(v22, v30);
            FloatVector v33 = v31.fma(v22, v32);
            FloatVector v34 = v22.mul(v22);
            FloatVector v35 = v33.fma(v34, v22);
            FloatVector v36 = v35.add(v3);
            FloatVector v37 = v36.mul(v17);
            FloatVector v39 = v37.mul(v38);
            IntVector v40 = v39.reinterpretAsInts();
            IntVector v42 = v41.sub(v6);
            IntVector v43 = v42.lanewise(VectorOperators.ASHR, 31);
            IntVector v44 = v40.or(v43);
            FloatVector v45 = v44.reinterpretAsFloats();
            v45.intoArray(loss, lossAt + i);
        }
    }

    private static void bceWithLogitsStage2(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale) {
        FloatVector v3 = FloatVector.broadcast(S, 1.0f);
        FloatVector v19 = FloatVector.broadcast(S, 0.69314575f);
        FloatVector v21 = FloatVector.broadcast(S, 1.4286068e-06f);
        FloatVector v32 = FloatVector.broadcast(S, 0.5f);
        FloatVector v52 = FloatVector.broadcast(S, 2.0f);
        FloatVector v61 = FloatVector.broadcast(S, 0.24123634f);
        FloatVector v62 = FloatVector.broadcast(S, 0.28505093f);
        FloatVector v64 = FloatVector.broadcast(S, 0.40000913f);
        FloatVector v66 = FloatVector.broadcast(S, 0.6666666f);
        FloatVector v71 = FloatVector.broadcast(S, 0.0f);
        for (int i = 0; i < n; i += LANES) {
            FloatVector v46 = FloatVector.fromArray(S, loss, lossAt + i);
            VectorMask<Float> v47 = v46.compare(VectorOperators.GT, v32);
            FloatVector v48 = v46.sub(v3);
            FloatVector v49 = v48.mul(v32);
            FloatVector v50 = v46.blend(v49, v47);
            FloatVector v51 = v46.add(v3);
            FloatVector v53 = v50.add(v52);
            FloatVector v54 = v51.mul(v53);
            FloatVector v55 = v3.div(v54);
            FloatVector v56 = v50.mul(v51);
            FloatVector v57 = v56.mul(v55);
            FloatVector v58 = v57.mul(v57);
            FloatVector v59 = v50.mul(v50);
            FloatVector v60 = v59.mul(v32);
            FloatVector v63 = v61.fma(v58, v62);
            FloatVector v65 = v63.fma(v58, v64);
            FloatVector v67 = v65.fma(v58, v66);
            FloatVector v68 = v58.fma(v67, v60);
            FloatVector v69 = v57.mul(v68);
            FloatVector v70 = v60.sub(v69);
            FloatVector v72 = v71.blend(v21, v47);
            FloatVector v73 = v70.sub(v72);
            FloatVector v74 = v50.sub(v73);
            FloatVector v75 = v71.blend(v19, v47);
            FloatVector v76 = v74.add(v75);
            FloatVector v77 = v53.mul(v55);
            FloatVector v78 = v46.mul(v77);
            v76.intoArray(loss, lossAt + i);
            v78.intoArray(grad, gradAt + i);
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
        FloatVector v74 = FloatVector.broadcast(S, 0.0f);
        FloatVector v95 = FloatVector.broadcast(S, Float.NEGATIVE_INFINITY);
        FloatVector v97 = FloatVector.broadcast(S, Float.POSITIVE_INFINITY);
        for (int i = 0; i < full; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(S, input, inputAt + i);
            FloatVector v1 = FloatVector.fromArray(S, target, targetAt + i);
            FloatVector v5 = v4.sub(v1);
            FloatVector v6 = v3.mul(v1);
            FloatVector v7 = v5.add(v6);
            FloatVector v82 = FloatVector.fromArray(S, loss, lossAt + i);
            FloatVector v83 = FloatVector.fromArray(S, grad, gradAt + i);
            VectorMask<Float> v84 = v0.compare(VectorOperators.GE, v74);
            FloatVector v85 = v7.neg();
            FloatVector v86 = v85.fma(v83, v5);
            FloatVector v87 = v6.neg();
            FloatVector v88 = v7.fma(v83, v87);
            FloatVector v89 = v88.blend(v86, v84);
            VectorMask<Float> v90 = v0.compare(VectorOperators.GT, v74);
            FloatVector v91 = v0.mul(v5);
            FloatVector v92 = v0.mul(v6);
            FloatVector v93 = v92.neg();
            FloatVector v94 = v93.blend(v91, v90);
            VectorMask<Float> v96 = v0.compare(VectorOperators.EQ, v95);
            FloatVector v98 = v0.fma(v5, v97);
            FloatVector v99 = v94.blend(v98, v96);
            FloatVector v100 = v7.fma(v82, v99);
            FloatVector v101 = v89.mul(v2);
            v100.intoArray(loss, lossAt + i);
            v101.intoArray(grad, gradAt + i);
        }
        addToLanes(loss, lossAt, full, lanes);
        REST.bceWithLogitsWeighted(input, inputAt + full, target, targetAt + full, loss, lossAt + full, grad, gradAt + full, n - full, scale, posWeight, lanes);
    }

    private static void bceWithLogitsWeightedStage1(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, float posWeight) {
        FloatVector v4 = FloatVector.broadcast(S, 1.0f);
        IntVector v10 = IntVector.broadcast(B, 1121058816);
        FloatVector v14 = FloatVector.broadcast(S, 1.442695f);
        FloatVector v15 = FloatVector.broadcast(S, 12583103.0f);
        FloatVector v22 = FloatVector.broadcast(S, 0.69314575f);
        FloatVector v24 = FloatVector.broadcast(S, 1.4286068e-06f);
        FloatVector v26 = FloatVector.broadcast(S, 0.00019570264f);
        FloatVector v27 = FloatVector.broadcast(S, 0.0013935419f);
        FloatVector v29 = FloatVector.broadcast(S, 0.008333895f);
        FloatVector v31 = FloatVector.broadcast(S, 0.04166646f);
        FloatVector v33 = FloatVector.broadcast(S, 0.16666664f);
        FloatVector v35 = FloatVector.broadcast(S, 0.5f);
        FloatVector v41 = FloatVector.broadcast(S, 5.421011e-20f);
        IntVector v44 = IntVector.broadcast(B, 2139095040);
        for (int i = 0; i < n; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(S, input, inputAt + i);
            FloatVector v8 = v0.abs();
            IntVector v9 = v8.reinterpretAsInts();
            IntVector v11 = v9.min(v10);
            FloatVector v12 = v11.reinterpretAsFloats();
            FloatVector v13 = v12.neg();
            FloatVector v16 = v13.fma(v14, v15);
            FloatVector v17 = v16.sub(v15);
            IntVector v18 = v16.reinterpretAsInts();
            IntVector v19 = v18.lanewise(VectorOperators.LSHL, 23);
            FloatVector v20 = v19.reinterpretAsFloats();
            FloatVector v21 = v17.neg();
            FloatVector v23 = v21.fma(v22, v13);
            FloatVector v25 = v21.fma(v24, v23);
            FloatVector v28 = v26.fma(v25, v27);
            FloatVector v30 = v28.fma(v25, v29);
            FloatVector v32 = v30.fma(v25, v31);
            FloatVector v34 = v32.fma(v25, v33);
            FloatVector v36 = v34.fma(v25, v35);
            FloatVector v37 = v25.mul(v25);
            FloatVector v38 = v36.fma(v37, v25);
            FloatVector v39 = v38.add(v4);
            FloatVector v40 = v39.mul(v20);
            FloatVector v42 = v40.mul(v41);
            IntVector v43 = v42.reinterpretAsInts();
            IntVector v45 = v44.sub(v9);
            IntVector v46 = v45.lanewise(VectorOperators.ASHR, 31);
            IntVector v47 = v43.or(v46);
            FloatVector v48 = v47.reinterpretAsFloats();
            v48.intoArray(loss, lossAt + i);
        }
    }

    private static void bceWithLogitsWeightedStage2(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, float posWeight) {
        FloatVector v4 = FloatVector.broadcast(S, 1.0f);
        FloatVector v22 = FloatVector.broadcast(S, 0.69314575f);
        FloatVector v24 = FloatVector.broadcast(S, 1.4286068e-06f);
        FloatVector v35 = FloatVector.broadcast(S, 0.5f);
        FloatVector v55 = FloatVector.broadcast(S, 2.0f);
        FloatVector v64 = FloatVector.broadcast(S, 0.24123634f);
        FloatVector v65 = FloatVector.broadcast(S, 0.28505093f);
        FloatVector v67 = FloatVector.broadcast(S, 0.40000913f);
        FloatVector v69 = FloatVector.broadcast(S, 0.6666666f);
        FloatVector v74 = FloatVector.broadcast(S, 0.0f);
        for (int i = 0; i < n; i += LANES) {
            FloatVector v49 = FloatVector.fromArray(S, loss, lossAt + i);
            VectorMask<Float> v50 = v49.compare(VectorOperators.GT, v35);
            FloatVector v51 = v49.sub(v4);
            FloatVector v52 = v51.mul(v35);
            FloatVector v53 = v49.blend(v52, v50);
            FloatVector v54 = v49.add(v4);
            FloatVector v56 = v53.add(v55);
            FloatVector v57 = v54.mul(v56);
            FloatVector v58 = v4.div(v57);
            FloatVector v59 = v53.mul(v54);
            FloatVector v60 = v59.mul(v58);
            FloatVector v61 = v60.mul(v60);
            FloatVector v62 = v53.mul(v53);
            FloatVector v63 = v62.mul(v35);
            FloatVector v66 = v64.fma(v61, v65);
            FloatVector v68 = v66.fma(v61, v67);
            FloatVector v70 = v68.fma(v61, v69);
            FloatVector v71 = v61.fma(v70, v63);
            FloatVector v72 = v60.mul(v71);
            FloatVector v73 = v63.sub(v72);
            FloatVector v75 = v74.blend(v24, v50);
            FloatVector v76 = v73.sub(v75);
            FloatVector v77 = v53.sub(v76);
            FloatVector v78 = v74.blend(v22, v50);
            FloatVector v79 = v77.add(v78);
            FloatVector v80 = v56.mul(v58);
            FloatVector v81 = v49.mul(v80);
            v79.intoArray(loss, lossAt + i);
            v81.intoArray(grad, gradAt + i);
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
        for (int i = 0; i < full; i += LANES) {
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
        }
        addToLanes(loss, lossAt, full, lanes);
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
    public void klDivOfNormal(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, double[] lanes) {
        int full = n - n % COUNT;
        FloatVector v2 = FloatVector.broadcast(S, scale);
        IntVector v5 = IntVector.broadcast(B, 1060439283);
        IntVector v11 = IntVector.broadcast(B, 1262485504);
        FloatVector v14 = FloatVector.broadcast(S, 12582912.0f);
        FloatVector v16 = FloatVector.broadcast(S, 1.0f);
        FloatVector v18 = FloatVector.broadcast(S, 2.0f);
        FloatVector v23 = FloatVector.broadcast(S, 0.5f);
        FloatVector v25 = FloatVector.broadcast(S, 0.24123634f);
        FloatVector v26 = FloatVector.broadcast(S, 0.28505093f);
        FloatVector v28 = FloatVector.broadcast(S, 0.40000913f);
        FloatVector v30 = FloatVector.broadcast(S, 0.6666666f);
        FloatVector v36 = FloatVector.broadcast(S, 1.4286068e-06f);
        FloatVector v39 = FloatVector.broadcast(S, 0.69314575f);
        for (int i = 0; i < full; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(S, input, inputAt + i);
            FloatVector v1 = FloatVector.fromArray(S, target, targetAt + i);
            FloatVector v3 = v1.neg();
            IntVector v4 = v1.reinterpretAsInts();
            IntVector v6 = v4.sub(v5);
            IntVector v7 = v6.lanewise(VectorOperators.ASHR, 23);
            IntVector v8 = v7.lanewise(VectorOperators.LSHL, 23);
            IntVector v9 = v4.sub(v8);
            FloatVector v10 = v9.reinterpretAsFloats();
            IntVector v12 = v7.add(v11);
            FloatVector v13 = v12.reinterpretAsFloats();
            FloatVector v15 = v13.sub(v14);
            FloatVector v17 = v10.sub(v16);
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
            FloatVector v35 = v15.neg();
            FloatVector v37 = v35.fma(v36, v34);
            FloatVector v38 = v17.sub(v37);
            FloatVector v40 = v15.fma(v39, v38);
            FloatVector v41 = v1.mul(v40);
            FloatVector v42 = v3.fma(v0, v41);
            FloatVector v43 = v3.mul(v2);
            v42.intoArray(loss, lossAt + i);
            v43.intoArray(grad, gradAt + i);
        }
        addToLanes(loss, lossAt, full, lanes);
        REST.klDivOfNormal(input, inputAt + full, target, targetAt + full, loss, lossAt + full, grad, gradAt + full, n - full, scale, lanes);
    }

    @Override
    public void klDivOfLog(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, double[] lanes) {
        int full = n - n % COUNT;
        klDivOfLogStage1(input, inputAt, target, targetAt, loss, lossAt, grad, gradAt, full, scale);
        FloatVector v2 = FloatVector.broadcast(S, scale);
        for (int i = 0; i < full; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(S, input, inputAt + i);
            FloatVector v1 = FloatVector.fromArray(S, target, targetAt + i);
            FloatVector v47 = FloatVector.fromArray(S, loss, lossAt + i);
            FloatVector v48 = v1.sub(v0);
            FloatVector v49 = v47.mul(v48);
            FloatVector v50 = v47.neg();
            FloatVector v51 = v50.mul(v2);
            v49.intoArray(loss, lossAt + i);
            v51.intoArray(grad, gradAt + i);
        }
        addToLanes(loss, lossAt, full, lanes);
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
    public void klDivOfPlainLog(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, double[] lanes) {
        int full = n - n % COUNT;
        FloatVector v2 = FloatVector.broadcast(S, scale);
        FloatVector v3 = FloatVector.broadcast(S, 1.442695f);
        FloatVector v4 = FloatVector.broadcast(S, 12583039.0f);
        FloatVector v8 = FloatVector.broadcast(S, 0.69314575f);
        FloatVector v10 = FloatVector.broadcast(S, 1.4286068e-06f);
        FloatVector v12 = FloatVector.broadcast(S, 0.00019570264f);
        FloatVector v13 = FloatVector.broadcast(S, 0.0013935419f);
        FloatVector v15 = FloatVector.broadcast(S, 0.008333895f);
        FloatVector v17 = FloatVector.broadcast(S, 0.04166646f);
        FloatVector v19 = FloatVector.broadcast(S, 0.16666664f);
        FloatVector v21 = FloatVector.broadcast(S, 0.5f);
        FloatVector v25 = FloatVector.broadcast(S, 1.0f);
        for (int i = 0; i < full; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(S, input, inputAt + i);
            FloatVector v1 = FloatVector.fromArray(S, target, targetAt + i);
            FloatVector v5 = v1.fma(v3, v4);
            FloatVector v6 = v5.sub(v4);
            FloatVector v7 = v6.neg();
            FloatVector v9 = v7.fma(v8, v1);
            FloatVector v11 = v7.fma(v10, v9);
            FloatVector v14 = v12.fma(v11, v13);
            FloatVector v16 = v14.fma(v11, v15);
            FloatVector v18 = v16.fma(v11, v17);
            FloatVector v20 = v18.fma(v11, v19);
            FloatVector v22 = v20.fma(v11, v21);
            FloatVector v23 = v11.mul(v11);
            FloatVector v24 = v22.fma(v23, v11);
            FloatVector v26 = v24.add(v25);
            IntVector v27 = v5.reinterpretAsInts();
            IntVector v28 = v27.lanewise(VectorOperators.LSHL, 23);
            FloatVector v29 = v28.reinterpretAsFloats();
            FloatVector v30 = v26.mul(v29);
            FloatVector v31 = v1.sub(v0);
            FloatVector v32 = v30.mul(v31);
            FloatVector v33 = v30.neg();
            FloatVector v34 = v33.mul(v2);
            v32.intoArray(loss, lossAt + i);
            v34.intoArray(grad, gradAt + i);
        }
        addToLanes(loss, lossAt, full, lanes);
        REST.klDivOfPlainLog(input, inputAt + full, target, targetAt + full, loss, lossAt + full, grad, gradAt + full, n - full, scale, lanes);
    }

    @Override
    public void poissonNllOfPlain(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, double[] lanes) {
        int full = n - n % COUNT;
        FloatVector v2 = FloatVector.broadcast(S, scale);
        FloatVector v3 = FloatVector.broadcast(S, 1.442695f);
        FloatVector v4 = FloatVector.broadcast(S, 12583039.0f);
        FloatVector v8 = FloatVector.broadcast(S, 0.69314575f);
        FloatVector v10 = FloatVector.broadcast(S, 1.4286068e-06f);
        FloatVector v12 = FloatVector.broadcast(S, 0.00019570264f);
        FloatVector v13 = FloatVector.broadcast(S, 0.0013935419f);
        FloatVector v15 = FloatVector.broadcast(S, 0.008333895f);
        FloatVector v17 = FloatVector.broadcast(S, 0.04166646f);
        FloatVector v19 = FloatVector.broadcast(S, 0.16666664f);
        FloatVector v21 = FloatVector.broadcast(S, 0.5f);
        FloatVector v25 = FloatVector.broadcast(S, 1.0f);
        for (int i = 0; i < full; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(S, input, inputAt + i);
            FloatVector v1 = FloatVector.fromArray(S, target, targetAt + i);
            FloatVector v5 = v0.fma(v3, v4);
            FloatVector v6 = v5.sub(v4);
            FloatVector v7 = v6.neg();
            FloatVector v9 = v7.fma(v8, v0);
            FloatVector v11 = v7.fma(v10, v9);
            FloatVector v14 = v12.fma(v11, v13);
            FloatVector v16 = v14.fma(v11, v15);
            FloatVector v18 = v16.fma(v11, v17);
            FloatVector v20 = v18.fma(v11, v19);
            FloatVector v22 = v20.fma(v11, v21);
            FloatVector v23 = v11.mul(v11);
            FloatVector v24 = v22.fma(v23, v11);
            FloatVector v26 = v24.add(v25);
            IntVector v27 = v5.reinterpretAsInts();
            IntVector v28 = v27.lanewise(VectorOperators.LSHL, 23);
            FloatVector v29 = v28.reinterpretAsFloats();
            FloatVector v30 = v26.mul(v29);
            FloatVector v31 = v1.neg();
            FloatVector v32 = v31.fma(v0, v30);
            FloatVector v33 = v30.sub(v1);
            FloatVector v34 = v33.mul(v2);
            v32.intoArray(loss, lossAt + i);
            v34.intoArray(grad, gradAt + i);
        }
        addToLanes(loss, lossAt, full, lanes);
        REST.poissonNllOfPlain(input, inputAt + full, target, targetAt + full, loss, lossAt + full, grad, gradAt + full, n - full, scale, lanes);
    }

    @Override
    public void poissonNll(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, double[] lanes) {
        int full = n - n % COUNT;
        poissonNllStage1(input, inputAt, target, targetAt, loss, lossAt, grad, gradAt, full, scale);
        FloatVector v2 = FloatVector.broadcast(S, scale);
        for (int i = 0; i < full; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(S, input, inputAt + i);
            FloatVector v1 = FloatVector.fromArray(S, target, targetAt + i);
            FloatVector v47 = FloatVector.fromArray(S, loss, lossAt + i);
            FloatVector v48 = v1.neg();
            FloatVector v49 = v48.fma(v0, v47);
            FloatVector v50 = v47.sub(v1);
            FloatVector v51 = v50.mul(v2);
            v49.intoArray(loss, lossAt + i);
            v51.intoArray(grad, gradAt + i);
        }
        addToLanes(loss, lossAt, full, lanes);
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
        for (int i = 0; i < full; i += LANES) {
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
        }
        addToLanes(loss, lossAt, full, lanes);
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
        for (int i = 0; i < full; i += LANES) {
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
        }
        addToLanes(loss, lossAt, full, lanes);
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
        for (int i = 0; i < full; i += LANES) {
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
        }
        addToLanes(loss, lossAt, full, lanes);
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
        for (int i = 0; i < full; i += LANES) {
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
        }
        addToLanes(loss, lossAt, full, lanes);
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
    public void gaussianNllOfNormal(float[] input, int inputAt, float[] target, int targetAt, float[] var, int varAt, float[] loss, int lossAt, float[] gradInput, int gradInputAt, float[] gradVar, int gradVarAt, int n, float scale, float constant, double[] lanes) {
        int full = n - n % COUNT;
        FloatVector v3 = FloatVector.broadcast(S, scale);
        FloatVector v4 = FloatVector.broadcast(S, constant);
        IntVector v8 = IntVector.broadcast(B, 1060439283);
        IntVector v14 = IntVector.broadcast(B, 1262485504);
        FloatVector v17 = FloatVector.broadcast(S, 12582912.0f);
        FloatVector v19 = FloatVector.broadcast(S, 1.0f);
        FloatVector v21 = FloatVector.broadcast(S, 2.0f);
        FloatVector v26 = FloatVector.broadcast(S, 0.5f);
        FloatVector v28 = FloatVector.broadcast(S, 0.24123634f);
        FloatVector v29 = FloatVector.broadcast(S, 0.28505093f);
        FloatVector v31 = FloatVector.broadcast(S, 0.40000913f);
        FloatVector v33 = FloatVector.broadcast(S, 0.6666666f);
        FloatVector v39 = FloatVector.broadcast(S, 1.4286068e-06f);
        FloatVector v42 = FloatVector.broadcast(S, 0.69314575f);
        for (int i = 0; i < full; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(S, input, inputAt + i);
            FloatVector v1 = FloatVector.fromArray(S, target, targetAt + i);
            FloatVector v2 = FloatVector.fromArray(S, var, varAt + i);
            FloatVector v5 = v0.sub(v1);
            FloatVector v6 = v5.div(v2);
            IntVector v7 = v2.reinterpretAsInts();
            IntVector v9 = v7.sub(v8);
            IntVector v10 = v9.lanewise(VectorOperators.ASHR, 23);
            IntVector v11 = v10.lanewise(VectorOperators.LSHL, 23);
            IntVector v12 = v7.sub(v11);
            FloatVector v13 = v12.reinterpretAsFloats();
            IntVector v15 = v10.add(v14);
            FloatVector v16 = v15.reinterpretAsFloats();
            FloatVector v18 = v16.sub(v17);
            FloatVector v20 = v13.sub(v19);
            FloatVector v22 = v20.add(v21);
            FloatVector v23 = v20.div(v22);
            FloatVector v24 = v23.mul(v23);
            FloatVector v25 = v20.mul(v20);
            FloatVector v27 = v25.mul(v26);
            FloatVector v30 = v28.fma(v24, v29);
            FloatVector v32 = v30.fma(v24, v31);
            FloatVector v34 = v32.fma(v24, v33);
            FloatVector v35 = v24.fma(v34, v27);
            FloatVector v36 = v23.mul(v35);
            FloatVector v37 = v27.sub(v36);
            FloatVector v38 = v18.neg();
            FloatVector v40 = v38.fma(v39, v37);
            FloatVector v41 = v20.sub(v40);
            FloatVector v43 = v18.fma(v42, v41);
            FloatVector v44 = v6.fma(v5, v43);
            FloatVector v45 = v44.mul(v26);
            FloatVector v46 = v45.add(v4);
            FloatVector v47 = v6.mul(v3);
            FloatVector v48 = v6.neg();
            FloatVector v49 = v48.fma(v5, v19);
            FloatVector v50 = v49.div(v2);
            FloatVector v51 = v3.mul(v26);
            FloatVector v52 = v50.mul(v51);
            v46.intoArray(loss, lossAt + i);
            v47.intoArray(gradInput, gradInputAt + i);
            v52.intoArray(gradVar, gradVarAt + i);
        }
        addToLanes(loss, lossAt, full, lanes);
        REST.gaussianNllOfNormal(input, inputAt + full, target, targetAt + full, var, varAt + full, loss, lossAt + full, gradInput, gradInputAt + full, gradVar, gradVarAt + full, n - full, scale, constant, lanes);
    }

    @Override
    public void hingeEmbedding(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, float margin, double[] lanes) {
        int full = n - n % COUNT;
        FloatVector v2 = FloatVector.broadcast(S, scale);
        FloatVector v3 = FloatVector.broadcast(S, margin);
        FloatVector v5 = FloatVector.broadcast(S, 0.0f);
        FloatVector v11 = FloatVector.broadcast(S, 1.0f);
        FloatVector v13 = FloatVector.broadcast(S, -1.0f);
        for (int i = 0; i < full; i += LANES) {
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
        }
        addToLanes(loss, lossAt, full, lanes);
        REST.hingeEmbedding(input, inputAt + full, target, targetAt + full, loss, lossAt + full, grad, gradAt + full, n - full, scale, margin, lanes);
    }

    @Override
    public void softMargin(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, double[] lanes) {
        int full = n - n % COUNT;
        softMarginStage1(input, inputAt, target, targetAt, loss, lossAt, grad, gradAt, full, scale);
        softMarginStage2(input, inputAt, target, targetAt, loss, lossAt, grad, gradAt, full, scale);
        FloatVector v2 = FloatVector.broadcast(S, scale);
        FloatVector v36 = FloatVector.broadcast(S, 1.0f);
        FloatVector v72 = FloatVector.broadcast(S, 0.0f);
        for (int i = 0; i < full; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(S, input, inputAt + i);
            FloatVector v1 = FloatVector.fromArray(S, target, targetAt + i);
            FloatVector v3 = v1.neg();
            FloatVector v4 = v3.mul(v0);
            FloatVector v80 = FloatVector.fromArray(S, loss, lossAt + i);
            FloatVector v81 = FloatVector.fromArray(S, grad, gradAt + i);
            VectorMask<Float> v82 = v4.compare(VectorOperators.GT, v72);
            FloatVector v83 = v4.add(v80);
            FloatVector v84 = v80.blend(v83, v82);
            FloatVector v85 = v36.sub(v81);
            FloatVector v86 = v81.blend(v85, v82);
            FloatVector v87 = v3.mul(v86);
            FloatVector v88 = v87.mul(v2);
            v84.intoArray(loss, lossAt + i);
            v88.intoArray(grad, gradAt + i);
        }
        addToLanes(loss, lossAt, full, lanes);
        REST.softMargin(input, inputAt + full, target, targetAt + full, loss, lossAt + full, grad, gradAt + full, n - full, scale, lanes);
    }

    private static void softMarginStage1(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale) {
        IntVector v7 = IntVector.broadcast(B, 1121058816);
        FloatVector v11 = FloatVector.broadcast(S, 1.442695f);
        FloatVector v12 = FloatVector.broadcast(S, 12583103.0f);
        FloatVector v19 = FloatVector.broadcast(S, 0.69314575f);
        FloatVector v21 = FloatVector.broadcast(S, 1.4286068e-06f);
        FloatVector v23 = FloatVector.broadcast(S, 0.00019570264f);
        FloatVector v24 = FloatVector.broadcast(S, 0.0013935419f);
        FloatVector v26 = FloatVector.broadcast(S, 0.008333895f);
        FloatVector v28 = FloatVector.broadcast(S, 0.04166646f);
        FloatVector v30 = FloatVector.broadcast(S, 0.16666664f);
        FloatVector v32 = FloatVector.broadcast(S, 0.5f);
        FloatVector v36 = FloatVector.broadcast(S, 1.0f);
        FloatVector v39 = FloatVector.broadcast(S, 5.421011e-20f);
        IntVector v42 = IntVector.broadcast(B, 2139095040);
        for (int i = 0; i < n; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(S, input, inputAt + i);
            FloatVector v1 = FloatVector.fromArray(S, target, targetAt + i);
            FloatVector v3 = v1.neg();
            FloatVector v4 = v3.mul(v0);
            FloatVector v5 = v4.abs();
            IntVector v6 = v5.reinterpretAsInts();
            IntVector v8 = v6.min(v7);
            FloatVector v9 = v8.reinterpretAsFloats();
            FloatVector v10 = v9.neg();
            FloatVector v13 = v10.fma(v11, v12);
            FloatVector v14 = v13.sub(v12);
            IntVector v15 = v13.reinterpretAsInts();
            IntVector v16 = v15.lanewise(VectorOperators.LSHL, 23);
            FloatVector v17 = v16.reinterpretAsFloats();
            FloatVector v18 = v14.neg();
            FloatVector v20 = v18.fma(v19, v10);
            FloatVector v22 = v18.fma(v21, v20);
            FloatVector v25 = v23.fma(v22, v24);
            FloatVector v27 = v25.fma(v22, v26);
            FloatVector v29 = v27.fma(v22, v28);
            FloatVector v31 = v29.fma(v22, v30);
            FloatVector v33 = v31.fma(v22, v32);
            FloatVector v34 = v22.mul(v22);
            FloatVector v35 = v33.fma(v34, v22);
            FloatVector v37 = v35.add(v36);
            FloatVector v38 = v37.mul(v17);
            FloatVector v40 = v38.mul(v39);
            IntVector v41 = v40.reinterpretAsInts();
            IntVector v43 = v42.sub(v6);
            IntVector v44 = v43.lanewise(VectorOperators.ASHR, 31);
            IntVector v45 = v41.or(v44);
            FloatVector v46 = v45.reinterpretAsFloats();
            v46.intoArray(loss, lossAt + i);
        }
    }

    private static void softMarginStage2(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale) {
        FloatVector v19 = FloatVector.broadcast(S, 0.69314575f);
        FloatVector v21 = FloatVector.broadcast(S, 1.4286068e-06f);
        FloatVector v32 = FloatVector.broadcast(S, 0.5f);
        FloatVector v36 = FloatVector.broadcast(S, 1.0f);
        FloatVector v53 = FloatVector.broadcast(S, 2.0f);
        FloatVector v62 = FloatVector.broadcast(S, 0.24123634f);
        FloatVector v63 = FloatVector.broadcast(S, 0.28505093f);
        FloatVector v65 = FloatVector.broadcast(S, 0.40000913f);
        FloatVector v67 = FloatVector.broadcast(S, 0.6666666f);
        FloatVector v72 = FloatVector.broadcast(S, 0.0f);
        for (int i = 0; i < n; i += LANES) {
            FloatVector v47 = FloatVector.fromArray(S, loss, lossAt + i);
            VectorMask<Float> v48 = v47.compare(VectorOperators.GT, v32);
            FloatVector v49 = v47.sub(v36);
            FloatVector v50 = v49.mul(v32);
            FloatVector v51 = v47.blend(v50, v48);
            FloatVector v52 = v47.add(v36);
            FloatVector v54 = v51.add(v53);
            FloatVector v55 = v52.mul(v54);
            FloatVector v56 = v36.div(v55);
            FloatVector v57 = v51.mul(v52);
            FloatVector v58 = v57.mul(v56);
            FloatVector v59 = v58.mul(v58);
            FloatVector v60 = v51.mul(v51);
            FloatVector v61 = v60.mul(v32);
            FloatVector v64 = v62.fma(v59, v63);
            FloatVector v66 = v64.fma(v59, v65);
            FloatVector v68 = v66.fma(v59, v67);
            FloatVector v69 = v59.fma(v68, v61);
            FloatVector v70 = v58.mul(v69);
            FloatVector v71 = v61.sub(v70);
            FloatVector v73 = v72.blend(v21, v48);
            FloatVector v74 = v71.sub(v73);
            FloatVector v75 = v51.sub(v74);
            FloatVector v76 = v72.blend(v19, v48);
            FloatVector v77 = v75.add(v76);
            FloatVector v78 = v54.mul(v56);
            FloatVector v79 = v47.mul(v78);
            v77.intoArray(loss, lossAt + i);
            v79.intoArray(grad, gradAt + i);
        }
    }

    @Override
    public void marginRanking(float[] input1, int input1At, float[] input2, int input2At, float[] target, int targetAt, float[] loss, int lossAt, float[] gradInput1, int gradInput1At, float[] gradInput2, int gradInput2At, int n, float scale, float margin, double[] lanes) {
        int full = n - n % COUNT;
        FloatVector v3 = FloatVector.broadcast(S, scale);
        FloatVector v4 = FloatVector.broadcast(S, margin);
        FloatVector v8 = FloatVector.broadcast(S, 0.0f);
        for (int i = 0; i < full; i += LANES) {
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
        }
        addToLanes(loss, lossAt, full, lanes);
        REST.marginRanking(input1, input1At + full, input2, input2At + full, target, targetAt + full, loss, lossAt + full, gradInput1, gradInput1At + full, gradInput2, gradInput2At + full, n - full, scale, margin, lanes);
    }

    @Override
    public void sigmoidFocal(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, float alpha, float restOfAlpha, double[] lanes) {
        int full = n - n % COUNT;
        sigmoidFocalStage1(input, inputAt, target, targetAt, loss, lossAt, grad, gradAt, full, scale, alpha, restOfAlpha);
        sigmoidFocalStage2(input, inputAt, target, targetAt, loss, lossAt, grad, gradAt, full, scale, alpha, restOfAlpha);
        sigmoidFocalStage3(input, inputAt, target, targetAt, loss, lossAt, grad, gradAt, full, scale, alpha, restOfAlpha);
        for (int i = 0; i < full; i += LANES) {
            FloatVector v118 = FloatVector.fromArray(S, loss, lossAt + i);
            FloatVector v119 = FloatVector.fromArray(S, grad, gradAt + i);
            v118.intoArray(loss, lossAt + i);
            v119.intoArray(grad, gradAt + i);
        }
        addToLanes(loss, lossAt, full, lanes);
        REST.sigmoidFocal(input, inputAt + full, target, targetAt + full, loss, lossAt + full, grad, gradAt + full, n - full, scale, alpha, restOfAlpha, lanes);
    }

    private static void sigmoidFocalStage1(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, float alpha, float restOfAlpha) {
        FloatVector v5 = FloatVector.broadcast(S, 1.0f);
        IntVector v9 = IntVector.broadcast(B, 1121058816);
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
        IntVector v43 = IntVector.broadcast(B, 2139095040);
        for (int i = 0; i < n; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(S, input, inputAt + i);
            FloatVector v7 = v0.abs();
            IntVector v8 = v7.reinterpretAsInts();
            IntVector v10 = v8.min(v9);
            FloatVector v11 = v10.reinterpretAsFloats();
            FloatVector v12 = v11.neg();
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
            FloatVector v38 = v37.add(v5);
            FloatVector v39 = v38.mul(v19);
            FloatVector v41 = v39.mul(v40);
            IntVector v42 = v41.reinterpretAsInts();
            IntVector v44 = v43.sub(v8);
            IntVector v45 = v44.lanewise(VectorOperators.ASHR, 31);
            IntVector v46 = v42.or(v45);
            FloatVector v47 = v46.reinterpretAsFloats();
            v47.intoArray(loss, lossAt + i);
        }
    }

    private static void sigmoidFocalStage2(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, float alpha, float restOfAlpha) {
        FloatVector v5 = FloatVector.broadcast(S, 1.0f);
        FloatVector v21 = FloatVector.broadcast(S, 0.69314575f);
        FloatVector v23 = FloatVector.broadcast(S, 1.4286068e-06f);
        FloatVector v34 = FloatVector.broadcast(S, 0.5f);
        FloatVector v54 = FloatVector.broadcast(S, 2.0f);
        FloatVector v63 = FloatVector.broadcast(S, 0.24123634f);
        FloatVector v64 = FloatVector.broadcast(S, 0.28505093f);
        FloatVector v66 = FloatVector.broadcast(S, 0.40000913f);
        FloatVector v68 = FloatVector.broadcast(S, 0.6666666f);
        FloatVector v73 = FloatVector.broadcast(S, 0.0f);
        for (int i = 0; i < n; i += LANES) {
            FloatVector v48 = FloatVector.fromArray(S, loss, lossAt + i);
            VectorMask<Float> v49 = v48.compare(VectorOperators.GT, v34);
            FloatVector v50 = v48.sub(v5);
            FloatVector v51 = v50.mul(v34);
            FloatVector v52 = v48.blend(v51, v49);
            FloatVector v53 = v48.add(v5);
            FloatVector v55 = v52.add(v54);
            FloatVector v56 = v53.mul(v55);
            FloatVector v57 = v5.div(v56);
            FloatVector v58 = v52.mul(v53);
            FloatVector v59 = v58.mul(v57);
            FloatVector v60 = v59.mul(v59);
            FloatVector v61 = v52.mul(v52);
            FloatVector v62 = v61.mul(v34);
            FloatVector v65 = v63.fma(v60, v64);
            FloatVector v67 = v65.fma(v60, v66);
            FloatVector v69 = v67.fma(v60, v68);
            FloatVector v70 = v60.fma(v69, v62);
            FloatVector v71 = v59.mul(v70);
            FloatVector v72 = v62.sub(v71);
            FloatVector v74 = v73.blend(v23, v49);
            FloatVector v75 = v72.sub(v74);
            FloatVector v76 = v52.sub(v75);
            FloatVector v77 = v73.blend(v21, v49);
            FloatVector v78 = v76.add(v77);
            FloatVector v79 = v55.mul(v57);
            FloatVector v80 = v48.mul(v79);
            v78.intoArray(loss, lossAt + i);
            v80.intoArray(grad, gradAt + i);
        }
    }

    private static void sigmoidFocalStage3(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, float alpha, float restOfAlpha) {
        FloatVector v2 = FloatVector.broadcast(S, scale);
        FloatVector v3 = FloatVector.broadcast(S, alpha);
        FloatVector v4 = FloatVector.broadcast(S, restOfAlpha);
        FloatVector v5 = FloatVector.broadcast(S, 1.0f);
        FloatVector v54 = FloatVector.broadcast(S, 2.0f);
        FloatVector v73 = FloatVector.broadcast(S, 0.0f);
        FloatVector v92 = FloatVector.broadcast(S, Float.NEGATIVE_INFINITY);
        FloatVector v94 = FloatVector.broadcast(S, Float.POSITIVE_INFINITY);
        for (int i = 0; i < n; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(S, input, inputAt + i);
            FloatVector v1 = FloatVector.fromArray(S, target, targetAt + i);
            FloatVector v6 = v5.sub(v1);
            FloatVector v81 = FloatVector.fromArray(S, loss, lossAt + i);
            FloatVector v82 = FloatVector.fromArray(S, grad, gradAt + i);
            FloatVector v83 = v5.sub(v82);
            VectorMask<Float> v84 = v0.compare(VectorOperators.GE, v73);
            FloatVector v85 = v82.blend(v83, v84);
            FloatVector v86 = v83.blend(v82, v84);
            VectorMask<Float> v87 = v0.compare(VectorOperators.GT, v73);
            FloatVector v88 = v0.mul(v6);
            FloatVector v89 = v0.mul(v1);
            FloatVector v90 = v89.neg();
            FloatVector v91 = v90.blend(v88, v87);
            VectorMask<Float> v93 = v0.compare(VectorOperators.EQ, v92);
            FloatVector v95 = v0.fma(v6, v94);
            FloatVector v96 = v91.blend(v95, v93);
            FloatVector v97 = v96.add(v81);
            FloatVector v98 = v6.mul(v85);
            FloatVector v99 = v1.fma(v86, v98);
            FloatVector v100 = v4.mul(v6);
            FloatVector v101 = v3.fma(v1, v100);
            FloatVector v102 = v6.sub(v82);
            FloatVector v103 = v82.sub(v1);
            FloatVector v104 = v103.blend(v102, v84);
            FloatVector v105 = v85.mul(v86);
            FloatVector v106 = v97.mul(v105);
            FloatVector v107 = v1.add(v1);
            FloatVector v108 = v5.sub(v107);
            FloatVector v109 = v106.mul(v108);
            FloatVector v110 = v109.mul(v54);
            FloatVector v111 = v99.mul(v99);
            FloatVector v112 = v101.mul(v111);
            FloatVector v113 = v112.mul(v97);
            FloatVector v114 = v101.mul(v99);
            FloatVector v115 = v99.fma(v104, v110);
            FloatVector v116 = v114.mul(v115);
            FloatVector v117 = v116.mul(v2);
            v113.intoArray(loss, lossAt + i);
            v117.intoArray(grad, gradAt + i);
        }
    }

    @Override
    public void expBelow(float[] input, int inputAt, float[] result, int resultAt, int n, float top, double[] lanes) {
        if (n < LANES) {
            REST.expBelow(input, inputAt, result, resultAt, n, top, lanes);
            return;
        }
        FloatVector v1 = FloatVector.broadcast(S, top);
        IntVector v4 = IntVector.broadcast(B, 1121058816);
        FloatVector v8 = FloatVector.broadcast(S, 1.442695f);
        FloatVector v9 = FloatVector.broadcast(S, 12583103.0f);
        FloatVector v16 = FloatVector.broadcast(S, 0.69314575f);
        FloatVector v18 = FloatVector.broadcast(S, 1.4286068e-06f);
        FloatVector v20 = FloatVector.broadcast(S, 0.00019570264f);
        FloatVector v21 = FloatVector.broadcast(S, 0.0013935419f);
        FloatVector v23 = FloatVector.broadcast(S, 0.008333895f);
        FloatVector v25 = FloatVector.broadcast(S, 0.04166646f);
        FloatVector v27 = FloatVector.broadcast(S, 0.16666664f);
        FloatVector v29 = FloatVector.broadcast(S, 0.5f);
        FloatVector v33 = FloatVector.broadcast(S, 1.0f);
        FloatVector v36 = FloatVector.broadcast(S, 5.421011e-20f);
        IntVector v39 = IntVector.broadcast(B, 2139095040);
        FloatVector t0 = FloatVector.fromArray(S, input, inputAt + n - LANES);
        FloatVector t2 = v1.sub(t0);
        IntVector t3 = t2.reinterpretAsInts();
        IntVector t5 = t3.min(v4);
        FloatVector t6 = t5.reinterpretAsFloats();
        FloatVector t7 = t6.neg();
        FloatVector t10 = t7.fma(v8, v9);
        FloatVector t11 = t10.sub(v9);
        IntVector t12 = t10.reinterpretAsInts();
        IntVector t13 = t12.lanewise(VectorOperators.LSHL, 23);
        FloatVector t14 = t13.reinterpretAsFloats();
        FloatVector t15 = t11.neg();
        FloatVector t17 = t15.fma(v16, t7);
        FloatVector t19 = t15.fma(v18, t17);
        FloatVector t22 = v20.fma(t19, v21);
        FloatVector t24 = t22.fma(t19, v23);
        FloatVector t26 = t24.fma(t19, v25);
        FloatVector t28 = t26.fma(t19, v27);
        FloatVector t30 = t28.fma(t19, v29);
        FloatVector t31 = t19.mul(t19);
        FloatVector t32 = t30.fma(t31, t19);
        FloatVector t34 = t32.add(v33);
        FloatVector t35 = t34.mul(t14);
        FloatVector t37 = t35.mul(v36);
        IntVector t38 = t37.reinterpretAsInts();
        IntVector t40 = v39.sub(t3);
        IntVector t41 = t40.lanewise(VectorOperators.ASHR, 31);
        IntVector t42 = t38.or(t41);
        FloatVector t43 = t42.reinterpretAsFloats();
        for (int i = 0; i < n - LANES; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(S, input, inputAt + i);
            FloatVector v2 = v1.sub(v0);
            IntVector v3 = v2.reinterpretAsInts();
            IntVector v5 = v3.min(v4);
            FloatVector v6 = v5.reinterpretAsFloats();
            FloatVector v7 = v6.neg();
            FloatVector v10 = v7.fma(v8, v9);
            FloatVector v11 = v10.sub(v9);
            IntVector v12 = v10.reinterpretAsInts();
            IntVector v13 = v12.lanewise(VectorOperators.LSHL, 23);
            FloatVector v14 = v13.reinterpretAsFloats();
            FloatVector v15 = v11.neg();
            FloatVector v17 = v15.fma(v16, v7);
            FloatVector v19 = v15.fma(v18, v17);
            FloatVector v22 = v20.fma(v19, v21);
            FloatVector v24 = v22.fma(v19, v23);
            FloatVector v26 = v24.fma(v19, v25);
            FloatVector v28 = v26.fma(v19, v27);
            FloatVector v30 = v28.fma(v19, v29);
            FloatVector v31 = v19.mul(v19);
            FloatVector v32 = v30.fma(v31, v19);
            FloatVector v34 = v32.add(v33);
            FloatVector v35 = v34.mul(v14);
            FloatVector v37 = v35.mul(v36);
            IntVector v38 = v37.reinterpretAsInts();
            IntVector v40 = v39.sub(v3);
            IntVector v41 = v40.lanewise(VectorOperators.ASHR, 31);
            IntVector v42 = v38.or(v41);
            FloatVector v43 = v42.reinterpretAsFloats();
            v43.intoArray(result, resultAt + i);
        }
        t43.intoArray(result, resultAt + n - LANES);
        addToLanes(result, resultAt, n, lanes);
    }

    @Override
    public void expBelowEach(float[] input, int inputAt, float[] top, int topAt, float[] result, int resultAt, int n) {
        int full = S.loopBound(n);
        IntVector v4 = IntVector.broadcast(B, 1121058816);
        FloatVector v8 = FloatVector.broadcast(S, 1.442695f);
        FloatVector v9 = FloatVector.broadcast(S, 12583103.0f);
        FloatVector v16 = FloatVector.broadcast(S, 0.69314575f);
        FloatVector v18 = FloatVector.broadcast(S, 1.4286068e-06f);
        FloatVector v20 = FloatVector.broadcast(S, 0.00019570264f);
        FloatVector v21 = FloatVector.broadcast(S, 0.0013935419f);
        FloatVector v23 = FloatVector.broadcast(S, 0.008333895f);
        FloatVector v25 = FloatVector.broadcast(S, 0.04166646f);
        FloatVector v27 = FloatVector.broadcast(S, 0.16666664f);
        FloatVector v29 = FloatVector.broadcast(S, 0.5f);
        FloatVector v33 = FloatVector.broadcast(S, 1.0f);
        FloatVector v36 = FloatVector.broadcast(S, 5.421011e-20f);
        IntVector v39 = IntVector.broadcast(B, 2139095040);
        for (int i = 0; i < full; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(S, input, inputAt + i);
            FloatVector v1 = FloatVector.fromArray(S, top, topAt + i);
            FloatVector v2 = v1.sub(v0);
            IntVector v3 = v2.reinterpretAsInts();
            IntVector v5 = v3.min(v4);
            FloatVector v6 = v5.reinterpretAsFloats();
            FloatVector v7 = v6.neg();
            FloatVector v10 = v7.fma(v8, v9);
            FloatVector v11 = v10.sub(v9);
            IntVector v12 = v10.reinterpretAsInts();
            IntVector v13 = v12.lanewise(VectorOperators.LSHL, 23);
            FloatVector v14 = v13.reinterpretAsFloats();
            FloatVector v15 = v11.neg();
            FloatVector v17 = v15.fma(v16, v7);
            FloatVector v19 = v15.fma(v18, v17);
            FloatVector v22 = v20.fma(v19, v21);
            FloatVector v24 = v22.fma(v19, v23);
            FloatVector v26 = v24.fma(v19, v25);
            FloatVector v28 = v26.fma(v19, v27);
            FloatVector v30 = v28.fma(v19, v29);
            FloatVector v31 = v19.mul(v19);
            FloatVector v32 = v30.fma(v31, v19);
            FloatVector v34 = v32.add(v33);
            FloatVector v35 = v34.mul(v14);
            FloatVector v37 = v35.mul(v36);
            IntVector v38 = v37.reinterpretAsInts();
            IntVector v40 = v39.sub(v3);
            IntVector v41 = v40.lanewise(VectorOperators.ASHR, 31);
            IntVector v42 = v38.or(v41);
            FloatVector v43 = v42.reinterpretAsFloats();
            v43.intoArray(result, resultAt + i);
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
        if (n < LANES) {
            REST.scaled(input, inputAt, result, resultAt, n, scale);
            return;
        }
        FloatVector v1 = FloatVector.broadcast(S, scale);
        FloatVector t0 = FloatVector.fromArray(S, input, inputAt + n - LANES);
        FloatVector t2 = t0.mul(v1);
        for (int i = 0; i < n - LANES; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(S, input, inputAt + i);
            FloatVector v2 = v0.mul(v1);
            v2.intoArray(result, resultAt + i);
        }
        t2.intoArray(result, resultAt + n - LANES);
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
    public void softmaxMinusMasses(float[] exponential, int exponentialAt, float[] mass, int massAt, float[] grad, int gradAt, int n, float scale, float factor) {
        if (n < LANES) {
            REST.softmaxMinusMasses(exponential, exponentialAt, mass, massAt, grad, gradAt, n, scale, factor);
            return;
        }
        FloatVector v2 = FloatVector.broadcast(S, scale);
        FloatVector v3 = FloatVector.broadcast(S, factor);
        FloatVector t0 = FloatVector.fromArray(S, exponential, exponentialAt + n - LANES);
        FloatVector t1 = FloatVector.fromArray(S, mass, massAt + n - LANES);
        FloatVector t4 = t1.neg();
        FloatVector t5 = t0.fma(v3, t4);
        FloatVector t6 = t5.mul(v2);
        for (int i = 0; i < n - LANES; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(S, exponential, exponentialAt + i);
            FloatVector v1 = FloatVector.fromArray(S, mass, massAt + i);
            FloatVector v4 = v1.neg();
            FloatVector v5 = v0.fma(v3, v4);
            FloatVector v6 = v5.mul(v2);
            v6.intoArray(grad, gradAt + i);
        }
        t6.intoArray(grad, gradAt + n - LANES);
    }

    @Override
    public void hinges(float[] input, int inputAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, float lead) {
        if (n < LANES) {
            REST.hinges(input, inputAt, loss, lossAt, grad, gradAt, n, scale, lead);
            return;
        }
        FloatVector v1 = FloatVector.broadcast(S, scale);
        FloatVector v2 = FloatVector.broadcast(S, lead);
        FloatVector v4 = FloatVector.broadcast(S, 0.0f);
        FloatVector t0 = FloatVector.fromArray(S, input, inputAt + n - LANES);
        FloatVector t3 = t0.add(v2);
        VectorMask<Float> t5 = t3.compare(VectorOperators.GT, v4);
        FloatVector t6 = v4.blend(t3, t5);
        FloatVector t7 = v4.blend(v1, t5);
        for (int i = 0; i < n - LANES; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(S, input, inputAt + i);
            FloatVector v3 = v0.add(v2);
            VectorMask<Float> v5 = v3.compare(VectorOperators.GT, v4);
            FloatVector v6 = v4.blend(v3, v5);
            FloatVector v7 = v4.blend(v1, v5);
            v6.intoArray(loss, lossAt + i);
            v7.intoArray(grad, gradAt + i);
        }
        t6.intoArray(loss, lossAt + n - LANES);
        t7.intoArray(grad, gradAt + n - LANES);
    }

    @Override
    public void squaredHinges(float[] input, int inputAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, float lead) {
        if (n < LANES) {
            REST.squaredHinges(input, inputAt, loss, lossAt, grad, gradAt, n, scale, lead);
            return;
        }
        FloatVector v1 = FloatVector.broadcast(S, scale);
        FloatVector v2 = FloatVector.broadcast(S, lead);
        FloatVector v4 = FloatVector.broadcast(S, 0.0f);
        FloatVector t0 = FloatVector.fromArray(S, input, inputAt + n - LANES);
        FloatVector t3 = t0.add(v2);
        VectorMask<Float> t5 = t3.compare(VectorOperators.GT, v4);
        FloatVector t6 = v4.blend(t3, t5);
        FloatVector t7 = t6.mul(t6);
        FloatVector t8 = v1.add(v1);
        FloatVector t9 = t6.mul(t8);
        for (int i = 0; i < n - LANES; i += LANES) {
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
        t7.intoArray(loss, lossAt + n - LANES);
        t9.intoArray(grad, gradAt + n - LANES);
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
    public void differences(float[] anchor, int anchorAt, float[] positive, int positiveAt, float[] negative, int negativeAt, float[] near, int nearAt, float[] far, int farAt, int n, float eps) {
        int full = S.loopBound(n);
        FloatVector v3 = FloatVector.broadcast(S, eps);
        for (int i = 0; i < full; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(S, anchor, anchorAt + i);
            FloatVector v1 = FloatVector.fromArray(S, positive, positiveAt + i);
            FloatVector v2 = FloatVector.fromArray(S, negative, negativeAt + i);
            FloatVector v4 = v0.sub(v1);
            FloatVector v5 = v4.add(v3);
            FloatVector v6 = v0.sub(v2);
            FloatVector v7 = v6.add(v3);
            v5.intoArray(near, nearAt + i);
            v7.intoArray(far, farAt + i);
        }
        REST.differences(anchor, anchorAt + full, positive, positiveAt + full, negative, negativeAt + full, near, nearAt + full, far, farAt + full, n - full, eps);
    }

    @Override
    public void tripletSlopes(float[] near, int nearAt, float[] far, int farAt, float[] gradAnchor, int gradAnchorAt, float[] gradPositive, int gradPositiveAt, float[] gradNegative, int gradNegativeAt, int n, float nearFactor, float farFactor) {
        int full = S.loopBound(n);
        FloatVector v2 = FloatVector.broadcast(S, nearFactor);
        FloatVector v3 = FloatVector.broadcast(S, farFactor);
        for (int i = 0; i < full; i += LANES) {
            FloatVector v0 = FloatVector.fromArray(S, near, nearAt + i);
            FloatVector v1 = FloatVector.fromArray(S, far, farAt + i);
            FloatVector v4 = v1.mul(v3);
            FloatVector v5 = v4.neg();
            FloatVector v6 = v0.fma(v2, v5);
            FloatVector v7 = v0.mul(v2);
            FloatVector v8 = v7.neg();
            v6.intoArray(gradAnchor, gradAnchorAt + i);
            v8.intoArray(gradPositive, gradPositiveAt + i);
            v4.intoArray(gradNegative, gradNegativeAt + i);
        }
        REST.tripletSlopes(near, nearAt + full, far, farAt + full, gradAnchor, gradAnchorAt + full, gradPositive, gradPositiveAt + full, gradNegative, gradNegativeAt + full, n - full, nearFactor, farFactor);
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

    /** Add elements to the lanes. Vectors of floats are read whole, though half of one is used: so there is one width of them. */
    private static void addToLanes(float[] a, int at, int n, double[] lanes) {
        int full = n - n % COUNT;
        full = full == 0 || at + full + L <= a.length ? full : full - COUNT;
        for (int g = 0; g < COUNT; g += 2 * L) {
            DoubleVector s0 = DoubleVector.fromArray(WIDE, lanes, g);
            DoubleVector s1 = DoubleVector.fromArray(WIDE, lanes, g + L);
            for (int i = at + g; i < at + full; i += COUNT) {
                FloatVector x0 = FloatVector.fromArray(S, a, i);
                FloatVector x1 = FloatVector.fromArray(S, a, i + L);
                s0 = s0.add(x0.convertShape(VectorOperators.F2D, WIDE, 0));
                s1 = s1.add(x1.convertShape(VectorOperators.F2D, WIDE, 0));
            }
            s0.intoArray(lanes, g);
            s1.intoArray(lanes, g + L);
        }
        for (int i = full; i < n; i++) {
            lanes[i % COUNT] += a[at + i];
        }
    }
}
