package io.github.losstck.kernels;

import java.lang.invoke.MethodHandles;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** The loops with vectors; what does not fill one is left to the scalar loops. Made by generator/generate.py; change the formula there. */
final class VectorDoubleLoops implements DoubleLoops {

    private static final VectorSpecies<Double> S = Species.of(MethodHandles.lookup(), double.class);
    private static final VectorSpecies<Long> B = Species.of(MethodHandles.lookup(), long.class);
    private static final int LANES = S.length();
    private static final ScalarDoubleLoops REST = new ScalarDoubleLoops();

    @Override
    public void l1(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale, double[] lanes) {
        int full = n - n % COUNT;
        DoubleVector v2 = DoubleVector.broadcast(S, scale);
        DoubleVector v5 = DoubleVector.broadcast(S, 0.0);
        for (int g = 0; g < COUNT; g += LANES) {
            DoubleVector s = DoubleVector.fromArray(S, lanes, g);
            for (int i = g; i < full; i += COUNT) {
                DoubleVector v0 = DoubleVector.fromArray(S, input, inputAt + i);
                DoubleVector v1 = DoubleVector.fromArray(S, target, targetAt + i);
                DoubleVector v3 = v0.sub(v1);
                DoubleVector v4 = v3.abs();
                VectorMask<Double> v6 = v3.compare(VectorOperators.GT, v5);
                VectorMask<Double> v7 = v3.compare(VectorOperators.LT, v5);
                DoubleVector v8 = v2.neg();
                DoubleVector v9 = v5.blend(v8, v7);
                DoubleVector v10 = v9.blend(v2, v6);
                v4.intoArray(loss, lossAt + i);
                v10.intoArray(grad, gradAt + i);
                s = s.add(v4);
            }
            s.intoArray(lanes, g);
        }
        REST.l1(input, inputAt + full, target, targetAt + full, loss, lossAt + full, grad, gradAt + full, n - full, scale, lanes);
    }

    @Override
    public void mse(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale, double[] lanes) {
        int full = n - n % COUNT;
        DoubleVector v2 = DoubleVector.broadcast(S, scale);
        for (int g = 0; g < COUNT; g += LANES) {
            DoubleVector s = DoubleVector.fromArray(S, lanes, g);
            for (int i = g; i < full; i += COUNT) {
                DoubleVector v0 = DoubleVector.fromArray(S, input, inputAt + i);
                DoubleVector v1 = DoubleVector.fromArray(S, target, targetAt + i);
                DoubleVector v3 = v0.sub(v1);
                DoubleVector v4 = v3.mul(v3);
                DoubleVector v5 = v2.add(v2);
                DoubleVector v6 = v3.mul(v5);
                v4.intoArray(loss, lossAt + i);
                v6.intoArray(grad, gradAt + i);
                s = s.add(v4);
            }
            s.intoArray(lanes, g);
        }
        REST.mse(input, inputAt + full, target, targetAt + full, loss, lossAt + full, grad, gradAt + full, n - full, scale, lanes);
    }

    @Override
    public void smoothL1(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale, double beta, double[] lanes) {
        int full = n - n % COUNT;
        DoubleVector v2 = DoubleVector.broadcast(S, scale);
        DoubleVector v3 = DoubleVector.broadcast(S, beta);
        LongVector v9 = LongVector.broadcast(B, 9218868437227405312L);
        LongVector v14 = LongVector.broadcast(B, -9223372036854775808L);
        DoubleVector v19 = DoubleVector.broadcast(S, -0.5);
        for (int g = 0; g < COUNT; g += LANES) {
            DoubleVector s = DoubleVector.fromArray(S, lanes, g);
            for (int i = g; i < full; i += COUNT) {
                DoubleVector v0 = DoubleVector.fromArray(S, input, inputAt + i);
                DoubleVector v1 = DoubleVector.fromArray(S, target, targetAt + i);
                DoubleVector v4 = v0.sub(v1);
                DoubleVector v5 = v4.abs();
                LongVector v6 = v5.reinterpretAsLongs();
                LongVector v7 = v3.reinterpretAsLongs();
                LongVector v8 = v6.min(v7);
                LongVector v10 = v9.sub(v6);
                LongVector v11 = v10.lanewise(VectorOperators.ASHR, 63);
                LongVector v12 = v8.or(v11);
                LongVector v13 = v4.reinterpretAsLongs();
                LongVector v15 = v13.and(v14);
                LongVector v16 = v12.or(v15);
                DoubleVector v17 = v16.reinterpretAsDoubles();
                DoubleVector v18 = v17.div(v3);
                DoubleVector v20 = v17.fma(v19, v4);
                DoubleVector v21 = v18.mul(v20);
                DoubleVector v22 = v18.mul(v2);
                v21.intoArray(loss, lossAt + i);
                v22.intoArray(grad, gradAt + i);
                s = s.add(v21);
            }
            s.intoArray(lanes, g);
        }
        REST.smoothL1(input, inputAt + full, target, targetAt + full, loss, lossAt + full, grad, gradAt + full, n - full, scale, beta, lanes);
    }

    @Override
    public void huber(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale, double delta, double[] lanes) {
        int full = n - n % COUNT;
        DoubleVector v2 = DoubleVector.broadcast(S, scale);
        DoubleVector v3 = DoubleVector.broadcast(S, delta);
        LongVector v9 = LongVector.broadcast(B, 9218868437227405312L);
        LongVector v14 = LongVector.broadcast(B, -9223372036854775808L);
        DoubleVector v18 = DoubleVector.broadcast(S, -0.5);
        for (int g = 0; g < COUNT; g += LANES) {
            DoubleVector s = DoubleVector.fromArray(S, lanes, g);
            for (int i = g; i < full; i += COUNT) {
                DoubleVector v0 = DoubleVector.fromArray(S, input, inputAt + i);
                DoubleVector v1 = DoubleVector.fromArray(S, target, targetAt + i);
                DoubleVector v4 = v0.sub(v1);
                DoubleVector v5 = v4.abs();
                LongVector v6 = v5.reinterpretAsLongs();
                LongVector v7 = v3.reinterpretAsLongs();
                LongVector v8 = v6.min(v7);
                LongVector v10 = v9.sub(v6);
                LongVector v11 = v10.lanewise(VectorOperators.ASHR, 63);
                LongVector v12 = v8.or(v11);
                LongVector v13 = v4.reinterpretAsLongs();
                LongVector v15 = v13.and(v14);
                LongVector v16 = v12.or(v15);
                DoubleVector v17 = v16.reinterpretAsDoubles();
                DoubleVector v19 = v17.fma(v18, v4);
                DoubleVector v20 = v17.mul(v19);
                DoubleVector v21 = v17.mul(v2);
                v20.intoArray(loss, lossAt + i);
                v21.intoArray(grad, gradAt + i);
                s = s.add(v20);
            }
            s.intoArray(lanes, g);
        }
        REST.huber(input, inputAt + full, target, targetAt + full, loss, lossAt + full, grad, gradAt + full, n - full, scale, delta, lanes);
    }

    @Override
    public void bceInside(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale, double[] lanes) {
        int full = n - n % COUNT;
        bceInsideStage1(input, inputAt, target, targetAt, loss, lossAt, grad, gradAt, full, scale);
        bceInsideStage2(input, inputAt, target, targetAt, loss, lossAt, grad, gradAt, full, scale);
        DoubleVector v2 = DoubleVector.broadcast(S, scale);
        DoubleVector v15 = DoubleVector.broadcast(S, 1.0);
        for (int g = 0; g < COUNT; g += LANES) {
            DoubleVector s = DoubleVector.fromArray(S, lanes, g);
            for (int i = g; i < full; i += COUNT) {
                DoubleVector v0 = DoubleVector.fromArray(S, input, inputAt + i);
                DoubleVector v1 = DoubleVector.fromArray(S, target, targetAt + i);
                DoubleVector v48 = DoubleVector.fromArray(S, loss, lossAt + i);
                DoubleVector v49 = v15.sub(v0);
                DoubleVector v83 = DoubleVector.fromArray(S, grad, gradAt + i);
                DoubleVector v84 = v15.sub(v1);
                DoubleVector v85 = v84.mul(v83);
                DoubleVector v86 = v1.fma(v48, v85);
                DoubleVector v87 = v86.neg();
                DoubleVector v88 = v0.sub(v1);
                DoubleVector v89 = v49.mul(v0);
                DoubleVector v90 = v88.div(v89);
                DoubleVector v91 = v90.mul(v2);
                v87.intoArray(loss, lossAt + i);
                v91.intoArray(grad, gradAt + i);
                s = s.add(v87);
            }
            s.intoArray(lanes, g);
        }
        REST.bceInside(input, inputAt + full, target, targetAt + full, loss, lossAt + full, grad, gradAt + full, n - full, scale, lanes);
    }

    private static void bceInsideStage1(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale) {
        LongVector v4 = LongVector.broadcast(B, 4604544271217802189L);
        LongVector v10 = LongVector.broadcast(B, 4843621399236968448L);
        DoubleVector v13 = DoubleVector.broadcast(S, 6755399441055744.0);
        DoubleVector v15 = DoubleVector.broadcast(S, 1.0);
        DoubleVector v17 = DoubleVector.broadcast(S, 2.0);
        DoubleVector v22 = DoubleVector.broadcast(S, 0.5);
        DoubleVector v24 = DoubleVector.broadcast(S, 0.138432390054763);
        DoubleVector v25 = DoubleVector.broadcast(S, 0.1317357638500592);
        DoubleVector v27 = DoubleVector.broadcast(S, 0.15391112895803089);
        DoubleVector v29 = DoubleVector.broadcast(S, 0.18181665859844565);
        DoubleVector v31 = DoubleVector.broadcast(S, 0.22222224296516227);
        DoubleVector v33 = DoubleVector.broadcast(S, 0.2857142855582956);
        DoubleVector v35 = DoubleVector.broadcast(S, 0.4000000000005667);
        DoubleVector v37 = DoubleVector.broadcast(S, 0.666666666666666);
        DoubleVector v43 = DoubleVector.broadcast(S, 5.497923018708371e-14);
        DoubleVector v46 = DoubleVector.broadcast(S, 0.6931471805598903);
        for (int i = 0; i < n; i += LANES) {
            DoubleVector v0 = DoubleVector.fromArray(S, input, inputAt + i);
            LongVector v3 = v0.reinterpretAsLongs();
            LongVector v5 = v3.sub(v4);
            LongVector v6 = v5.lanewise(VectorOperators.ASHR, 52);
            LongVector v7 = v6.lanewise(VectorOperators.LSHL, 52);
            LongVector v8 = v3.sub(v7);
            DoubleVector v9 = v8.reinterpretAsDoubles();
            LongVector v11 = v6.add(v10);
            DoubleVector v12 = v11.reinterpretAsDoubles();
            DoubleVector v14 = v12.sub(v13);
            DoubleVector v16 = v9.sub(v15);
            DoubleVector v18 = v16.add(v17);
            DoubleVector v19 = v16.div(v18);
            DoubleVector v20 = v19.mul(v19);
            DoubleVector v21 = v16.mul(v16);
            DoubleVector v23 = v21.mul(v22);
            DoubleVector v26 = v24.fma(v20, v25);
            DoubleVector v28 = v26.fma(v20, v27);
            DoubleVector v30 = v28.fma(v20, v29);
            DoubleVector v32 = v30.fma(v20, v31);
            DoubleVector v34 = v32.fma(v20, v33);
            DoubleVector v36 = v34.fma(v20, v35);
            DoubleVector v38 = v36.fma(v20, v37);
            DoubleVector v39 = v20.fma(v38, v23);
            DoubleVector v40 = v19.mul(v39);
            DoubleVector v41 = v23.sub(v40);
            DoubleVector v42 = v14.neg();
            DoubleVector v44 = v42.fma(v43, v41);
            DoubleVector v45 = v16.sub(v44);
            DoubleVector v47 = v14.fma(v46, v45);
            v47.intoArray(loss, lossAt + i);
        }
    }

    private static void bceInsideStage2(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale) {
        LongVector v4 = LongVector.broadcast(B, 4604544271217802189L);
        LongVector v10 = LongVector.broadcast(B, 4843621399236968448L);
        DoubleVector v13 = DoubleVector.broadcast(S, 6755399441055744.0);
        DoubleVector v15 = DoubleVector.broadcast(S, 1.0);
        DoubleVector v17 = DoubleVector.broadcast(S, 2.0);
        DoubleVector v22 = DoubleVector.broadcast(S, 0.5);
        DoubleVector v24 = DoubleVector.broadcast(S, 0.138432390054763);
        DoubleVector v25 = DoubleVector.broadcast(S, 0.1317357638500592);
        DoubleVector v27 = DoubleVector.broadcast(S, 0.15391112895803089);
        DoubleVector v29 = DoubleVector.broadcast(S, 0.18181665859844565);
        DoubleVector v31 = DoubleVector.broadcast(S, 0.22222224296516227);
        DoubleVector v33 = DoubleVector.broadcast(S, 0.2857142855582956);
        DoubleVector v35 = DoubleVector.broadcast(S, 0.4000000000005667);
        DoubleVector v37 = DoubleVector.broadcast(S, 0.666666666666666);
        DoubleVector v43 = DoubleVector.broadcast(S, 5.497923018708371e-14);
        DoubleVector v46 = DoubleVector.broadcast(S, 0.6931471805598903);
        for (int i = 0; i < n; i += LANES) {
            DoubleVector v0 = DoubleVector.fromArray(S, input, inputAt + i);
            DoubleVector v49 = v15.sub(v0);
            DoubleVector v50 = v15.sub(v49);
            DoubleVector v51 = v50.sub(v0);
            DoubleVector v52 = v17.sub(v49);
            LongVector v53 = v49.reinterpretAsLongs();
            LongVector v54 = v53.sub(v4);
            LongVector v55 = v54.lanewise(VectorOperators.ASHR, 52);
            LongVector v56 = v55.lanewise(VectorOperators.LSHL, 52);
            LongVector v57 = v53.sub(v56);
            DoubleVector v58 = v57.reinterpretAsDoubles();
            LongVector v59 = v55.add(v10);
            DoubleVector v60 = v59.reinterpretAsDoubles();
            DoubleVector v61 = v60.sub(v13);
            DoubleVector v62 = v58.sub(v15);
            DoubleVector v63 = v62.add(v17);
            DoubleVector v64 = v62.div(v63);
            DoubleVector v65 = v64.mul(v64);
            DoubleVector v66 = v62.mul(v62);
            DoubleVector v67 = v66.mul(v22);
            DoubleVector v68 = v24.fma(v65, v25);
            DoubleVector v69 = v68.fma(v65, v27);
            DoubleVector v70 = v69.fma(v65, v29);
            DoubleVector v71 = v70.fma(v65, v31);
            DoubleVector v72 = v71.fma(v65, v33);
            DoubleVector v73 = v72.fma(v65, v35);
            DoubleVector v74 = v73.fma(v65, v37);
            DoubleVector v75 = v65.fma(v74, v67);
            DoubleVector v76 = v64.mul(v75);
            DoubleVector v77 = v67.sub(v76);
            DoubleVector v78 = v61.neg();
            DoubleVector v79 = v78.fma(v43, v77);
            DoubleVector v80 = v62.sub(v79);
            DoubleVector v81 = v61.fma(v46, v80);
            DoubleVector v82 = v51.fma(v52, v81);
            v82.intoArray(grad, gradAt + i);
        }
    }

    @Override
    public void bce(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale, double[] lanes) {
        int full = n - n % COUNT;
        bceStage1(input, inputAt, target, targetAt, loss, lossAt, grad, gradAt, full, scale);
        bceStage2(input, inputAt, target, targetAt, loss, lossAt, grad, gradAt, full, scale);
        DoubleVector v2 = DoubleVector.broadcast(S, scale);
        DoubleVector v15 = DoubleVector.broadcast(S, 1.0);
        DoubleVector v88 = DoubleVector.broadcast(S, -100.0);
        DoubleVector v99 = DoubleVector.broadcast(S, 9.999999960041972e-13);
        for (int g = 0; g < COUNT; g += LANES) {
            DoubleVector s = DoubleVector.fromArray(S, lanes, g);
            for (int i = g; i < full; i += COUNT) {
                DoubleVector v0 = DoubleVector.fromArray(S, input, inputAt + i);
                DoubleVector v1 = DoubleVector.fromArray(S, target, targetAt + i);
                DoubleVector v48 = DoubleVector.fromArray(S, loss, lossAt + i);
                DoubleVector v49 = v15.sub(v0);
                DoubleVector v87 = DoubleVector.fromArray(S, grad, gradAt + i);
                VectorMask<Double> v89 = v48.compare(VectorOperators.LT, v88);
                DoubleVector v90 = v48.blend(v88, v89);
                VectorMask<Double> v91 = v87.compare(VectorOperators.LT, v88);
                DoubleVector v92 = v87.blend(v88, v91);
                DoubleVector v93 = v15.sub(v1);
                DoubleVector v94 = v49.mul(v0);
                DoubleVector v95 = v93.mul(v92);
                DoubleVector v96 = v1.fma(v90, v95);
                DoubleVector v97 = v96.neg();
                DoubleVector v98 = v0.sub(v1);
                VectorMask<Double> v100 = v94.compare(VectorOperators.LT, v99);
                DoubleVector v101 = v94.blend(v99, v100);
                DoubleVector v102 = v98.div(v101);
                DoubleVector v103 = v102.mul(v2);
                v97.intoArray(loss, lossAt + i);
                v103.intoArray(grad, gradAt + i);
                s = s.add(v97);
            }
            s.intoArray(lanes, g);
        }
        REST.bce(input, inputAt + full, target, targetAt + full, loss, lossAt + full, grad, gradAt + full, n - full, scale, lanes);
    }

    private static void bceStage1(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale) {
        LongVector v4 = LongVector.broadcast(B, 4604544271217802189L);
        LongVector v10 = LongVector.broadcast(B, 4843621399236968448L);
        DoubleVector v13 = DoubleVector.broadcast(S, 6755399441055744.0);
        DoubleVector v15 = DoubleVector.broadcast(S, 1.0);
        DoubleVector v17 = DoubleVector.broadcast(S, 2.0);
        DoubleVector v22 = DoubleVector.broadcast(S, 0.5);
        DoubleVector v24 = DoubleVector.broadcast(S, 0.138432390054763);
        DoubleVector v25 = DoubleVector.broadcast(S, 0.1317357638500592);
        DoubleVector v27 = DoubleVector.broadcast(S, 0.15391112895803089);
        DoubleVector v29 = DoubleVector.broadcast(S, 0.18181665859844565);
        DoubleVector v31 = DoubleVector.broadcast(S, 0.22222224296516227);
        DoubleVector v33 = DoubleVector.broadcast(S, 0.2857142855582956);
        DoubleVector v35 = DoubleVector.broadcast(S, 0.4000000000005667);
        DoubleVector v37 = DoubleVector.broadcast(S, 0.666666666666666);
        DoubleVector v43 = DoubleVector.broadcast(S, 5.497923018708371e-14);
        DoubleVector v46 = DoubleVector.broadcast(S, 0.6931471805598903);
        for (int i = 0; i < n; i += LANES) {
            DoubleVector v0 = DoubleVector.fromArray(S, input, inputAt + i);
            LongVector v3 = v0.reinterpretAsLongs();
            LongVector v5 = v3.sub(v4);
            LongVector v6 = v5.lanewise(VectorOperators.ASHR, 52);
            LongVector v7 = v6.lanewise(VectorOperators.LSHL, 52);
            LongVector v8 = v3.sub(v7);
            DoubleVector v9 = v8.reinterpretAsDoubles();
            LongVector v11 = v6.add(v10);
            DoubleVector v12 = v11.reinterpretAsDoubles();
            DoubleVector v14 = v12.sub(v13);
            DoubleVector v16 = v9.sub(v15);
            DoubleVector v18 = v16.add(v17);
            DoubleVector v19 = v16.div(v18);
            DoubleVector v20 = v19.mul(v19);
            DoubleVector v21 = v16.mul(v16);
            DoubleVector v23 = v21.mul(v22);
            DoubleVector v26 = v24.fma(v20, v25);
            DoubleVector v28 = v26.fma(v20, v27);
            DoubleVector v30 = v28.fma(v20, v29);
            DoubleVector v32 = v30.fma(v20, v31);
            DoubleVector v34 = v32.fma(v20, v33);
            DoubleVector v36 = v34.fma(v20, v35);
            DoubleVector v38 = v36.fma(v20, v37);
            DoubleVector v39 = v20.fma(v38, v23);
            DoubleVector v40 = v19.mul(v39);
            DoubleVector v41 = v23.sub(v40);
            DoubleVector v42 = v14.neg();
            DoubleVector v44 = v42.fma(v43, v41);
            DoubleVector v45 = v16.sub(v44);
            DoubleVector v47 = v14.fma(v46, v45);
            v47.intoArray(loss, lossAt + i);
        }
    }

