package io.github.losstck.kernels;

/** The loops in plain Java: the specification. Made by generator/generate.py; change the formula there. */
final class ScalarDoubleLoops implements DoubleLoops {

    @Override
    public void l1(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale, double[] lanes) {
        double v2 = scale;
        double v5 = 0.0;
        for (int i = 0; i < n; i++) {
            double v0 = input[inputAt + i];
            double v1 = target[targetAt + i];
            double v3 = v0 - v1;
            double v4 = Math.abs(v3);
            boolean v6 = v3 > v5;
            boolean v7 = v3 < v5;
            double v8 = -v2;
            double v9 = v7 ? v8 : v5;
            double v10 = v6 ? v2 : v9;
            loss[lossAt + i] = v4;
            grad[gradAt + i] = v10;
            lanes[i % COUNT] += v4;
        }
    }

    @Override
    public void mse(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale, double[] lanes) {
        double v2 = scale;
        for (int i = 0; i < n; i++) {
            double v0 = input[inputAt + i];
            double v1 = target[targetAt + i];
            double v3 = v0 - v1;
            double v4 = v3 * v3;
            double v5 = v2 + v2;
            double v6 = v3 * v5;
            loss[lossAt + i] = v4;
            grad[gradAt + i] = v6;
            lanes[i % COUNT] += v4;
        }
    }

    @Override
    public void smoothL1(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale, double beta, double[] lanes) {
        double v2 = scale;
        double v3 = beta;
        long v9 = 9218868437227405312L;
        long v14 = -9223372036854775808L;
        double v19 = -0.5;
        for (int i = 0; i < n; i++) {
            double v0 = input[inputAt + i];
            double v1 = target[targetAt + i];
            double v4 = v0 - v1;
            double v5 = Math.abs(v4);
            long v6 = Double.doubleToRawLongBits(v5);
            long v7 = Double.doubleToRawLongBits(v3);
            long v8 = Math.min(v6, v7);
            long v10 = v9 - v6;
            long v11 = v10 >> 63;
            long v12 = v8 | v11;
            long v13 = Double.doubleToRawLongBits(v4);
            long v15 = v13 & v14;
            long v16 = v12 | v15;
            double v17 = Double.longBitsToDouble(v16);
            double v18 = v17 / v3;
            double v20 = Math.fma(v17, v19, v4);
            double v21 = v18 * v20;
            double v22 = v18 * v2;
            loss[lossAt + i] = v21;
            grad[gradAt + i] = v22;
            lanes[i % COUNT] += v21;
        }
    }

    @Override
    public void huber(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale, double delta, double[] lanes) {
        double v2 = scale;
        double v3 = delta;
        long v9 = 9218868437227405312L;
        long v14 = -9223372036854775808L;
        double v18 = -0.5;
        for (int i = 0; i < n; i++) {
            double v0 = input[inputAt + i];
            double v1 = target[targetAt + i];
            double v4 = v0 - v1;
            double v5 = Math.abs(v4);
            long v6 = Double.doubleToRawLongBits(v5);
            long v7 = Double.doubleToRawLongBits(v3);
            long v8 = Math.min(v6, v7);
            long v10 = v9 - v6;
            long v11 = v10 >> 63;
            long v12 = v8 | v11;
            long v13 = Double.doubleToRawLongBits(v4);
            long v15 = v13 & v14;
            long v16 = v12 | v15;
            double v17 = Double.longBitsToDouble(v16);
            double v19 = Math.fma(v17, v18, v4);
            double v20 = v17 * v19;
            double v21 = v17 * v2;
            loss[lossAt + i] = v20;
            grad[gradAt + i] = v21;
            lanes[i % COUNT] += v20;
        }
    }

    @Override
    public void bceInside(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale, double[] lanes) {
        double v2 = scale;
        long v4 = 4604544271217802189L;
        long v10 = 4843621399236968448L;
        double v13 = 6755399441055744.0;
        double v15 = 1.0;
        double v17 = 2.0;
        double v22 = 0.5;
        double v24 = 0.138432390054763;
        double v25 = 0.1317357638500592;
        double v27 = 0.15391112895803089;
        double v29 = 0.18181665859844565;
        double v31 = 0.22222224296516227;
        double v33 = 0.2857142855582956;
        double v35 = 0.4000000000005667;
        double v37 = 0.666666666666666;
        double v43 = 5.497923018708371e-14;
        double v46 = 0.6931471805598903;
        for (int i = 0; i < n; i++) {
            double v0 = input[inputAt + i];
            double v1 = target[targetAt + i];
            long v3 = Double.doubleToRawLongBits(v0);
            long v5 = v3 - v4;
            long v6 = v5 >> 52;
            long v7 = v6 << 52;
            long v8 = v3 - v7;
            double v9 = Double.longBitsToDouble(v8);
            long v11 = v6 + v10;
            double v12 = Double.longBitsToDouble(v11);
            double v14 = v12 - v13;
            double v16 = v9 - v15;
            double v18 = v16 + v17;
            double v19 = v16 / v18;
            double v20 = v19 * v19;
            double v21 = v16 * v16;
            double v23 = v21 * v22;
            double v26 = Math.fma(v24, v20, v25);
            double v28 = Math.fma(v26, v20, v27);
            double v30 = Math.fma(v28, v20, v29);
            double v32 = Math.fma(v30, v20, v31);
            double v34 = Math.fma(v32, v20, v33);
            double v36 = Math.fma(v34, v20, v35);
            double v38 = Math.fma(v36, v20, v37);
            double v39 = Math.fma(v20, v38, v23);
            double v40 = v19 * v39;
            double v41 = v23 - v40;
            double v42 = -v14;
            double v44 = Math.fma(v42, v43, v41);
            double v45 = v16 - v44;
            double v47 = Math.fma(v14, v46, v45);
            double v48 = v47;
            double v49 = v15 - v0;
            double v50 = v15 - v49;
            double v51 = v50 - v0;
            double v52 = v17 - v49;
            long v53 = Double.doubleToRawLongBits(v49);
            long v54 = v53 - v4;
            long v55 = v54 >> 52;
            long v56 = v55 << 52;
            long v57 = v53 - v56;
            double v58 = Double.longBitsToDouble(v57);
            long v59 = v55 + v10;
            double v60 = Double.longBitsToDouble(v59);
            double v61 = v60 - v13;
            double v62 = v58 - v15;
            double v63 = v62 + v17;
            double v64 = v62 / v63;
            double v65 = v64 * v64;
            double v66 = v62 * v62;
            double v67 = v66 * v22;
            double v68 = Math.fma(v24, v65, v25);
            double v69 = Math.fma(v68, v65, v27);
            double v70 = Math.fma(v69, v65, v29);
            double v71 = Math.fma(v70, v65, v31);
            double v72 = Math.fma(v71, v65, v33);
            double v73 = Math.fma(v72, v65, v35);
            double v74 = Math.fma(v73, v65, v37);
            double v75 = Math.fma(v65, v74, v67);
            double v76 = v64 * v75;
            double v77 = v67 - v76;
            double v78 = -v61;
            double v79 = Math.fma(v78, v43, v77);
            double v80 = v62 - v79;
            double v81 = Math.fma(v61, v46, v80);
            double v82 = Math.fma(v51, v52, v81);
            double v83 = v82;
            double v84 = v15 - v1;
            double v85 = v84 * v83;
            double v86 = Math.fma(v1, v48, v85);
            double v87 = -v86;
            double v88 = v0 - v1;
            double v89 = v49 * v0;
            double v90 = v88 / v89;
            double v91 = v90 * v2;
            loss[lossAt + i] = v87;
            grad[gradAt + i] = v91;
            lanes[i % COUNT] += v87;
        }
    }

    @Override
    public void bce(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale, double[] lanes) {
        double v2 = scale;
        long v4 = 4604544271217802189L;
        long v10 = 4843621399236968448L;
        double v13 = 6755399441055744.0;
        double v15 = 1.0;
        double v17 = 2.0;
        double v22 = 0.5;
        double v24 = 0.138432390054763;
        double v25 = 0.1317357638500592;
        double v27 = 0.15391112895803089;
        double v29 = 0.18181665859844565;
        double v31 = 0.22222224296516227;
        double v33 = 0.2857142855582956;
        double v35 = 0.4000000000005667;
        double v37 = 0.666666666666666;
        double v43 = 5.497923018708371e-14;
        double v46 = 0.6931471805598903;
        double v83 = 0.0;
        double v85 = Double.NEGATIVE_INFINITY;
        double v88 = -100.0;
        double v99 = 9.999999960041972e-13;
        for (int i = 0; i < n; i++) {
            double v0 = input[inputAt + i];
            double v1 = target[targetAt + i];
            long v3 = Double.doubleToRawLongBits(v0);
            long v5 = v3 - v4;
            long v6 = v5 >> 52;
            long v7 = v6 << 52;
            long v8 = v3 - v7;
            double v9 = Double.longBitsToDouble(v8);
            long v11 = v6 + v10;
            double v12 = Double.longBitsToDouble(v11);
            double v14 = v12 - v13;
            double v16 = v9 - v15;
            double v18 = v16 + v17;
            double v19 = v16 / v18;
            double v20 = v19 * v19;
            double v21 = v16 * v16;
            double v23 = v21 * v22;
            double v26 = Math.fma(v24, v20, v25);
            double v28 = Math.fma(v26, v20, v27);
            double v30 = Math.fma(v28, v20, v29);
            double v32 = Math.fma(v30, v20, v31);
            double v34 = Math.fma(v32, v20, v33);
            double v36 = Math.fma(v34, v20, v35);
            double v38 = Math.fma(v36, v20, v37);
            double v39 = Math.fma(v20, v38, v23);
            double v40 = v19 * v39;
            double v41 = v23 - v40;
            double v42 = -v14;
            double v44 = Math.fma(v42, v43, v41);
            double v45 = v16 - v44;
            double v47 = Math.fma(v14, v46, v45);
            double v48 = v47;
            double v49 = v15 - v0;
            double v50 = v15 - v49;
            double v51 = v50 - v0;
            double v52 = v17 - v49;
            long v53 = Double.doubleToRawLongBits(v49);
            long v54 = v53 - v4;
            long v55 = v54 >> 52;
            long v56 = v55 << 52;
            long v57 = v53 - v56;
            double v58 = Double.longBitsToDouble(v57);
            long v59 = v55 + v10;
            double v60 = Double.longBitsToDouble(v59);
            double v61 = v60 - v13;
            double v62 = v58 - v15;
            double v63 = v62 + v17;
            double v64 = v62 / v63;
            double v65 = v64 * v64;
            double v66 = v62 * v62;
            double v67 = v66 * v22;
            double v68 = Math.fma(v24, v65, v25);
            double v69 = Math.fma(v68, v65, v27);
            double v70 = Math.fma(v69, v65, v29);
            double v71 = Math.fma(v70, v65, v31);
            double v72 = Math.fma(v71, v65, v33);
            double v73 = Math.fma(v72, v65, v35);
            double v74 = Math.fma(v73, v65, v37);
            double v75 = Math.fma(v65, v74, v67);
            double v76 = v64 * v75;
            double v77 = v67 - v76;
            double v78 = -v61;
            double v79 = Math.fma(v78, v43, v77);
            double v80 = v62 - v79;
            double v81 = Math.fma(v61, v46, v80);
            double v82 = Math.fma(v51, v52, v81);
            boolean v84 = v49 > v83;
            double v86 = v84 ? v82 : v85;
            double v87 = v86;
            boolean v89 = v48 < v88;
            double v90 = v89 ? v88 : v48;
            boolean v91 = v87 < v88;
            double v92 = v91 ? v88 : v87;
            double v93 = v15 - v1;
            double v94 = v49 * v0;
            double v95 = v93 * v92;
            double v96 = Math.fma(v1, v90, v95);
            double v97 = -v96;
            double v98 = v0 - v1;
            boolean v100 = v94 < v99;
            double v101 = v100 ? v99 : v94;
            double v102 = v98 / v101;
            double v103 = v102 * v2;
            loss[lossAt + i] = v97;
            grad[gradAt + i] = v103;
            lanes[i % COUNT] += v97;
        }
    }

    @Override
    public void bceWithLogits(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale, double[] lanes) {
        double v2 = scale;
        double v3 = 1.0;
        long v7 = 4649773101213548544L;
        double v11 = 1.4426950408889634;
        double v12 = 6755399441056895.0;
        double v19 = 0.6931471805598903;
        double v21 = 5.497923018708371e-14;
        double v23 = 2.0871106489995073e-09;
        double v24 = 2.5112604342442408e-08;
        double v26 = 2.755741760381457e-07;
        double v28 = 2.7557233013854625e-06;
        double v30 = 2.4801587155319772e-05;
        double v32 = 0.00019841269898534215;
        double v34 = 0.001388888888896799;
        double v36 = 0.00833333333331599;
        double v38 = 0.041666666666666526;
        double v40 = 0.16666666666666685;
        double v42 = 0.5;
        double v48 = 2.938735877055719e-39;
        long v51 = 9218868437227405312L;
        double v62 = 2.0;
        double v71 = 0.138432390054763;
        double v72 = 0.1317357638500592;
        double v74 = 0.15391112895803089;
        double v76 = 0.18181665859844565;
        double v78 = 0.22222224296516227;
        double v80 = 0.2857142855582956;
        double v82 = 0.4000000000005667;
        double v84 = 0.666666666666666;
        double v89 = 0.0;
        double v108 = Double.NEGATIVE_INFINITY;
        double v110 = Double.POSITIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            double v0 = input[inputAt + i];
            double v1 = target[targetAt + i];
            double v4 = v3 - v1;
            double v5 = Math.abs(v0);
            long v6 = Double.doubleToRawLongBits(v5);
            long v8 = Math.min(v6, v7);
            double v9 = Double.longBitsToDouble(v8);
            double v10 = -v9;
            double v13 = Math.fma(v10, v11, v12);
            double v14 = v13 - v12;
            long v15 = Double.doubleToRawLongBits(v13);
            long v16 = v15 << 52;
            double v17 = Double.longBitsToDouble(v16);
            double v18 = -v14;
            double v20 = Math.fma(v18, v19, v10);
            double v22 = Math.fma(v18, v21, v20);
            double v25 = Math.fma(v23, v22, v24);
            double v27 = Math.fma(v25, v22, v26);
            double v29 = Math.fma(v27, v22, v28);
            double v31 = Math.fma(v29, v22, v30);
            double v33 = Math.fma(v31, v22, v32);
            double v35 = Math.fma(v33, v22, v34);
            double v37 = Math.fma(v35, v22, v36);
            double v39 = Math.fma(v37, v22, v38);
            double v41 = Math.fma(v39, v22, v40);
            double v43 = Math.fma(v41, v22, v42);
            double v44 = v22 * v22;
            double v45 = Math.fma(v43, v44, v22);
            double v46 = v45 + v3;
            double v47 = v46 * v17;
            double v49 = v47 * v48;
            long v50 = Double.doubleToRawLongBits(v49);
            long v52 = v51 - v6;
            long v53 = v52 >> 63;
            long v54 = v50 | v53;
            double v55 = Double.longBitsToDouble(v54);
            double v56 = v55;
            boolean v57 = v56 > v42;
            double v58 = v56 - v3;
            double v59 = v58 * v42;
            double v60 = v57 ? v59 : v56;
            double v61 = v56 + v3;
            double v63 = v60 + v62;
            double v64 = v61 * v63;
            double v65 = v3 / v64;
            double v66 = v60 * v61;
            double v67 = v66 * v65;
            double v68 = v67 * v67;
            double v69 = v60 * v60;
            double v70 = v69 * v42;
            double v73 = Math.fma(v71, v68, v72);
            double v75 = Math.fma(v73, v68, v74);
            double v77 = Math.fma(v75, v68, v76);
            double v79 = Math.fma(v77, v68, v78);
            double v81 = Math.fma(v79, v68, v80);
            double v83 = Math.fma(v81, v68, v82);
            double v85 = Math.fma(v83, v68, v84);
            double v86 = Math.fma(v68, v85, v70);
            double v87 = v67 * v86;
            double v88 = v70 - v87;
            double v90 = v57 ? v21 : v89;
            double v91 = v88 - v90;
            double v92 = v60 - v91;
            double v93 = v57 ? v19 : v89;
            double v94 = v92 + v93;
            double v95 = v63 * v65;
            double v96 = v56 * v95;
            double v97 = v94;
            double v98 = v96;
            boolean v99 = v0 >= v89;
            double v100 = v4 - v98;
            double v101 = v98 - v1;
            double v102 = v99 ? v100 : v101;
            boolean v103 = v0 > v89;
            double v104 = v0 * v4;
            double v105 = v0 * v1;
            double v106 = -v105;
            double v107 = v103 ? v104 : v106;
            boolean v109 = v0 == v108;
            double v111 = Math.fma(v0, v4, v110);
            double v112 = v109 ? v111 : v107;
            double v113 = v112 + v97;
            double v114 = v102 * v2;
            loss[lossAt + i] = v113;
            grad[gradAt + i] = v114;
            lanes[i % COUNT] += v113;
        }
    }

    @Override
    public void bceWithLogitsWeighted(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale, double posWeight, double[] lanes) {
        double v2 = scale;
        double v3 = posWeight;
        double v4 = 1.0;
        long v10 = 4649773101213548544L;
        double v14 = 1.4426950408889634;
        double v15 = 6755399441056895.0;
        double v22 = 0.6931471805598903;
        double v24 = 5.497923018708371e-14;
        double v26 = 2.0871106489995073e-09;
        double v27 = 2.5112604342442408e-08;
        double v29 = 2.755741760381457e-07;
        double v31 = 2.7557233013854625e-06;
        double v33 = 2.4801587155319772e-05;
        double v35 = 0.00019841269898534215;
        double v37 = 0.001388888888896799;
        double v39 = 0.00833333333331599;
        double v41 = 0.041666666666666526;
        double v43 = 0.16666666666666685;
        double v45 = 0.5;
        double v51 = 2.938735877055719e-39;
        long v54 = 9218868437227405312L;
        double v65 = 2.0;
        double v74 = 0.138432390054763;
        double v75 = 0.1317357638500592;
        double v77 = 0.15391112895803089;
        double v79 = 0.18181665859844565;
        double v81 = 0.22222224296516227;
        double v83 = 0.2857142855582956;
        double v85 = 0.4000000000005667;
        double v87 = 0.666666666666666;
        double v92 = 0.0;
        double v113 = Double.NEGATIVE_INFINITY;
        double v115 = Double.POSITIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            double v0 = input[inputAt + i];
            double v1 = target[targetAt + i];
            double v5 = v4 - v1;
            double v6 = v3 * v1;
            double v7 = v5 + v6;
            double v8 = Math.abs(v0);
            long v9 = Double.doubleToRawLongBits(v8);
            long v11 = Math.min(v9, v10);
            double v12 = Double.longBitsToDouble(v11);
            double v13 = -v12;
            double v16 = Math.fma(v13, v14, v15);
            double v17 = v16 - v15;
            long v18 = Double.doubleToRawLongBits(v16);
            long v19 = v18 << 52;
            double v20 = Double.longBitsToDouble(v19);
            double v21 = -v17;
            double v23 = Math.fma(v21, v22, v13);
            double v25 = Math.fma(v21, v24, v23);
            double v28 = Math.fma(v26, v25, v27);
            double v30 = Math.fma(v28, v25, v29);
            double v32 = Math.fma(v30, v25, v31);
            double v34 = Math.fma(v32, v25, v33);
            double v36 = Math.fma(v34, v25, v35);
            double v38 = Math.fma(v36, v25, v37);
            double v40 = Math.fma(v38, v25, v39);
            double v42 = Math.fma(v40, v25, v41);
            double v44 = Math.fma(v42, v25, v43);
            double v46 = Math.fma(v44, v25, v45);
            double v47 = v25 * v25;
            double v48 = Math.fma(v46, v47, v25);
            double v49 = v48 + v4;
            double v50 = v49 * v20;
            double v52 = v50 * v51;
            long v53 = Double.doubleToRawLongBits(v52);
            long v55 = v54 - v9;
            long v56 = v55 >> 63;
            long v57 = v53 | v56;
            double v58 = Double.longBitsToDouble(v57);
            double v59 = v58;
            boolean v60 = v59 > v45;
            double v61 = v59 - v4;
            double v62 = v61 * v45;
            double v63 = v60 ? v62 : v59;
            double v64 = v59 + v4;
            double v66 = v63 + v65;
            double v67 = v64 * v66;
            double v68 = v4 / v67;
            double v69 = v63 * v64;
            double v70 = v69 * v68;
            double v71 = v70 * v70;
            double v72 = v63 * v63;
            double v73 = v72 * v45;
            double v76 = Math.fma(v74, v71, v75);
            double v78 = Math.fma(v76, v71, v77);
            double v80 = Math.fma(v78, v71, v79);
            double v82 = Math.fma(v80, v71, v81);
            double v84 = Math.fma(v82, v71, v83);
            double v86 = Math.fma(v84, v71, v85);
            double v88 = Math.fma(v86, v71, v87);
            double v89 = Math.fma(v71, v88, v73);
            double v90 = v70 * v89;
            double v91 = v73 - v90;
            double v93 = v60 ? v24 : v92;
            double v94 = v91 - v93;
            double v95 = v63 - v94;
            double v96 = v60 ? v22 : v92;
            double v97 = v95 + v96;
            double v98 = v66 * v68;
            double v99 = v59 * v98;
            double v100 = v97;
            double v101 = v99;
            boolean v102 = v0 >= v92;
            double v103 = -v7;
            double v104 = Math.fma(v103, v101, v5);
            double v105 = -v6;
            double v106 = Math.fma(v7, v101, v105);
            double v107 = v102 ? v104 : v106;
            boolean v108 = v0 > v92;
            double v109 = v0 * v5;
            double v110 = v0 * v6;
            double v111 = -v110;
            double v112 = v108 ? v109 : v111;
            boolean v114 = v0 == v113;
            double v116 = Math.fma(v0, v5, v115);
            double v117 = v114 ? v116 : v112;
            double v118 = Math.fma(v7, v100, v117);
            double v119 = v107 * v2;
            loss[lossAt + i] = v118;
            grad[gradAt + i] = v119;
            lanes[i % COUNT] += v118;
        }
    }

    @Override
    public void klDiv(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale, double[] lanes) {
        double v2 = scale;
        double v3 = 0.0;
        double v6 = 9.332636185032189e-302;
        double v8 = 1.152921504606847e+18;
        double v11 = 60.0;
        long v14 = 4604544271217802189L;
        long v20 = 4843621399236968448L;
        double v23 = 6755399441055744.0;
        double v26 = 1.0;
        double v28 = 2.0;
        double v33 = 0.5;
        double v35 = 0.138432390054763;
        double v36 = 0.1317357638500592;
        double v38 = 0.15391112895803089;
        double v40 = 0.18181665859844565;
        double v42 = 0.22222224296516227;
        double v44 = 0.2857142855582956;
        double v46 = 0.4000000000005667;
        double v48 = 0.666666666666666;
        double v54 = 5.497923018708371e-14;
        double v57 = 0.6931471805598903;
        double v60 = Double.NEGATIVE_INFINITY;
        double v61 = Double.NaN;
        double v64 = Double.POSITIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            double v0 = input[inputAt + i];
            double v1 = target[targetAt + i];
            boolean v4 = v1 == v3;
            boolean v5 = v1 > v3;
            boolean v7 = v1 < v6;
            double v9 = v1 * v8;
            double v10 = v7 ? v9 : v1;
            double v12 = v7 ? v11 : v3;
            long v13 = Double.doubleToRawLongBits(v10);
            long v15 = v13 - v14;
            long v16 = v15 >> 52;
            long v17 = v16 << 52;
            long v18 = v13 - v17;
            double v19 = Double.longBitsToDouble(v18);
            long v21 = v16 + v20;
            double v22 = Double.longBitsToDouble(v21);
            double v24 = v22 - v23;
            double v25 = v24 - v12;
            double v27 = v19 - v26;
            double v29 = v27 + v28;
            double v30 = v27 / v29;
            double v31 = v30 * v30;
            double v32 = v27 * v27;
            double v34 = v32 * v33;
            double v37 = Math.fma(v35, v31, v36);
            double v39 = Math.fma(v37, v31, v38);
            double v41 = Math.fma(v39, v31, v40);
            double v43 = Math.fma(v41, v31, v42);
            double v45 = Math.fma(v43, v31, v44);
            double v47 = Math.fma(v45, v31, v46);
            double v49 = Math.fma(v47, v31, v48);
            double v50 = Math.fma(v31, v49, v34);
            double v51 = v30 * v50;
            double v52 = v34 - v51;
            double v53 = -v25;
            double v55 = Math.fma(v53, v54, v52);
            double v56 = v27 - v55;
            double v58 = Math.fma(v25, v57, v56);
            double v59 = v58;
            double v62 = v4 ? v60 : v61;
            double v63 = v5 ? v59 : v62;
            boolean v65 = v1 == v64;
            double v66 = v65 ? v64 : v63;
            double v67 = v1 * v66;
            double v68 = v4 ? v3 : v67;
            double v69 = -v1;
            double v70 = Math.fma(v69, v0, v68);
            double v71 = v69 * v2;
            loss[lossAt + i] = v70;
            grad[gradAt + i] = v71;
            lanes[i % COUNT] += v70;
        }
    }

    @Override
    public void klDivOfNormal(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale, double[] lanes) {
        double v2 = scale;
        long v5 = 4604544271217802189L;
        long v11 = 4843621399236968448L;
        double v14 = 6755399441055744.0;
        double v16 = 1.0;
        double v18 = 2.0;
        double v23 = 0.5;
        double v25 = 0.138432390054763;
        double v26 = 0.1317357638500592;
        double v28 = 0.15391112895803089;
        double v30 = 0.18181665859844565;
        double v32 = 0.22222224296516227;
        double v34 = 0.2857142855582956;
        double v36 = 0.4000000000005667;
        double v38 = 0.666666666666666;
        double v44 = 5.497923018708371e-14;
        double v47 = 0.6931471805598903;
        for (int i = 0; i < n; i++) {
            double v0 = input[inputAt + i];
            double v1 = target[targetAt + i];
            double v3 = -v1;
            long v4 = Double.doubleToRawLongBits(v1);
            long v6 = v4 - v5;
            long v7 = v6 >> 52;
            long v8 = v7 << 52;
            long v9 = v4 - v8;
            double v10 = Double.longBitsToDouble(v9);
            long v12 = v7 + v11;
            double v13 = Double.longBitsToDouble(v12);
            double v15 = v13 - v14;
            double v17 = v10 - v16;
            double v19 = v17 + v18;
            double v20 = v17 / v19;
            double v21 = v20 * v20;
            double v22 = v17 * v17;
            double v24 = v22 * v23;
            double v27 = Math.fma(v25, v21, v26);
            double v29 = Math.fma(v27, v21, v28);
            double v31 = Math.fma(v29, v21, v30);
            double v33 = Math.fma(v31, v21, v32);
            double v35 = Math.fma(v33, v21, v34);
            double v37 = Math.fma(v35, v21, v36);
            double v39 = Math.fma(v37, v21, v38);
            double v40 = Math.fma(v21, v39, v24);
            double v41 = v20 * v40;
            double v42 = v24 - v41;
            double v43 = -v15;
            double v45 = Math.fma(v43, v44, v42);
            double v46 = v17 - v45;
            double v48 = Math.fma(v15, v47, v46);
            double v49 = v1 * v48;
            double v50 = Math.fma(v3, v0, v49);
            double v51 = v3 * v2;
            loss[lossAt + i] = v50;
            grad[gradAt + i] = v51;
            lanes[i % COUNT] += v50;
        }
    }

    @Override
    public void klDivOfLog(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale, double[] lanes) {
        double v2 = scale;
        double v3 = -746.0;
        double v6 = 710.0;
        double v9 = 1.4426950408889634;
        double v10 = 6755399441055744.0;
        long v14 = 4843621399236968448L;
        long v17 = 1023L;
        double v26 = 0.6931471805598903;
        double v28 = 5.497923018708371e-14;
        double v30 = 2.0871106489995073e-09;
        double v31 = 2.5112604342442408e-08;
        double v33 = 2.755741760381457e-07;
        double v35 = 2.7557233013854625e-06;
        double v37 = 2.4801587155319772e-05;
        double v39 = 0.00019841269898534215;
        double v41 = 0.001388888888896799;
        double v43 = 0.00833333333331599;
        double v45 = 0.041666666666666526;
        double v47 = 0.16666666666666685;
        double v49 = 0.5;
        double v53 = 1.0;
        for (int i = 0; i < n; i++) {
            double v0 = input[inputAt + i];
            double v1 = target[targetAt + i];
            boolean v4 = v1 < v3;
            double v5 = v4 ? v3 : v1;
            boolean v7 = v5 > v6;
            double v8 = v7 ? v6 : v5;
            double v11 = Math.fma(v8, v9, v10);
            double v12 = v11 - v10;
            long v13 = Double.doubleToRawLongBits(v11);
            long v15 = v13 - v14;
            long v16 = v15 >> 1;
            long v18 = v16 + v17;
            long v19 = v18 << 52;
            double v20 = Double.longBitsToDouble(v19);
            long v21 = v15 - v16;
            long v22 = v21 + v17;
            long v23 = v22 << 52;
            double v24 = Double.longBitsToDouble(v23);
            double v25 = -v12;
            double v27 = Math.fma(v25, v26, v8);
            double v29 = Math.fma(v25, v28, v27);
            double v32 = Math.fma(v30, v29, v31);
            double v34 = Math.fma(v32, v29, v33);
            double v36 = Math.fma(v34, v29, v35);
            double v38 = Math.fma(v36, v29, v37);
            double v40 = Math.fma(v38, v29, v39);
            double v42 = Math.fma(v40, v29, v41);
            double v44 = Math.fma(v42, v29, v43);
            double v46 = Math.fma(v44, v29, v45);
            double v48 = Math.fma(v46, v29, v47);
            double v50 = Math.fma(v48, v29, v49);
            double v51 = v29 * v29;
            double v52 = Math.fma(v50, v51, v29);
            double v54 = v52 + v53;
            double v55 = v54 * v20;
            double v56 = v55 * v24;
            double v57 = v56;
            double v58 = v1 - v0;
            double v59 = v57 * v58;
            double v60 = -v57;
            double v61 = v60 * v2;
            loss[lossAt + i] = v59;
            grad[gradAt + i] = v61;
            lanes[i % COUNT] += v59;
        }
    }

    @Override
    public void klDivOfPlainLog(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale, double[] lanes) {
        double v2 = scale;
        double v3 = 1.4426950408889634;
        double v4 = 6755399441056767.0;
        double v8 = 0.6931471805598903;
        double v10 = 5.497923018708371e-14;
        double v12 = 2.0871106489995073e-09;
        double v13 = 2.5112604342442408e-08;
        double v15 = 2.755741760381457e-07;
        double v17 = 2.7557233013854625e-06;
        double v19 = 2.4801587155319772e-05;
        double v21 = 0.00019841269898534215;
        double v23 = 0.001388888888896799;
        double v25 = 0.00833333333331599;
        double v27 = 0.041666666666666526;
        double v29 = 0.16666666666666685;
        double v31 = 0.5;
        double v35 = 1.0;
        for (int i = 0; i < n; i++) {
            double v0 = input[inputAt + i];
            double v1 = target[targetAt + i];
            double v5 = Math.fma(v1, v3, v4);
            double v6 = v5 - v4;
            double v7 = -v6;
            double v9 = Math.fma(v7, v8, v1);
            double v11 = Math.fma(v7, v10, v9);
            double v14 = Math.fma(v12, v11, v13);
            double v16 = Math.fma(v14, v11, v15);
            double v18 = Math.fma(v16, v11, v17);
            double v20 = Math.fma(v18, v11, v19);
            double v22 = Math.fma(v20, v11, v21);
            double v24 = Math.fma(v22, v11, v23);
            double v26 = Math.fma(v24, v11, v25);
            double v28 = Math.fma(v26, v11, v27);
            double v30 = Math.fma(v28, v11, v29);
            double v32 = Math.fma(v30, v11, v31);
            double v33 = v11 * v11;
            double v34 = Math.fma(v32, v33, v11);
            double v36 = v34 + v35;
            long v37 = Double.doubleToRawLongBits(v5);
            long v38 = v37 << 52;
            double v39 = Double.longBitsToDouble(v38);
            double v40 = v36 * v39;
            double v41 = v1 - v0;
            double v42 = v40 * v41;
            double v43 = -v40;
            double v44 = v43 * v2;
            loss[lossAt + i] = v42;
            grad[gradAt + i] = v44;
            lanes[i % COUNT] += v42;
        }
    }

    @Override
    public void poissonNllOfPlain(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale, double[] lanes) {
        double v2 = scale;
        double v3 = 1.4426950408889634;
        double v4 = 6755399441056767.0;
        double v8 = 0.6931471805598903;
        double v10 = 5.497923018708371e-14;
        double v12 = 2.0871106489995073e-09;
        double v13 = 2.5112604342442408e-08;
        double v15 = 2.755741760381457e-07;
        double v17 = 2.7557233013854625e-06;
        double v19 = 2.4801587155319772e-05;
        double v21 = 0.00019841269898534215;
        double v23 = 0.001388888888896799;
        double v25 = 0.00833333333331599;
        double v27 = 0.041666666666666526;
        double v29 = 0.16666666666666685;
        double v31 = 0.5;
        double v35 = 1.0;
        for (int i = 0; i < n; i++) {
            double v0 = input[inputAt + i];
            double v1 = target[targetAt + i];
            double v5 = Math.fma(v0, v3, v4);
            double v6 = v5 - v4;
            double v7 = -v6;
            double v9 = Math.fma(v7, v8, v0);
            double v11 = Math.fma(v7, v10, v9);
            double v14 = Math.fma(v12, v11, v13);
            double v16 = Math.fma(v14, v11, v15);
            double v18 = Math.fma(v16, v11, v17);
            double v20 = Math.fma(v18, v11, v19);
            double v22 = Math.fma(v20, v11, v21);
            double v24 = Math.fma(v22, v11, v23);
            double v26 = Math.fma(v24, v11, v25);
            double v28 = Math.fma(v26, v11, v27);
            double v30 = Math.fma(v28, v11, v29);
            double v32 = Math.fma(v30, v11, v31);
            double v33 = v11 * v11;
            double v34 = Math.fma(v32, v33, v11);
            double v36 = v34 + v35;
            long v37 = Double.doubleToRawLongBits(v5);
            long v38 = v37 << 52;
            double v39 = Double.longBitsToDouble(v38);
            double v40 = v36 * v39;
            double v41 = -v1;
            double v42 = Math.fma(v41, v0, v40);
            double v43 = v40 - v1;
            double v44 = v43 * v2;
            loss[lossAt + i] = v42;
            grad[gradAt + i] = v44;
            lanes[i % COUNT] += v42;
        }
    }

    @Override
    public void poissonNll(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale, double[] lanes) {
        double v2 = scale;
        double v3 = -746.0;
        double v6 = 710.0;
        double v9 = 1.4426950408889634;
        double v10 = 6755399441055744.0;
        long v14 = 4843621399236968448L;
        long v17 = 1023L;
        double v26 = 0.6931471805598903;
        double v28 = 5.497923018708371e-14;
        double v30 = 2.0871106489995073e-09;
        double v31 = 2.5112604342442408e-08;
        double v33 = 2.755741760381457e-07;
        double v35 = 2.7557233013854625e-06;
        double v37 = 2.4801587155319772e-05;
        double v39 = 0.00019841269898534215;
        double v41 = 0.001388888888896799;
        double v43 = 0.00833333333331599;
        double v45 = 0.041666666666666526;
        double v47 = 0.16666666666666685;
        double v49 = 0.5;
        double v53 = 1.0;
        for (int i = 0; i < n; i++) {
            double v0 = input[inputAt + i];
            double v1 = target[targetAt + i];
            boolean v4 = v0 < v3;
            double v5 = v4 ? v3 : v0;
            boolean v7 = v5 > v6;
            double v8 = v7 ? v6 : v5;
            double v11 = Math.fma(v8, v9, v10);
            double v12 = v11 - v10;
            long v13 = Double.doubleToRawLongBits(v11);
            long v15 = v13 - v14;
            long v16 = v15 >> 1;
            long v18 = v16 + v17;
            long v19 = v18 << 52;
            double v20 = Double.longBitsToDouble(v19);
            long v21 = v15 - v16;
            long v22 = v21 + v17;
            long v23 = v22 << 52;
            double v24 = Double.longBitsToDouble(v23);
            double v25 = -v12;
            double v27 = Math.fma(v25, v26, v8);
            double v29 = Math.fma(v25, v28, v27);
            double v32 = Math.fma(v30, v29, v31);
            double v34 = Math.fma(v32, v29, v33);
            double v36 = Math.fma(v34, v29, v35);
            double v38 = Math.fma(v36, v29, v37);
            double v40 = Math.fma(v38, v29, v39);
            double v42 = Math.fma(v40, v29, v41);
            double v44 = Math.fma(v42, v29, v43);
            double v46 = Math.fma(v44, v29, v45);
            double v48 = Math.fma(v46, v29, v47);
            double v50 = Math.fma(v48, v29, v49);
            double v51 = v29 * v29;
            double v52 = Math.fma(v50, v51, v29);
            double v54 = v52 + v53;
            double v55 = v54 * v20;
            double v56 = v55 * v24;
            double v57 = v56;
            double v58 = -v1;
            double v59 = Math.fma(v58, v0, v57);
            double v60 = v57 - v1;
            double v61 = v60 * v2;
            loss[lossAt + i] = v59;
            grad[gradAt + i] = v61;
            lanes[i % COUNT] += v59;
        }
    }

    @Override
    public void poissonNllFull(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale, double[] lanes) {
        double v2 = scale;
        double v3 = -746.0;
        double v6 = 710.0;
        double v9 = 1.4426950408889634;
        double v10 = 6755399441055744.0;
        long v14 = 4843621399236968448L;
        long v17 = 1023L;
        double v26 = 0.6931471805598903;
        double v28 = 5.497923018708371e-14;
        double v30 = 2.0871106489995073e-09;
        double v31 = 2.5112604342442408e-08;
        double v33 = 2.755741760381457e-07;
        double v35 = 2.7557233013854625e-06;
        double v37 = 2.4801587155319772e-05;
        double v39 = 0.00019841269898534215;
        double v41 = 0.001388888888896799;
        double v43 = 0.00833333333331599;
        double v45 = 0.041666666666666526;
        double v47 = 0.16666666666666685;
        double v49 = 0.5;
        double v53 = 1.0;
        double v60 = 9.332636185032189e-302;
        double v62 = 1.152921504606847e+18;
        double v65 = 60.0;
        double v66 = 0.0;
        long v69 = 4604544271217802189L;
        double v80 = 2.0;
        double v86 = 0.138432390054763;
        double v87 = 0.1317357638500592;
        double v89 = 0.15391112895803089;
        double v91 = 0.18181665859844565;
        double v93 = 0.22222224296516227;
        double v95 = 0.2857142855582956;
        double v97 = 0.4000000000005667;
        double v99 = 0.666666666666666;
        double v110 = 0.9189385332046728;
        double v115 = Double.NaN;
        for (int i = 0; i < n; i++) {
            double v0 = input[inputAt + i];
            double v1 = target[targetAt + i];
            boolean v4 = v0 < v3;
            double v5 = v4 ? v3 : v0;
            boolean v7 = v5 > v6;
            double v8 = v7 ? v6 : v5;
            double v11 = Math.fma(v8, v9, v10);
            double v12 = v11 - v10;
            long v13 = Double.doubleToRawLongBits(v11);
            long v15 = v13 - v14;
            long v16 = v15 >> 1;
            long v18 = v16 + v17;
            long v19 = v18 << 52;
            double v20 = Double.longBitsToDouble(v19);
            long v21 = v15 - v16;
            long v22 = v21 + v17;
            long v23 = v22 << 52;
            double v24 = Double.longBitsToDouble(v23);
            double v25 = -v12;
            double v27 = Math.fma(v25, v26, v8);
            double v29 = Math.fma(v25, v28, v27);
            double v32 = Math.fma(v30, v29, v31);
            double v34 = Math.fma(v32, v29, v33);
            double v36 = Math.fma(v34, v29, v35);
            double v38 = Math.fma(v36, v29, v37);
            double v40 = Math.fma(v38, v29, v39);
            double v42 = Math.fma(v40, v29, v41);
            double v44 = Math.fma(v42, v29, v43);
            double v46 = Math.fma(v44, v29, v45);
            double v48 = Math.fma(v46, v29, v47);
            double v50 = Math.fma(v48, v29, v49);
            double v51 = v29 * v29;
            double v52 = Math.fma(v50, v51, v29);
            double v54 = v52 + v53;
            double v55 = v54 * v20;
            double v56 = v55 * v24;
            double v57 = v56;
            double v58 = -v1;
            double v59 = Math.fma(v58, v0, v57);
            boolean v61 = v1 < v60;
            double v63 = v1 * v62;
            double v64 = v61 ? v63 : v1;
            double v67 = v61 ? v65 : v66;
            long v68 = Double.doubleToRawLongBits(v64);
            long v70 = v68 - v69;
            long v71 = v70 >> 52;
            long v72 = v71 << 52;
            long v73 = v68 - v72;
            double v74 = Double.longBitsToDouble(v73);
            long v75 = v71 + v14;
            double v76 = Double.longBitsToDouble(v75);
            double v77 = v76 - v10;
            double v78 = v77 - v67;
            double v79 = v74 - v53;
            double v81 = v79 + v80;
            double v82 = v79 / v81;
            double v83 = v82 * v82;
            double v84 = v79 * v79;
            double v85 = v84 * v49;
            double v88 = Math.fma(v86, v83, v87);
            double v90 = Math.fma(v88, v83, v89);
            double v92 = Math.fma(v90, v83, v91);
            double v94 = Math.fma(v92, v83, v93);
            double v96 = Math.fma(v94, v83, v95);
            double v98 = Math.fma(v96, v83, v97);
            double v100 = Math.fma(v98, v83, v99);
            double v101 = Math.fma(v83, v100, v85);
            double v102 = v82 * v101;
            double v103 = v85 - v102;
            double v104 = -v78;
            double v105 = Math.fma(v104, v28, v103);
            double v106 = v79 - v105;
            double v107 = Math.fma(v78, v26, v106);
            double v108 = v107;
            double v109 = v1 + v49;
            double v111 = v110 - v1;
            double v112 = Math.fma(v108, v109, v111);
            boolean v113 = v1 > v53;
            boolean v114 = v1 <= v53;
            double v116 = v114 ? v66 : v115;
            double v117 = v113 ? v112 : v116;
            double v118 = v59 + v117;
            double v119 = v57 - v1;
            double v120 = v119 * v2;
            loss[lossAt + i] = v118;
            grad[gradAt + i] = v120;
            lanes[i % COUNT] += v118;
        }
    }

    @Override
    public void poissonNllOfRate(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale, double eps, double[] lanes) {
        double v2 = scale;
        double v3 = eps;
        double v6 = 0.0;
        double v8 = 9.332636185032189e-302;
        double v10 = 1.152921504606847e+18;
        double v13 = 60.0;
        long v16 = 4604544271217802189L;
        long v22 = 4843621399236968448L;
        double v25 = 6755399441055744.0;
        double v28 = 1.0;
        double v30 = 2.0;
        double v35 = 0.5;
        double v37 = 0.138432390054763;
        double v38 = 0.1317357638500592;
        double v40 = 0.15391112895803089;
        double v42 = 0.18181665859844565;
        double v44 = 0.22222224296516227;
        double v46 = 0.2857142855582956;
        double v48 = 0.4000000000005667;
        double v50 = 0.666666666666666;
        double v56 = 5.497923018708371e-14;
        double v59 = 0.6931471805598903;
        double v63 = Double.NEGATIVE_INFINITY;
        double v64 = Double.NaN;
        double v67 = Double.POSITIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            double v0 = input[inputAt + i];
            double v1 = target[targetAt + i];
            double v4 = -v1;
            double v5 = v0 + v3;
            boolean v7 = v5 > v6;
            boolean v9 = v5 < v8;
            double v11 = v5 * v10;
            double v12 = v9 ? v11 : v5;
            double v14 = v9 ? v13 : v6;
            long v15 = Double.doubleToRawLongBits(v12);
            long v17 = v15 - v16;
            long v18 = v17 >> 52;
            long v19 = v18 << 52;
            long v20 = v15 - v19;
            double v21 = Double.longBitsToDouble(v20);
            long v23 = v18 + v22;
            double v24 = Double.longBitsToDouble(v23);
            double v26 = v24 - v25;
            double v27 = v26 - v14;
            double v29 = v21 - v28;
            double v31 = v29 + v30;
            double v32 = v29 / v31;
            double v33 = v32 * v32;
            double v34 = v29 * v29;
            double v36 = v34 * v35;
            double v39 = Math.fma(v37, v33, v38);
            double v41 = Math.fma(v39, v33, v40);
            double v43 = Math.fma(v41, v33, v42);
            double v45 = Math.fma(v43, v33, v44);
            double v47 = Math.fma(v45, v33, v46);
            double v49 = Math.fma(v47, v33, v48);
            double v51 = Math.fma(v49, v33, v50);
            double v52 = Math.fma(v33, v51, v36);
            double v53 = v32 * v52;
            double v54 = v36 - v53;
            double v55 = -v27;
            double v57 = Math.fma(v55, v56, v54);
            double v58 = v29 - v57;
            double v60 = Math.fma(v27, v59, v58);
            double v61 = v60;
            boolean v62 = v5 == v6;
            double v65 = v62 ? v63 : v64;
            double v66 = v7 ? v61 : v65;
            boolean v68 = v5 == v67;
            double v69 = v68 ? v67 : v66;
            double v70 = Math.fma(v4, v69, v0);
            boolean v71 = v0 == v67;
            double v72 = v1 / v5;
            double v73 = v28 - v72;
            double v74 = v0 - v1;
            double v75 = v74 + v3;
            double v76 = v75 / v5;
            double v77 = v71 ? v73 : v76;
            double v78 = v77 * v2;
            loss[lossAt + i] = v70;
            grad[gradAt + i] = v78;
            lanes[i % COUNT] += v70;
        }
    }

    @Override
    public void poissonNllOfRateFull(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale, double eps, double[] lanes) {
        double v2 = scale;
        double v3 = eps;
        double v6 = 0.0;
        double v8 = 9.332636185032189e-302;
        double v10 = 1.152921504606847e+18;
        double v13 = 60.0;
        long v16 = 4604544271217802189L;
        long v22 = 4843621399236968448L;
        double v25 = 6755399441055744.0;
        double v28 = 1.0;
        double v30 = 2.0;
        double v35 = 0.5;
        double v37 = 0.138432390054763;
        double v38 = 0.1317357638500592;
        double v40 = 0.15391112895803089;
        double v42 = 0.18181665859844565;
        double v44 = 0.22222224296516227;
        double v46 = 0.2857142855582956;
        double v48 = 0.4000000000005667;
        double v50 = 0.666666666666666;
        double v56 = 5.497923018708371e-14;
        double v59 = 0.6931471805598903;
        double v63 = Double.NEGATIVE_INFINITY;
        double v64 = Double.NaN;
        double v67 = Double.POSITIVE_INFINITY;
        double v107 = 0.9189385332046728;
        for (int i = 0; i < n; i++) {
            double v0 = input[inputAt + i];
            double v1 = target[targetAt + i];
            double v4 = -v1;
            double v5 = v0 + v3;
            boolean v7 = v5 > v6;
            boolean v9 = v5 < v8;
            double v11 = v5 * v10;
            double v12 = v9 ? v11 : v5;
            double v14 = v9 ? v13 : v6;
            long v15 = Double.doubleToRawLongBits(v12);
            long v17 = v15 - v16;
            long v18 = v17 >> 52;
            long v19 = v18 << 52;
            long v20 = v15 - v19;
            double v21 = Double.longBitsToDouble(v20);
            long v23 = v18 + v22;
            double v24 = Double.longBitsToDouble(v23);
            double v26 = v24 - v25;
            double v27 = v26 - v14;
            double v29 = v21 - v28;
            double v31 = v29 + v30;
            double v32 = v29 / v31;
            double v33 = v32 * v32;
            double v34 = v29 * v29;
            double v36 = v34 * v35;
            double v39 = Math.fma(v37, v33, v38);
            double v41 = Math.fma(v39, v33, v40);
            double v43 = Math.fma(v41, v33, v42);
            double v45 = Math.fma(v43, v33, v44);
            double v47 = Math.fma(v45, v33, v46);
            double v49 = Math.fma(v47, v33, v48);
            double v51 = Math.fma(v49, v33, v50);
            double v52 = Math.fma(v33, v51, v36);
            double v53 = v32 * v52;
            double v54 = v36 - v53;
            double v55 = -v27;
            double v57 = Math.fma(v55, v56, v54);
            double v58 = v29 - v57;
            double v60 = Math.fma(v27, v59, v58);
            double v61 = v60;
            boolean v62 = v5 == v6;
            double v65 = v62 ? v63 : v64;
            double v66 = v7 ? v61 : v65;
            boolean v68 = v5 == v67;
            double v69 = v68 ? v67 : v66;
            double v70 = Math.fma(v4, v69, v0);
            boolean v71 = v1 < v8;
            double v72 = v1 * v10;
            double v73 = v71 ? v72 : v1;
            double v74 = v71 ? v13 : v6;
            long v75 = Double.doubleToRawLongBits(v73);
            long v76 = v75 - v16;
            long v77 = v76 >> 52;
            long v78 = v77 << 52;
            long v79 = v75 - v78;
            double v80 = Double.longBitsToDouble(v79);
            long v81 = v77 + v22;
            double v82 = Double.longBitsToDouble(v81);
            double v83 = v82 - v25;
            double v84 = v83 - v74;
            double v85 = v80 - v28;
            double v86 = v85 + v30;
            double v87 = v85 / v86;
            double v88 = v87 * v87;
            double v89 = v85 * v85;
            double v90 = v89 * v35;
            double v91 = Math.fma(v37, v88, v38);
            double v92 = Math.fma(v91, v88, v40);
            double v93 = Math.fma(v92, v88, v42);
            double v94 = Math.fma(v93, v88, v44);
            double v95 = Math.fma(v94, v88, v46);
            double v96 = Math.fma(v95, v88, v48);
            double v97 = Math.fma(v96, v88, v50);
            double v98 = Math.fma(v88, v97, v90);
            double v99 = v87 * v98;
            double v100 = v90 - v99;
            double v101 = -v84;
            double v102 = Math.fma(v101, v56, v100);
            double v103 = v85 - v102;
            double v104 = Math.fma(v84, v59, v103);
            double v105 = v104;
            double v106 = v1 + v35;
            double v108 = v107 - v1;
            double v109 = Math.fma(v105, v106, v108);
            boolean v110 = v1 > v28;
            boolean v111 = v1 <= v28;
            double v112 = v111 ? v6 : v64;
            double v113 = v110 ? v109 : v112;
            double v114 = v70 + v113;
            boolean v115 = v0 == v67;
            double v116 = v1 / v5;
            double v117 = v28 - v116;
            double v118 = v0 - v1;
            double v119 = v118 + v3;
            double v120 = v119 / v5;
            double v121 = v115 ? v117 : v120;
            double v122 = v121 * v2;
            loss[lossAt + i] = v114;
            grad[gradAt + i] = v122;
            lanes[i % COUNT] += v114;
        }
    }

    @Override
    public void gaussianNll(double[] input, int inputAt, double[] target, int targetAt, double[] var, int varAt, double[] loss, int lossAt, double[] gradInput, int gradInputAt, double[] gradVar, int gradVarAt, int n, double scale, double eps, double constant, double[] lanes) {
        double v3 = scale;
        double v4 = eps;
        double v5 = constant;
        double v10 = 0.0;
        double v12 = 9.332636185032189e-302;
        double v14 = 1.152921504606847e+18;
        double v17 = 60.0;
        long v20 = 4604544271217802189L;
        long v26 = 4843621399236968448L;
        double v29 = 6755399441055744.0;
        double v32 = 1.0;
        double v34 = 2.0;
        double v39 = 0.5;
        double v41 = 0.138432390054763;
        double v42 = 0.1317357638500592;
        double v44 = 0.15391112895803089;
        double v46 = 0.18181665859844565;
        double v48 = 0.22222224296516227;
        double v50 = 0.2857142855582956;
        double v52 = 0.4000000000005667;
        double v54 = 0.666666666666666;
        double v60 = 5.497923018708371e-14;
        double v63 = 0.6931471805598903;
        double v67 = Double.NEGATIVE_INFINITY;
        double v68 = Double.NaN;
        double v71 = Double.POSITIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            double v0 = input[inputAt + i];
            double v1 = target[targetAt + i];
            double v2 = var[varAt + i];
            boolean v6 = v2 < v4;
            double v7 = v6 ? v4 : v2;
            double v8 = v0 - v1;
            double v9 = v8 / v7;
            boolean v11 = v7 > v10;
            boolean v13 = v7 < v12;
            double v15 = v7 * v14;
            double v16 = v13 ? v15 : v7;
            double v18 = v13 ? v17 : v10;
            long v19 = Double.doubleToRawLongBits(v16);
            long v21 = v19 - v20;
            long v22 = v21 >> 52;
            long v23 = v22 << 52;
            long v24 = v19 - v23;
            double v25 = Double.longBitsToDouble(v24);
            long v27 = v22 + v26;
            double v28 = Double.longBitsToDouble(v27);
            double v30 = v28 - v29;
            double v31 = v30 - v18;
            double v33 = v25 - v32;
            double v35 = v33 + v34;
            double v36 = v33 / v35;
            double v37 = v36 * v36;
            double v38 = v33 * v33;
            double v40 = v38 * v39;
            double v43 = Math.fma(v41, v37, v42);
            double v45 = Math.fma(v43, v37, v44);
            double v47 = Math.fma(v45, v37, v46);
            double v49 = Math.fma(v47, v37, v48);
            double v51 = Math.fma(v49, v37, v50);
            double v53 = Math.fma(v51, v37, v52);
            double v55 = Math.fma(v53, v37, v54);
            double v56 = Math.fma(v37, v55, v40);
            double v57 = v36 * v56;
            double v58 = v40 - v57;
            double v59 = -v31;
            double v61 = Math.fma(v59, v60, v58);
            double v62 = v33 - v61;
            double v64 = Math.fma(v31, v63, v62);
            double v65 = v64;
            boolean v66 = v7 == v10;
            double v69 = v66 ? v67 : v68;
            double v70 = v11 ? v65 : v69;
            boolean v72 = v7 == v71;
            double v73 = v72 ? v71 : v70;
            double v74 = Math.fma(v9, v8, v73);
            double v75 = v74 * v39;
            double v76 = v75 + v5;
            double v77 = v9 * v3;
            double v78 = -v9;
            double v79 = Math.fma(v78, v8, v32);
            double v80 = v79 / v7;
            double v81 = v3 * v39;
            double v82 = v80 * v81;
            loss[lossAt + i] = v76;
            gradInput[gradInputAt + i] = v77;
            gradVar[gradVarAt + i] = v82;
            lanes[i % COUNT] += v76;
        }
    }

    @Override
    public void gaussianNllOfNormal(double[] input, int inputAt, double[] target, int targetAt, double[] var, int varAt, double[] loss, int lossAt, double[] gradInput, int gradInputAt, double[] gradVar, int gradVarAt, int n, double scale, double constant, double[] lanes) {
        double v3 = scale;
        double v4 = constant;
        long v8 = 4604544271217802189L;
        long v14 = 4843621399236968448L;
        double v17 = 6755399441055744.0;
        double v19 = 1.0;
        double v21 = 2.0;
        double v26 = 0.5;
        double v28 = 0.138432390054763;
        double v29 = 0.1317357638500592;
        double v31 = 0.15391112895803089;
        double v33 = 0.18181665859844565;
        double v35 = 0.22222224296516227;
        double v37 = 0.2857142855582956;
        double v39 = 0.4000000000005667;
        double v41 = 0.666666666666666;
        double v47 = 5.497923018708371e-14;
        double v50 = 0.6931471805598903;
        for (int i = 0; i < n; i++) {
            double v0 = input[inputAt + i];
            double v1 = target[targetAt + i];
            double v2 = var[varAt + i];
            double v5 = v0 - v1;
            double v6 = v5 / v2;
            long v7 = Double.doubleToRawLongBits(v2);
            long v9 = v7 - v8;
            long v10 = v9 >> 52;
            long v11 = v10 << 52;
            long v12 = v7 - v11;
            double v13 = Double.longBitsToDouble(v12);
            long v15 = v10 + v14;
            double v16 = Double.longBitsToDouble(v15);
            double v18 = v16 - v17;
            double v20 = v13 - v19;
            double v22 = v20 + v21;
            double v23 = v20 / v22;
            double v24 = v23 * v23;
            double v25 = v20 * v20;
            double v27 = v25 * v26;
            double v30 = Math.fma(v28, v24, v29);
            double v32 = Math.fma(v30, v24, v31);
            double v34 = Math.fma(v32, v24, v33);
            double v36 = Math.fma(v34, v24, v35);
            double v38 = Math.fma(v36, v24, v37);
            double v40 = Math.fma(v38, v24, v39);
            double v42 = Math.fma(v40, v24, v41);
            double v43 = Math.fma(v24, v42, v27);
            double v44 = v23 * v43;
            double v45 = v27 - v44;
            double v46 = -v18;
            double v48 = Math.fma(v46, v47, v45);
            double v49 = v20 - v48;
            double v51 = Math.fma(v18, v50, v49);
            double v52 = Math.fma(v6, v5, v51);
            double v53 = v52 * v26;
            double v54 = v53 + v4;
            double v55 = v6 * v3;
            double v56 = -v6;
            double v57 = Math.fma(v56, v5, v19);
            double v58 = v57 / v2;
            double v59 = v3 * v26;
            double v60 = v58 * v59;
            loss[lossAt + i] = v54;
            gradInput[gradInputAt + i] = v55;
            gradVar[gradVarAt + i] = v60;
            lanes[i % COUNT] += v54;
        }
    }

    @Override
    public void hingeEmbedding(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale, double margin, double[] lanes) {
        double v2 = scale;
        double v3 = margin;
        double v5 = 0.0;
        double v11 = 1.0;
        double v13 = -1.0;
        for (int i = 0; i < n; i++) {
            double v0 = input[inputAt + i];
            double v1 = target[targetAt + i];
            double v4 = v3 - v0;
            boolean v6 = v4 < v5;
            double v7 = v6 ? v5 : v4;
            boolean v8 = v0 < v3;
            double v9 = -v2;
            double v10 = v8 ? v9 : v5;
            boolean v12 = v1 == v11;
            boolean v14 = v1 == v13;
            double v15 = v12 ? v5 : v7;
            double v16 = v14 ? v5 : v0;
            double v17 = v15 + v16;
            double v18 = v12 ? v5 : v10;
            double v19 = v14 ? v5 : v2;
            double v20 = v18 + v19;
            loss[lossAt + i] = v17;
            grad[gradAt + i] = v20;
            lanes[i % COUNT] += v17;
        }
    }

    @Override
    public void softMargin(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale, double[] lanes) {
        double v2 = scale;
        long v7 = 4649773101213548544L;
        double v11 = 1.4426950408889634;
        double v12 = 6755399441056895.0;
        double v19 = 0.6931471805598903;
        double v21 = 5.497923018708371e-14;
        double v23 = 2.0871106489995073e-09;
        double v24 = 2.5112604342442408e-08;
        double v26 = 2.755741760381457e-07;
        double v28 = 2.7557233013854625e-06;
        double v30 = 2.4801587155319772e-05;
        double v32 = 0.00019841269898534215;
        double v34 = 0.001388888888896799;
        double v36 = 0.00833333333331599;
        double v38 = 0.041666666666666526;
        double v40 = 0.16666666666666685;
        double v42 = 0.5;
        double v46 = 1.0;
        double v49 = 2.938735877055719e-39;
        long v52 = 9218868437227405312L;
        double v63 = 2.0;
        double v72 = 0.138432390054763;
        double v73 = 0.1317357638500592;
        double v75 = 0.15391112895803089;
        double v77 = 0.18181665859844565;
        double v79 = 0.22222224296516227;
        double v81 = 0.2857142855582956;
        double v83 = 0.4000000000005667;
        double v85 = 0.666666666666666;
        double v90 = 0.0;
        for (int i = 0; i < n; i++) {
            double v0 = input[inputAt + i];
            double v1 = target[targetAt + i];
            double v3 = -v1;
            double v4 = v3 * v0;
            double v5 = Math.abs(v4);
            long v6 = Double.doubleToRawLongBits(v5);
            long v8 = Math.min(v6, v7);
            double v9 = Double.longBitsToDouble(v8);
            double v10 = -v9;
            double v13 = Math.fma(v10, v11, v12);
            double v14 = v13 - v12;
            long v15 = Double.doubleToRawLongBits(v13);
            long v16 = v15 << 52;
            double v17 = Double.longBitsToDouble(v16);
            double v18 = -v14;
            double v20 = Math.fma(v18, v19, v10);
            double v22 = Math.fma(v18, v21, v20);
            double v25 = Math.fma(v23, v22, v24);
            double v27 = Math.fma(v25, v22, v26);
            double v29 = Math.fma(v27, v22, v28);
            double v31 = Math.fma(v29, v22, v30);
            double v33 = Math.fma(v31, v22, v32);
            double v35 = Math.fma(v33, v22, v34);
            double v37 = Math.fma(v35, v22, v36);
            double v39 = Math.fma(v37, v22, v38);
            double v41 = Math.fma(v39, v22, v40);
            double v43 = Math.fma(v41, v22, v42);
            double v44 = v22 * v22;
            double v45 = Math.fma(v43, v44, v22);
            double v47 = v45 + v46;
            double v48 = v47 * v17;
            double v50 = v48 * v49;
            long v51 = Double.doubleToRawLongBits(v50);
            long v53 = v52 - v6;
            long v54 = v53 >> 63;
            long v55 = v51 | v54;
            double v56 = Double.longBitsToDouble(v55);
            double v57 = v56;
            boolean v58 = v57 > v42;
            double v59 = v57 - v46;
            double v60 = v59 * v42;
            double v61 = v58 ? v60 : v57;
            double v62 = v57 + v46;
            double v64 = v61 + v63;
            double v65 = v62 * v64;
            double v66 = v46 / v65;
            double v67 = v61 * v62;
            double v68 = v67 * v66;
            double v69 = v68 * v68;
            double v70 = v61 * v61;
            double v71 = v70 * v42;
            double v74 = Math.fma(v72, v69, v73);
            double v76 = Math.fma(v74, v69, v75);
            double v78 = Math.fma(v76, v69, v77);
            double v80 = Math.fma(v78, v69, v79);
            double v82 = Math.fma(v80, v69, v81);
            double v84 = Math.fma(v82, v69, v83);
            double v86 = Math.fma(v84, v69, v85);
            double v87 = Math.fma(v69, v86, v71);
            double v88 = v68 * v87;
            double v89 = v71 - v88;
            double v91 = v58 ? v21 : v90;
            double v92 = v89 - v91;
            double v93 = v61 - v92;
            double v94 = v58 ? v19 : v90;
            double v95 = v93 + v94;
            double v96 = v64 * v66;
            double v97 = v57 * v96;
            double v98 = v95;
            double v99 = v97;
            boolean v100 = v4 > v90;
            double v101 = v4 + v98;
            double v102 = v100 ? v101 : v98;
            double v103 = v46 - v99;
            double v104 = v100 ? v103 : v99;
            double v105 = v3 * v104;
            double v106 = v105 * v2;
            loss[lossAt + i] = v102;
            grad[gradAt + i] = v106;
            lanes[i % COUNT] += v102;
        }
    }

    @Override
    public void marginRanking(double[] input1, int input1At, double[] input2, int input2At, double[] target, int targetAt, double[] loss, int lossAt, double[] gradInput1, int gradInput1At, double[] gradInput2, int gradInput2At, int n, double scale, double margin, double[] lanes) {
        double v3 = scale;
        double v4 = margin;
        double v8 = 0.0;
        for (int i = 0; i < n; i++) {
            double v0 = input1[input1At + i];
            double v1 = input2[input2At + i];
            double v2 = target[targetAt + i];
            double v5 = -v2;
            double v6 = v0 - v1;
            double v7 = Math.fma(v5, v6, v4);
            boolean v9 = v7 > v8;
            double v10 = v2 * v3;
            double v11 = v9 ? v10 : v8;
            boolean v12 = v7 < v8;
            double v13 = v12 ? v8 : v7;
            double v14 = -v11;
            loss[lossAt + i] = v13;
            gradInput1[gradInput1At + i] = v14;
            gradInput2[gradInput2At + i] = v11;
            lanes[i % COUNT] += v13;
        }
    }

    @Override
    public void sigmoidFocal(double[] input, int inputAt, double[] target, int targetAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale, double alpha, double restOfAlpha, double[] lanes) {
        double v2 = scale;
        double v3 = alpha;
        double v4 = restOfAlpha;
        double v5 = 1.0;
        long v9 = 4649773101213548544L;
        double v13 = 1.4426950408889634;
        double v14 = 6755399441056895.0;
        double v21 = 0.6931471805598903;
        double v23 = 5.497923018708371e-14;
        double v25 = 2.0871106489995073e-09;
        double v26 = 2.5112604342442408e-08;
        double v28 = 2.755741760381457e-07;
        double v30 = 2.7557233013854625e-06;
        double v32 = 2.4801587155319772e-05;
        double v34 = 0.00019841269898534215;
        double v36 = 0.001388888888896799;
        double v38 = 0.00833333333331599;
        double v40 = 0.041666666666666526;
        double v42 = 0.16666666666666685;
        double v44 = 0.5;
        double v50 = 2.938735877055719e-39;
        long v53 = 9218868437227405312L;
        double v64 = 2.0;
        double v73 = 0.138432390054763;
        double v74 = 0.1317357638500592;
        double v76 = 0.15391112895803089;
        double v78 = 0.18181665859844565;
        double v80 = 0.22222224296516227;
        double v82 = 0.2857142855582956;
        double v84 = 0.4000000000005667;
        double v86 = 0.666666666666666;
        double v91 = 0.0;
        double v110 = Double.NEGATIVE_INFINITY;
        double v112 = Double.POSITIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            double v0 = input[inputAt + i];
            double v1 = target[targetAt + i];
            double v6 = v5 - v1;
            double v7 = Math.abs(v0);
            long v8 = Double.doubleToRawLongBits(v7);
            long v10 = Math.min(v8, v9);
            double v11 = Double.longBitsToDouble(v10);
            double v12 = -v11;
            double v15 = Math.fma(v12, v13, v14);
            double v16 = v15 - v14;
            long v17 = Double.doubleToRawLongBits(v15);
            long v18 = v17 << 52;
            double v19 = Double.longBitsToDouble(v18);
            double v20 = -v16;
            double v22 = Math.fma(v20, v21, v12);
            double v24 = Math.fma(v20, v23, v22);
            double v27 = Math.fma(v25, v24, v26);
            double v29 = Math.fma(v27, v24, v28);
            double v31 = Math.fma(v29, v24, v30);
            double v33 = Math.fma(v31, v24, v32);
            double v35 = Math.fma(v33, v24, v34);
            double v37 = Math.fma(v35, v24, v36);
            double v39 = Math.fma(v37, v24, v38);
            double v41 = Math.fma(v39, v24, v40);
            double v43 = Math.fma(v41, v24, v42);
            double v45 = Math.fma(v43, v24, v44);
            double v46 = v24 * v24;
            double v47 = Math.fma(v45, v46, v24);
            double v48 = v47 + v5;
            double v49 = v48 * v19;
            double v51 = v49 * v50;
            long v52 = Double.doubleToRawLongBits(v51);
            long v54 = v53 - v8;
            long v55 = v54 >> 63;
            long v56 = v52 | v55;
            double v57 = Double.longBitsToDouble(v56);
            double v58 = v57;
            boolean v59 = v58 > v44;
            double v60 = v58 - v5;
            double v61 = v60 * v44;
            double v62 = v59 ? v61 : v58;
            double v63 = v58 + v5;
            double v65 = v62 + v64;
            double v66 = v63 * v65;
            double v67 = v5 / v66;
            double v68 = v62 * v63;
            double v69 = v68 * v67;
            double v70 = v69 * v69;
            double v71 = v62 * v62;
            double v72 = v71 * v44;
            double v75 = Math.fma(v73, v70, v74);
            double v77 = Math.fma(v75, v70, v76);
            double v79 = Math.fma(v77, v70, v78);
            double v81 = Math.fma(v79, v70, v80);
            double v83 = Math.fma(v81, v70, v82);
            double v85 = Math.fma(v83, v70, v84);
            double v87 = Math.fma(v85, v70, v86);
            double v88 = Math.fma(v70, v87, v72);
            double v89 = v69 * v88;
            double v90 = v72 - v89;
            double v92 = v59 ? v23 : v91;
            double v93 = v90 - v92;
            double v94 = v62 - v93;
            double v95 = v59 ? v21 : v91;
            double v96 = v94 + v95;
            double v97 = v65 * v67;
            double v98 = v58 * v97;
            double v99 = v96;
            double v100 = v98;
            double v101 = v5 - v100;
            boolean v102 = v0 >= v91;
            double v103 = v102 ? v101 : v100;
            double v104 = v102 ? v100 : v101;
            boolean v105 = v0 > v91;
            double v106 = v0 * v6;
            double v107 = v0 * v1;
            double v108 = -v107;
            double v109 = v105 ? v106 : v108;
            boolean v111 = v0 == v110;
            double v113 = Math.fma(v0, v6, v112);
            double v114 = v111 ? v113 : v109;
            double v115 = v114 + v99;
            double v116 = v6 * v103;
            double v117 = Math.fma(v1, v104, v116);
            double v118 = v4 * v6;
            double v119 = Math.fma(v3, v1, v118);
            double v120 = v6 - v100;
            double v121 = v100 - v1;
            double v122 = v102 ? v120 : v121;
            double v123 = v103 * v104;
            double v124 = v115 * v123;
            double v125 = v1 + v1;
            double v126 = v5 - v125;
            double v127 = v124 * v126;
            double v128 = v127 * v64;
            double v129 = v117 * v117;
            double v130 = v119 * v129;
            double v131 = v130 * v115;
            double v132 = v119 * v117;
            double v133 = Math.fma(v117, v122, v128);
            double v134 = v132 * v133;
            double v135 = v134 * v2;
            double v136 = v131;
            double v137 = v135;
            loss[lossAt + i] = v136;
            grad[gradAt + i] = v137;
            lanes[i % COUNT] += v136;
        }
    }

    @Override
    public void expBelow(double[] input, int inputAt, double[] result, int resultAt, int n, double top, double[] lanes) {
        double v1 = top;
        long v4 = 4649773101213548544L;
        double v8 = 1.4426950408889634;
        double v9 = 6755399441056895.0;
        double v16 = 0.6931471805598903;
        double v18 = 5.497923018708371e-14;
        double v20 = 2.0871106489995073e-09;
        double v21 = 2.5112604342442408e-08;
        double v23 = 2.755741760381457e-07;
        double v25 = 2.7557233013854625e-06;
        double v27 = 2.4801587155319772e-05;
        double v29 = 0.00019841269898534215;
        double v31 = 0.001388888888896799;
        double v33 = 0.00833333333331599;
        double v35 = 0.041666666666666526;
        double v37 = 0.16666666666666685;
        double v39 = 0.5;
        double v43 = 1.0;
        double v46 = 2.938735877055719e-39;
        long v49 = 9218868437227405312L;
        for (int i = 0; i < n; i++) {
            double v0 = input[inputAt + i];
            double v2 = v1 - v0;
            long v3 = Double.doubleToRawLongBits(v2);
            long v5 = Math.min(v3, v4);
            double v6 = Double.longBitsToDouble(v5);
            double v7 = -v6;
            double v10 = Math.fma(v7, v8, v9);
            double v11 = v10 - v9;
            long v12 = Double.doubleToRawLongBits(v10);
            long v13 = v12 << 52;
            double v14 = Double.longBitsToDouble(v13);
            double v15 = -v11;
            double v17 = Math.fma(v15, v16, v7);
            double v19 = Math.fma(v15, v18, v17);
            double v22 = Math.fma(v20, v19, v21);
            double v24 = Math.fma(v22, v19, v23);
            double v26 = Math.fma(v24, v19, v25);
            double v28 = Math.fma(v26, v19, v27);
            double v30 = Math.fma(v28, v19, v29);
            double v32 = Math.fma(v30, v19, v31);
            double v34 = Math.fma(v32, v19, v33);
            double v36 = Math.fma(v34, v19, v35);
            double v38 = Math.fma(v36, v19, v37);
            double v40 = Math.fma(v38, v19, v39);
            double v41 = v19 * v19;
            double v42 = Math.fma(v40, v41, v19);
            double v44 = v42 + v43;
            double v45 = v44 * v14;
            double v47 = v45 * v46;
            long v48 = Double.doubleToRawLongBits(v47);
            long v50 = v49 - v3;
            long v51 = v50 >> 63;
            long v52 = v48 | v51;
            double v53 = Double.longBitsToDouble(v52);
            double v54 = v53;
            result[resultAt + i] = v54;
            lanes[i % COUNT] += v54;
        }
    }

    @Override
    public void expBelowEach(double[] input, int inputAt, double[] top, int topAt, double[] result, int resultAt, int n) {
        long v4 = 4649773101213548544L;
        double v8 = 1.4426950408889634;
        double v9 = 6755399441056895.0;
        double v16 = 0.6931471805598903;
        double v18 = 5.497923018708371e-14;
        double v20 = 2.0871106489995073e-09;
        double v21 = 2.5112604342442408e-08;
        double v23 = 2.755741760381457e-07;
        double v25 = 2.7557233013854625e-06;
        double v27 = 2.4801587155319772e-05;
        double v29 = 0.00019841269898534215;
        double v31 = 0.001388888888896799;
        double v33 = 0.00833333333331599;
        double v35 = 0.041666666666666526;
        double v37 = 0.16666666666666685;
        double v39 = 0.5;
        double v43 = 1.0;
        double v46 = 2.938735877055719e-39;
        long v49 = 9218868437227405312L;
        for (int i = 0; i < n; i++) {
            double v0 = input[inputAt + i];
            double v1 = top[topAt + i];
            double v2 = v1 - v0;
            long v3 = Double.doubleToRawLongBits(v2);
            long v5 = Math.min(v3, v4);
            double v6 = Double.longBitsToDouble(v5);
            double v7 = -v6;
            double v10 = Math.fma(v7, v8, v9);
            double v11 = v10 - v9;
            long v12 = Double.doubleToRawLongBits(v10);
            long v13 = v12 << 52;
            double v14 = Double.longBitsToDouble(v13);
            double v15 = -v11;
            double v17 = Math.fma(v15, v16, v7);
            double v19 = Math.fma(v15, v18, v17);
            double v22 = Math.fma(v20, v19, v21);
            double v24 = Math.fma(v22, v19, v23);
            double v26 = Math.fma(v24, v19, v25);
            double v28 = Math.fma(v26, v19, v27);
            double v30 = Math.fma(v28, v19, v29);
            double v32 = Math.fma(v30, v19, v31);
            double v34 = Math.fma(v32, v19, v33);
            double v36 = Math.fma(v34, v19, v35);
            double v38 = Math.fma(v36, v19, v37);
            double v40 = Math.fma(v38, v19, v39);
            double v41 = v19 * v19;
            double v42 = Math.fma(v40, v41, v19);
            double v44 = v42 + v43;
            double v45 = v44 * v14;
            double v47 = v45 * v46;
            long v48 = Double.doubleToRawLongBits(v47);
            long v50 = v49 - v3;
            long v51 = v50 >> 63;
            long v52 = v48 | v51;
            double v53 = Double.longBitsToDouble(v52);
            result[resultAt + i] = v53;
        }
    }

    @Override
    public void log1p(double[] input, int inputAt, double[] result, int resultAt, int n) {
        double v1 = 1.0;
        long v6 = 4604544271217802189L;
        long v12 = 4843621399236968448L;
        double v15 = 6755399441055744.0;
        double v18 = 2.0;
        double v23 = 0.5;
        double v25 = 0.138432390054763;
        double v26 = 0.1317357638500592;
        double v28 = 0.15391112895803089;
        double v30 = 0.18181665859844565;
        double v32 = 0.22222224296516227;
        double v34 = 0.2857142855582956;
        double v36 = 0.4000000000005667;
        double v38 = 0.666666666666666;
        double v44 = 5.497923018708371e-14;
        double v47 = 0.6931471805598903;
        double v51 = Double.POSITIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            double v0 = input[inputAt + i];
            double v2 = v0 + v1;
            double v3 = v2 - v1;
            double v4 = v0 - v3;
            long v5 = Double.doubleToRawLongBits(v2);
            long v7 = v5 - v6;
            long v8 = v7 >> 52;
            long v9 = v8 << 52;
            long v10 = v5 - v9;
            double v11 = Double.longBitsToDouble(v10);
            long v13 = v8 + v12;
            double v14 = Double.longBitsToDouble(v13);
            double v16 = v14 - v15;
            double v17 = v11 - v1;
            double v19 = v17 + v18;
            double v20 = v17 / v19;
            double v21 = v20 * v20;
            double v22 = v17 * v17;
            double v24 = v22 * v23;
            double v27 = Math.fma(v25, v21, v26);
            double v29 = Math.fma(v27, v21, v28);
            double v31 = Math.fma(v29, v21, v30);
            double v33 = Math.fma(v31, v21, v32);
            double v35 = Math.fma(v33, v21, v34);
            double v37 = Math.fma(v35, v21, v36);
            double v39 = Math.fma(v37, v21, v38);
            double v40 = Math.fma(v21, v39, v24);
            double v41 = v20 * v40;
            double v42 = v24 - v41;
            double v43 = -v16;
            double v45 = Math.fma(v43, v44, v42);
            double v46 = v17 - v45;
            double v48 = Math.fma(v16, v47, v46);
            double v49 = v4 / v2;
            double v50 = v48 + v49;
            boolean v52 = v0 < v51;
            double v53 = v52 ? v50 : v0;
            result[resultAt + i] = v53;
        }
    }

    @Override
    public void scaled(double[] input, int inputAt, double[] result, int resultAt, int n, double scale) {
        double v1 = scale;
        for (int i = 0; i < n; i++) {
            double v0 = input[inputAt + i];
            double v2 = v0 * v1;
            result[resultAt + i] = v2;
        }
    }

    @Override
    public void multiplied(double[] input, int inputAt, double[] factor, int factorAt, double[] result, int resultAt, int n, double scale) {
        double v2 = scale;
        for (int i = 0; i < n; i++) {
            double v0 = input[inputAt + i];
            double v1 = factor[factorAt + i];
            double v3 = v0 * v1;
            double v4 = v3 * v2;
            result[resultAt + i] = v4;
        }
    }

    @Override
    public void softmaxMinusMasses(double[] exponential, int exponentialAt, double[] mass, int massAt, double[] grad, int gradAt, int n, double scale, double factor) {
        double v2 = scale;
        double v3 = factor;
        for (int i = 0; i < n; i++) {
            double v0 = exponential[exponentialAt + i];
            double v1 = mass[massAt + i];
            double v4 = -v1;
            double v5 = Math.fma(v0, v3, v4);
            double v6 = v5 * v2;
            grad[gradAt + i] = v6;
        }
    }

    @Override
    public void hinges(double[] input, int inputAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale, double lead) {
        double v1 = scale;
        double v2 = lead;
        double v4 = 0.0;
        for (int i = 0; i < n; i++) {
            double v0 = input[inputAt + i];
            double v3 = v0 + v2;
            boolean v5 = v3 > v4;
            double v6 = v5 ? v3 : v4;
            double v7 = v5 ? v1 : v4;
            loss[lossAt + i] = v6;
            grad[gradAt + i] = v7;
        }
    }

    @Override
    public void squaredHinges(double[] input, int inputAt, double[] loss, int lossAt, double[] grad, int gradAt, int n, double scale, double lead) {
        double v1 = scale;
        double v2 = lead;
        double v4 = 0.0;
        for (int i = 0; i < n; i++) {
            double v0 = input[inputAt + i];
            double v3 = v0 + v2;
            boolean v5 = v3 > v4;
            double v6 = v5 ? v3 : v4;
            double v7 = v6 * v6;
            double v8 = v1 + v1;
            double v9 = v6 * v8;
            loss[lossAt + i] = v7;
            grad[gradAt + i] = v9;
        }
    }

    @Override
    public void hingesEach(double[] input, int inputAt, double[] lead, int leadAt, double[] scale, int scaleAt, double[] loss, int lossAt, double[] grad, int gradAt, int n) {
        double v4 = 0.0;
        for (int i = 0; i < n; i++) {
            double v0 = input[inputAt + i];
            double v1 = lead[leadAt + i];
            double v2 = scale[scaleAt + i];
            double v3 = v0 + v1;
            boolean v5 = v3 > v4;
            double v6 = v5 ? v3 : v4;
            double v7 = v5 ? v2 : v4;
            loss[lossAt + i] = v6;
            grad[gradAt + i] = v7;
        }
    }

    @Override
    public void squaredHingesEach(double[] input, int inputAt, double[] lead, int leadAt, double[] scale, int scaleAt, double[] loss, int lossAt, double[] grad, int gradAt, int n) {
        double v4 = 0.0;
        for (int i = 0; i < n; i++) {
            double v0 = input[inputAt + i];
            double v1 = lead[leadAt + i];
            double v2 = scale[scaleAt + i];
            double v3 = v0 + v1;
            boolean v5 = v3 > v4;
            double v6 = v5 ? v3 : v4;
            double v7 = v6 * v6;
            double v8 = v2 + v2;
            double v9 = v6 * v8;
            loss[lossAt + i] = v7;
            grad[gradAt + i] = v9;
        }
    }

    @Override
    public void chosenHinges(double[] input, int inputAt, double[] counted, int countedAt, double[] slopes, int slopesAt, double[] loss, int lossAt, double[] grad, int gradAt, double[] hit, int hitAt, int n, double scale, double lead) {
        double v3 = scale;
        double v4 = lead;
        double v6 = 0.0;
        for (int i = 0; i < n; i++) {
            double v0 = input[inputAt + i];
            double v1 = counted[countedAt + i];
            double v2 = slopes[slopesAt + i];
            double v5 = v0 + v4;
            boolean v7 = v5 > v6;
            double v8 = v7 ? v1 : v6;
            boolean v9 = v8 > v6;
            double v10 = v9 ? v5 : v6;
            double v11 = Math.fma(v8, v3, v2);
            loss[lossAt + i] = v10;
            grad[gradAt + i] = v11;
            hit[hitAt + i] = v8;
        }
    }

    @Override
    public void shiftedDifference(double[] input1, int input1At, double[] input2, int input2At, double[] result, int resultAt, int n, double eps) {
        double v2 = eps;
        for (int i = 0; i < n; i++) {
            double v0 = input1[input1At + i];
            double v1 = input2[input2At + i];
            double v3 = v0 - v1;
            double v4 = v3 + v2;
            result[resultAt + i] = v4;
        }
    }

    @Override
    public void differences(double[] anchor, int anchorAt, double[] positive, int positiveAt, double[] negative, int negativeAt, double[] near, int nearAt, double[] far, int farAt, int n, double eps) {
        double v3 = eps;
        for (int i = 0; i < n; i++) {
            double v0 = anchor[anchorAt + i];
            double v1 = positive[positiveAt + i];
            double v2 = negative[negativeAt + i];
            double v4 = v0 - v1;
            double v5 = v4 + v3;
            double v6 = v0 - v2;
            double v7 = v6 + v3;
            near[nearAt + i] = v5;
            far[farAt + i] = v7;
        }
    }

    @Override
    public void tripletSlopes(double[] near, int nearAt, double[] far, int farAt, double[] gradAnchor, int gradAnchorAt, double[] gradPositive, int gradPositiveAt, double[] gradNegative, int gradNegativeAt, int n, double nearFactor, double farFactor) {
        double v2 = nearFactor;
        double v3 = farFactor;
        for (int i = 0; i < n; i++) {
            double v0 = near[nearAt + i];
            double v1 = far[farAt + i];
            double v4 = v1 * v3;
            double v5 = -v4;
            double v6 = Math.fma(v0, v2, v5);
            double v7 = v0 * v2;
            double v8 = -v7;
            gradAnchor[gradAnchorAt + i] = v6;
            gradPositive[gradPositiveAt + i] = v8;
            gradNegative[gradNegativeAt + i] = v4;
        }
    }

    @Override
    public void combined(double[] input1, int input1At, double[] input2, int input2At, double[] gradInput1, int gradInput1At, double[] gradInput2, int gradInput2At, int n, double cross, double own1, double own2) {
        double v2 = cross;
        double v3 = own1;
        double v4 = own2;
        for (int i = 0; i < n; i++) {
            double v0 = input1[input1At + i];
            double v1 = input2[input2At + i];
            double v5 = v0 * v3;
            double v6 = Math.fma(v1, v2, v5);
            double v7 = v1 * v4;
            double v8 = Math.fma(v0, v2, v7);
            gradInput1[gradInput1At + i] = v6;
            gradInput2[gradInput2At + i] = v8;
        }
    }

    @Override
    public void weightedSum(double[] near, int nearAt, double[] far, int farAt, double[] result, int resultAt, int n, double nearFactor, double farFactor) {
        double v2 = nearFactor;
        double v3 = farFactor;
        for (int i = 0; i < n; i++) {
            double v0 = near[nearAt + i];
            double v1 = far[farAt + i];
            double v4 = v1 * v3;
            double v5 = Math.fma(v0, v2, v4);
            result[resultAt + i] = v5;
        }
    }

    @Override
    public void combinedEach(double[] input1, int input1At, double[] input2, int input2At, double[] cross, int crossAt, double[] own1, int own1At, double[] own2, int own2At, double[] gradInput1, int gradInput1At, double[] gradInput2, int gradInput2At, int n) {
        for (int i = 0; i < n; i++) {
            double v0 = input1[input1At + i];
            double v1 = input2[input2At + i];
            double v2 = cross[crossAt + i];
            double v3 = own1[own1At + i];
            double v4 = own2[own2At + i];
            double v5 = v0 * v3;
            double v6 = Math.fma(v1, v2, v5);
            double v7 = v1 * v4;
            double v8 = Math.fma(v0, v2, v7);
            gradInput1[gradInput1At + i] = v6;
            gradInput2[gradInput2At + i] = v8;
        }
    }

    @Override
    public void weightedSumEach(double[] near, int nearAt, double[] far, int farAt, double[] nearFactor, int nearFactorAt, double[] farFactor, int farFactorAt, double[] result, int resultAt, int n) {
        for (int i = 0; i < n; i++) {
            double v0 = near[nearAt + i];
            double v1 = far[farAt + i];
            double v2 = nearFactor[nearFactorAt + i];
            double v3 = farFactor[farFactorAt + i];
            double v4 = v1 * v3;
            double v5 = Math.fma(v0, v2, v4);
            result[resultAt + i] = v5;
        }
    }
}