    private static void bceStage2(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale) {
        LongVector v4 = LongVector.broadcast(B, 4604544271217802189L);
        LongVector v10 = LongVector.broadcast(B, 4843621399236968448L);
        DoubleVector v13 = DoubleVector.broadcast(S, 6755399441055744.0);
        DoubleVector v15 = DoubleVector.broadcast(S, 1.0);
        DoubleVector v17 = DoubleVector.broadcast(S, 2.0);
        DoubleVector v22 = DoubleVector.broadcast(S, 0.5);
        DoubleVector v24 = DoubleVector.broadcast(S, 0.138432390054763);
        DoubleVector v25 = DoubleVector.broadcast(S, 0.1317357638500592);
        DoubleVector v27 = DoubleVector.broadcast(S, 0.15391112895803089);
        DoubleVector v29 = DoubleVector.broadcast(S, 0.18181665859844565);
        DoubleVector v31 = DoubleVector.broadcast(S, 0.22222224296516227);
        DoubleVector v33 = DoubleVector.broadcast(S, 0.2857142855582956);
        DoubleVector v35 = DoubleVector.broadcast(S, 0.4000000000005667);
        DoubleVector v37 = DoubleVector.broadcast(S, 0.666666666666666);
        DoubleVector v43 = DoubleVector.broadcast(S, 5.497923018708371e-14);
        DoubleVector v46 = DoubleVector.broadcast(S, 0.6931471805598903);
        DoubleVector v83 = DoubleVector.broadcast(S, 0.0);
        DoubleVector v85 = DoubleVector.broadcast(S, Double.NEGATIVE_INFINITY);
        for (int i = 0; i < n; i += LANES) {
            DoubleVector v0 = DoubleVector.fromArray(S, input, inputAt + i);
            DoubleVector v49 = v15.sub(v0);
            DoubleVector v50 = v15.sub(v49);
            DoubleVector v51 = v50.sub(v0);
            DoubleVector v52 = v17.sub(v49);
            LongVector v53 = v49.reinterpretAsLongs();
            LongVector v54 = v53.sub(v4);
            LongVector v55 = v54.lanewise(VectorOperators.ASHR, 52);
            LongVector v56 = v55.lanewise(VectorOperators.LSHL, 52);
            LongVector v57 = v53.sub(v56);
            DoubleVector v58 = v57.reinterpretAsDoubles();
            LongVector v59 = v55.add(v10);
            DoubleVector v60 = v59.reinterpretAsDoubles();
            DoubleVector v61 = v60.sub(v13);
            DoubleVector v62 = v58.sub(v15);
            DoubleVector v63 = v62.add(v17);
            DoubleVector v64 = v62.div(v63);
            DoubleVector v65 = v64.mul(v64);
            DoubleVector v66 = v62.mul(v62);
            DoubleVector v67 = v66.mul(v22);
            DoubleVector v68 = v24.fma(v65, v25);
            DoubleVector v69 = v68.fma(v65, v27);
            DoubleVector v70 = v69.fma(v65, v29);
            DoubleVector v71 = v70.fma(v65, v31);
            DoubleVector v72 = v71.fma(v65, v33);
            DoubleVector v73 = v72.fma(v65, v35);
            DoubleVector v74 = v73.fma(v65, v37);
            DoubleVector v75 = v65.fma(v74, v67);
            DoubleVector v76 = v64.mul(v75);
            DoubleVector v77 = v67.sub(v76);
            DoubleVector v78 = v61.neg();
            DoubleVector v79 = v78.fma(v43, v77);
            DoubleVector v80 = v62.sub(v79);
            DoubleVector v81 = v61.fma(v46, v80);
            DoubleVector v82 = v51.fma(v52, v81);
            VectorMask<Double> v84 = v49.compare(VectorOperators.GT, v83);
            DoubleVector v86 = v85.blend(v82, v84);
            v86.intoArray(grad, gradAt + i);
        }
    }

    @Override
    public void bceWithLogits(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale, double[] lanes) {
        int full = n - n % COUNT;
        bceWithLogitsStage1(input, inputAt, target, targetAt, loss, lossAt, grad, gradAt, full, scale);
        bceWithLogitsStage2(input, inputAt, target, targetAt, loss, lossAt, grad, gradAt, full, scale);
        DoubleVector v2 = DoubleVector.broadcast(S, scale);
        DoubleVector v3 = DoubleVector.broadcast(S, 1.0);
        DoubleVector v89 = DoubleVector.broadcast(S, 0.0);
        DoubleVector v108 = DoubleVector.broadcast(S, Double.NEGATIVE_INFINITY);
        DoubleVector v110 = DoubleVector.broadcast(S, Double.POSITIVE_INFINITY);
        for (int g = 0; g < COUNT; g += LANES) {
            DoubleVector s = DoubleVector.fromArray(S, lanes, g);
            for (int i = g; i < full; i += COUNT) {
                DoubleVector v0 = DoubleVector.fromArray(S, input, inputAt + i);
                DoubleVector v1 = DoubleVector.fromArray(S, target, targetAt + i);
                DoubleVector v4 = v3.sub(v1);
                DoubleVector v97 = DoubleVector.fromArray(S, loss, lossAt + i);
                DoubleVector v98 = DoubleVector.fromArray(S, grad, gradAt + i);
                VectorMask<Double> v99 = v0.compare(VectorOperators.GE, v89);
                DoubleVector v100 = v4.sub(v98);
                DoubleVector v101 = v98.sub(v1);
                DoubleVector v102 = v101.blend(v100, v99);
                VectorMask<Double> v103 = v0.compare(VectorOperators.GT, v89);
                DoubleVector v104 = v0.mul(v4);
                DoubleVector v105 = v0.mul(v1);
                DoubleVector v106 = v105.neg();
                DoubleVector v107 = v106.blend(v104, v103);
                VectorMask<Double> v109 = v0.compare(VectorOperators.EQ, v108);
                DoubleVector v111 = v0.fma(v4, v110);
                DoubleVector v112 = v107.blend(v111, v109);
                DoubleVector v113 = v112.add(v97);
                DoubleVector v114 = v102.mul(v2);
                v113.intoArray(loss, lossAt + i);
                v114.intoArray(grad, gradAt + i);
                s = s.add(v113);
            }
            s.intoArray(lanes, g);
        }
        REST.bceWithLogits(input, inputAt + full, target, targetAt + full, loss, lossAt + full, grad, gradAt + full, n - full, scale, lanes);
    }

    private static void bceWithLogitsStage1(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale) {
        DoubleVector v3 = DoubleVector.broadcast(S, 1.0);
        LongVector v7 = LongVector.broadcast(B, 4649773101213548544L);
        DoubleVector v11 = DoubleVector.broadcast(S, 1.4426950408889634);
        DoubleVector v12 = DoubleVector.broadcast(S, 6755399441056895.0);
        DoubleVector v19 = DoubleVector.broadcast(S, 0.6931471805598903);
        DoubleVector v21 = DoubleVector.broadcast(S, 5.497923018708371e-14);
        DoubleVector v23 = DoubleVector.broadcast(S, 2.0871106489995073e-09);
        DoubleVector v24 = DoubleVector.broadcast(S, 2.5112604342442408e-08);
        DoubleVector v26 = DoubleVector.broadcast(S, 2.755741760381457e-07);
        DoubleVector v28 = DoubleVector.broadcast(S, 2.7557233013854625e-06);
        DoubleVector v30 = DoubleVector.broadcast(S, 2.4801587155319772e-05);
        DoubleVector v32 = DoubleVector.broadcast(S, 0.00019841269898534215);
        DoubleVector v34 = DoubleVector.broadcast(S, 0.001388888888896799);
        DoubleVector v36 = DoubleVector.broadcast(S, 0.00833333333331599);
        DoubleVector v38 = DoubleVector.broadcast(S, 0.041666666666666526);
        DoubleVector v40 = DoubleVector.broadcast(S, 0.16666666666666685);
        DoubleVector v42 = DoubleVector.broadcast(S, 0.5);
        DoubleVector v48 = DoubleVector.broadcast(S, 2.938735877055719e-39);
        LongVector v51 = LongVector.broadcast(B, 9218868437227405312L);
        for (int i = 0; i < n; i += LANES) {
            DoubleVector v0 = DoubleVector.fromArray(S, input, inputAt + i);
            DoubleVector v5 = v0.abs();
            LongVector v6 = v5.reinterpretAsLongs();
            LongVector v8 = v6.min(v7);
            DoubleVector v9 = v8.reinterpretAsDoubles();
            DoubleVector v10 = v9.neg();
            DoubleVector v13 = v10.fma(v11, v12);
            DoubleVector v14 = v13.sub(v12);
            LongVector v15 = v13.reinterpretAsLongs();
            LongVector v16 = v15.lanewise(VectorOperators.LSHL, 52);
            DoubleVector v17 = v16.reinterpretAsDoubles();
            DoubleVector v18 = v14.neg();
            DoubleVector v20 = v18.fma(v19, v10);
            DoubleVector v22 = v18.fma(v21, v20);
            DoubleVector v25 = v23.fma(v22, v24);
            DoubleVector v27 = v25.fma(v22, v26);
            DoubleVector v29 = v27.fma(v22, v28);
            DoubleVector v31 = v29.fma(v22, v30);
            DoubleVector v33 = v31.fma(v22, v32);
            DoubleVector v35 = v33.fma(v22, v34);
            DoubleVector v37 = v35.fma(v22, v36);
            DoubleVector v39 = v37.fma(v22, v38);
            DoubleVector v41 = v39.fma(v22, v40);
            DoubleVector v43 = v41.fma(v22, v42);
            DoubleVector v44 = v22.mul(v22);
            DoubleVector v45 = v43.fma(v44, v22);
            DoubleVector v46 = v45.add(v3);
            DoubleVector v47 = v46.mul(v17);
            DoubleVector v49 = v47.mul(v48);
            LongVector v50 = v49.reinterpretAsLongs();
            LongVector v52 = v51.sub(v6);
            LongVector v53 = v52.lanewise(VectorOperators.ASHR, 63);
            LongVector v54 = v50.or(v53);
            DoubleVector v55 = v54.reinterpretAsDoubles();
            v55.intoArray(loss, lossAt + i);
        }
    }

    private static void bceWithLogitsStage2(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale) {
        DoubleVector v3 = DoubleVector.broadcast(S, 1.0);
        DoubleVector v19 = DoubleVector.broadcast(S, 0.6931471805598903);
        DoubleVector v21 = DoubleVector.broadcast(S, 5.497923018708371e-14);
        DoubleVector v42 = DoubleVector.broadcast(S, 0.5);
        DoubleVector v62 = DoubleVector.broadcast(S, 2.0);
        DoubleVector v71 = DoubleVector.broadcast(S, 0.138432390054763);
        DoubleVector v72 = DoubleVector.broadcast(S, 0.1317357638500592);
        DoubleVector v74 = DoubleVector.broadcast(S, 0.15391112895803089);
        DoubleVector v76 = DoubleVector.broadcast(S, 0.18181665859844565);
        DoubleVector v78 = DoubleVector.broadcast(S, 0.22222224296516227);
        DoubleVector v80 = DoubleVector.broadcast(S, 0.2857142855582956);
        DoubleVector v82 = DoubleVector.broadcast(S, 0.4000000000005667);
        DoubleVector v84 = DoubleVector.broadcast(S, 0.666666666666666);
        DoubleVector v89 = DoubleVector.broadcast(S, 0.0);
        for (int i = 0; i < n; i += LANES) {
            DoubleVector v56 = DoubleVector.fromArray(S, loss, lossAt + i);
            VectorMask<Double> v57 = v56.compare(VectorOperators.GT, v42);
            DoubleVector v58 = v56.sub(v3);
            DoubleVector v59 = v58.mul(v42);
            DoubleVector v60 = v56.blend(v59, v57);
            DoubleVector v61 = v56.add(v3);
            DoubleVector v63 = v60.add(v62);
            DoubleVector v64 = v61.mul(v63);
            DoubleVector v65 = v3.div(v64);
            DoubleVector v66 = v60.mul(v61);
            DoubleVector v67 = v66.mul(v65);
            DoubleVector v68 = v67.mul(v67);
            DoubleVector v69 = v60.mul(v60);
            DoubleVector v70 = v69.mul(v42);
            DoubleVector v73 = v71.fma(v68, v72);
            DoubleVector v75 = v73.fma(v68, v74);
            DoubleVector v77 = v75.fma(v68, v76);
            DoubleVector v79 = v77.fma(v68, v78);
            DoubleVector v81 = v79.fma(v68, v80);
            DoubleVector v83 = v81.fma(v68, v82);
            DoubleVector v85 = v83.fma(v68, v84);
            DoubleVector v86 = v68.fma(v85, v70);
            DoubleVector v87 = v67.mul(v86);
            DoubleVector v88 = v70.sub(v87);
            DoubleVector v90 = v89.blend(v21, v57);
            DoubleVector v91 = v88.sub(v90);
            DoubleVector v92 = v60.sub(v91);
            DoubleVector v93 = v89.blend(v19, v57);
            DoubleVector v94 = v92.add(v93);
            DoubleVector v95 = v63.mul(v65);
            DoubleVector v96 = v56.mul(v95);
            v94.intoArray(loss, lossAt + i);
            v96.intoArray(grad, gradAt + i);
        }
    }

    @Override
    public void bceWithLogitsWeighted(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale, double posWeight, double[] lanes) {
        int full = n - n % COUNT;
        bceWithLogitsWeightedStage1(input, inputAt, target, targetAt, loss, lossAt, grad, gradAt, full, scale, posWeight);
        bceWithLogitsWeightedStage2(input, inputAt, target, targetAt, loss, lossAt, grad, gradAt, full, scale, posWeight);
        DoubleVector v2 = DoubleVector.broadcast(S, scale);
        DoubleVector v3 = DoubleVector.broadcast(S, posWeight);
        DoubleVector v4 = DoubleVector.broadcast(S, 1.0);
        DoubleVector v92 = DoubleVector.broadcast(S, 0.0);
        DoubleVector v113 = DoubleVector.broadcast(S, Double.NEGATIVE_INFINITY);
        DoubleVector v115 = DoubleVector.broadcast(S, Double.POSITIVE_INFINITY);
        for (int g = 0; g < COUNT; g += LANES) {
            DoubleVector s = DoubleVector.fromArray(S, lanes, g);
            for (int i = g; i < full; i += COUNT) {
                DoubleVector v0 = DoubleVector.fromArray(S, input, inputAt + i);
                DoubleVector v1 = DoubleVector.fromArray(S, target, targetAt + i);
                DoubleVector v5 = v4.sub(v1);
                DoubleVector v6 = v3.mul(v1);
                DoubleVector v7 = v5.add(v6);
                DoubleVector v100 = DoubleVector.fromArray(S, loss, lossAt + i);
                DoubleVector v101 = DoubleVector.fromArray(S, grad, gradAt + i);
                VectorMask<Double> v102 = v0.compare(VectorOperators.GE, v92);
                DoubleVector v103 = v7.neg();
                DoubleVector v104 = v103.fma(v101, v5);
                DoubleVector v105 = v6.neg();
                DoubleVector v106 = v7.fma(v101, v105);
                DoubleVector v107 = v106.blend(v104, v102);
                VectorMask<Double> v108 = v0.compare(VectorOperators.GT, v92);
                DoubleVector v109 = v0.mul(v5);
                DoubleVector v110 = v0.mul(v6);
                DoubleVector v111 = v110.neg();
                DoubleVector v112 = v111.blend(v109, v108);
                VectorMask<Double> v114 = v0.compare(VectorOperators.EQ, v113);
                DoubleVector v116 = v0.fma(v5, v115);
                DoubleVector v117 = v112.blend(v116, v114);
                DoubleVector v118 = v7.fma(v100, v117);
                DoubleVector v119 = v107.mul(v2);
                v118.intoArray(loss, lossAt + i);
                v119.intoArray(grad, gradAt + i);
                s = s.add(v118);
            }
            s.intoArray(lanes, g);
        }
        REST.bceWithLogitsWeighted(input, inputAt + full, target, targetAt + full, loss, lossAt + full, grad, gradAt + full, n - full, scale, posWeight, lanes);
    }

    private static void bceWithLogitsWeightedStage1(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale, double posWeight) {
        DoubleVector v4 = DoubleVector.broadcast(S, 1.0);
        LongVector v10 = LongVector.broadcast(B, 4649773101213548544L);
        DoubleVector v14 = DoubleVector.broadcast(S, 1.4426950408889634);
        DoubleVector v15 = DoubleVector.broadcast(S, 6755399441056895.0);
        DoubleVector v22 = DoubleVector.broadcast(S, 0.6931471805598903);
        DoubleVector v24 = DoubleVector.broadcast(S, 5.497923018708371e-14);
        DoubleVector v26 = DoubleVector.broadcast(S, 2.0871106489995073e-09);
        DoubleVector v27 = DoubleVector.broadcast(S, 2.5112604342442408e-08);
        DoubleVector v29 = DoubleVector.broadcast(S, 2.755741760381457e-07);
        DoubleVector v31 = DoubleVector.broadcast(S, 2.7557233013854625e-06);
        DoubleVector v33 = DoubleVector.broadcast(S, 2.4801587155319772e-05);
        DoubleVector v35 = DoubleVector.broadcast(S, 0.00019841269898534215);
        DoubleVector v37 = DoubleVector.broadcast(S, 0.001388888888896799);
        DoubleVector v39 = DoubleVector.broadcast(S, 0.00833333333331599);
        DoubleVector v41 = DoubleVector.broadcast(S, 0.041666666666666526);
        DoubleVector v43 = DoubleVector.broadcast(S, 0.16666666666666685);
        DoubleVector v45 = DoubleVector.broadcast(S, 0.5);
        DoubleVector v51 = DoubleVector.broadcast(S, 2.938735877055719e-39);
        LongVector v54 = LongVector.broadcast(B, 9218868437227405312L);
        for (int i = 0; i < n; i += LANES) {
            DoubleVector v0 = DoubleVector.fromArray(S, input, inputAt + i);
            DoubleVector v8 = v0.abs();
            LongVector v9 = v8.reinterpretAsLongs();
            LongVector v11 = v9.min(v10);
            DoubleVector v12 = v11.reinterpretAsDoubles();
            DoubleVector v13 = v12.neg();
            DoubleVector v16 = v13.fma(v14, v15);
            DoubleVector v17 = v16.sub(v15);
            LongVector v18 = v16.reinterpretAsLongs();
            LongVector v19 = v18.lanewise(VectorOperators.LSHL, 52);
            DoubleVector v20 = v19.reinterpretAsDoubles();
            DoubleVector v21 = v17.neg();
            DoubleVector v23 = v21.fma(v22, v13);
            DoubleVector v25 = v21.fma(v24, v23);
            DoubleVector v28 = v26.fma(v25, v27);
            DoubleVector v30 = v28.fma(v25, v29);
            DoubleVector v32 = v30.fma(v25, v31);
            DoubleVector v34 = v32.fma(v25, v33);
            DoubleVector v36 = v34.fma(v25, v35);
            DoubleVector v38 = v36.fma(v25, v37);
            DoubleVector v40 = v38.fma(v25, v39);
            DoubleVector v42 = v40.fma(v25, v41);
            DoubleVector v44 = v42.fma(v25, v43);
            DoubleVector v46 = v44.fma(v25, v45);
            DoubleVector v47 = v25.mul(v25);
            DoubleVector v48 = v46.fma(v47, v25);
            DoubleVector v49 = v48.add(v4);
            DoubleVector v50 = v49.mul(v20);
            DoubleVector v52 = v50.mul(v51);
            LongVector v53 = v52.reinterpretAsLongs();
            LongVector v55 = v54.sub(v9);
            LongVector v56 = v55.lanewise(VectorOperators.ASHR, 63);
            LongVector v57 = v53.or(v56);
            DoubleVector v58 = v57.reinterpretAsDoubles();
            v58.intoArray(loss, lossAt + i);
        }
    }

    private static void bceWithLogitsWeightedStage2(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale, double posWeight) {
        DoubleVector v4 = DoubleVector.broadcast(S, 1.0);
        DoubleVector v22 = DoubleVector.broadcast(S, 0.6931471805598903);
        DoubleVector v24 = DoubleVector.broadcast(S, 5.497923018708371e-14);
        DoubleVector v45 = DoubleVector.broadcast(S, 0.5);
        DoubleVector v65 = DoubleVector.broadcast(S, 2.0);
        DoubleVector v74 = DoubleVector.broadcast(S, 0.138432390054763);
        DoubleVector v75 = DoubleVector.broadcast(S, 0.1317357638500592);
        DoubleVector v77 = DoubleVector.broadcast(S, 0.15391112895803089);
        DoubleVector v79 = DoubleVector.broadcast(S, 0.18181665859844565);
        DoubleVector v81 = DoubleVector.broadcast(S, 0.22222224296516227);
        DoubleVector v83 = DoubleVector.broadcast(S, 0.2857142855582956);
        DoubleVector v85 = DoubleVector.broadcast(S, 0.4000000000005667);
        DoubleVector v87 = DoubleVector.broadcast(S, 0.666666666666666);
        DoubleVector v92 = DoubleVector.broadcast(S, 0.0);
        for (int i = 0; i < n; i += LANES) {
            DoubleVector v59 = DoubleVector.fromArray(S, loss, lossAt + i);
            VectorMask<Double> v60 = v59.compare(VectorOperators.GT, v45);
            DoubleVector v61 = v59.sub(v4);
            DoubleVector v62 = v61.mul(v45);
            DoubleVector v63 = v59.blend(v62, v60);
            DoubleVector v64 = v59.add(v4);
            DoubleVector v66 = v63.add(v65);
            DoubleVector v67 = v64.mul(v66);
            DoubleVector v68 = v4.div(v67);
            DoubleVector v69 = v63.mul(v64);
            DoubleVector v70 = v69.mul(v68);
            DoubleVector v71 = v70.mul(v70);
            DoubleVector v72 = v63.mul(v63);
            DoubleVector v73 = v72.mul(v45);
            DoubleVector v76 = v74.fma(v71, v75);
            DoubleVector v78 = v76.fma(v71, v77);
            DoubleVector v80 = v78.fma(v71, v79);
            DoubleVector v82 = v80.fma(v71, v81);
            DoubleVector v84 = v82.fma(v71, v83);
            DoubleVector v86 = v84.fma(v71, v85);
            DoubleVector v88 = v86.fma(v71, v87);
            DoubleVector v89 = v71.fma(v88, v73);
            DoubleVector v90 = v70.mul(v89);
            DoubleVector v91 = v73.sub(v90);
            DoubleVector v93 = v92.blend(v24, v60);
            DoubleVector v94 = v91.sub(v93);
            DoubleVector v95 = v63.sub(v94);
            DoubleVector v96 = v92.blend(v22, v60);
            DoubleVector v97 = v95.add(v96);
            DoubleVector v98 = v66.mul(v68);
            DoubleVector v99 = v59.mul(v98);
            v97.intoArray(loss, lossAt + i);
            v99.intoArray(grad, gradAt + i);
        }
    }

    @Override
    public void klDiv(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale, double[] lanes) {
        int full = n - n % COUNT;
        klDivStage1(input, inputAt, target, targetAt, loss, lossAt, grad, gradAt, full, scale);
        DoubleVector v2 = DoubleVector.broadcast(S, scale);
        DoubleVector v3 = DoubleVector.broadcast(S, 0.0);
        DoubleVector v60 = DoubleVector.broadcast(S, Double.NEGATIVE_INFINITY);
        DoubleVector v61 = DoubleVector.broadcast(S, Double.NaN);
        DoubleVector v64 = DoubleVector.broadcast(S, Double.POSITIVE_INFINITY);
        for (int g = 0; g < COUNT; g += LANES) {
            DoubleVector s = DoubleVector.fromArray(S, lanes, g);
            for (int i = g; i < full; i += COUNT) {
                DoubleVector v0 = DoubleVector.fromArray(S, input, inputAt + i);
                DoubleVector v1 = DoubleVector.fromArray(S, target, targetAt + i);
                VectorMask<Double> v4 = v1.compare(VectorOperators.EQ, v3);
                VectorMask<Double> v5 = v1.compare(VectorOperators.GT, v3);
                DoubleVector v59 = DoubleVector.fromArray(S, loss, lossAt + i);
                DoubleVector v62 = v61.blend(v60, v4);
                DoubleVector v63 = v62.blend(v59, v5);
                VectorMask<Double> v65 = v1.compare(VectorOperators.EQ, v64);
                DoubleVector v66 = v63.blend(v64, v65);
                DoubleVector v67 = v1.mul(v66);
                DoubleVector v68 = v67.blend(v3, v4);
                DoubleVector v69 = v1.neg();
                DoubleVector v70 = v69.fma(v0, v68);
                DoubleVector v71 = v69.mul(v2);
                v70.intoArray(loss, lossAt + i);
                v71.intoArray(grad, gradAt + i);
                s = s.add(v70);
            }
            s.intoArray(lanes, g);
        }
        REST.klDiv(input, inputAt + full, target, targetAt + full, loss, lossAt + full, grad, gradAt + full, n - full, scale, lanes);
    }

    private static void klDivStage1(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale) {
        DoubleVector v3 = DoubleVector.broadcast(S, 0.0);
        DoubleVector v6 = DoubleVector.broadcast(S, 9.332636185032189e-302);
        DoubleVector v8 = DoubleVector.broadcast(S, 1.152921504606847e+18);
        DoubleVector v11 = DoubleVector.broadcast(S, 60.0);
        LongVector v14 = LongVector.broadcast(B, 4604544271217802189L);
        LongVector v20 = LongVector.broadcast(B, 4843621399236968448L);
        DoubleVector v23 = DoubleVector.broadcast(S, 6755399441055744.0);
        DoubleVector v26 = DoubleVector.broadcast(S, 1.0);
        DoubleVector v28 = DoubleVector.broadcast(S, 2.0);
        DoubleVector v33 = DoubleVector.broadcast(S, 0.5);
        DoubleVector v35 = DoubleVector.broadcast(S, 0.138432390054763);
        DoubleVector v36 = DoubleVector.broadcast(S, 0.1317357638500592);
        DoubleVector v38 = DoubleVector.broadcast(S, 0.15391112895803089);
        DoubleVector v40 = DoubleVector.broadcast(S, 0.18181665859844565);
        DoubleVector v42 = DoubleVector.broadcast(S, 0.22222224296516227);
        DoubleVector v44 = DoubleVector.broadcast(S, 0.2857142855582956);
        DoubleVector v46 = DoubleVector.broadcast(S, 0.4000000000005667);
        DoubleVector v48 = DoubleVector.broadcast(S, 0.666666666666666);
        DoubleVector v54 = DoubleVector.broadcast(S, 5.497923018708371e-14);
        DoubleVector v57 = DoubleVector.broadcast(S, 0.6931471805598903);
        for (int i = 0; i < n; i += LANES) {
            DoubleVector v1 = DoubleVector.fromArray(S, target, targetAt + i);
            VectorMask<Double> v7 = v1.compare(VectorOperators.LT, v6);
            DoubleVector v9 = v1.mul(v8);
            DoubleVector v10 = v1.blend(v9, v7);
            DoubleVector v12 = v3.blend(v11, v7);
            LongVector v13 = v10.reinterpretAsLongs();
            LongVector v15 = v13.sub(v14);
            LongVector v16 = v15.lanewise(VectorOperators.ASHR, 52);
            LongVector v17 = v16.lanewise(VectorOperators.LSHL, 52);
            LongVector v18 = v13.sub(v17);
            DoubleVector v19 = v18.reinterpretAsDoubles();
            LongVector v21 = v16.add(v20);
            DoubleVector v22 = v21.reinterpretAsDoubles();
            DoubleVector v24 = v22.sub(v23);
            DoubleVector v25 = v24.sub(v12);
            DoubleVector v27 = v19.sub(v26);
            DoubleVector v29 = v27.add(v28);
            DoubleVector v30 = v27.div(v29);
            DoubleVector v31 = v30.mul(v30);
            DoubleVector v32 = v27.mul(v27);
            DoubleVector v34 = v32.mul(v33);
            DoubleVector v37 = v35.fma(v31, v36);
            DoubleVector v39 = v37.fma(v31, v38);
            DoubleVector v41 = v39.fma(v31, v40);
            DoubleVector v43 = v41.fma(v31, v42);
            DoubleVector v45 = v43.fma(v31, v44);
            DoubleVector v47 = v45.fma(v31, v46);
            DoubleVector v49 = v47.fma(v31, v48);
            DoubleVector v50 = v31.fma(v49, v34);
            DoubleVector v51 = v30.mul(v50);
            DoubleVector v52 = v34.sub(v51);
            DoubleVector v53 = v25.neg();
            DoubleVector v55 = v53.fma(v54, v52);
            DoubleVector v56 = v27.sub(v55);
            DoubleVector v58 = v25.fma(v57, v56);
            v58.intoArray(loss, lossAt + i);
        }
    }

    @Override
    public void klDivOfNormal(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale, double[] lanes) {
        int full = n - n % COUNT;
        DoubleVector v2 = DoubleVector.broadcast(S, scale);
        LongVector v5 = LongVector.broadcast(B, 4604544271217802189L);
        LongVector v11 = LongVector.broadcast(B, 4843621399236968448L);
        DoubleVector v14 = DoubleVector.broadcast(S, 6755399441055744.0);
        DoubleVector v16 = DoubleVector.broadcast(S, 1.0);
        DoubleVector v18 = DoubleVector.broadcast(S, 2.0);
        DoubleVector v23 = DoubleVector.broadcast(S, 0.5);
        DoubleVector v25 = DoubleVector.broadcast(S, 0.138432390054763);
        DoubleVector v26 = DoubleVector.broadcast(S, 0.1317357638500592);
        DoubleVector v28 = DoubleVector.broadcast(S, 0.15391112895803089);
        DoubleVector v30 = DoubleVector.broadcast(S, 0.18181665859844565);
        DoubleVector v32 = DoubleVector.broadcast(S, 0.22222224296516227);
        DoubleVector v34 = DoubleVector.broadcast(S, 0.2857142855582956);
        DoubleVector v36 = DoubleVector.broadcast(S, 0.4000000000005667);
        DoubleVector v38 = DoubleVector.broadcast(S, 0.666666666666666);
        DoubleVector v44 = DoubleVector.broadcast(S, 5.497923018708371e-14);
        DoubleVector v47 = DoubleVector.broadcast(S, 0.6931471805598903);
        for (int g = 0; g < COUNT; g += LANES) {
            DoubleVector s = DoubleVector.fromArray(S, lanes, g);
            for (int i = g; i < full; i += COUNT) {
                DoubleVector v0 = DoubleVector.fromArray(S, input, inputAt + i);
                DoubleVector v1 = DoubleVector.fromArray(S, target, targetAt + i);
                DoubleVector v3 = v1.neg();
                LongVector v4 = v1.reinterpretAsLongs();
                LongVector v6 = v4.sub(v5);
                LongVector v7 = v6.lanewise(VectorOperators.ASHR, 52);
                LongVector v8 = v7.lanewise(VectorOperators.LSHL, 52);
                LongVector v9 = v4.sub(v8);
                DoubleVector v10 = v9.reinterpretAsDoubles();
                LongVector v12 = v7.add(v11);
                DoubleVector v13 = v12.reinterpretAsDoubles();
                DoubleVector v15 = v13.sub(v14);
                DoubleVector v17 = v10.sub(v16);
                DoubleVector v19 = v17.add(v18);
                DoubleVector v20 = v17.div(v19);
                DoubleVector v21 = v20.mul(v20);
                DoubleVector v22 = v17.mul(v17);
                DoubleVector v24 = v22.mul(v23);
                DoubleVector v27 = v25.fma(v21, v26);
                DoubleVector v29 = v27.fma(v21, v28);
                DoubleVector v31 = v29.fma(v21, v30);
                DoubleVector v33 = v31.fma(v21, v32);
                DoubleVector v35 = v33.fma(v21, v34);
                DoubleVector v37 = v35.fma(v21, v36);
                DoubleVector v39 = v37.fma(v21, v38);
                DoubleVector v40 = v21.fma(v39, v24);
                DoubleVector v41 = v20.mul(v40);
                DoubleVector v42 = v24.sub(v41);
                DoubleVector v43 = v15.neg();
                DoubleVector v45 = v43.fma(v44, v42);
                DoubleVector v46 = v17.sub(v45);
                DoubleVector v48 = v15.fma(v47, v46);
                DoubleVector v49 = v1.mul(v48);
                DoubleVector v50 = v3.fma(v0, v49);
                DoubleVector v51 = v3.mul(v2);
                v50.intoArray(loss, lossAt + i);
                v51.intoArray(grad, gradAt + i);
                s = s.add(v50);
            }
            s.intoArray(lanes, g);
        }
        REST.klDivOfNormal(input, inputAt + full, target, targetAt + full, loss, lossAt + full, grad, gradAt + full, n - full, scale, lanes);
    }

    @Override
    public void klDivOfLog(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale, double[] lanes) {
        int full = n - n % COUNT;
        klDivOfLogStage1(input, inputAt, target, targetAt, loss, lossAt, grad, gradAt, full, scale);
        DoubleVector v2 = DoubleVector.broadcast(S, scale);
        for (int g = 0; g < COUNT; g += LANES) {
            DoubleVector s = DoubleVector.fromArray(S, lanes, g);
            for (int i = g; i < full; i += COUNT) {
                DoubleVector v0 = DoubleVector.fromArray(S, input, inputAt + i);
                DoubleVector v1 = DoubleVector.fromArray(S, target, targetAt + i);
                DoubleVector v57 = DoubleVector.fromArray(S, loss, lossAt + i);
                DoubleVector v58 = v1.sub(v0);
                DoubleVector v59 = v57.mul(v58);
                DoubleVector v60 = v57.neg();
                DoubleVector v61 = v60.mul(v2);
                v59.intoArray(loss, lossAt + i);
                v61.intoArray(grad, gradAt + i);
                s = s.add(v59);
            }
            s.intoArray(lanes, g);
        }
        REST.klDivOfLog(input, inputAt + full, target, targetAt + full, loss, lossAt + full, grad, gradAt + full, n - full, scale, lanes);
    }

    private static void klDivOfLogStage1(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale) {
        DoubleVector v3 = DoubleVector.broadcast(S, -746.0);
        DoubleVector v6 = DoubleVector.broadcast(S, 710.0);
        DoubleVector v9 = DoubleVector.broadcast(S, 1.4426950408889634);
        DoubleVector v10 = DoubleVector.broadcast(S, 6755399441055744.0);
        LongVector v14 = LongVector.broadcast(B, 4843621399236968448L);
        LongVector v17 = LongVector.broadcast(B, 1023L);
        DoubleVector v26 = DoubleVector.broadcast(S, 0.6931471805598903);
        DoubleVector v28 = DoubleVector.broadcast(S, 5.497923018708371e-14);
        DoubleVector v30 = DoubleVector.broadcast(S, 2.0871106489995073e-09);
        DoubleVector v31 = DoubleVector.broadcast(S, 2.5112604342442408e-08);
        DoubleVector v33 = DoubleVector.broadcast(S, 2.755741760381457e-07);
        DoubleVector v35 = DoubleVector.broadcast(S, 2.7557233013854625e-06);
        DoubleVector v37 = DoubleVector.broadcast(S, 2.4801587155319772e-05);
        DoubleVector v39 = DoubleVector.broadcast(S, 0.00019841269898534215);
        DoubleVector v41 = DoubleVector.broadcast(S, 0.001388888888896799);
        DoubleVector v43 = DoubleVector.broadcast(S, 0.00833333333331599);
        DoubleVector v45 = DoubleVector.broadcast(S, 0.041666666666666526);
        DoubleVector v47 = DoubleVector.broadcast(S, 0.16666666666666685);
        DoubleVector v49 = DoubleVector.broadcast(S, 0.5);
        DoubleVector v53 = DoubleVector.broadcast(S, 1.0);
        for (int i = 0; i < n; i += LANES) {
            DoubleVector v1 = DoubleVector.fromArray(S, target, targetAt + i);
            VectorMask<Double> v4 = v1.compare(VectorOperators.LT, v3);
            DoubleVector v5 = v1.blend(v3, v4);
            VectorMask<Double> v7 = v5.compare(VectorOperators.GT, v6);
            DoubleVector v8 = v5.blend(v6, v7);
            DoubleVector v11 = v8.fma(v9, v10);
            DoubleVector v12 = v11.sub(v10);
            LongVector v13 = v11.reinterpretAsLongs();
            LongVector v15 = v13.sub(v14);
            LongVector v16 = v15.lanewise(VectorOperators.ASHR, 1);
            LongVector v18 = v16.add(v17);
            LongVector v19 = v18.lanewise(VectorOperators.LSHL, 52);
            DoubleVector v20 = v19.reinterpretAsDoubles();
            LongVector v21 = v15.sub(v16);
            LongVector v22 = v21.add(v17);
            LongVector v23 = v22.lanewise(VectorOperators.LSHL, 52);
            DoubleVector v24 = v23.reinterpretAsDoubles();
            DoubleVector v25 = v12.neg();
            DoubleVector v27 = v25.fma(v26, v8);
            DoubleVector v29 = v25.fma(v28, v27);
            DoubleVector v32 = v30.fma(v29, v31);
            DoubleVector v34 = v32.fma(v29, v33);
            DoubleVector v36 = v34.fma(v29, v35);
            DoubleVector v38 = v36.fma(v29, v37);
            DoubleVector v40 = v38.fma(v29, v39);
            DoubleVector v42 = v40.fma(v29, v41);
            DoubleVector v44 = v42.fma(v29, v43);
            DoubleVector v46 = v44.fma(v29, v45);
            DoubleVector v48 = v46.fma(v29, v47);
            DoubleVector v50 = v48.fma(v29, v49);
            DoubleVector v51 = v29.mul(v29);
            DoubleVector v52 = v50.fma(v51, v29);
            DoubleVector v54 = v52.add(v53);
            DoubleVector v55 = v54.mul(v20);
            DoubleVector v56 = v55.mul(v24);
            v56.intoArray(loss, lossAt + i);
        }
    }

    @Override
    public void klDivOfPlainLog(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale, double[] lanes) {
        int full = n - n % COUNT;
        DoubleVector v2 = DoubleVector.broadcast(S, scale);
        DoubleVector v3 = DoubleVector.broadcast(S, 1.4426950408889634);
        DoubleVector v4 = DoubleVector.broadcast(S, 6755399441056767.0);
        DoubleVector v8 = DoubleVector.broadcast(S, 0.6931471805598903);
        DoubleVector v10 = DoubleVector.broadcast(S, 5.497923018708371e-14);
        DoubleVector v12 = DoubleVector.broadcast(S, 2.0871106489995073e-09);
        DoubleVector v13 = DoubleVector.broadcast(S, 2.5112604342442408e-08);
        DoubleVector v15 = DoubleVector.broadcast(S, 2.755741760381457e-07);
        DoubleVector v17 = DoubleVector.broadcast(S, 2.7557233013854625e-06);
        DoubleVector v19 = DoubleVector.broadcast(S, 2.4801587155319772e-05);
        DoubleVector v21 = DoubleVector.broadcast(S, 0.00019841269898534215);
        DoubleVector v23 = DoubleVector.broadcast(S, 0.001388888888896799);
        DoubleVector v25 = DoubleVector.broadcast(S, 0.00833333333331599);
        DoubleVector v27 = DoubleVector.broadcast(S, 0.041666666666666526);
        DoubleVector v29 = DoubleVector.broadcast(S, 0.16666666666666685);
        DoubleVector v31 = DoubleVector.broadcast(S, 0.5);
        DoubleVector v35 = DoubleVector.broadcast(S, 1.0);
        for (int g = 0; g < COUNT; g += LANES) {
            DoubleVector s = DoubleVector.fromArray(S, lanes, g);
            for (int i = g; i < full; i += COUNT) {
                DoubleVector v0 = DoubleVector.fromArray(S, input, inputAt + i);
                DoubleVector v1 = DoubleVector.fromArray(S, target, targetAt + i);
                DoubleVector v5 = v1.fma(v3, v4);
                DoubleVector v6 = v5.sub(v4);
                DoubleVector v7 = v6.neg();
                DoubleVector v9 = v7.fma(v8, v1);
                DoubleVector v11 = v7.fma(v10, v9);
                DoubleVector v14 = v12.fma(v11, v13);
                DoubleVector v16 = v14.fma(v11, v15);
                DoubleVector v18 = v16.fma(v11, v17);
                DoubleVector v20 = v18.fma(v11, v19);
                DoubleVector v22 = v20.fma(v11, v21);
                DoubleVector v24 = v22.fma(v11, v23);
                DoubleVector v26 = v24.fma(v11, v25);
                DoubleVector v28 = v26.fma(v11, v27);
                DoubleVector v30 = v28.fma(v11, v29);
                DoubleVector v32 = v30.fma(v11, v31);
                DoubleVector v33 = v11.mul(v11);
                DoubleVector v34 = v32.fma(v33, v11);
                DoubleVector v36 = v34.add(v35);
                LongVector v37 = v5.reinterpretAsLongs();
                LongVector v38 = v37.lanewise(VectorOperators.LSHL, 52);
                DoubleVector v39 = v38.reinterpretAsDoubles();
                DoubleVector v40 = v36.mul(v39);
                DoubleVector v41 = v1.sub(v0);
                DoubleVector v42 = v40.mul(v41);
                DoubleVector v43 = v40.neg();
                DoubleVector v44 = v43.mul(v2);
                v42.intoArray(loss, lossAt + i);
                v44.intoArray(grad, gradAt + i);
                s = s.add(v42);
            }
            s.intoArray(lanes, g);
        }
        REST.klDivOfPlainLog(input, inputAt + full, target, targetAt + full, loss, lossAt + full, grad, gradAt + full, n - full, scale, lanes);
    }

    @Override
    public void poissonNllOfPlain(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale, double[] lanes) {
        int full = n - n % COUNT;
        DoubleVector v2 = DoubleVector.broadcast(S, scale);
        DoubleVector v3 = DoubleVector.broadcast(S, 1.4426950408889634);
        DoubleVector v4 = DoubleVector.broadcast(S, 6755399441056767.0);
        DoubleVector v8 = DoubleVector.broadcast(S, 0.6931471805598903);
        DoubleVector v10 = DoubleVector.broadcast(S, 5.497923018708371e-14);
        DoubleVector v12 = DoubleVector.broadcast(S, 2.0871106489995073e-09);
        DoubleVector v13 = DoubleVector.broadcast(S, 2.5112604342442408e-08);
        DoubleVector v15 = DoubleVector.broadcast(S, 2.755741760381457e-07);
        DoubleVector v17 = DoubleVector.broadcast(S, 2.7557233013854625e-06);
        DoubleVector v19 = DoubleVector.broadcast(S, 2.4801587155319772e-05);
        DoubleVector v21 = DoubleVector.broadcast(S, 0.00019841269898534215);
        DoubleVector v23 = DoubleVector.broadcast(S, 0.001388888888896799);
        DoubleVector v25 = DoubleVector.broadcast(S, 0.00833333333331599);
        DoubleVector v27 = DoubleVector.broadcast(S, 0.041666666666666526);
        DoubleVector v29 = DoubleVector.broadcast(S, 0.16666666666666685);
        DoubleVector v31 = DoubleVector.broadcast(S, 0.5);
        DoubleVector v35 = DoubleVector.broadcast(S, 1.0);
        for (int g = 0; g < COUNT; g += LANES) {
            DoubleVector s = DoubleVector.fromArray(S, lanes, g);
            for (int i = g; i < full; i += COUNT) {
                DoubleVector v0 = DoubleVector.fromArray(S, input, inputAt + i);
                DoubleVector v1 = DoubleVector.fromArray(S, target, targetAt + i);
                DoubleVector v5 = v0.fma(v3, v4);
                DoubleVector v6 = v5.sub(v4);
                DoubleVector v7 = v6.neg();
                DoubleVector v9 = v7.fma(v8, v0);
                DoubleVector v11 = v7.fma(v10, v9);
                DoubleVector v14 = v12.fma(v11, v13);
                DoubleVector v16 = v14.fma(v11, v15);
                DoubleVector v18 = v16.fma(v11, v17);
                DoubleVector v20 = v18.fma(v11, v19);
                DoubleVector v22 = v20.fma(v11, v21);
                DoubleVector v24 = v22.fma(v11, v23);
                DoubleVector v26 = v24.fma(v11, v25);
                DoubleVector v28 = v26.fma(v11, v27);
                DoubleVector v30 = v28.fma(v11, v29);
                DoubleVector v32 = v30.fma(v11, v31);
                DoubleVector v33 = v11.mul(v11);
                DoubleVector v34 = v32.fma(v33, v11);
                DoubleVector v36 = v34.add(v35);
                LongVector v37 = v5.reinterpretAsLongs();
                LongVector v38 = v37.lanewise(VectorOperators.LSHL, 52);
                DoubleVector v39 = v38.reinterpretAsDoubles();
                DoubleVector v40 = v36.mul(v39);
                DoubleVector v41 = v1.neg();
                DoubleVector v42 = v41.fma(v0, v40);
                DoubleVector v43 = v40.sub(v1);
                DoubleVector v44 = v43.mul(v2);
                v42.intoArray(loss, lossAt + i);
                v44.intoArray(grad, gradAt + i);
                s = s.add(v42);
            }
            s.intoArray(lanes, g);
        }
        REST.poissonNllOfPlain(input, inputAt + full, target, targetAt + full, loss, lossAt + full, grad, gradAt + full, n - full, scale, lanes);
    }

    @Override
    public void poissonNll(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale, double[] lanes) {
        int full = n - n % COUNT;
        poissonNllStage1(input, inputAt, target, targetAt, loss, lossAt, grad, gradAt, full, scale);
        DoubleVector v2 = DoubleVector.broadcast(S, scale);
        for (int g = 0; g < COUNT; g += LANES) {
            DoubleVector s = DoubleVector.fromArray(S, lanes, g);
            for (int i = g; i < full; i += COUNT) {
                DoubleVector v0 = DoubleVector.fromArray(S, input, inputAt + i);
                DoubleVector v1 = DoubleVector.fromArray(S, target, targetAt + i);
                DoubleVector v57 = DoubleVector.fromArray(S, loss, lossAt + i);
                DoubleVector v58 = v1.neg();
                DoubleVector v59 = v58.fma(v0, v57);
                DoubleVector v60 = v57.sub(v1);
                DoubleVector v61 = v60.mul(v2);
                v59.intoArray(loss, lossAt + i);
                v61.intoArray(grad, gradAt + i);
                s = s.add(v59);
            }
            s.intoArray(lanes, g);
        }
        REST.poissonNll(input, inputAt + full, target, targetAt + full, loss, lossAt + full, grad, gradAt + full, n - full, scale, lanes);
    }

    private static void poissonNllStage1(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale) {
        DoubleVector v3 = DoubleVector.broadcast(S, -746.0);
        DoubleVector v6 = DoubleVector.broadcast(S, 710.0);
        DoubleVector v9 = DoubleVector.broadcast(S, 1.4426950408889634);
        DoubleVector v10 = DoubleVector.broadcast(S, 6755399441055744.0);
        LongVector v14 = LongVector.broadcast(B, 4843621399236968448L);
        LongVector v17 = LongVector.broadcast(B, 1023L);
        DoubleVector v26 = DoubleVector.broadcast(S, 0.6931471805598903);
        DoubleVector v28 = DoubleVector.broadcast(S, 5.497923018708371e-14);
        DoubleVector v30 = DoubleVector.broadcast(S, 2.0871106489995073e-09);
        DoubleVector v31 = DoubleVector.broadcast(S, 2.5112604342442408e-08);
        DoubleVector v33 = DoubleVector.broadcast(S, 2.755741760381457e-07);
        DoubleVector v35 = DoubleVector.broadcast(S, 2.7557233013854625e-06);
        DoubleVector v37 = DoubleVector.broadcast(S, 2.4801587155319772e-05);
        DoubleVector v39 = DoubleVector.broadcast(S, 0.00019841269898534215);
        DoubleVector v41 = DoubleVector.broadcast(S, 0.001388888888896799);
        DoubleVector v43 = DoubleVector.broadcast(S, 0.00833333333331599);
        DoubleVector v45 = DoubleVector.broadcast(S, 0.041666666666666526);
        DoubleVector v47 = DoubleVector.broadcast(S, 0.16666666666666685);
        DoubleVector v49 = DoubleVector.broadcast(S, 0.5);
        DoubleVector v53 = DoubleVector.broadcast(S, 1.0);
        for (int i = 0; i < n; i += LANES) {
            DoubleVector v0 = DoubleVector.fromArray(S, input, inputAt + i);
            VectorMask<Double> v4 = v0.compare(VectorOperators.LT, v3);
            DoubleVector v5 = v0.blend(v3, v4);
            VectorMask<Double> v7 = v5.compare(VectorOperators.GT, v6);
            DoubleVector v8 = v5.blend(v6, v7);
            DoubleVector v11 = v8.fma(v9, v10);
            DoubleVector v12 = v11.sub(v10);
            LongVector v13 = v11.reinterpretAsLongs();
            LongVector v15 = v13.sub(v14);
            LongVector v16 = v15.lanewise(VectorOperators.ASHR, 1);
            LongVector v18 = v16.add(v17);
            LongVector v19 = v18.lanewise(VectorOperators.LSHL, 52);
            DoubleVector v20 = v19.reinterpretAsDoubles();
            LongVector v21 = v15.sub(v16);
            LongVector v22 = v21.add(v17);
            LongVector v23 = v22.lanewise(VectorOperators.LSHL, 52);
            DoubleVector v24 = v23.reinterpretAsDoubles();
            DoubleVector v25 = v12.neg();
            DoubleVector v27 = v25.fma(v26, v8);
            DoubleVector v29 = v25.fma(v28, v27);
            DoubleVector v32 = v30.fma(v29, v31);
            DoubleVector v34 = v32.fma(v29, v33);
            DoubleVector v36 = v34.fma(v29, v35);
            DoubleVector v38 = v36.fma(v29, v37);
            DoubleVector v40 = v38.fma(v29, v39);
            DoubleVector v42 = v40.fma(v29, v41);
            DoubleVector v44 = v42.fma(v29, v43);
            DoubleVector v46 = v44.fma(v29, v45);
            DoubleVector v48 = v46.fma(v29, v47);
            DoubleVector v50 = v48.fma(v29, v49);
            DoubleVector v51 = v29.mul(v29);
            DoubleVector v52 = v50.fma(v51, v29);
            DoubleVector v54 = v52.add(v53);
            DoubleVector v55 = v54.mul(v20);
            DoubleVector v56 = v55.mul(v24);
            v56.intoArray(loss, lossAt + i);
        }
    }

    @Override
    public void poissonNllFull(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale, double[] lanes) {
        int full = n - n % COUNT;
        poissonNllFullStage1(input, inputAt, target, targetAt, loss, lossAt, grad, gradAt, full, scale);
        poissonNllFullStage2(input, inputAt, target, targetAt, loss, lossAt, grad, gradAt, full, scale);
        DoubleVector v2 = DoubleVector.broadcast(S, scale);
        DoubleVector v49 = DoubleVector.broadcast(S, 0.5);
        DoubleVector v53 = DoubleVector.broadcast(S, 1.0);
        DoubleVector v66 = DoubleVector.broadcast(S, 0.0);
        DoubleVector v110 = DoubleVector.broadcast(S, 0.9189385332046728);
        DoubleVector v115 = DoubleVector.broadcast(S, Double.NaN);
        for (int g = 0; g < COUNT; g += LANES) {
            DoubleVector s = DoubleVector.fromArray(S, lanes, g);
            for (int i = g; i < full; i += COUNT) {
                DoubleVector v0 = DoubleVector.fromArray(S, input, inputAt + i);
                DoubleVector v1 = DoubleVector.fromArray(S, target, targetAt + i);
                DoubleVector v57 = DoubleVector.fromArray(S, loss, lossAt + i);
                DoubleVector v58 = v1.neg();
                DoubleVector v59 = v58.fma(v0, v57);
                DoubleVector v108 = DoubleVector.fromArray(S, grad, gradAt + i);
                DoubleVector v109 = v1.add(v49);
                DoubleVector v111 = v110.sub(v1);
                DoubleVector v112 = v108.fma(v109, v111);
                VectorMask<Double> v113 = v1.compare(VectorOperators.GT, v53);
                VectorMask<Double> v114 = v1.compare(VectorOperators.LE, v53);
                DoubleVector v116 = v115.blend(v66, v114);
                DoubleVector v117 = v116.blend(v112, v113);
                DoubleVector v118 = v59.add(v117);
                DoubleVector v119 = v57.sub(v1);
                DoubleVector v120 = v119.mul(v2);
                v118.intoArray(loss, lossAt + i);
                v120.intoArray(grad, gradAt + i);
                s = s.add(v118);
            }
            s.intoArray(lanes, g);
        }
        REST.poissonNllFull(input, inputAt + full, target, targetAt + full, loss, lossAt + full, grad, gradAt + full, n - full, scale, lanes);
    }

    private static void poissonNllFullStage1(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale) {
        DoubleVector v3 = DoubleVector.broadcast(S, -746.0);
        DoubleVector v6 = DoubleVector.broadcast(S, 710.0);
        DoubleVector v9 = DoubleVector.broadcast(S, 1.4426950408889634);
        DoubleVector v10 = DoubleVector.broadcast(S, 6755399441055744.0);
        LongVector v14 = LongVector.broadcast(B, 4843621399236968448L);
        LongVector v17 = LongVector.broadcast(B, 1023L);
        DoubleVector v26 = DoubleVector.broadcast(S, 0.6931471805598903);
        DoubleVector v28 = DoubleVector.broadcast(S, 5.497923018708371e-14);
        DoubleVector v30 = DoubleVector.broadcast(S, 2.0871106489995073e-09);
        DoubleVector v31 = DoubleVector.broadcast(S, 2.5112604342442408e-08);
        DoubleVector v33 = DoubleVector.broadcast(S, 2.755741760381457e-07);
        DoubleVector v35 = DoubleVector.broadcast(S, 2.7557233013854625e-06);
        DoubleVector v37 = DoubleVector.broadcast(S, 2.4801587155319772e-05);
        DoubleVector v39 = DoubleVector.broadcast(S, 0.00019841269898534215);
        DoubleVector v41 = DoubleVector.broadcast(S, 0.001388888888896799);
        DoubleVector v43 = DoubleVector.broadcast(S, 0.00833333333331599);
        DoubleVector v45 = DoubleVector.broadcast(S, 0.041666666666666526);
        DoubleVector v47 = DoubleVector.broadcast(S, 0.16666666666666685);
        DoubleVector v49 = DoubleVector.broadcast(S, 0.5);
        DoubleVector v53 = DoubleVector.broadcast(S, 1.0);
        for (int i = 0; i < n; i += LANES) {
            DoubleVector v0 = DoubleVector.fromArray(S, input, inputAt + i);
            VectorMask<Double> v4 = v0.compare(VectorOperators.LT, v3);
            DoubleVector v5 = v0.blend(v3, v4);
            VectorMask<Double> v7 = v5.compare(VectorOperators.GT, v6);
            DoubleVector v8 = v5.blend(v6, v7);
            DoubleVector v11 = v8.fma(v9, v10);
            DoubleVector v12 = v11.sub(v10);
            LongVector v13 = v11.reinterpretAsLongs();
            LongVector v15 = v13.sub(v14);
            LongVector v16 = v15.lanewise(VectorOperators.ASHR, 1);
            LongVector v18 = v16.add(v17);
            LongVector v19 = v18.lanewise(VectorOperators.LSHL, 52);
            DoubleVector v20 = v19.reinterpretAsDoubles();
            LongVector v21 = v15.sub(v16);
            LongVector v22 = v21.add(v17);
            LongVector v23 = v22.lanewise(VectorOperators.LSHL, 52);
            DoubleVector v24 = v23.reinterpretAsDoubles();
            DoubleVector v25 = v12.neg();
            DoubleVector v27 = v25.fma(v26, v8);
            DoubleVector v29 = v25.fma(v28, v27);
            DoubleVector v32 = v30.fma(v29, v31);
            DoubleVector v34 = v32.fma(v29, v33);
            DoubleVector v36 = v34.fma(v29, v35);
            DoubleVector v38 = v36.fma(v29, v37);
            DoubleVector v40 = v38.fma(v29, v39);
            DoubleVector v42 = v40.fma(v29, v41);
            DoubleVector v44 = v42.fma(v29, v43);
            DoubleVector v46 = v44.fma(v29, v45);
            DoubleVector v48 = v46.fma(v29, v47);
            DoubleVector v50 = v48.fma(v29, v49);
            DoubleVector v51 = v29.mul(v29);
            DoubleVector v52 = v50.fma(v51, v29);
            DoubleVector v54 = v52.add(v53);
            DoubleVector v55 = v54.mul(v20);
            DoubleVector v56 = v55.mul(v24);
            v56.intoArray(loss, lossAt + i);
        }
    }

    private static void poissonNllFullStage2(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale) {
        DoubleVector v10 = DoubleVector.broadcast(S, 6755399441055744.0);
        LongVector v14 = LongVector.broadcast(B, 4843621399236968448L);
        DoubleVector v26 = DoubleVector.broadcast(S, 0.6931471805598903);
        DoubleVector v28 = DoubleVector.broadcast(S, 5.497923018708371e-14);
        DoubleVector v49 = DoubleVector.broadcast(S, 0.5);
        DoubleVector v53 = DoubleVector.broadcast(S, 1.0);
        DoubleVector v60 = DoubleVector.broadcast(S, 9.332636185032189e-302);
        DoubleVector v62 = DoubleVector.broadcast(S, 1.152921504606847e+18);
        DoubleVector v65 = DoubleVector.broadcast(S, 60.0);
        DoubleVector v66 = DoubleVector.broadcast(S, 0.0);
        LongVector v69 = LongVector.broadcast(B, 4604544271217802189L);
        DoubleVector v80 = DoubleVector.broadcast(S, 2.0);
        DoubleVector v86 = DoubleVector.broadcast(S, 0.138432390054763);
        DoubleVector v87 = DoubleVector.broadcast(S, 0.1317357638500592);
        DoubleVector v89 = DoubleVector.broadcast(S, 0.15391112895803089);
        DoubleVector v91 = DoubleVector.broadcast(S, 0.18181665859844565);
        DoubleVector v93 = DoubleVector.broadcast(S, 0.22222224296516227);
        DoubleVector v95 = DoubleVector.broadcast(S, 0.2857142855582956);
        DoubleVector v97 = DoubleVector.broadcast(S, 0.4000000000005667);
        DoubleVector v99 = DoubleVector.broadcast(S, 0.666666666666666);
        for (int i = 0; i < n; i += LANES) {
            DoubleVector v1 = DoubleVector.fromArray(S, target, targetAt + i);
            VectorMask<Double> v61 = v1.compare(VectorOperators.LT, v60);
            DoubleVector v63 = v1.mul(v62);
            DoubleVector v64 = v1.blend(v63, v61);
            DoubleVector v67 = v66.blend(v65, v61);
            LongVector v68 = v64.reinterpretAsLongs();
            LongVector v70 = v68.sub(v69);
            LongVector v71 = v70.lanewise(VectorOperators.ASHR, 52);
            LongVector v72 = v71.lanewise(VectorOperators.LSHL, 52);
            LongVector v73 = v68.sub(v72);
            DoubleVector v74 = v73.reinterpretAsDoubles();
            LongVector v75 = v71.add(v14);
            DoubleVector v76 = v75.reinterpretAsDoubles();
            DoubleVector v77 = v76.sub(v10);
            DoubleVector v78 = v77.sub(v67);
            DoubleVector v79 = v74.sub(v53);
            DoubleVector v81 = v79.add(v80);
            DoubleVector v82 = v79.div(v81);
            DoubleVector v83 = v82.mul(v82);
            DoubleVector v84 = v79.mul(v79);
            DoubleVector v85 = v84.mul(v49);
            DoubleVector v88 = v86.fma(v83, v87);
            DoubleVector v90 = v88.fma(v83, v89);
            DoubleVector v92 = v90.fma(v83, v91);
            DoubleVector v94 = v92.fma(v83, v93);
            DoubleVector v96 = v94.fma(v83, v95);
            DoubleVector v98 = v96.fma(v83, v97);
            DoubleVector v100 = v98.fma(v83, v99);
            DoubleVector v101 = v83.fma(v100, v85);
            DoubleVector v102 = v82.mul(v101);
            DoubleVector v103 = v85.sub(v102);
            DoubleVector v104 = v78.neg();
            DoubleVector v105 = v104.fma(v28, v103);
            DoubleVector v106 = v79.sub(v105);
            DoubleVector v107 = v78.fma(v26, v106);
            v107.intoArray(grad, gradAt + i);
        }
    }

    @Override
    public void poissonNllOfRate(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale, double eps, double[] lanes) {
        int full = n - n % COUNT;
        poissonNllOfRateStage1(input, inputAt, target, targetAt, loss, lossAt, grad, gradAt, full, scale, eps);
        DoubleVector v2 = DoubleVector.broadcast(S, scale);
        DoubleVector v3 = DoubleVector.broadcast(S, eps);
        DoubleVector v6 = DoubleVector.broadcast(S, 0.0);
        DoubleVector v28 = DoubleVector.broadcast(S, 1.0);
        DoubleVector v63 = DoubleVector.broadcast(S, Double.NEGATIVE_INFINITY);
        DoubleVector v64 = DoubleVector.broadcast(S, Double.NaN);
        DoubleVector v67 = DoubleVector.broadcast(S, Double.POSITIVE_INFINITY);
        for (int g = 0; g < COUNT; g += LANES) {
            DoubleVector s = DoubleVector.fromArray(S, lanes, g);
            for (int i = g; i < full; i += COUNT) {
                DoubleVector v0 = DoubleVector.fromArray(S, input, inputAt + i);
                DoubleVector v1 = DoubleVector.fromArray(S, target, targetAt + i);
                DoubleVector v4 = v1.neg();
                DoubleVector v5 = v0.add(v3);
                VectorMask<Double> v7 = v5.compare(VectorOperators.GT, v6);
                DoubleVector v61 = DoubleVector.fromArray(S, loss, lossAt + i);
                VectorMask<Double> v62 = v5.compare(VectorOperators.EQ, v6);
                DoubleVector v65 = v64.blend(v63, v62);
                DoubleVector v66 = v65.blend(v61, v7);
                VectorMask<Double> v68 = v5.compare(VectorOperators.EQ, v67);
                DoubleVector v69 = v66.blend(v67, v68);
                DoubleVector v70 = v4.fma(v69, v0);
                VectorMask<Double> v71 = v0.compare(VectorOperators.EQ, v67);
                DoubleVector v72 = v1.div(v5);
                DoubleVector v73 = v28.sub(v72);
                DoubleVector v74 = v0.sub(v1);
                DoubleVector v75 = v74.add(v3);
                DoubleVector v76 = v75.div(v5);
                DoubleVector v77 = v76.blend(v73, v71);
                DoubleVector v78 = v77.mul(v2);
                v70.intoArray(loss, lossAt + i);
                v78.intoArray(grad, gradAt + i);
                s = s.add(v70);
            }
            s.intoArray(lanes, g);
        }
        REST.poissonNllOfRate(input, inputAt + full, target, targetAt + full, loss, lossAt + full, grad, gradAt + full, n - full, scale, eps, lanes);
    }

    private static void poissonNllOfRateStage1(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale, double eps) {
        DoubleVector v3 = DoubleVector.broadcast(S, eps);
        DoubleVector v6 = DoubleVector.broadcast(S, 0.0);
        DoubleVector v8 = DoubleVector.broadcast(S, 9.332636185032189e-302);
        DoubleVector v10 = DoubleVector.broadcast(S, 1.152921504606847e+18);
        DoubleVector v13 = DoubleVector.broadcast(S, 60.0);
        LongVector v16 = LongVector.broadcast(B, 4604544271217802189L);
        LongVector v22 = LongVector.broadcast(B, 4843621399236968448L);
        DoubleVector v25 = DoubleVector.broadcast(S, 6755399441055744.0);
        DoubleVector v28 = DoubleVector.broadcast(S, 1.0);
        DoubleVector v30 = DoubleVector.broadcast(S, 2.0);
        DoubleVector v35 = DoubleVector.broadcast(S, 0.5);
        DoubleVector v37 = DoubleVector.broadcast(S, 0.138432390054763);
        DoubleVector v38 = DoubleVector.broadcast(S, 0.1317357638500592);
        DoubleVector v40 = DoubleVector.broadcast(S, 0.15391112895803089);
        DoubleVector v42 = DoubleVector.broadcast(S, 0.18181665859844565);
        DoubleVector v44 = DoubleVector.broadcast(S, 0.22222224296516227);
        DoubleVector v46 = DoubleVector.broadcast(S, 0.2857142855582956);
        DoubleVector v48 = DoubleVector.broadcast(S, 0.4000000000005667);
        DoubleVector v50 = DoubleVector.broadcast(S, 0.666666666666666);
        DoubleVector v56 = DoubleVector.broadcast(S, 5.497923018708371e-14);
        DoubleVector v59 = DoubleVector.broadcast(S, 0.6931471805598903);
        for (int i = 0; i < n; i += LANES) {
            DoubleVector v0 = DoubleVector.fromArray(S, input, inputAt + i);
            DoubleVector v5 = v0.add(v3);
            VectorMask<Double> v9 = v5.compare(VectorOperators.LT, v8);
            DoubleVector v11 = v5.mul(v10);
            DoubleVector v12 = v5.blend(v11, v9);
            DoubleVector v14 = v6.blend(v13, v9);
            LongVector v15 = v12.reinterpretAsLongs();
            LongVector v17 = v15.sub(v16);
            LongVector v18 = v17.lanewise(VectorOperators.ASHR, 52);
            LongVector v19 = v18.lanewise(VectorOperators.LSHL, 52);
            LongVector v20 = v15.sub(v19);
            DoubleVector v21 = v20.reinterpretAsDoubles();
            LongVector v23 = v18.add(v22);
            DoubleVector v24 = v23.reinterpretAsDoubles();
            DoubleVector v26 = v24.sub(v25);
            DoubleVector v27 = v26.sub(v14);
            DoubleVector v29 = v21.sub(v28);
            DoubleVector v31 = v29.add(v30);
            DoubleVector v32 = v29.div(v31);
            DoubleVector v33 = v32.mul(v32);
            DoubleVector v34 = v29.mul(v29);
            DoubleVector v36 = v34.mul(v35);
            DoubleVector v39 = v37.fma(v33, v38);
            DoubleVector v41 = v39.fma(v33, v40);
            DoubleVector v43 = v41.fma(v33, v42);
            DoubleVector v45 = v43.fma(v33, v44);
            DoubleVector v47 = v45.fma(v33, v46);
            DoubleVector v49 = v47.fma(v33, v48);
            DoubleVector v51 = v49.fma(v33, v50);
            DoubleVector v52 = v33.fma(v51, v36);
            DoubleVector v53 = v32.mul(v52);
            DoubleVector v54 = v36.sub(v53);
            DoubleVector v55 = v27.neg();
            DoubleVector v57 = v55.fma(v56, v54);
            DoubleVector v58 = v29.sub(v57);
            DoubleVector v60 = v27.fma(v59, v58);
            v60.intoArray(loss, lossAt + i);
        }
    }

    @Override
    public void poissonNllOfRateFull(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale, double eps, double[] lanes) {
        int full = n - n % COUNT;
        poissonNllOfRateFullStage1(input, inputAt, target, targetAt, loss, lossAt, grad, gradAt, full, scale, eps);
        poissonNllOfRateFullStage2(input, inputAt, target, targetAt, loss, lossAt, grad, gradAt, full, scale, eps);
        DoubleVector v2 = DoubleVector.broadcast(S, scale);
        DoubleVector v3 = DoubleVector.broadcast(S, eps);
        DoubleVector v6 = DoubleVector.broadcast(S, 0.0);
        DoubleVector v28 = DoubleVector.broadcast(S, 1.0);
        DoubleVector v35 = DoubleVector.broadcast(S, 0.5);
        DoubleVector v63 = DoubleVector.broadcast(S, Double.NEGATIVE_INFINITY);
        DoubleVector v64 = DoubleVector.broadcast(S, Double.NaN);
        DoubleVector v67 = DoubleVector.broadcast(S, Double.POSITIVE_INFINITY);
        DoubleVector v107 = DoubleVector.broadcast(S, 0.9189385332046728);
        for (int g = 0; g < COUNT; g += LANES) {
            DoubleVector s = DoubleVector.fromArray(S, lanes, g);
            for (int i = g; i < full; i += COUNT) {
                DoubleVector v0 = DoubleVector.fromArray(S, input, inputAt + i);
                DoubleVector v1 = DoubleVector.fromArray(S, target, targetAt + i);
                DoubleVector v4 = v1.neg();
                DoubleVector v5 = v0.add(v3);
                VectorMask<Double> v7 = v5.compare(VectorOperators.GT, v6);
                DoubleVector v61 = DoubleVector.fromArray(S, loss, lossAt + i);
                VectorMask<Double> v62 = v5.compare(VectorOperators.EQ, v6);
                DoubleVector v65 = v64.blend(v63, v62);
                DoubleVector v66 = v65.blend(v61, v7);
                VectorMask<Double> v68 = v5.compare(VectorOperators.EQ, v67);
                DoubleVector v69 = v66.blend(v67, v68);
                DoubleVector v70 = v4.fma(v69, v0);
                DoubleVector v105 = DoubleVector.fromArray(S, grad, gradAt + i);
                DoubleVector v106 = v1.add(v35);
                DoubleVector v108 = v107.sub(v1);
                DoubleVector v109 = v105.fma(v106, v108);
                VectorMask<Double> v110 = v1.compare(VectorOperators.GT, v28);
                VectorMask<Double> v111 = v1.compare(VectorOperators.LE, v28);
                DoubleVector v112 = v64.blend(v6, v111);
                DoubleVector v113 = v112.blend(v109, v110);
                DoubleVector v114 = v70.add(v113);
                VectorMask<Double> v115 = v0.compare(VectorOperators.EQ, v67);
                DoubleVector v116 = v1.div(v5);
                DoubleVector v117 = v28.sub(v116);
                DoubleVector v118 = v0.sub(v1);
                DoubleVector v119 = v118.add(v3);
                DoubleVector v120 = v119.div(v5);
                DoubleVector v121 = v120.blend(v117, v115);
                DoubleVector v122 = v121.mul(v2);
                v114.intoArray(loss, lossAt + i);
                v122.intoArray(grad, gradAt + i);
                s = s.add(v114);
            }
            s.intoArray(lanes, g);
        }
        REST.poissonNllOfRateFull(input, inputAt + full, target, targetAt + full, loss, lossAt + full, grad, gradAt + full, n - full, scale, eps, lanes);
    }

    private static void poissonNllOfRateFullStage1(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale, double eps) {
        DoubleVector v3 = DoubleVector.broadcast(S, eps);
        DoubleVector v6 = DoubleVector.broadcast(S, 0.0);
        DoubleVector v8 = DoubleVector.broadcast(S, 9.332636185032189e-302);
        DoubleVector v10 = DoubleVector.broadcast(S, 1.152921504606847e+18);
        DoubleVector v13 = DoubleVector.broadcast(S, 60.0);
        LongVector v16 = LongVector.broadcast(B, 4604544271217802189L);
        LongVector v22 = LongVector.broadcast(B, 4843621399236968448L);
        DoubleVector v25 = DoubleVector.broadcast(S, 6755399441055744.0);
        DoubleVector v28 = DoubleVector.broadcast(S, 1.0);
        DoubleVector v30 = DoubleVector.broadcast(S, 2.0);
        DoubleVector v35 = DoubleVector.broadcast(S, 0.5);
        DoubleVector v37 = DoubleVector.broadcast(S, 0.138432390054763);
        DoubleVector v38 = DoubleVector.broadcast(S, 0.1317357638500592);
        DoubleVector v40 = DoubleVector.broadcast(S, 0.15391112895803089);
        DoubleVector v42 = DoubleVector.broadcast(S, 0.18181665859844565);
        DoubleVector v44 = DoubleVector.broadcast(S, 0.22222224296516227);
        DoubleVector v46 = DoubleVector.broadcast(S, 0.2857142855582956);
        DoubleVector v48 = DoubleVector.broadcast(S, 0.4000000000005667);
        DoubleVector v50 = DoubleVector.broadcast(S, 0.666666666666666);
        DoubleVector v56 = DoubleVector.broadcast(S, 5.497923018708371e-14);
        DoubleVector v59 = DoubleVector.broadcast(S, 0.6931471805598903);
        for (int i = 0; i < n; i += LANES) {
            DoubleVector v0 = DoubleVector.fromArray(S, input, inputAt + i);
            DoubleVector v5 = v0.add(v3);
            VectorMask<Double> v9 = v5.compare(VectorOperators.LT, v8);
            DoubleVector v11 = v5.mul(v10);
            DoubleVector v12 = v5.blend(v11, v9);
            DoubleVector v14 = v6.blend(v13, v9);
            LongVector v15 = v12.reinterpretAsLongs();
            LongVector v17 = v15.sub(v16);
            LongVector v18 = v17.lanewise(VectorOperators.ASHR, 52);
            LongVector v19 = v18.lanewise(VectorOperators.LSHL, 52);
            LongVector v20 = v15.sub(v19);
            DoubleVector v21 = v20.reinterpretAsDoubles();
            LongVector v23 = v18.add(v22);
            DoubleVector v24 = v23.reinterpretAsDoubles();
            DoubleVector v26 = v24.sub(v25);
            DoubleVector v27 = v26.sub(v14);
            DoubleVector v29 = v21.sub(v28);
            DoubleVector v31 = v29.add(v30);
            DoubleVector v32 = v29.div(v31);
            DoubleVector v33 = v32.mul(v32);
            DoubleVector v34 = v29.mul(v29);
            DoubleVector v36 = v34.mul(v35);
            DoubleVector v39 = v37.fma(v33, v38);
            DoubleVector v41 = v39.fma(v33, v40);
            DoubleVector v43 = v41.fma(v33, v42);
            DoubleVector v45 = v43.fma(v33, v44);
            DoubleVector v47 = v45.fma(v33, v46);
            DoubleVector v49 = v47.fma(v33, v48);
            DoubleVector v51 = v49.fma(v33, v50);
            DoubleVector v52 = v33.fma(v51, v36);
            DoubleVector v53 = v32.mul(v52);
            DoubleVector v54 = v36.sub(v53);
            DoubleVector v55 = v27.neg();
            DoubleVector v57 = v55.fma(v56, v54);
            DoubleVector v58 = v29.sub(v57);
            DoubleVector v60 = v27.fma(v59, v58);
            v60.intoArray(loss, lossAt + i);
        }
    }

    private static void poissonNllOfRateFullStage2(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale, double eps) {
        DoubleVector v6 = DoubleVector.broadcast(S, 0.0);
        DoubleVector v8 = DoubleVector.broadcast(S, 9.332636185032189e-302);
        DoubleVector v10 = DoubleVector.broadcast(S, 1.152921504606847e+18);
        DoubleVector v13 = DoubleVector.broadcast(S, 60.0);
        LongVector v16 = LongVector.broadcast(B, 4604544271217802189L);
        LongVector v22 = LongVector.broadcast(B, 4843621399236968448L);
        DoubleVector v25 = DoubleVector.broadcast(S, 6755399441055744.0);
        DoubleVector v28 = DoubleVector.broadcast(S, 1.0);
        DoubleVector v30 = DoubleVector.broadcast(S, 2.0);
        DoubleVector v35 = DoubleVector.broadcast(S, 0.5);
        DoubleVector v37 = DoubleVector.broadcast(S, 0.138432390054763);
        DoubleVector v38 = DoubleVector.broadcast(S, 0.1317357638500592);
        DoubleVector v40 = DoubleVector.broadcast(S, 0.15391112895803089);
        DoubleVector v42 = DoubleVector.broadcast(S, 0.18181665859844565);
        DoubleVector v44 = DoubleVector.broadcast(S, 0.22222224296516227);
        DoubleVector v46 = DoubleVector.broadcast(S, 0.2857142855582956);
        DoubleVector v48 = DoubleVector.broadcast(S, 0.4000000000005667);
        DoubleVector v50 = DoubleVector.broadcast(S, 0.666666666666666);
        DoubleVector v56 = DoubleVector.broadcast(S, 5.497923018708371e-14);
        DoubleVector v59 = DoubleVector.broadcast(S, 0.6931471805598903);
        for (int i = 0; i < n; i += LANES) {
            DoubleVector v1 = DoubleVector.fromArray(S, target, targetAt + i);
            VectorMask<Double> v71 = v1.compare(VectorOperators.LT, v8);
            DoubleVector v72 = v1.mul(v10);
            DoubleVector v73 = v1.blend(v72, v71);
            DoubleVector v74 = v6.blend(v13, v71);
            LongVector v75 = v73.reinterpretAsLongs();
            LongVector v76 = v75.sub(v16);
            LongVector v77 = v76.lanewise(VectorOperators.ASHR, 52);
            LongVector v78 = v77.lanewise(VectorOperators.LSHL, 52);
            LongVector v79 = v75.sub(v78);
            DoubleVector v80 = v79.reinterpretAsDoubles();
            LongVector v81 = v77.add(v22);
            DoubleVector v82 = v81.reinterpretAsDoubles();
            DoubleVector v83 = v82.sub(v25);
            DoubleVector v84 = v83.sub(v74);
            DoubleVector v85 = v80.sub(v28);
            DoubleVector v86 = v85.add(v30);
            DoubleVector v87 = v85.div(v86);
            DoubleVector v88 = v87.mul(v87);
            DoubleVector v89 = v85.mul(v85);
            DoubleVector v90 = v89.mul(v35);
            DoubleVector v91 = v37.fma(v88, v38);
            DoubleVector v92 = v91.fma(v88, v40);
            DoubleVector v93 = v92.fma(v88, v42);
            DoubleVector v94 = v93.fma(v88, v44);
            DoubleVector v95 = v94.fma(v88, v46);
            DoubleVector v96 = v95.fma(v88, v48);
            DoubleVector v97 = v96.fma(v88, v50);
            DoubleVector v98 = v88.fma(v97, v90);
            DoubleVector v99 = v87.mul(v98);
            DoubleVector v100 = v90.sub(v99);
            DoubleVector v101 = v84.neg();
            DoubleVector v102 = v101.fma(v56, v100);
            DoubleVector v103 = v85.sub(v102);
            DoubleVector v104 = v84.fma(v59, v103);
            v104.intoArray(grad, gradAt + i);
        }
    }

    @Override
    public void gaussianNll(double[] input, int inputAt, double[] target, int targetAt, double[] var, int varAt, double[] loss, int lossAt, double[] gradInput, int gradInputAt, double[] gradVar, int gradVarAt, int n, double scale, double eps, double constant, double[] lanes) {
        int full = n - n % COUNT;
        gaussianNllStage1(input, inputAt, target, targetAt, var, varAt, loss, lossAt, gradInput, gradInputAt, gradVar, gradVarAt, full, scale, eps, constant);
        DoubleVector v3 = DoubleVector.broadcast(S, scale);
        DoubleVector v4 = DoubleVector.broadcast(S, eps);
        DoubleVector v5 = DoubleVector.broadcast(S, constant);
        DoubleVector v10 = DoubleVector.broadcast(S, 0.0);
        DoubleVector v32 = DoubleVector.broadcast(S, 1.0);
        DoubleVector v39 = DoubleVector.broadcast(S, 0.5);
        DoubleVector v67 = DoubleVector.broadcast(S, Double.NEGATIVE_INFINITY);
        DoubleVector v68 = DoubleVector.broadcast(S, Double.NaN);
        DoubleVector v71 = DoubleVector.broadcast(S, Double.POSITIVE_INFINITY);
        for (int g = 0; g < COUNT; g += LANES) {
            DoubleVector s = DoubleVector.fromArray(S, lanes, g);
            for (int i = g; i < full; i += COUNT) {
                DoubleVector v0 = DoubleVector.fromArray(S, input, inputAt + i);
                DoubleVector v1 = DoubleVector.fromArray(S, target, targetAt + i);
                DoubleVector v2 = DoubleVector.fromArray(S, var, varAt + i);
                VectorMask<Double> v6 = v2.compare(VectorOperators.LT, v4);
                DoubleVector v7 = v2.blend(v4, v6);
                DoubleVector v8 = v0.sub(v1);
                DoubleVector v9 = v8.div(v7);
                VectorMask<Double> v11 = v7.compare(VectorOperators.GT, v10);
                DoubleVector v65 = DoubleVector.fromArray(S, loss, lossAt + i);
                VectorMask<Double> v66 = v7.compare(VectorOperators.EQ, v10);
                DoubleVector v69 = v68.blend(v67, v66);
                DoubleVector v70 = v69.blend(v65, v11);
                VectorMask<Double> v72 = v7.compare(VectorOperators.EQ, v71);
                DoubleVector v73 = v70.blend(v71, v72);
                DoubleVector v74 = v9.fma(v8, v73);
                DoubleVector v75 = v74.mul(v39);
                DoubleVector v76 = v75.add(v5);
                DoubleVector v77 = v9.mul(v3);
                DoubleVector v78 = v9.neg();
                DoubleVector v79 = v78.fma(v8, v32);
                DoubleVector v80 = v79.div(v7);
                DoubleVector v81 = v3.mul(v39);
                DoubleVector v82 = v80.mul(v81);
                v76.intoArray(loss, lossAt + i);
                v77.intoArray(gradInput, gradInputAt + i);
                v82.intoArray(gradVar, gradVarAt + i);
                s = s.add(v76);
            }
            s.intoArray(lanes, g);
        }
        REST.gaussianNll(input, inputAt + full, target, targetAt + full, var, varAt + full, loss, lossAt + full, gradInput, gradInputAt + full, gradVar, gradVarAt + full, n - full, scale, eps, constant, lanes);
    }

    private static void gaussianNllStage1(double[] input, int inputAt, double[] target, int targetAt, double[] var, int varAt, double[] loss, int lossAt, double[] gradInput, int gradInputAt, double[] gradVar, int gradVarAt, int n, double scale, double eps, double constant) {
        DoubleVector v4 = DoubleVector.broadcast(S, eps);
        DoubleVector v10 = DoubleVector.broadcast(S, 0.0);
        DoubleVector v12 = DoubleVector.broadcast(S, 9.332636185032189e-302);
        DoubleVector v14 = DoubleVector.broadcast(S, 1.152921504606847e+18);
        DoubleVector v17 = DoubleVector.broadcast(S, 60.0);
        LongVector v20 = LongVector.broadcast(B, 4604544271217802189L);
        LongVector v26 = LongVector.broadcast(B, 4843621399236968448L);
        DoubleVector v29 = DoubleVector.broadcast(S, 6755399441055744.0);
        DoubleVector v32 = DoubleVector.broadcast(S, 1.0);
        DoubleVector v34 = DoubleVector.broadcast(S, 2.0);
        DoubleVector v39 = DoubleVector.broadcast(S, 0.5);
        DoubleVector v41 = DoubleVector.broadcast(S, 0.138432390054763);
        DoubleVector v42 = DoubleVector.broadcast(S, 0.1317357638500592);
        DoubleVector v44 = DoubleVector.broadcast(S, 0.15391112895803089);
        DoubleVector v46 = DoubleVector.broadcast(S, 0.18181665859844565);
        DoubleVector v48 = DoubleVector.broadcast(S, 0.22222224296516227);
        DoubleVector v50 = DoubleVector.broadcast(S, 0.2857142855582956);
        DoubleVector v52 = DoubleVector.broadcast(S, 0.4000000000005667);
        DoubleVector v54 = DoubleVector.broadcast(S, 0.666666666666666);
        DoubleVector v60 = DoubleVector.broadcast(S, 5.497923018708371e-14);
        DoubleVector v63 = DoubleVector.broadcast(S, 0.6931471805598903);
        for (int i = 0; i < n; i += LANES) {
            DoubleVector v2 = DoubleVector.fromArray(S, var, varAt + i);
            VectorMask<Double> v6 = v2.compare(VectorOperators.LT, v4);
            DoubleVector v7 = v2.blend(v4, v6);
            VectorMask<Double> v13 = v7.compare(VectorOperators.LT, v12);
            DoubleVector v15 = v7.mul(v14);
            DoubleVector v16 = v7.blend(v15, v13);
            DoubleVector v18 = v10.blend(v17, v13);
            LongVector v19 = v16.reinterpretAsLongs();
            LongVector v21 = v19.sub(v20);
            LongVector v22 = v21.lanewise(VectorOperators.ASHR, 52);
            LongVector v23 = v22.lanewise(VectorOperators.LSHL, 52);
            LongVector v24 = v19.sub(v23);
            DoubleVector v25 = v24.reinterpretAsDoubles();
            LongVector v27 = v22.add(v26);
            DoubleVector v28 = v27.reinterpretAsDoubles();
            DoubleVector v30 = v28.sub(v29);
            DoubleVector v31 = v30.sub(v18);
            DoubleVector v33 = v25.sub(v32);
            DoubleVector v35 = v33.add(v34);
            DoubleVector v36 = v33.div(v35);
            DoubleVector v37 = v36.mul(v36);
            DoubleVector v38 = v33.mul(v33);
            DoubleVector v40 = v38.mul(v39);
            DoubleVector v43 = v41.fma(v37, v42);
            DoubleVector v45 = v43.fma(v37, v44);
            DoubleVector v47 = v45.fma(v37, v46);
            DoubleVector v49 = v47.fma(v37, v48);
            DoubleVector v51 = v49.fma(v37, v50);
            DoubleVector v53 = v51.fma(v37, v52);
            DoubleVector v55 = v53.fma(v37, v54);
            DoubleVector v56 = v37.fma(v55, v40);
            DoubleVector v57 = v36.mul(v56);
            DoubleVector v58 = v40.sub(v57);
            DoubleVector v59 = v31.neg();
            DoubleVector v61 = v59.fma(v60, v58);
            DoubleVector v62 = v33.sub(v61);
            DoubleVector v64 = v31.fma(v63, v62);
            v64.intoArray(loss, lossAt + i);
        }
    }

    @Override
    public void gaussianNllOfNormal(double[] input, int inputAt, double[] target, int targetAt, double[] var, int varAt, double[] loss, int lossAt, double[] gradInput, int gradInputAt, double[] gradVar, int gradVarAt, int n, double scale, double constant, double[] lanes) {
        int full = n - n % COUNT;
        DoubleVector v3 = DoubleVector.broadcast(S, scale);
        DoubleVector v4 = DoubleVector.broadcast(S, constant);
        LongVector v8 = LongVector.broadcast(B, 4604544271217802189L);
        LongVector v14 = LongVector.broadcast(B, 4843621399236968448L);
        DoubleVector v17 = DoubleVector.broadcast(S, 6755399441055744.0);
        DoubleVector v19 = DoubleVector.broadcast(S, 1.0);
        DoubleVector v21 = DoubleVector.broadcast(S, 2.0);
        DoubleVector v26 = DoubleVector.broadcast(S, 0.5);
        DoubleVector v28 = DoubleVector.broadcast(S, 0.138432390054763);
        DoubleVector v29 = DoubleVector.broadcast(S, 0.1317357638500592);
        DoubleVector v31 = DoubleVector.broadcast(S, 0.15391112895803089);
        DoubleVector v33 = DoubleVector.broadcast(S, 0.18181665859844565);
        DoubleVector v35 = DoubleVector.broadcast(S, 0.22222224296516227);
        DoubleVector v37 = DoubleVector.broadcast(S, 0.2857142855582956);
        DoubleVector v39 = DoubleVector.broadcast(S, 0.4000000000005667);
        DoubleVector v41 = DoubleVector.broadcast(S, 0.666666666666666);
        DoubleVector v47 = DoubleVector.broadcast(S, 5.497923018708371e-14);
        DoubleVector v50 = DoubleVector.broadcast(S, 0.6931471805598903);
        for (int g = 0; g < COUNT; g += LANES) {
            DoubleVector s = DoubleVector.fromArray(S, lanes, g);
            for (int i = g; i < full; i += COUNT) {
                DoubleVector v0 = DoubleVector.fromArray(S, input, inputAt + i);
                DoubleVector v1 = DoubleVector.fromArray(S, target, targetAt + i);
                DoubleVector v2 = DoubleVector.fromArray(S, var, varAt + i);
                DoubleVector v5 = v0.sub(v1);
                DoubleVector v6 = v5.div(v2);
                LongVector v7 = v2.reinterpretAsLongs();
                LongVector v9 = v7.sub(v8);
                LongVector v10 = v9.lanewise(VectorOperators.ASHR, 52);
                LongVector v11 = v10.lanewise(VectorOperators.LSHL, 52);
                LongVector v12 = v7.sub(v11);
                DoubleVector v13 = v12.reinterpretAsDoubles();
                LongVector v15 = v10.add(v14);
                DoubleVector v16 = v15.reinterpretAsDoubles();
                DoubleVector v18 = v16.sub(v17);
                DoubleVector v20 = v13.sub(v19);
                DoubleVector v22 = v20.add(v21);
                DoubleVector v23 = v20.div(v22);
                DoubleVector v24 = v23.mul(v23);
                DoubleVector v25 = v20.mul(v20);
                DoubleVector v27 = v25.mul(v26);
                DoubleVector v30 = v28.fma(v24, v29);
                DoubleVector v32 = v30.fma(v24, v31);
                DoubleVector v34 = v32.fma(v24, v33);
                DoubleVector v36 = v34.fma(v24, v35);
                DoubleVector v38 = v36.fma(v24, v37);
                DoubleVector v40 = v38.fma(v24, v39);
                DoubleVector v42 = v40.fma(v24, v41);
                DoubleVector v43 = v24.fma(v42, v27);
                DoubleVector v44 = v23.mul(v43);
                DoubleVector v45 = v27.sub(v44);
                DoubleVector v46 = v18.neg();
                DoubleVector v48 = v46.fma(v47, v45);
                DoubleVector v49 = v20.sub(v48);
                DoubleVector v51 = v18.fma(v50, v49);
                DoubleVector v52 = v6.fma(v5, v51);
                DoubleVector v53 = v52.mul(v26);
                DoubleVector v54 = v53.add(v4);
                DoubleVector v55 = v6.mul(v3);
                DoubleVector v56 = v6.neg();
                DoubleVector v57 = v56.fma(v5, v19);
                DoubleVector v58 = v57.div(v2);
                DoubleVector v59 = v3.mul(v26);
                DoubleVector v60 = v58.mul(v59);
                v54.intoArray(loss, lossAt + i);
                v55.intoArray(gradInput, gradInputAt + i);
                v60.intoArray(gradVar, gradVarAt + i);
                s = s.add(v54);
            }
            s.intoArray(lanes, g);
        }
        REST.gaussianNllOfNormal(input, inputAt + full, target, targetAt + full, var, varAt + full, loss, lossAt + full, gradInput, gradInputAt + full, gradVar, gradVarAt + full, n - full, scale, constant, lanes);
    }

    @Override
    public void hingeEmbedding(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale, double margin, double[] lanes) {
        int full = n - n % COUNT;
        DoubleVector v2 = DoubleVector.broadcast(S, scale);
        DoubleVector v3 = DoubleVector.broadcast(S, margin);
        DoubleVector v5 = DoubleVector.broadcast(S, 0.0);
        DoubleVector v11 = DoubleVector.broadcast(S, 1.0);
        DoubleVector v13 = DoubleVector.broadcast(S, -1.0);
        for (int g = 0; g < COUNT; g += LANES) {
            DoubleVector s = DoubleVector.fromArray(S, lanes, g);
            for (int i = g; i < full; i += COUNT) {
                DoubleVector v0 = DoubleVector.fromArray(S, input, inputAt + i);
                DoubleVector v1 = DoubleVector.fromArray(S, target, targetAt + i);
                DoubleVector v4 = v3.sub(v0);
                VectorMask<Double> v6 = v4.compare(VectorOperators.LT, v5);
                DoubleVector v7 = v4.blend(v5, v6);
                VectorMask<Double> v8 = v0.compare(VectorOperators.LT, v3);
                DoubleVector v9 = v2.neg();
                DoubleVector v10 = v5.blend(v9, v8);
                VectorMask<Double> v12 = v1.compare(VectorOperators.EQ, v11);
                VectorMask<Double> v14 = v1.compare(VectorOperators.EQ, v13);
                DoubleVector v15 = v7.blend(v5, v12);
                DoubleVector v16 = v0.blend(v5, v14);
                DoubleVector v17 = v15.add(v16);
                DoubleVector v18 = v10.blend(v5, v12);
                DoubleVector v19 = v2.blend(v5, v14);
                DoubleVector v20 = v18.add(v19);
                v17.intoArray(loss, lossAt + i);
                v20.intoArray(grad, gradAt + i);
                s = s.add(v17);
            }
            s.intoArray(lanes, g);
        }
        REST.hingeEmbedding(input, inputAt + full, target, targetAt + full, loss, lossAt + full, grad, gradAt + full, n - full, scale, margin, lanes);
    }

    @Override
    public void softMargin(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale, double[] lanes) {
        int full = n - n % COUNT;
        softMarginStage1(input, inputAt, target, targetAt, loss, lossAt, grad, gradAt, full, scale);
        softMarginStage2(input, inputAt, target, targetAt, loss, lossAt, grad, gradAt, full, scale);
        DoubleVector v2 = DoubleVector.broadcast(S, scale);
        DoubleVector v46 = DoubleVector.broadcast(S, 1.0);
        DoubleVector v90 = DoubleVector.broadcast(S, 0.0);
        for (int g = 0; g < COUNT; g += LANES) {
            DoubleVector s = DoubleVector.fromArray(S, lanes, g);
            for (int i = g; i < full; i += COUNT) {
                DoubleVector v0 = DoubleVector.fromArray(S, input, inputAt + i);
                DoubleVector v1 = DoubleVector.fromArray(S, target, targetAt + i);
                DoubleVector v3 = v1.neg();
                DoubleVector v4 = v3.mul(v0);
                DoubleVector v98 = DoubleVector.fromArray(S, loss, lossAt + i);
                DoubleVector v99 = DoubleVector.fromArray(S, grad, gradAt + i);
                VectorMask<Double> v100 = v4.compare(VectorOperators.GT, v90);
                DoubleVector v101 = v4.add(v98);
                DoubleVector v102 = v98.blend(v101, v100);
                DoubleVector v103 = v46.sub(v99);
                DoubleVector v104 = v99.blend(v103, v100);
                DoubleVector v105 = v3.mul(v104);
                DoubleVector v106 = v105.mul(v2);
                v102.intoArray(loss, lossAt + i);
                v106.intoArray(grad, gradAt + i);
                s = s.add(v102);
            }
            s.intoArray(lanes, g);
        }
        REST.softMargin(input, inputAt + full, target, targetAt + full, loss, lossAt + full, grad, gradAt + full, n - full, scale, lanes);
    }

    private static void softMarginStage1(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale) {
        LongVector v7 = LongVector.broadcast(B, 4649773101213548544L);
        DoubleVector v11 = DoubleVector.broadcast(S, 1.4426950408889634);
        DoubleVector v12 = DoubleVector.broadcast(S, 6755399441056895.0);
        DoubleVector v19 = DoubleVector.broadcast(S, 0.6931471805598903);
        DoubleVector v21 = DoubleVector.broadcast(S, 5.497923018708371e-14);
        DoubleVector v23 = DoubleVector.broadcast(S, 2.0871106489995073e-09);
        DoubleVector v24 = DoubleVector.broadcast(S, 2.5112604342442408e-08);
        DoubleVector v26 = DoubleVector.broadcast(S, 2.755741760381457e-07);
        DoubleVector v28 = DoubleVector.broadcast(S, 2.7557233013854625e-06);
        DoubleVector v30 = DoubleVector.broadcast(S, 2.4801587155319772e-05);
        DoubleVector v32 = DoubleVector.broadcast(S, 0.00019841269898534215);
        DoubleVector v34 = DoubleVector.broadcast(S, 0.001388888888896799);
        DoubleVector v36 = DoubleVector.broadcast(S, 0.00833333333331599);
        DoubleVector v38 = DoubleVector.broadcast(S, 0.041666666666666526);
        DoubleVector v40 = DoubleVector.broadcast(S, 0.16666666666666685);
        DoubleVector v42 = DoubleVector.broadcast(S, 0.5);
        DoubleVector v46 = DoubleVector.broadcast(S, 1.0);
        DoubleVector v49 = DoubleVector.broadcast(S, 2.938735877055719e-39);
        LongVector v52 = LongVector.broadcast(B, 9218868437227405312L);
        for (int i = 0; i < n; i += LANES) {
            DoubleVector v0 = DoubleVector.fromArray(S, input, inputAt + i);
            DoubleVector v1 = DoubleVector.fromArray(S, target, targetAt + i);
            DoubleVector v3 = v1.neg();
            DoubleVector v4 = v3.mul(v0);
            DoubleVector v5 = v4.abs();
            LongVector v6 = v5.reinterpretAsLongs();
            LongVector v8 = v6.min(v7);
            DoubleVector v9 = v8.reinterpretAsDoubles();
            DoubleVector v10 = v9.neg();
            DoubleVector v13 = v10.fma(v11, v12);
            DoubleVector v14 = v13.sub(v12);
            LongVector v15 = v13.reinterpretAsLongs();
            LongVector v16 = v15.lanewise(VectorOperators.LSHL, 52);
            DoubleVector v17 = v16.reinterpretAsDoubles();
            DoubleVector v18 = v14.neg();
            DoubleVector v20 = v18.fma(v19, v10);
            DoubleVector v22 = v18.fma(v21, v20);
            DoubleVector v25 = v23.fma(v22, v24);
            DoubleVector v27 = v25.fma(v22, v26);
            DoubleVector v29 = v27.fma(v22, v28);
            DoubleVector v31 = v29.fma(v22, v30);
            DoubleVector v33 = v31.fma(v22, v32);
            DoubleVector v35 = v33.fma(v22, v34);
            DoubleVector v37 = v35.fma(v22, v36);
            DoubleVector v39 = v37.fma(v22, v38);
            DoubleVector v41 = v39.fma(v22, v40);
            DoubleVector v43 = v41.fma(v22, v42);
            DoubleVector v44 = v22.mul(v22);
            DoubleVector v45 = v43.fma(v44, v22);
            DoubleVector v47 = v45.add(v46);
            DoubleVector v48 = v47.mul(v17);
            DoubleVector v50 = v48.mul(v49);
            LongVector v51 = v50.reinterpretAsLongs();
            LongVector v53 = v52.sub(v6);
            LongVector v54 = v53.lanewise(VectorOperators.ASHR, 63);
            LongVector v55 = v51.or(v54);
            DoubleVector v56 = v55.reinterpretAsDoubles();
            v56.intoArray(loss, lossAt + i);
        }
    }

    private static void softMarginStage2(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale) {
        DoubleVector v19 = DoubleVector.broadcast(S, 0.6931471805598903);
        DoubleVector v21 = DoubleVector.broadcast(S, 5.497923018708371e-14);
        DoubleVector v42 = DoubleVector.broadcast(S, 0.5);
        DoubleVector v46 = DoubleVector.broadcast(S, 1.0);
        DoubleVector v63 = DoubleVector.broadcast(S, 2.0);
        DoubleVector v72 = DoubleVector.broadcast(S, 0.138432390054763);
        DoubleVector v73 = DoubleVector.broadcast(S, 0.1317357638500592);
        DoubleVector v75 = DoubleVector.broadcast(S, 0.15391112895803089);
        DoubleVector v77 = DoubleVector.broadcast(S, 0.18181665859844565);
        DoubleVector v79 = DoubleVector.broadcast(S, 0.22222224296516227);
        DoubleVector v81 = DoubleVector.broadcast(S, 0.2857142855582956);
        DoubleVector v83 = DoubleVector.broadcast(S, 0.4000000000005667);
        DoubleVector v85 = DoubleVector.broadcast(S, 0.666666666666666);
        DoubleVector v90 = DoubleVector.broadcast(S, 0.0);
        for (int i = 0; i < n; i += LANES) {
            DoubleVector v57 = DoubleVector.fromArray(S, loss, lossAt + i);
            VectorMask<Double> v58 = v57.compare(VectorOperators.GT, v42);
            DoubleVector v59 = v57.sub(v46);
            DoubleVector v60 = v59.mul(v42);
            DoubleVector v61 = v57.blend(v60, v58);
            DoubleVector v62 = v57.add(v46);
            DoubleVector v64 = v61.add(v63);
            DoubleVector v65 = v62.mul(v64);
            DoubleVector v66 = v46.div(v65);
            DoubleVector v67 = v61.mul(v62);
            DoubleVector v68 = v67.mul(v66);
            DoubleVector v69 = v68.mul(v68);
            DoubleVector v70 = v61.mul(v61);
            DoubleVector v71 = v70.mul(v42);
            DoubleVector v74 = v72.fma(v69, v73);
            DoubleVector v76 = v74.fma(v69, v75);
            DoubleVector v78 = v76.fma(v69, v77);
            DoubleVector v80 = v78.fma(v69, v79);
            DoubleVector v82 = v80.fma(v69, v81);
            DoubleVector v84 = v82.fma(v69, v83);
            DoubleVector v86 = v84.fma(v69, v85);
            DoubleVector v87 = v69.fma(v86, v71);
            DoubleVector v88 = v68.mul(v87);
            DoubleVector v89 = v71.sub(v88);
            DoubleVector v91 = v90.blend(v21, v58);
            DoubleVector v92 = v89.sub(v91);
            DoubleVector v93 = v61.sub(v92);
            DoubleVector v94 = v90.blend(v19, v58);
            DoubleVector v95 = v93.add(v94);
            DoubleVector v96 = v64.mul(v66);
            DoubleVector v97 = v57.mul(v96);
            v95.intoArray(loss, lossAt + i);
            v97.intoArray(grad, gradAt + i);
        }
    }

    @Override
    public void marginRanking(double[] input1, int input1At, double[] input2, int input2At, double[] target, int targetAt, double[] loss, int lossAt, double[] gradInput1, int gradInput1At, double[] gradInput2, int gradInput2At, int n, double scale, double margin, double[] lanes) {
        int full = n - n % COUNT;
        DoubleVector v3 = DoubleVector.broadcast(S, scale);
        DoubleVector v4 = DoubleVector.broadcast(S, margin);
        DoubleVector v8 = DoubleVector.broadcast(S, 0.0);
        for (int g = 0; g < COUNT; g += LANES) {
            DoubleVector s = DoubleVector.fromArray(S, lanes, g);
            for (int i = g; i < full; i += COUNT) {
                DoubleVector v0 = DoubleVector.fromArray(S, input1, input1At + i);
                DoubleVector v1 = DoubleVector.fromArray(S, input2, input2At + i);
                DoubleVector v2 = DoubleVector.fromArray(S, target, targetAt + i);
                DoubleVector v5 = v2.neg();
                DoubleVector v6 = v0.sub(v1);
                DoubleVector v7 = v5.fma(v6, v4);
                VectorMask<Double> v9 = v7.compare(VectorOperators.GT, v8);
                DoubleVector v10 = v2.mul(v3);
                DoubleVector v11 = v8.blend(v10, v9);
                VectorMask<Double> v12 = v7.compare(VectorOperators.LT, v8);
                DoubleVector v13 = v7.blend(v8, v12);
                DoubleVector v14 = v11.neg();
                v13.intoArray(loss, lossAt + i);
                v14.intoArray(gradInput1, gradInput1At + i);
                v11.intoArray(gradInput2, gradInput2At + i);
                s = s.add(v13);
            }
            s.intoArray(lanes, g);
        }
        REST.marginRanking(input1, input1At + full, input2, input2At + full, target, targetAt + full, loss, lossAt + full, gradInput1, gradInput1At + full, gradInput2, gradInput2At + full, n - full, scale, margin, lanes);
    }

    @Override
    public void sigmoidFocal(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale, double alpha, double restOfAlpha, double[] lanes) {
        int full = n - n % COUNT;
        sigmoidFocalStage1(input, inputAt, target, targetAt, loss, lossAt, grad, gradAt, full, scale, alpha, restOfAlpha);
        sigmoidFocalStage2(input, inputAt, target, targetAt, loss, lossAt, grad, gradAt, full, scale, alpha, restOfAlpha);
        sigmoidFocalStage3(input, inputAt, target, targetAt, loss, lossAt, grad, gradAt, full, scale, alpha, restOfAlpha);
        for (int g = 0; g < COUNT; g += LANES) {
            DoubleVector s = DoubleVector.fromArray(S, lanes, g);
            for (int i = g; i < full; i += COUNT) {
                DoubleVector v136 = DoubleVector.fromArray(S, loss, lossAt + i);
                DoubleVector v137 = DoubleVector.fromArray(S, grad, gradAt + i);
                v136.intoArray(loss, lossAt + i);
                v137.intoArray(grad, gradAt + i);
                s = s.add(v136);
            }
            s.intoArray(lanes, g);
        }
        REST.sigmoidFocal(input, inputAt + full, target, targetAt + full, loss, lossAt + full, grad, gradAt + full, n - full, scale, alpha, restOfAlpha, lanes);
    }

    private static void sigmoidFocalStage1(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale, double alpha, double restOfAlpha) {
        DoubleVector v5 = DoubleVector.broadcast(S, 1.0);
        LongVector v9 = LongVector.broadcast(B, 4649773101213548544L);
        DoubleVector v13 = DoubleVector.broadcast(S, 1.4426950408889634);
        DoubleVector v14 = DoubleVector.broadcast(S, 6755399441056895.0);
        DoubleVector v21 = DoubleVector.broadcast(S, 0.6931471805598903);
        DoubleVector v23 = DoubleVector.broadcast(S, 5.497923018708371e-14);
        DoubleVector v25 = DoubleVector.broadcast(S, 2.0871106489995073e-09);
        DoubleVector v26 = DoubleVector.broadcast(S, 2.5112604342442408e-08);
        DoubleVector v28 = DoubleVector.broadcast(S, 2.755741760381457e-07);
        DoubleVector v30 = DoubleVector.broadcast(S, 2.7557233013854625e-06);
        DoubleVector v32 = DoubleVector.broadcast(S, 2.4801587155319772e-05);
        DoubleVector v34 = DoubleVector.broadcast(S, 0.00019841269898534215);
        DoubleVector v36 = DoubleVector.broadcast(S, 0.001388888888896799);
        DoubleVector v38 = DoubleVector.broadcast(S, 0.00833333333331599);
        DoubleVector v40 = DoubleVector.broadcast(S, 0.041666666666666526);
        DoubleVector v42 = DoubleVector.broadcast(S, 0.16666666666666685);
        DoubleVector v44 = DoubleVector.broadcast(S, 0.5);
        DoubleVector v50 = DoubleVector.broadcast(S, 2.938735877055719e-39);
        LongVector v53 = LongVector.broadcast(B, 9218868437227405312L);
        for (int i = 0; i < n; i += LANES) {
            DoubleVector v0 = DoubleVector.fromArray(S, input, inputAt + i);
            DoubleVector v7 = v0.abs();
            LongVector v8 = v7.reinterpretAsLongs();
            LongVector v10 = v8.min(v9);
            DoubleVector v11 = v10.reinterpretAsDoubles();
            DoubleVector v12 = v11.neg();
            DoubleVector v15 = v12.fma(v13, v14);
            DoubleVector v16 = v15.sub(v14);
            LongVector v17 = v15.reinterpretAsLongs();
            LongVector v18 = v17.lanewise(VectorOperators.LSHL, 52);
            DoubleVector v19 = v18.reinterpretAsDoubles();
            DoubleVector v20 = v16.neg();
            DoubleVector v22 = v20.fma(v21, v12);
            DoubleVector v24 = v20.fma(v23, v22);
            DoubleVector v27 = v25.fma(v24, v26);
            DoubleVector v29 = v27.fma(v24, v28);
            DoubleVector v31 = v29.fma(v24, v30);
            DoubleVector v33 = v31.fma(v24, v32);
            DoubleVector v35 = v33.fma(v24, v34);
            DoubleVector v37 = v35.fma(v24, v36);
            DoubleVector v39 = v37.fma(v24, v38);
            DoubleVector v41 = v39.fma(v24, v40);
            DoubleVector v43 = v41.fma(v24, v42);
            DoubleVector v45 = v43.fma(v24, v44);
            DoubleVector v46 = v24.mul(v24);
            DoubleVector v47 = v45.fma(v46, v24);
            DoubleVector v48 = v47.add(v5);
            DoubleVector v49 = v48.mul(v19);
            DoubleVector v51 = v49.mul(v50);
            LongVector v52 = v51.reinterpretAsLongs();
            LongVector v54 = v53.sub(v8);
            LongVector v55 = v54.lanewise(VectorOperators.ASHR, 63);
            LongVector v56 = v52.or(v55);
            DoubleVector v57 = v56.reinterpretAsDoubles();
            v57.intoArray(loss, lossAt + i);
        }
    }

    private static void sigmoidFocalStage2(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale, double alpha, double restOfAlpha) {
        DoubleVector v5 = DoubleVector.broadcast(S, 1.0);
        DoubleVector v21 = DoubleVector.broadcast(S, 0.6931471805598903);
        DoubleVector v23 = DoubleVector.broadcast(S, 5.497923018708371e-14);
        DoubleVector v44 = DoubleVector.broadcast(S, 0.5);
        DoubleVector v64 = DoubleVector.broadcast(S, 2.0);
        DoubleVector v73 = DoubleVector.broadcast(S, 0.138432390054763);
        DoubleVector v74 = DoubleVector.broadcast(S, 0.1317357638500592);
        DoubleVector v76 = DoubleVector.broadcast(S, 0.15391112895803089);
        DoubleVector v78 = DoubleVector.broadcast(S, 0.18181665859844565);
        DoubleVector v80 = DoubleVector.broadcast(S, 0.22222224296516227);
        DoubleVector v82 = DoubleVector.broadcast(S, 0.2857142855582956);
        DoubleVector v84 = DoubleVector.broadcast(S, 0.4000000000005667);
        DoubleVector v86 = DoubleVector.broadcast(S, 0.666666666666666);
        DoubleVector v91 = DoubleVector.broadcast(S, 0.0);
        for (int i = 0; i < n; i += LANES) {
            DoubleVector v58 = DoubleVector.fromArray(S, loss, lossAt + i);
            VectorMask<Double> v59 = v58.compare(VectorOperators.GT, v44);
            DoubleVector v60 = v58.sub(v5);
            DoubleVector v61 = v60.mul(v44);
            DoubleVector v62 = v58.blend(v61, v59);
            DoubleVector v63 = v58.add(v5);
            DoubleVector v65 = v62.add(v64);
            DoubleVector v66 = v63.mul(v65);
            DoubleVector v67 = v5.div(v66);
            DoubleVector v68 = v62.mul(v63);
            DoubleVector v69 = v68.mul(v67);
            DoubleVector v70 = v69.mul(v69);
            DoubleVector v71 = v62.mul(v62);
            DoubleVector v72 = v71.mul(v44);
            DoubleVector v75 = v73.fma(v70, v74);
            DoubleVector v77 = v75.fma(v70, v76);
            DoubleVector v79 = v77.fma(v70, v78);
            DoubleVector v81 = v79.fma(v70, v80);
            DoubleVector v83 = v81.fma(v70, v82);
            DoubleVector v85 = v83.fma(v70, v84);
            DoubleVector v87 = v85.fma(v70, v86);
            DoubleVector v88 = v70.fma(v87, v72);
            DoubleVector v89 = v69.mul(v88);
            DoubleVector v90 = v72.sub(v89);
            DoubleVector v92 = v91.blend(v23, v59);
            DoubleVector v93 = v90.sub(v92);
            DoubleVector v94 = v62.sub(v93);
            DoubleVector v95 = v91.blend(v21, v59);
            DoubleVector v96 = v94.add(v95);
            DoubleVector v97 = v65.mul(v67);
            DoubleVector v98 = v58.mul(v97);
            v96.intoArray(loss, lossAt + i);
            v98.intoArray(grad, gradAt + i);
        }
    }

    private static void sigmoidFocalStage3(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale, double alpha, double restOfAlpha) {
        DoubleVector v2 = DoubleVector.broadcast(S, scale);
        DoubleVector v3 = DoubleVector.broadcast(S, alpha);
        DoubleVector v4 = DoubleVector.broadcast(S, restOfAlpha);
        DoubleVector v5 = DoubleVector.broadcast(S, 1.0);
        DoubleVector v64 = DoubleVector.broadcast(S, 2.0);
        DoubleVector v91 = DoubleVector.broadcast(S, 0.0);
        DoubleVector v110 = DoubleVector.broadcast(S, Double.NEGATIVE_INFINITY);
        DoubleVector v112 = DoubleVector.broadcast(S, Double.POSITIVE_INFINITY);
        for (int i = 0; i < n; i += LANES) {
            DoubleVector v0 = DoubleVector.fromArray(S, input, inputAt + i);
            DoubleVector v1 = DoubleVector.fromArray(S, target, targetAt + i);
            DoubleVector v6 = v5.sub(v1);
            DoubleVector v99 = DoubleVector.fromArray(S, loss, lossAt + i);
            DoubleVector v100 = DoubleVector.fromArray(S, grad, gradAt + i);
            DoubleVector v101 = v5.sub(v100);
            VectorMask<Double> v102 = v0.compare(VectorOperators.GE, v91);
            DoubleVector v103 = v100.blend(v101, v102);
            DoubleVector v104 = v101.blend(v100, v102);
            VectorMask<Double> v105 = v0.compare(VectorOperators.GT, v91);
            DoubleVector v106 = v0.mul(v6);
            DoubleVector v107 = v0.mul(v1);
            DoubleVector v108 = v107.neg();
            DoubleVector v109 = v108.blend(v106, v105);
            VectorMask<Double> v111 = v0.compare(VectorOperators.EQ, v110);
            DoubleVector v113 = v0.fma(v6, v112);
            DoubleVector v114 = v109.blend(v113, v111);
            DoubleVector v115 = v114.add(v99);
            DoubleVector v116 = v6.mul(v103);
            DoubleVector v117 = v1.fma(v104, v116);
            DoubleVector v118 = v4.mul(v6);
            DoubleVector v119 = v3.fma(v1, v118);
            DoubleVector v120 = v6.sub(v100);
            DoubleVector v121 = v100.sub(v1);
            DoubleVector v122 = v121.blend(v120, v102);
            DoubleVector v123 = v103.mul(v104);
            DoubleVector v124 = v115.mul(v123);
            DoubleVector v125 = v1.add(v1);
            DoubleVector v126 = v5.sub(v125);
            DoubleVector v127 = v124.mul(v126);
            DoubleVector v128 = v127.mul(v64);
            DoubleVector v129 = v117.mul(v117);
            DoubleVector v130 = v119.mul(v129);
            DoubleVector v131 = v130.mul(v115);
            DoubleVector v132 = v119.mul(v117);
            DoubleVector v133 = v117.fma(v122, v128);
            DoubleVector v134 = v132.mul(v133);
            DoubleVector v135 = v134.mul(v2);
            v131.intoArray(loss, lossAt + i);
            v135.intoArray(grad, gradAt + i);
        }
    }

    @Override
    public void expBelow(double[] input, int inputAt, double[] result, int resultAt, int n, double top, double[] lanes) {
        int full = n - n % COUNT;
        expBelowStage1(input, inputAt, result, resultAt, full, top);
        for (int g = 0; g < COUNT; g += LANES) {
            DoubleVector s = DoubleVector.fromArray(S, lanes, g);
            for (int i = g; i < full; i += COUNT) {
                DoubleVector v54 = DoubleVector.fromArray(S, result, resultAt + i);
                v54.intoArray(result, resultAt + i);
                s = s.add(v54);
            }
            s.intoArray(lanes, g);
        }
        REST.expBelow(input, inputAt + full, result, resultAt + full, n - full, top, lanes);
    }

    private static void expBelowStage1(double[] input, int inputAt, double[] result, int resultAt, int n, double top) {
        DoubleVector v1 = DoubleVector.broadcast(S, top);
        LongVector v4 = LongVector.broadcast(B, 4649773101213548544L);
        DoubleVector v8 = DoubleVector.broadcast(S, 1.4426950408889634);
        DoubleVector v9 = DoubleVector.broadcast(S, 6755399441056895.0);
        DoubleVector v16 = DoubleVector.broadcast(S, 0.6931471805598903);
        DoubleVector v18 = DoubleVector.broadcast(S, 5.497923018708371e-14);
        DoubleVector v20 = DoubleVector.broadcast(S, 2.0871106489995073e-09);
        DoubleVector v21 = DoubleVector.broadcast(S, 2.5112604342442408e-08);
        DoubleVector v23 = DoubleVector.broadcast(S, 2.755741760381457e-07);
        DoubleVector v25 = DoubleVector.broadcast(S, 2.7557233013854625e-06);
        DoubleVector v27 = DoubleVector.broadcast(S, 2.4801587155319772e-05);
        DoubleVector v29 = DoubleVector.broadcast(S, 0.00019841269898534215);
        DoubleVector v31 = DoubleVector.broadcast(S, 0.001388888888896799);
        DoubleVector v33 = DoubleVector.broadcast(S, 0.00833333333331599);
        DoubleVector v35 = DoubleVector.broadcast(S, 0.041666666666666526);
        DoubleVector v37 = DoubleVector.broadcast(S, 0.16666666666666685);
        DoubleVector v39 = DoubleVector.broadcast(S, 0.5);
        DoubleVector v43 = DoubleVector.broadcast(S, 1.0);
        DoubleVector v46 = DoubleVector.broadcast(S, 2.938735877055719e-39);
        LongVector v49 = LongVector.broadcast(B, 9218868437227405312L);
        for (int i = 0; i < n; i += LANES) {
            DoubleVector v0 = DoubleVector.fromArray(S, input, inputAt + i);
            DoubleVector v2 = v1.sub(v0);
            LongVector v3 = v2.reinterpretAsLongs();
            LongVector v5 = v3.min(v4);
            DoubleVector v6 = v5.reinterpretAsDoubles();
            DoubleVector v7 = v6.neg();
            DoubleVector v10 = v7.fma(v8, v9);
            DoubleVector v11 = v10.sub(v9);
            LongVector v12 = v10.reinterpretAsLongs();
            LongVector v13 = v12.lanewise(VectorOperators.LSHL, 52);
            DoubleVector v14 = v13.reinterpretAsDoubles();
            DoubleVector v15 = v11.neg();
            DoubleVector v17 = v15.fma(v16, v7);
            DoubleVector v19 = v15.fma(v18, v17);
            DoubleVector v22 = v20.fma(v19, v21);
            DoubleVector v24 = v22.fma(v19, v23);
            DoubleVector v26 = v24.fma(v19, v25);
            DoubleVector v28 = v26.fma(v19, v27);
            DoubleVector v30 = v28.fma(v19, v29);
            DoubleVector v32 = v30.fma(v19, v31);
            DoubleVector v34 = v32.fma(v19, v33);
            DoubleVector v36 = v34.fma(v19, v35);
            DoubleVector v38 = v36.fma(v19, v37);
            DoubleVector v40 = v38.fma(v19, v39);
            DoubleVector v41 = v19.mul(v19);
            DoubleVector v42 = v40.fma(v41, v19);
            DoubleVector v44 = v42.add(v43);
            DoubleVector v45 = v44.mul(v14);
            DoubleVector v47 = v45.mul(v46);
            LongVector v48 = v47.reinterpretAsLongs();
            LongVector v50 = v49.sub(v3);
            LongVector v51 = v50.lanewise(VectorOperators.ASHR, 63);
            LongVector v52 = v48.or(v51);
            DoubleVector v53 = v52.reinterpretAsDoubles();
            v53.intoArray(result, resultAt + i);
        }
    }

    @Override
    public void expBelowEach(double[] input, int inputAt, double[] top, int topAt, double[] result, int resultAt, int n) {
        int full = S.loopBound(n);
        LongVector v4 = LongVector.broadcast(B, 4649773101213548544L);
        DoubleVector v8 = DoubleVector.broadcast(S, 1.4426950408889634);
        DoubleVector v9 = DoubleVector.broadcast(S, 6755399441056895.0);
        DoubleVector v16 = DoubleVector.broadcast(S, 0.6931471805598903);
        DoubleVector v18 = DoubleVector.broadcast(S, 5.497923018708371e-14);
        DoubleVector v20 = DoubleVector.broadcast(S, 2.0871106489995073e-09);
        DoubleVector v21 = DoubleVector.broadcast(S, 2.5112604342442408e-08);
        DoubleVector v23 = DoubleVector.broadcast(S, 2.755741760381457e-07);
        DoubleVector v25 = DoubleVector.broadcast(S, 2.7557233013854625e-06);
        DoubleVector v27 = DoubleVector.broadcast(S, 2.4801587155319772e-05);
        DoubleVector v29 = DoubleVector.broadcast(S, 0.00019841269898534215);
        DoubleVector v31 = DoubleVector.broadcast(S, 0.001388888888896799);
        DoubleVector v33 = DoubleVector.broadcast(S, 0.00833333333331599);
        DoubleVector v35 = DoubleVector.broadcast(S, 0.041666666666666526);
        DoubleVector v37 = DoubleVector.broadcast(S, 0.16666666666666685);
        DoubleVector v39 = DoubleVector.broadcast(S, 0.5);
        DoubleVector v43 = DoubleVector.broadcast(S, 1.0);
        DoubleVector v46 = DoubleVector.broadcast(S, 2.938735877055719e-39);
        LongVector v49 = LongVector.broadcast(B, 9218868437227405312L);
        for (int i = 0; i < full; i += LANES) {
            DoubleVector v0 = DoubleVector.fromArray(S, input, inputAt + i);
            DoubleVector v1 = DoubleVector.fromArray(S, top, topAt + i);
            DoubleVector v2 = v1.sub(v0);
            LongVector v3 = v2.reinterpretAsLongs();
            LongVector v5 = v3.min(v4);
            DoubleVector v6 = v5.reinterpretAsDoubles();
            DoubleVector v7 = v6.neg();
            DoubleVector v10 = v7.fma(v8, v9);
            DoubleVector v11 = v10.sub(v9);
            LongVector v12 = v10.reinterpretAsLongs();
            LongVector v13 = v12.lanewise(VectorOperators.LSHL, 52);
            DoubleVector v14 = v13.reinterpretAsDoubles();
            DoubleVector v15 = v11.neg();
            DoubleVector v17 = v15.fma(v16, v7);
            DoubleVector v19 = v15.fma(v18, v17);
            DoubleVector v22 = v20.fma(v19, v21);
            DoubleVector v24 = v22.fma(v19, v23);
            DoubleVector v26 = v24.fma(v19, v25);
            DoubleVector v28 = v26.fma(v19, v27);
            DoubleVector v30 = v28.fma(v19, v29);
            DoubleVector v32 = v30.fma(v19, v31);
            DoubleVector v34 = v32.fma(v19, v33);
            DoubleVector v36 = v34.fma(v19, v35);
            DoubleVector v38 = v36.fma(v19, v37);
            DoubleVector v40 = v38.fma(v19, v39);
            DoubleVector v41 = v19.mul(v19);
            DoubleVector v42 = v40.fma(v41, v19);
            DoubleVector v44 = v42.add(v43);
            DoubleVector v45 = v44.mul(v14);
            DoubleVector v47 = v45.mul(v46);
            LongVector v48 = v47.reinterpretAsLongs();
            LongVector v50 = v49.sub(v3);
            LongVector v51 = v50.lanewise(VectorOperators.ASHR, 63);
            LongVector v52 = v48.or(v51);
            DoubleVector v53 = v52.reinterpretAsDoubles();
            v53.intoArray(result, resultAt + i);
        }
        REST.expBelowEach(input, inputAt + full, top, topAt + full, result, resultAt + full, n - full);
    }

    @Override
    public void log1p(double[] input, int inputAt, double[] result, int resultAt, int n) {
        int full = S.loopBound(n);
        DoubleVector v1 = DoubleVector.broadcast(S, 1.0);
        LongVector v6 = LongVector.broadcast(B, 4604544271217802189L);
        LongVector v12 = LongVector.broadcast(B, 4843621399236968448L);
        DoubleVector v15 = DoubleVector.broadcast(S, 6755399441055744.0);
        DoubleVector v18 = DoubleVector.broadcast(S, 2.0);
        DoubleVector v23 = DoubleVector.broadcast(S, 0.5);
        DoubleVector v25 = DoubleVector.broadcast(S, 0.138432390054763);
        DoubleVector v26 = DoubleVector.broadcast(S, 0.1317357638500592);
        DoubleVector v28 = DoubleVector.broadcast(S, 0.15391112895803089);
        DoubleVector v30 = DoubleVector.broadcast(S, 0.18181665859844565);
        DoubleVector v32 = DoubleVector.broadcast(S, 0.22222224296516227);
        DoubleVector v34 = DoubleVector.broadcast(S, 0.2857142855582956);
        DoubleVector v36 = DoubleVector.broadcast(S, 0.4000000000005667);
        DoubleVector v38 = DoubleVector.broadcast(S, 0.666666666666666);
        DoubleVector v44 = DoubleVector.broadcast(S, 5.497923018708371e-14);
        DoubleVector v47 = DoubleVector.broadcast(S, 0.6931471805598903);
        DoubleVector v51 = DoubleVector.broadcast(S, Double.POSITIVE_INFINITY);
        for (int i = 0; i < full; i += LANES) {
            DoubleVector v0 = DoubleVector.fromArray(S, input, inputAt + i);
            DoubleVector v2 = v0.add(v1);
            DoubleVector v3 = v2.sub(v1);
            DoubleVector v4 = v0.sub(v3);
            LongVector v5 = v2.reinterpretAsLongs();
            LongVector v7 = v5.sub(v6);
            LongVector v8 = v7.lanewise(VectorOperators.ASHR, 52);
            LongVector v9 = v8.lanewise(VectorOperators.LSHL, 52);
            LongVector v10 = v5.sub(v9);
            DoubleVector v11 = v10.reinterpretAsDoubles();
            LongVector v13 = v8.add(v12);
            DoubleVector v14 = v13.reinterpretAsDoubles();
            DoubleVector v16 = v14.sub(v15);
            DoubleVector v17 = v11.sub(v1);
            DoubleVector v19 = v17.add(v18);
            DoubleVector v20 = v17.div(v19);
            DoubleVector v21 = v20.mul(v20);
            DoubleVector v22 = v17.mul(v17);
            DoubleVector v24 = v22.mul(v23);
            DoubleVector v27 = v25.fma(v21, v26);
            DoubleVector v29 = v27.fma(v21, v28);
            DoubleVector v31 = v29.fma(v21, v30);
            DoubleVector v33 = v31.fma(v21, v32);
            DoubleVector v35 = v33.fma(v21, v34);
            DoubleVector v37 = v35.fma(v21, v36);
            DoubleVector v39 = v37.fma(v21, v38);
            DoubleVector v40 = v21.fma(v39, v24);
            DoubleVector v41 = v20.mul(v40);
            DoubleVector v42 = v24.sub(v41);
            DoubleVector v43 = v16.neg();
            DoubleVector v45 = v43.fma(v44, v42);
            DoubleVector v46 = v17.sub(v45);
            DoubleVector v48 = v16.fma(v47, v46);
            DoubleVector v49 = v4.div(v2);
            DoubleVector v50 = v48.add(v49);
            VectorMask<Double> v52 = v0.compare(VectorOperators.LT, v51);
            DoubleVector v53 = v0.blend(v50, v52);
            v53.intoArray(result, resultAt + i);
        }
        REST.log1p(input, inputAt + full, result, resultAt + full, n - full);
    }

    @Override
    public void scaled(double[] input, int inputAt, double[] result, int resultAt, int n, double scale) {
        int full = S.loopBound(n);
        DoubleVector v1 = DoubleVector.broadcast(S, scale);
        for (int i = 0; i < full; i += LANES) {
            DoubleVector v0 = DoubleVector.fromArray(S, input, inputAt + i);
            DoubleVector v2 = v0.mul(v1);
            v2.intoArray(result, resultAt + i);
        }
        REST.scaled(input, inputAt + full, result, resultAt + full, n - full, scale);
    }

    @Override
    public void multiplied(double[] input, int inputAt, double[] factor, int factorAt, double[] result, int resultAt, int n, double scale) {
        int full = S.loopBound(n);
        DoubleVector v2 = DoubleVector.broadcast(S, scale);
        for (int i = 0; i < full; i += LANES) {
            DoubleVector v0 = DoubleVector.fromArray(S, input, inputAt + i);
            DoubleVector v1 = DoubleVector.fromArray(S, factor, factorAt + i);
            DoubleVector v3 = v0.mul(v1);
            DoubleVector v4 = v3.mul(v2);
            v4.intoArray(result, resultAt + i);
        }
        REST.multiplied(input, inputAt + full, factor, factorAt + full, result, resultAt + full, n - full, scale);
    }

    @Override
    public void softmaxMinusMasses(double[] exponential, int exponentialAt, double[] mass, int massAt, double[] grad, int gradAt, int n, double scale, double factor) {
        int full = S.loopBound(n);
        DoubleVector v2 = DoubleVector.broadcast(S, scale);
        DoubleVector v3 = DoubleVector.broadcast(S, factor);
        for (int i = 0; i < full; i += LANES) {
            DoubleVector v0 = DoubleVector.fromArray(S, exponential, exponentialAt + i);
            DoubleVector v1 = DoubleVector.fromArray(S, mass, massAt + i);
            DoubleVector v4 = v1.neg();
            DoubleVector v5 = v0.fma(v3, v4);
            DoubleVector v6 = v5.mul(v2);
            v6.intoArray(grad, gradAt + i);
        }
        REST.softmaxMinusMasses(exponential, exponentialAt + full, mass, massAt + full, grad, gradAt + full, n - full, scale, factor);
    }

    @Override
    public void hinges(double[] input, int inputAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale, double lead) {
        int full = S.loopBound(n);
        DoubleVector v1 = DoubleVector.broadcast(S, scale);
        DoubleVector v2 = DoubleVector.broadcast(S, lead);
        DoubleVector v4 = DoubleVector.broadcast(S, 0.0);
        for (int i = 0; i < full; i += LANES) {
            DoubleVector v0 = DoubleVector.fromArray(S, input, inputAt + i);
            DoubleVector v3 = v0.add(v2);
            VectorMask<Double> v5 = v3.compare(VectorOperators.GT, v4);
            DoubleVector v6 = v4.blend(v3, v5);
            DoubleVector v7 = v4.blend(v1, v5);
            v6.intoArray(loss, lossAt + i);
            v7.intoArray(grad, gradAt + i);
        }
        REST.hinges(input, inputAt + full, loss, lossAt + full, grad, gradAt + full, n - full, scale, lead);
    }

    @Override
    public void squaredHinges(double[] input, int inputAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale, double lead) {
        int full = S.loopBound(n);
        DoubleVector v1 = DoubleVector.broadcast(S, scale);
        DoubleVector v2 = DoubleVector.broadcast(S, lead);
        DoubleVector v4 = DoubleVector.broadcast(S, 0.0);
        for (int i = 0; i < full; i += LANES) {
            DoubleVector v0 = DoubleVector.fromArray(S, input, inputAt + i);
            DoubleVector v3 = v0.add(v2);
            VectorMask<Double> v5 = v3.compare(VectorOperators.GT, v4);
            DoubleVector v6 = v4.blend(v3, v5);
            DoubleVector v7 = v6.mul(v6);
            DoubleVector v8 = v1.add(v1);
            DoubleVector v9 = v6.mul(v8);
            v7.intoArray(loss, lossAt + i);
            v9.intoArray(grad, gradAt + i);
        }
        REST.squaredHinges(input, inputAt + full, loss, lossAt + full, grad, gradAt + full, n - full, scale, lead);
    }

    @Override
    public void hingesEach(double[] input, int inputAt, double[] lead, int leadAt, double[] scale, int scaleAt, double[] loss, int lossAt, double[] grad, int gradAt, int n) {
        int full = S.loopBound(n);
        DoubleVector v4 = DoubleVector.broadcast(S, 0.0);
        for (int i = 0; i < full; i += LANES) {
            DoubleVector v0 = DoubleVector.fromArray(S, input, inputAt + i);
            DoubleVector v1 = DoubleVector.fromArray(S, lead, leadAt + i);
            DoubleVector v2 = DoubleVector.fromArray(S, scale, scaleAt + i);
            DoubleVector v3 = v0.add(v1);
            VectorMask<Double> v5 = v3.compare(VectorOperators.GT, v4);
            DoubleVector v6 = v4.blend(v3, v5);
            DoubleVector v7 = v4.blend(v2, v5);
            v6.intoArray(loss, lossAt + i);
            v7.intoArray(grad, gradAt + i);
        }
        REST.hingesEach(input, inputAt + full, lead, leadAt + full, scale, scaleAt + full, loss, lossAt + full, grad, gradAt + full, n - full);
    }

    @Override
    public void squaredHingesEach(double[] input, int inputAt, double[] lead, int leadAt, double[] scale, int scaleAt, double[] loss, int lossAt, double[] grad, int gradAt, int n) {
        int full = S.loopBound(n);
        DoubleVector v4 = DoubleVector.broadcast(S, 0.0);
        for (int i = 0; i < full; i += LANES) {
            DoubleVector v0 = DoubleVector.fromArray(S, input, inputAt + i);
            DoubleVector v1 = DoubleVector.fromArray(S, lead, leadAt + i);
            DoubleVector v2 = DoubleVector.fromArray(S, scale, scaleAt + i);
            DoubleVector v3 = v0.add(v1);
            VectorMask<Double> v5 = v3.compare(VectorOperators.GT, v4);
            DoubleVector v6 = v4.blend(v3, v5);
            DoubleVector v7 = v6.mul(v6);
            DoubleVector v8 = v2.add(v2);
            DoubleVector v9 = v6.mul(v8);
            v7.intoArray(loss, lossAt + i);
            v9.intoArray(grad, gradAt + i);
        }
        REST.squaredHingesEach(input, inputAt + full, lead, leadAt + full, scale, scaleAt + full, loss, lossAt + full, grad, gradAt + full, n - full);
    }

    @Override
    public void chosenHinges(double[] input, int inputAt, double[] counted, int countedAt, double[] slopes, int slopesAt, double[] loss, int lossAt, double[] grad, int gradAt, double[] hit, int hitAt, int n, double scale, double lead) {
        int full = S.loopBound(n);
        DoubleVector v3 = DoubleVector.broadcast(S, scale);
        DoubleVector v4 = DoubleVector.broadcast(S, lead);
        DoubleVector v6 = DoubleVector.broadcast(S, 0.0);
        for (int i = 0; i < full; i += LANES) {
            DoubleVector v0 = DoubleVector.fromArray(S, input, inputAt + i);
            DoubleVector v1 = DoubleVector.fromArray(S, counted, countedAt + i);
            DoubleVector v2 = DoubleVector.fromArray(S, slopes, slopesAt + i);
            DoubleVector v5 = v0.add(v4);
            VectorMask<Double> v7 = v5.compare(VectorOperators.GT, v6);
            DoubleVector v8 = v6.blend(v1, v7);
            VectorMask<Double> v9 = v8.compare(VectorOperators.GT, v6);
            DoubleVector v10 = v6.blend(v5, v9);
            DoubleVector v11 = v8.fma(v3, v2);
            v10.intoArray(loss, lossAt + i);
            v11.intoArray(grad, gradAt + i);
            v8.intoArray(hit, hitAt + i);
        }
        REST.chosenHinges(input, inputAt + full, counted, countedAt + full, slopes, slopesAt + full, loss, lossAt + full, grad, gradAt + full, hit, hitAt + full, n - full, scale, lead);
    }

    @Override
    public void shiftedDifference(double[] input1, int input1At, double[] input2, int input2At, double[] result, int resultAt, int n, double eps) {
        int full = S.loopBound(n);
        DoubleVector v2 = DoubleVector.broadcast(S, eps);
        for (int i = 0; i < full; i += LANES) {
            DoubleVector v0 = DoubleVector.fromArray(S, input1, input1At + i);
            DoubleVector v1 = DoubleVector.fromArray(S, input2, input2At + i);
            DoubleVector v3 = v0.sub(v1);
            DoubleVector v4 = v3.add(v2);
            v4.intoArray(result, resultAt + i);
        }
        REST.shiftedDifference(input1, input1At + full, input2, input2At + full, result, resultAt + full, n - full, eps);
    }

    @Override
    public void differences(double[] anchor, int anchorAt, double[] positive, int positiveAt, double[] negative, int negativeAt, double[] near, int nearAt, double[] far, int farAt, int n, double eps) {
        int full = S.loopBound(n);
        DoubleVector v3 = DoubleVector.broadcast(S, eps);
        for (int i = 0; i < full; i += LANES) {
            DoubleVector v0 = DoubleVector.fromArray(S, anchor, anchorAt + i);
            DoubleVector v1 = DoubleVector.fromArray(S, positive, positiveAt + i);
            DoubleVector v2 = DoubleVector.fromArray(S, negative, negativeAt + i);
            DoubleVector v4 = v0.sub(v1);
            DoubleVector v5 = v4.add(v3);
            DoubleVector v6 = v0.sub(v2);
            DoubleVector v7 = v6.add(v3);
            v5.intoArray(near, nearAt + i);
            v7.intoArray(far, farAt + i);
        }
        REST.differences(anchor, anchorAt + full, positive, positiveAt + full, negative, negativeAt + full, near, nearAt + full, far, farAt + full, n - full, eps);
    }

    @Override
    public void tripletSlopes(double[] near, int nearAt, double[] far, int farAt, double[] gradAnchor, int gradAnchorAt, double[] gradPositive, int gradPositiveAt, double[] gradNegative, int gradNegativeAt, int n, double nearFactor, double farFactor) {
        int full = S.loopBound(n);
        DoubleVector v2 = DoubleVector.broadcast(S, nearFactor);
        DoubleVector v3 = DoubleVector.broadcast(S, farFactor);
        for (int i = 0; i < full; i += LANES) {
            DoubleVector v0 = DoubleVector.fromArray(S, near, nearAt + i);
            DoubleVector v1 = DoubleVector.fromArray(S, far, farAt + i);
            DoubleVector v4 = v1.mul(v3);
            DoubleVector v5 = v4.neg();
            DoubleVector v6 = v0.fma(v2, v5);
            DoubleVector v7 = v0.mul(v2);
            DoubleVector v8 = v7.neg();
            v6.intoArray(gradAnchor, gradAnchorAt + i);
            v8.intoArray(gradPositive, gradPositiveAt + i);
            v4.intoArray(gradNegative, gradNegativeAt + i);
        }
        REST.tripletSlopes(near, nearAt + full, far, farAt + full, gradAnchor, gradAnchorAt + full, gradPositive, gradPositiveAt + full, gradNegative, gradNegativeAt + full, n - full, nearFactor, farFactor);
    }

    @Override
    public void combined(double[] input1, int input1At, double[] input2, int input2At, double[] gradInput1, int gradInput1At, double[] gradInput2, int gradInput2At, int n, double cross, double own1, double own2) {
        int full = S.loopBound(n);
        DoubleVector v2 = DoubleVector.broadcast(S, cross);
        DoubleVector v3 = DoubleVector.broadcast(S, own1);
        DoubleVector v4 = DoubleVector.broadcast(S, own2);
        for (int i = 0; i < full; i += LANES) {
            DoubleVector v0 = DoubleVector.fromArray(S, input1, input1At + i);
            DoubleVector v1 = DoubleVector.fromArray(S, input2, input2At + i);
            DoubleVector v5 = v0.mul(v3);
            DoubleVector v6 = v1.fma(v2, v5);
            DoubleVector v7 = v1.mul(v4);
            DoubleVector v8 = v0.fma(v2, v7);
            v6.intoArray(gradInput1, gradInput1At + i);
            v8.intoArray(gradInput2, gradInput2At + i);
        }
        REST.combined(input1, input1At + full, input2, input2At + full, gradInput1, gradInput1At + full, gradInput2, gradInput2At + full, n - full, cross, own1, own2);
    }

    @Override
    public void weightedSum(double[] near, int nearAt, double[] far, int farAt, double[] result, int resultAt, int n, double nearFactor, double farFactor) {
        int full = S.loopBound(n);
        DoubleVector v2 = DoubleVector.broadcast(S, nearFactor);
        DoubleVector v3 = DoubleVector.broadcast(S, farFactor);
        for (int i = 0; i < full; i += LANES) {
            DoubleVector v0 = DoubleVector.fromArray(S, near, nearAt + i);
            DoubleVector v1 = DoubleVector.fromArray(S, far, farAt + i);
            DoubleVector v4 = v1.mul(v3);
            DoubleVector v5 = v0.fma(v2, v4);
            v5.intoArray(result, resultAt + i);
        }
        REST.weightedSum(near, nearAt + full, far, farAt + full, result, resultAt + full, n - full, nearFactor, farFactor);
    }

    @Override
    public void combinedEach(double[] input1, int input1At, double[] input2, int input2At, double[] cross, int crossAt, double[] own1, int own1At, double[] own2, int own2At, double[] gradInput1, int gradInput1At, double[] gradInput2, int gradInput2At, int n) {
        int full = S.loopBound(n);
        for (int i = 0; i < full; i += LANES) {
            DoubleVector v0 = DoubleVector.fromArray(S, input1, input1At + i);
            DoubleVector v1 = DoubleVector.fromArray(S, input2, input2At + i);
            DoubleVector v2 = DoubleVector.fromArray(S, cross, crossAt + i);
            DoubleVector v3 = DoubleVector.fromArray(S, own1, own1At + i);
            DoubleVector v4 = DoubleVector.fromArray(S, own2, own2At + i);
            DoubleVector v5 = v0.mul(v3);
            DoubleVector v6 = v1.fma(v2, v5);
            DoubleVector v7 = v1.mul(v4);
            DoubleVector v8 = v0.fma(v2, v7);
            v6.intoArray(gradInput1, gradInput1At + i);
            v8.intoArray(gradInput2, gradInput2At + i);
        }
        REST.combinedEach(input1, input1At + full, input2, input2At + full, cross, crossAt + full, own1, own1At + full, own2, own2At + full, gradInput1, gradInput1At + full, gradInput2, gradInput2At + full, n - full);
    }

    @Override
    public void weightedSumEach(double[] near, int nearAt, double[] far, int farAt, double[] nearFactor, int nearFactorAt, double[] farFactor, int farFactorAt, double[] result, int resultAt, int n) {
        int full = S.loopBound(n);
        for (int i = 0; i < full; i += LANES) {
            DoubleVector v0 = DoubleVector.fromArray(S, near, nearAt + i);
            DoubleVector v1 = DoubleVector.fromArray(S, far, farAt + i);
            DoubleVector v2 = DoubleVector.fromArray(S, nearFactor, nearFactorAt + i);
            DoubleVector v3 = DoubleVector.fromArray(S, farFactor, farFactorAt + i);
            DoubleVector v4 = v1.mul(v3);
            DoubleVector v5 = v0.fma(v2, v4);
            v5.intoArray(result, resultAt + i);
        }
        REST.weightedSumEach(near, nearAt + full, far, farAt + full, nearFactor, nearFactorAt + full, farFactor, farFactorAt + full, result, resultAt + full, n - full);
    }
}
