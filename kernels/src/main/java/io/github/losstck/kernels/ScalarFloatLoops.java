package io.github.losstck.kernels;

/** The loops in plain Java: the specification. Made by generator/generate.py; change the formula there. */
final class ScalarFloatLoops implements FloatLoops {

    @Override
    public void l1(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, double[] lanes) {
        float v2 = scale;
        float v5 = 0.0f;
        for (int i = 0; i < n; i++) {
            float v0 = input[inputAt + i];
            float v1 = target[targetAt + i];
            float v3 = v0 - v1;
            float v4 = Math.abs(v3);
            boolean v6 = v3 > v5;
            boolean v7 = v3 < v5;
            float v8 = -v2;
            float v9 = v7 ? v8 : v5;
            float v10 = v6 ? v2 : v9;
            loss[lossAt + i] = v4;
            grad[gradAt + i] = v10;
            lanes[i % COUNT] += v4;
        }
    }

    @Override
    public void mse(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, double[] lanes) {
        float v2 = scale;
        for (int i = 0; i < n; i++) {
            float v0 = input[inputAt + i];
            float v1 = target[targetAt + i];
            float v3 = v0 - v1;
            float v4 = v3 * v3;
            float v5 = v2 + v2;
            float v6 = v3 * v5;
            loss[lossAt + i] = v4;
            grad[gradAt + i] = v6;
            lanes[i % COUNT] += v4;
        }
    }

    @Override
    public void smoothL1(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, float beta, double[] lanes) {
        float v2 = scale;
        float v3 = beta;
        int v9 = 2139095040;
        int v14 = -2147483648;
        float v19 = -0.5f;
        for (int i = 0; i < n; i++) {
            float v0 = input[inputAt + i];
            float v1 = target[targetAt + i];
            float v4 = v0 - v1;
            float v5 = Math.abs(v4);
            int v6 = Float.floatToRawIntBits(v5);
            int v7 = Float.floatToRawIntBits(v3);
            int v8 = Math.min(v6, v7);
            int v10 = v9 - v6;
            int v11 = v10 >> 31;
            int v12 = v8 | v11;
            int v13 = Float.floatToRawIntBits(v4);
            int v15 = v13 & v14;
            int v16 = v12 | v15;
            float v17 = Float.intBitsToFloat(v16);
            float v18 = v17 / v3;
            float v20 = Math.fma(v17, v19, v4);
            float v21 = v18 * v20;
            float v22 = v18 * v2;
            loss[lossAt + i] = v21;
            grad[gradAt + i] = v22;
            lanes[i % COUNT] += v21;
        }
    }

    @Override
    public void huber(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, float delta, double[] lanes) {
        float v2 = scale;
        float v3 = delta;
        int v9 = 2139095040;
        int v14 = -2147483648;
        float v18 = -0.5f;
        for (int i = 0; i < n; i++) {
            float v0 = input[inputAt + i];
            float v1 = target[targetAt + i];
            float v4 = v0 - v1;
            float v5 = Math.abs(v4);
            int v6 = Float.floatToRawIntBits(v5);
            int v7 = Float.floatToRawIntBits(v3);
            int v8 = Math.min(v6, v7);
            int v10 = v9 - v6;
            int v11 = v10 >> 31;
            int v12 = v8 | v11;
            int v13 = Float.floatToRawIntBits(v4);
            int v15 = v13 & v14;
            int v16 = v12 | v15;
            float v17 = Float.intBitsToFloat(v16);
            float v19 = Math.fma(v17, v18, v4);
            float v20 = v17 * v19;
            float v21 = v17 * v2;
            loss[lossAt + i] = v20;
            grad[gradAt + i] = v21;
            lanes[i % COUNT] += v20;
        }
    }

    @Override
    public void bceInside(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, double[] lanes) {
        float v2 = scale;
        int v4 = 1060439283;
        int v10 = 1262485504;
        float v13 = 12582912.0f;
        float v15 = 1.0f;
        float v17 = 2.0f;
        float v22 = 0.5f;
        float v24 = 0.24123634f;
        float v25 = 0.28505093f;
        float v27 = 0.40000913f;
        float v29 = 0.6666666f;
        float v35 = 1.4286068e-06f;
        float v38 = 0.69314575f;
        for (int i = 0; i < n; i++) {
            float v0 = input[inputAt + i];
            float v1 = target[targetAt + i];
            int v3 = Float.floatToRawIntBits(v0);
            int v5 = v3 - v4;
            int v6 = v5 >> 23;
            int v7 = v6 << 23;
            int v8 = v3 - v7;
            float v9 = Float.intBitsToFloat(v8);
            int v11 = v6 + v10;
            float v12 = Float.intBitsToFloat(v11);
            float v14 = v12 - v13;
            float v16 = v9 - v15;
            float v18 = v16 + v17;
            float v19 = v16 / v18;
            float v20 = v19 * v19;
            float v21 = v16 * v16;
            float v23 = v21 * v22;
            float v26 = Math.fma(v24, v20, v25);
            float v28 = Math.fma(v26, v20, v27);
            float v30 = Math.fma(v28, v20, v29);
            float v31 = Math.fma(v20, v30, v23);
            float v32 = v19 * v31;
            float v33 = v23 - v32;
            float v34 = -v14;
            float v36 = Math.fma(v34, v35, v33);
            float v37 = v16 - v36;
            float v39 = Math.fma(v14, v38, v37);
            float v40 = v39;
            float v41 = v15 - v0;
            float v42 = v15 - v41;
            float v43 = v42 - v0;
            float v44 = v17 - v41;
            int v45 = Float.floatToRawIntBits(v41);
            int v46 = v45 - v4;
            int v47 = v46 >> 23;
            int v48 = v47 << 23;
            int v49 = v45 - v48;
            float v50 = Float.intBitsToFloat(v49);
            int v51 = v47 + v10;
            float v52 = Float.intBitsToFloat(v51);
            float v53 = v52 - v13;
            float v54 = v50 - v15;
            float v55 = v54 + v17;
            float v56 = v54 / v55;
            float v57 = v56 * v56;
            float v58 = v54 * v54;
            float v59 = v58 * v22;
            float v60 = Math.fma(v24, v57, v25);
            float v61 = Math.fma(v60, v57, v27);
            float v62 = Math.fma(v61, v57, v29);
            float v63 = Math.fma(v57, v62, v59);
            float v64 = v56 * v63;
            float v65 = v59 - v64;
            float v66 = -v53;
            float v67 = Math.fma(v66, v35, v65);
            float v68 = v54 - v67;
            float v69 = Math.fma(v53, v38, v68);
            float v70 = Math.fma(v43, v44, v69);
            float v71 = v70;
            float v72 = v15 - v1;
            float v73 = v72 * v71;
            float v74 = Math.fma(v1, v40, v73);
            float v75 = -v74;
            float v76 = v0 - v1;
            float v77 = v41 * v0;
            float v78 = v76 / v77;
            float v79 = v78 * v2;
            loss[lossAt + i] = v75;
            grad[gradAt + i] = v79;
            lanes[i % COUNT] += v75;
        }
    }

    @Override
    public void bce(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, double[] lanes) {
        float v2 = scale;
        float v3 = 7.888609e-31f;
        float v5 = 1.1529215e+18f;
        float v8 = 60.0f;
        float v9 = 0.0f;
        int v12 = 1060439283;
        int v18 = 1262485504;
        float v21 = 12582912.0f;
        float v24 = 1.0f;
        float v26 = 2.0f;
        float v31 = 0.5f;
        float v33 = 0.24123634f;
        float v34 = 0.28505093f;
        float v36 = 0.40000913f;
        float v38 = 0.6666666f;
        float v44 = 1.4286068e-06f;
        float v47 = 0.69314575f;
        float v81 = Float.NEGATIVE_INFINITY;
        float v84 = -100.0f;
        float v95 = 1e-12f;
        for (int i = 0; i < n; i++) {
            float v0 = input[inputAt + i];
            float v1 = target[targetAt + i];
            boolean v4 = v0 < v3;
            float v6 = v0 * v5;
            float v7 = v4 ? v6 : v0;
            float v10 = v4 ? v8 : v9;
            int v11 = Float.floatToRawIntBits(v7);
            int v13 = v11 - v12;
            int v14 = v13 >> 23;
            int v15 = v14 << 23;
            int v16 = v11 - v15;
            float v17 = Float.intBitsToFloat(v16);
            int v19 = v14 + v18;
            float v20 = Float.intBitsToFloat(v19);
            float v22 = v20 - v21;
            float v23 = v22 - v10;
            float v25 = v17 - v24;
            float v27 = v25 + v26;
            float v28 = v25 / v27;
            float v29 = v28 * v28;
            float v30 = v25 * v25;
            float v32 = v30 * v31;
            float v35 = Math.fma(v33, v29, v34);
            float v37 = Math.fma(v35, v29, v36);
            float v39 = Math.fma(v37, v29, v38);
            float v40 = Math.fma(v29, v39, v32);
            float v41 = v28 * v40;
            float v42 = v32 - v41;
            float v43 = -v23;
            float v45 = Math.fma(v43, v44, v42);
            float v46 = v25 - v45;
            float v48 = Math.fma(v23, v47, v46);
            float v49 = v48;
            float v50 = v24 - v0;
            float v51 = v24 - v50;
            float v52 = v51 - v0;
            float v53 = v26 - v50;
            int v54 = Float.floatToRawIntBits(v50);
            int v55 = v54 - v12;
            int v56 = v55 >> 23;
            int v57 = v56 << 23;
            int v58 = v54 - v57;
            float v59 = Float.intBitsToFloat(v58);
            int v60 = v56 + v18;
            float v61 = Float.intBitsToFloat(v60);
            float v62 = v61 - v21;
            float v63 = v59 - v24;
            float v64 = v63 + v26;
            float v65 = v63 / v64;
            float v66 = v65 * v65;
            float v67 = v63 * v63;
            float v68 = v67 * v31;
            float v69 = Math.fma(v33, v66, v34);
            float v70 = Math.fma(v69, v66, v36);
            float v71 = Math.fma(v70, v66, v38);
            float v72 = Math.fma(v66, v71, v68);
            float v73 = v65 * v72;
            float v74 = v68 - v73;
            float v75 = -v62;
            float v76 = Math.fma(v75, v44, v74);
            float v77 = v63 - v76;
            float v78 = Math.fma(v62, v47, v77);
            float v79 = Math.fma(v52, v53, v78);
            boolean v80 = v50 > v9;
            float v82 = v80 ? v79 : v81;
            float v83 = v82;
            boolean v85 = v49 < v84;
            float v86 = v85 ? v84 : v49;
            boolean v87 = v83 < v84;
            float v88 = v87 ? v84 : v83;
            float v89 = v24 - v1;
            float v90 = v50 * v0;
            float v91 = v89 * v88;
            float v92 = Math.fma(v1, v86, v91);
            float v93 = -v92;
            float v94 = v0 - v1;
            boolean v96 = v90 < v95;
            float v97 = v96 ? v95 : v90;
            float v98 = v94 / v97;
            float v99 = v98 * v2;
            loss[lossAt + i] = v93;
            grad[gradAt + i] = v99;
            lanes[i % COUNT] += v93;
        }
    }

    @Override
    public void bceWithLogits(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, double[] lanes) {
        float v2 = scale;
        float v3 = 1.0f;
        int v7 = 1121058816;
        float v11 = 1.442695f;
        float v12 = 12583103.0f;
        float v19 = 0.69314575f;
        float v21 = 1.4286068e-06f;
        float v23 = 0.00019570264f;
        float v24 = 0.0013935419f;
        float v26 = 0.008333895f;
        float v28 = 0.04166646f;
        float v30 = 0.16666664f;
        float v32 = 0.5f;
        float v38 = 5.421011e-20f;
        int v41 = 2139095040;
        float v52 = 2.0f;
        float v61 = 0.24123634f;
        float v62 = 0.28505093f;
        float v64 = 0.40000913f;
        float v66 = 0.6666666f;
        float v71 = 0.0f;
        float v90 = Float.NEGATIVE_INFINITY;
        float v92 = Float.POSITIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            float v0 = input[inputAt + i];
            float v1 = target[targetAt + i];
            float v4 = v3 - v1;
            float v5 = Math.abs(v0);
            int v6 = Float.floatToRawIntBits(v5);
            int v8 = Math.min(v6, v7);
            float v9 = Float.intBitsToFloat(v8);
            float v10 = -v9;
            float v13 = Math.fma(v10, v11, v12);
            float v14 = v13 - v12;
            int v15 = Float.floatToRawIntBits(v13);
            int v16 = v15 << 23;
            float v17 = Float.intBitsToFloat(v16);
            float v18 = -v14;
            float v20 = Math.fma(v18, v19, v10);
            float v22 = Math.fma(v18, v21, v20);
            float v25 = Math.fma(v23, v22, v24);
            float v27 = Math.fma(v25, v22, v26);
            float v29 = Math.fma(v27, v22, v28);
            float v31 = Math.fma(v29, v22, v30);
            float v33 = Math.fma(v31, v22, v32);
            float v34 = v22 * v22;
            float v35 = Math.fma(v33, v34, v22);
            float v36 = v35 + v3;
            float v37 = v36 * v17;
            float v39 = v37 * v38;
            int v40 = Float.floatToRawIntBits(v39);
            int v42 = v41 - v6;
            int v43 = v42 >> 31;
            int v44 = v40 | v43;
            float v45 = Float.intBitsToFloat(v44);
            float v46 = v45;
            boolean v47 = v46 > v32;
            float v48 = v46 - v3;
            float v49 = v48 * v32;
            float v50 = v47 ? v49 : v46;
            float v51 = v46 + v3;
            float v53 = v50 + v52;
            float v54 = v51 * v53;
            float v55 = v3 / v54;
            float v56 = v50 * v51;
            float v57 = v56 * v55;
            float v58 = v57 * v57;
            float v59 = v50 * v50;
            float v60 = v59 * v32;
            float v63 = Math.fma(v61, v58, v62);
            float v65 = Math.fma(v63, v58, v64);
            float v67 = Math.fma(v65, v58, v66);
            float v68 = Math.fma(v58, v67, v60);
            float v69 = v57 * v68;
            float v70 = v60 - v69;
            float v72 = v47 ? v21 : v71;
            float v73 = v70 - v72;
            float v74 = v50 - v73;
            float v75 = v47 ? v19 : v71;
            float v76 = v74 + v75;
            float v77 = v53 * v55;
            float v78 = v46 * v77;
            float v79 = v76;
            float v80 = v78;
            boolean v81 = v0 >= v71;
            float v82 = v4 - v80;
            float v83 = v80 - v1;
            float v84 = v81 ? v82 : v83;
            boolean v85 = v0 > v71;
            float v86 = v0 * v4;
            float v87 = v0 * v1;
            float v88 = -v87;
            float v89 = v85 ? v86 : v88;
            boolean v91 = v0 == v90;
            float v93 = Math.fma(v0, v4, v92);
            float v94 = v91 ? v93 : v89;
            float v95 = v94 + v79;
            float v96 = v84 * v2;
            loss[lossAt + i] = v95;
            grad[gradAt + i] = v96;
            lanes[i % COUNT] += v95;
        }
    }

    @Override
    public void bceWithLogitsWeighted(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, float posWeight, double[] lanes) {
        float v2 = scale;
        float v3 = posWeight;
        float v4 = 1.0f;
        int v10 = 1121058816;
        float v14 = 1.442695f;
        float v15 = 12583103.0f;
        float v22 = 0.69314575f;
        float v24 = 1.4286068e-06f;
        float v26 = 0.00019570264f;
        float v27 = 0.0013935419f;
        float v29 = 0.008333895f;
        float v31 = 0.04166646f;
        float v33 = 0.16666664f;
        float v35 = 0.5f;
        float v41 = 5.421011e-20f;
        int v44 = 2139095040;
        float v55 = 2.0f;
        float v64 = 0.24123634f;
        float v65 = 0.28505093f;
        float v67 = 0.40000913f;
        float v69 = 0.6666666f;
        float v74 = 0.0f;
        float v95 = Float.NEGATIVE_INFINITY;
        float v97 = Float.POSITIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            float v0 = input[inputAt + i];
            float v1 = target[targetAt + i];
            float v5 = v4 - v1;
            float v6 = v3 * v1;
            float v7 = v5 + v6;
            float v8 = Math.abs(v0);
            int v9 = Float.floatToRawIntBits(v8);
            int v11 = Math.min(v9, v10);
            float v12 = Float.intBitsToFloat(v11);
            float v13 = -v12;
            float v16 = Math.fma(v13, v14, v15);
            float v17 = v16 - v15;
            int v18 = Float.floatToRawIntBits(v16);
            int v19 = v18 << 23;
            float v20 = Float.intBitsToFloat(v19);
            float v21 = -v17;
            float v23 = Math.fma(v21, v22, v13);
            float v25 = Math.fma(v21, v24, v23);
            float v28 = Math.fma(v26, v25, v27);
            float v30 = Math.fma(v28, v25, v29);
            float v32 = Math.fma(v30, v25, v31);
            float v34 = Math.fma(v32, v25, v33);
            float v36 = Math.fma(v34, v25, v35);
            float v37 = v25 * v25;
            float v38 = Math.fma(v36, v37, v25);
            float v39 = v38 + v4;
            float v40 = v39 * v20;
            float v42 = v40 * v41;
            int v43 = Float.floatToRawIntBits(v42);
            int v45 = v44 - v9;
            int v46 = v45 >> 31;
            int v47 = v43 | v46;
            float v48 = Float.intBitsToFloat(v47);
            float v49 = v48;
            boolean v50 = v49 > v35;
            float v51 = v49 - v4;
            float v52 = v51 * v35;
            float v53 = v50 ? v52 : v49;
            float v54 = v49 + v4;
            float v56 = v53 + v55;
            float v57 = v54 * v56;
            float v58 = v4 / v57;
            float v59 = v53 * v54;
            float v60 = v59 * v58;
            float v61 = v60 * v60;
            float v62 = v53 * v53;
            float v63 = v62 * v35;
            float v66 = Math.fma(v64, v61, v65);
            float v68 = Math.fma(v66, v61, v67);
            float v70 = Math.fma(v68, v61, v69);
            float v71 = Math.fma(v61, v70, v63);
            float v72 = v60 * v71;
            float v73 = v63 - v72;
            float v75 = v50 ? v24 : v74;
            float v76 = v73 - v75;
            float v77 = v53 - v76;
            float v78 = v50 ? v22 : v74;
            float v79 = v77 + v78;
            float v80 = v56 * v58;
            float v81 = v49 * v80;
            float v82 = v79;
            float v83 = v81;
            boolean v84 = v0 >= v74;
            float v85 = -v7;
            float v86 = Math.fma(v85, v83, v5);
            float v87 = -v6;
            float v88 = Math.fma(v7, v83, v87);
            float v89 = v84 ? v86 : v88;
            boolean v90 = v0 > v74;
            float v91 = v0 * v5;
            float v92 = v0 * v6;
            float v93 = -v92;
            float v94 = v90 ? v91 : v93;
            boolean v96 = v0 == v95;
            float v98 = Math.fma(v0, v5, v97);
            float v99 = v96 ? v98 : v94;
            float v100 = Math.fma(v7, v82, v99);
            float v101 = v89 * v2;
            loss[lossAt + i] = v100;
            grad[gradAt + i] = v101;
            lanes[i % COUNT] += v100;
        }
    }

    @Override
    public void klDiv(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, double[] lanes) {
        float v2 = scale;
        float v3 = 0.0f;
        float v6 = 7.888609e-31f;
        float v8 = 1.1529215e+18f;
        float v11 = 60.0f;
        int v14 = 1060439283;
        int v20 = 1262485504;
        float v23 = 12582912.0f;
        float v26 = 1.0f;
        float v28 = 2.0f;
        float v33 = 0.5f;
        float v35 = 0.24123634f;
        float v36 = 0.28505093f;
        float v38 = 0.40000913f;
        float v40 = 0.6666666f;
        float v46 = 1.4286068e-06f;
        float v49 = 0.69314575f;
        float v52 = Float.NEGATIVE_INFINITY;
        float v53 = Float.NaN;
        float v56 = Float.POSITIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            float v0 = input[inputAt + i];
            float v1 = target[targetAt + i];
            boolean v4 = v1 == v3;
            boolean v5 = v1 > v3;
            boolean v7 = v1 < v6;
            float v9 = v1 * v8;
            float v10 = v7 ? v9 : v1;
            float v12 = v7 ? v11 : v3;
            int v13 = Float.floatToRawIntBits(v10);
            int v15 = v13 - v14;
            int v16 = v15 >> 23;
            int v17 = v16 << 23;
            int v18 = v13 - v17;
            float v19 = Float.intBitsToFloat(v18);
            int v21 = v16 + v20;
            float v22 = Float.intBitsToFloat(v21);
            float v24 = v22 - v23;
            float v25 = v24 - v12;
            float v27 = v19 - v26;
            float v29 = v27 + v28;
            float v30 = v27 / v29;
            float v31 = v30 * v30;
            float v32 = v27 * v27;
            float v34 = v32 * v33;
            float v37 = Math.fma(v35, v31, v36);
            float v39 = Math.fma(v37, v31, v38);
            float v41 = Math.fma(v39, v31, v40);
            float v42 = Math.fma(v31, v41, v34);
            float v43 = v30 * v42;
            float v44 = v34 - v43;
            float v45 = -v25;
            float v47 = Math.fma(v45, v46, v44);
            float v48 = v27 - v47;
            float v50 = Math.fma(v25, v49, v48);
            float v51 = v50;
            float v54 = v4 ? v52 : v53;
            float v55 = v5 ? v51 : v54;
            boolean v57 = v1 == v56;
            float v58 = v57 ? v56 : v55;
            float v59 = v1 * v58;
            float v60 = v4 ? v3 : v59;
            float v61 = -v1;
            float v62 = Math.fma(v61, v0, v60);
            float v63 = v61 * v2;
            loss[lossAt + i] = v62;
            grad[gradAt + i] = v63;
            lanes[i % COUNT] += v62;
        }
    }

    @Override
    public void klDivOfNormal(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, double[] lanes) {
        float v2 = scale;
        int v5 = 1060439283;
        int v11 = 1262485504;
        float v14 = 12582912.0f;
        float v16 = 1.0f;
        float v18 = 2.0f;
        float v23 = 0.5f;
        float v25 = 0.24123634f;
        float v26 = 0.28505093f;
        float v28 = 0.40000913f;
        float v30 = 0.6666666f;
        float v36 = 1.4286068e-06f;
        float v39 = 0.69314575f;
        for (int i = 0; i < n; i++) {
            float v0 = input[inputAt + i];
            float v1 = target[targetAt + i];
            float v3 = -v1;
            int v4 = Float.floatToRawIntBits(v1);
            int v6 = v4 - v5;
            int v7 = v6 >> 23;
            int v8 = v7 << 23;
            int v9 = v4 - v8;
            float v10 = Float.intBitsToFloat(v9);
            int v12 = v7 + v11;
            float v13 = Float.intBitsToFloat(v12);
            float v15 = v13 - v14;
            float v17 = v10 - v16;
            float v19 = v17 + v18;
            float v20 = v17 / v19;
            float v21 = v20 * v20;
            float v22 = v17 * v17;
            float v24 = v22 * v23;
            float v27 = Math.fma(v25, v21, v26);
            float v29 = Math.fma(v27, v21, v28);
            float v31 = Math.fma(v29, v21, v30);
            float v32 = Math.fma(v21, v31, v24);
            float v33 = v20 * v32;
            float v34 = v24 - v33;
            float v35 = -v15;
            float v37 = Math.fma(v35, v36, v34);
            float v38 = v17 - v37;
            float v40 = Math.fma(v15, v39, v38);
            float v41 = v1 * v40;
            float v42 = Math.fma(v3, v0, v41);
            float v43 = v3 * v2;
            loss[lossAt + i] = v42;
            grad[gradAt + i] = v43;
            lanes[i % COUNT] += v42;
        }
    }

    @Override
    public void klDivOfLog(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, double[] lanes) {
        float v2 = scale;
        float v3 = -105.0f;
        float v6 = 89.0f;
        float v9 = 1.442695f;
        float v10 = 12582912.0f;
        int v14 = 1262485504;
        int v17 = 127;
        float v26 = 0.69314575f;
        float v28 = 1.4286068e-06f;
        float v30 = 0.00019570264f;
        float v31 = 0.0013935419f;
        float v33 = 0.008333895f;
        float v35 = 0.04166646f;
        float v37 = 0.16666664f;
        float v39 = 0.5f;
        float v43 = 1.0f;
        for (int i = 0; i < n; i++) {
            float v0 = input[inputAt + i];
            float v1 = target[targetAt + i];
            boolean v4 = v1 < v3;
            float v5 = v4 ? v3 : v1;
            boolean v7 = v5 > v6;
            float v8 = v7 ? v6 : v5;
            float v11 = Math.fma(v8, v9, v10);
            float v12 = v11 - v10;
            int v13 = Float.floatToRawIntBits(v11);
            int v15 = v13 - v14;
            int v16 = v15 >> 1;
            int v18 = v16 + v17;
            int v19 = v18 << 23;
            float v20 = Float.intBitsToFloat(v19);
            int v21 = v15 - v16;
            int v22 = v21 + v17;
            int v23 = v22 << 23;
            float v24 = Float.intBitsToFloat(v23);
            float v25 = -v12;
            float v27 = Math.fma(v25, v26, v8);
            float v29 = Math.fma(v25, v28, v27);
            float v32 = Math.fma(v30, v29, v31);
            float v34 = Math.fma(v32, v29, v33);
            float v36 = Math.fma(v34, v29, v35);
            float v38 = Math.fma(v36, v29, v37);
            float v40 = Math.fma(v38, v29, v39);
            float v41 = v29 * v29;
            float v42 = Math.fma(v40, v41, v29);
            float v44 = v42 + v43;
            float v45 = v44 * v20;
            float v46 = v45 * v24;
            float v47 = v46;
            float v48 = v1 - v0;
            float v49 = v47 * v48;
            float v50 = -v47;
            float v51 = v50 * v2;
            loss[lossAt + i] = v49;
            grad[gradAt + i] = v51;
            lanes[i % COUNT] += v49;
        }
    }

    @Override
    public void klDivOfPlainLog(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, double[] lanes) {
        float v2 = scale;
        float v3 = 1.442695f;
        float v4 = 12583039.0f;
        float v8 = 0.69314575f;
        float v10 = 1.4286068e-06f;
        float v12 = 0.00019570264f;
        float v13 = 0.0013935419f;
        float v15 = 0.008333895f;
        float v17 = 0.04166646f;
        float v19 = 0.16666664f;
        float v21 = 0.5f;
        float v25 = 1.0f;
        for (int i = 0; i < n; i++) {
            float v0 = input[inputAt + i];
            float v1 = target[targetAt + i];
            float v5 = Math.fma(v1, v3, v4);
            float v6 = v5 - v4;
            float v7 = -v6;
            float v9 = Math.fma(v7, v8, v1);
            float v11 = Math.fma(v7, v10, v9);
            float v14 = Math.fma(v12, v11, v13);
            float v16 = Math.fma(v14, v11, v15);
            float v18 = Math.fma(v16, v11, v17);
            float v20 = Math.fma(v18, v11, v19);
            float v22 = Math.fma(v20, v11, v21);
            float v23 = v11 * v11;
            float v24 = Math.fma(v22, v23, v11);
            float v26 = v24 + v25;
            int v27 = Float.floatToRawIntBits(v5);
            int v28 = v27 << 23;
            float v29 = Float.intBitsToFloat(v28);
            float v30 = v26 * v29;
            float v31 = v1 - v0;
            float v32 = v30 * v31;
            float v33 = -v30;
            float v34 = v33 * v2;
            loss[lossAt + i] = v32;
            grad[gradAt + i] = v34;
            lanes[i % COUNT] += v32;
        }
    }

    @Override
    public void poissonNllOfPlain(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, double[] lanes) {
        float v2 = scale;
        float v3 = 1.442695f;
        float v4 = 12583039.0f;
        float v8 = 0.69314575f;
        float v10 = 1.4286068e-06f;
        float v12 = 0.00019570264f;
        float v13 = 0.0013935419f;
        float v15 = 0.008333895f;
        float v17 = 0.04166646f;
        float v19 = 0.16666664f;
        float v21 = 0.5f;
        float v25 = 1.0f;
        for (int i = 0; i < n; i++) {
            float v0 = input[inputAt + i];
            float v1 = target[targetAt + i];
            float v5 = Math.fma(v0, v3, v4);
            float v6 = v5 - v4;
            float v7 = -v6;
            float v9 = Math.fma(v7, v8, v0);
            float v11 = Math.fma(v7, v10, v9);
            float v14 = Math.fma(v12, v11, v13);
            float v16 = Math.fma(v14, v11, v15);
            float v18 = Math.fma(v16, v11, v17);
            float v20 = Math.fma(v18, v11, v19);
            float v22 = Math.fma(v20, v11, v21);
            float v23 = v11 * v11;
            float v24 = Math.fma(v22, v23, v11);
            float v26 = v24 + v25;
            int v27 = Float.floatToRawIntBits(v5);
            int v28 = v27 << 23;
            float v29 = Float.intBitsToFloat(v28);
            float v30 = v26 * v29;
            float v31 = -v1;
            float v32 = Math.fma(v31, v0, v30);
            float v33 = v30 - v1;
            float v34 = v33 * v2;
            loss[lossAt + i] = v32;
            grad[gradAt + i] = v34;
            lanes[i % COUNT] += v32;
        }
    }

    @Override
    public void poissonNll(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, double[] lanes) {
        float v2 = scale;
        float v3 = -105.0f;
        float v6 = 89.0f;
        float v9 = 1.442695f;
        float v10 = 12582912.0f;
        int v14 = 1262485504;
        int v17 = 127;
        float v26 = 0.69314575f;
        float v28 = 1.4286068e-06f;
        float v30 = 0.00019570264f;
        float v31 = 0.0013935419f;
        float v33 = 0.008333895f;
        float v35 = 0.04166646f;
        float v37 = 0.16666664f;
        float v39 = 0.5f;
        float v43 = 1.0f;
        for (int i = 0; i < n; i++) {
            float v0 = input[inputAt + i];
            float v1 = target[targetAt + i];
            boolean v4 = v0 < v3;
            float v5 = v4 ? v3 : v0;
            boolean v7 = v5 > v6;
            float v8 = v7 ? v6 : v5;
            float v11 = Math.fma(v8, v9, v10);
            float v12 = v11 - v10;
            int v13 = Float.floatToRawIntBits(v11);
            int v15 = v13 - v14;
            int v16 = v15 >> 1;
            int v18 = v16 + v17;
            int v19 = v18 << 23;
            float v20 = Float.intBitsToFloat(v19);
            int v21 = v15 - v16;
            int v22 = v21 + v17;
            int v23 = v22 << 23;
            float v24 = Float.intBitsToFloat(v23);
            float v25 = -v12;
            float v27 = Math.fma(v25, v26, v8);
            float v29 = Math.fma(v25, v28, v27);
            float v32 = Math.fma(v30, v29, v31);
            float v34 = Math.fma(v32, v29, v33);
            float v36 = Math.fma(v34, v29, v35);
            float v38 = Math.fma(v36, v29, v37);
            float v40 = Math.fma(v38, v29, v39);
            float v41 = v29 * v29;
            float v42 = Math.fma(v40, v41, v29);
            float v44 = v42 + v43;
            float v45 = v44 * v20;
            float v46 = v45 * v24;
            float v47 = v46;
            float v48 = -v1;
            float v49 = Math.fma(v48, v0, v47);
            float v50 = v47 - v1;
            float v51 = v50 * v2;
            loss[lossAt + i] = v49;
            grad[gradAt + i] = v51;
            lanes[i % COUNT] += v49;
        }
    }

    @Override
    public void poissonNllFull(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, double[] lanes) {
        float v2 = scale;
        float v3 = -105.0f;
        float v6 = 89.0f;
        float v9 = 1.442695f;
        float v10 = 12582912.0f;
        int v14 = 1262485504;
        int v17 = 127;
        float v26 = 0.69314575f;
        float v28 = 1.4286068e-06f;
        float v30 = 0.00019570264f;
        float v31 = 0.0013935419f;
        float v33 = 0.008333895f;
        float v35 = 0.04166646f;
        float v37 = 0.16666664f;
        float v39 = 0.5f;
        float v43 = 1.0f;
        float v50 = 7.888609e-31f;
        float v52 = 1.1529215e+18f;
        float v55 = 60.0f;
        float v56 = 0.0f;
        int v59 = 1060439283;
        float v70 = 2.0f;
        float v76 = 0.24123634f;
        float v77 = 0.28505093f;
        float v79 = 0.40000913f;
        float v81 = 0.6666666f;
        float v92 = 0.9189385f;
        float v97 = Float.NaN;
        for (int i = 0; i < n; i++) {
            float v0 = input[inputAt + i];
            float v1 = target[targetAt + i];
            boolean v4 = v0 < v3;
            float v5 = v4 ? v3 : v0;
            boolean v7 = v5 > v6;
            float v8 = v7 ? v6 : v5;
            float v11 = Math.fma(v8, v9, v10);
            float v12 = v11 - v10;
            int v13 = Float.floatToRawIntBits(v11);
            int v15 = v13 - v14;
            int v16 = v15 >> 1;
            int v18 = v16 + v17;
            int v19 = v18 << 23;
            float v20 = Float.intBitsToFloat(v19);
            int v21 = v15 - v16;
            int v22 = v21 + v17;
            int v23 = v22 << 23;
            float v24 = Float.intBitsToFloat(v23);
            float v25 = -v12;
            float v27 = Math.fma(v25, v26, v8);
            float v29 = Math.fma(v25, v28, v27);
            float v32 = Math.fma(v30, v29, v31);
            float v34 = Math.fma(v32, v29, v33);
            float v36 = Math.fma(v34, v29, v35);
            float v38 = Math.fma(v36, v29, v37);
            float v40 = Math.fma(v38, v29, v39);
            float v41 = v29 * v29;
            float v42 = Math.fma(v40, v41, v29);
            float v44 = v42 + v43;
            float v45 = v44 * v20;
            float v46 = v45 * v24;
            float v47 = v46;
            float v48 = -v1;
            float v49 = Math.fma(v48, v0, v47);
            boolean v51 = v1 < v50;
            float v53 = v1 * v52;
            float v54 = v51 ? v53 : v1;
            float v57 = v51 ? v55 : v56;
            int v58 = Float.floatToRawIntBits(v54);
            int v60 = v58 - v59;
            int v61 = v60 >> 23;
            int v62 = v61 << 23;
            int v63 = v58 - v62;
            float v64 = Float.intBitsToFloat(v63);
            int v65 = v61 + v14;
            float v66 = Float.intBitsToFloat(v65);
            float v67 = v66 - v10;
            float v68 = v67 - v57;
            float v69 = v64 - v43;
            float v71 = v69 + v70;
            float v72 = v69 / v71;
            float v73 = v72 * v72;
            float v74 = v69 * v69;
            float v75 = v74 * v39;
            float v78 = Math.fma(v76, v73, v77);
            float v80 = Math.fma(v78, v73, v79);
            float v82 = Math.fma(v80, v73, v81);
            float v83 = Math.fma(v73, v82, v75);
            float v84 = v72 * v83;
            float v85 = v75 - v84;
            float v86 = -v68;
            float v87 = Math.fma(v86, v28, v85);
            float v88 = v69 - v87;
            float v89 = Math.fma(v68, v26, v88);
            float v90 = v89;
            float v91 = v1 + v39;
            float v93 = v92 - v1;
            float v94 = Math.fma(v90, v91, v93);
            boolean v95 = v1 > v43;
            boolean v96 = v1 <= v43;
            float v98 = v96 ? v56 : v97;
            float v99 = v95 ? v94 : v98;
            float v100 = v49 + v99;
            float v101 = v47 - v1;
            float v102 = v101 * v2;
            loss[lossAt + i] = v100;
            grad[gradAt + i] = v102;
            lanes[i % COUNT] += v100;
        }
    }

    @Override
    public void poissonNllOfRate(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, float eps, double[] lanes) {
        float v2 = scale;
        float v3 = eps;
        float v6 = 0.0f;
        float v8 = 7.888609e-31f;
        float v10 = 1.1529215e+18f;
        float v13 = 60.0f;
        int v16 = 1060439283;
        int v22 = 1262485504;
        float v25 = 12582912.0f;
        float v28 = 1.0f;
        float v30 = 2.0f;
        float v35 = 0.5f;
        float v37 = 0.24123634f;
        float v38 = 0.28505093f;
        float v40 = 0.40000913f;
        float v42 = 0.6666666f;
        float v48 = 1.4286068e-06f;
        float v51 = 0.69314575f;
        float v55 = Float.NEGATIVE_INFINITY;
        float v56 = Float.NaN;
        float v59 = Float.POSITIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            float v0 = input[inputAt + i];
            float v1 = target[targetAt + i];
            float v4 = -v1;
            float v5 = v0 + v3;
            boolean v7 = v5 > v6;
            boolean v9 = v5 < v8;
            float v11 = v5 * v10;
            float v12 = v9 ? v11 : v5;
            float v14 = v9 ? v13 : v6;
            int v15 = Float.floatToRawIntBits(v12);
            int v17 = v15 - v16;
            int v18 = v17 >> 23;
            int v19 = v18 << 23;
            int v20 = v15 - v19;
            float v21 = Float.intBitsToFloat(v20);
            int v23 = v18 + v22;
            float v24 = Float.intBitsToFloat(v23);
            float v26 = v24 - v25;
            float v27 = v26 - v14;
            float v29 = v21 - v28;
            float v31 = v29 + v30;
            float v32 = v29 / v31;
            float v33 = v32 * v32;
            float v34 = v29 * v29;
            float v36 = v34 * v35;
            float v39 = Math.fma(v37, v33, v38);
            float v41 = Math.fma(v39, v33, v40);
            float v43 = Math.fma(v41, v33, v42);
            float v44 = Math.fma(v33, v43, v36);
            float v45 = v32 * v44;
            float v46 = v36 - v45;
            float v47 = -v27;
            float v49 = Math.fma(v47, v48, v46);
            float v50 = v29 - v49;
            float v52 = Math.fma(v27, v51, v50);
            float v53 = v52;
            boolean v54 = v5 == v6;
            float v57 = v54 ? v55 : v56;
            float v58 = v7 ? v53 : v57;
            boolean v60 = v5 == v59;
            float v61 = v60 ? v59 : v58;
            float v62 = Math.fma(v4, v61, v0);
            boolean v63 = v0 == v59;
            float v64 = v1 / v5;
            float v65 = v28 - v64;
            float v66 = v0 - v1;
            float v67 = v66 + v3;
            float v68 = v67 / v5;
            float v69 = v63 ? v65 : v68;
            float v70 = v69 * v2;
            loss[lossAt + i] = v62;
            grad[gradAt + i] = v70;
            lanes[i % COUNT] += v62;
        }
    }

    @Override
    public void poissonNllOfRateFull(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, float eps, double[] lanes) {
        float v2 = scale;
        float v3 = eps;
        float v6 = 0.0f;
        float v8 = 7.888609e-31f;
        float v10 = 1.1529215e+18f;
        float v13 = 60.0f;
        int v16 = 1060439283;
        int v22 = 1262485504;
        float v25 = 12582912.0f;
        float v28 = 1.0f;
        float v30 = 2.0f;
        float v35 = 0.5f;
        float v37 = 0.24123634f;
        float v38 = 0.28505093f;
        float v40 = 0.40000913f;
        float v42 = 0.6666666f;
        float v48 = 1.4286068e-06f;
        float v51 = 0.69314575f;
        float v55 = Float.NEGATIVE_INFINITY;
        float v56 = Float.NaN;
        float v59 = Float.POSITIVE_INFINITY;
        float v95 = 0.9189385f;
        for (int i = 0; i < n; i++) {
            float v0 = input[inputAt + i];
            float v1 = target[targetAt + i];
            float v4 = -v1;
            float v5 = v0 + v3;
            boolean v7 = v5 > v6;
            boolean v9 = v5 < v8;
            float v11 = v5 * v10;
            float v12 = v9 ? v11 : v5;
            float v14 = v9 ? v13 : v6;
            int v15 = Float.floatToRawIntBits(v12);
            int v17 = v15 - v16;
            int v18 = v17 >> 23;
            int v19 = v18 << 23;
            int v20 = v15 - v19;
            float v21 = Float.intBitsToFloat(v20);
            int v23 = v18 + v22;
            float v24 = Float.intBitsToFloat(v23);
            float v26 = v24 - v25;
            float v27 = v26 - v14;
            float v29 = v21 - v28;
            float v31 = v29 + v30;
            float v32 = v29 / v31;
            float v33 = v32 * v32;
            float v34 = v29 * v29;
            float v36 = v34 * v35;
            float v39 = Math.fma(v37, v33, v38);
            float v41 = Math.fma(v39, v33, v40);
            float v43 = Math.fma(v41, v33, v42);
            float v44 = Math.fma(v33, v43, v36);
            float v45 = v32 * v44;
            float v46 = v36 - v45;
            float v47 = -v27;
            float v49 = Math.fma(v47, v48, v46);
            float v50 = v29 - v49;
            float v52 = Math.fma(v27, v51, v50);
            float v53 = v52;
            boolean v54 = v5 == v6;
            float v57 = v54 ? v55 : v56;
            float v58 = v7 ? v53 : v57;
            boolean v60 = v5 == v59;
            float v61 = v60 ? v59 : v58;
            float v62 = Math.fma(v4, v61, v0);
            boolean v63 = v1 < v8;
            float v64 = v1 * v10;
            float v65 = v63 ? v64 : v1;
            float v66 = v63 ? v13 : v6;
            int v67 = Float.floatToRawIntBits(v65);
            int v68 = v67 - v16;
            int v69 = v68 >> 23;
            int v70 = v69 << 23;
            int v71 = v67 - v70;
            float v72 = Float.intBitsToFloat(v71);
            int v73 = v69 + v22;
            float v74 = Float.intBitsToFloat(v73);
            float v75 = v74 - v25;
            float v76 = v75 - v66;
            float v77 = v72 - v28;
            float v78 = v77 + v30;
            float v79 = v77 / v78;
            float v80 = v79 * v79;
            float v81 = v77 * v77;
            float v82 = v81 * v35;
            float v83 = Math.fma(v37, v80, v38);
            float v84 = Math.fma(v83, v80, v40);
            float v85 = Math.fma(v84, v80, v42);
            float v86 = Math.fma(v80, v85, v82);
            float v87 = v79 * v86;
            float v88 = v82 - v87;
            float v89 = -v76;
            float v90 = Math.fma(v89, v48, v88);
            float v91 = v77 - v90;
            float v92 = Math.fma(v76, v51, v91);
            float v93 = v92;
            float v94 = v1 + v35;
            float v96 = v95 - v1;
            float v97 = Math.fma(v93, v94, v96);
            boolean v98 = v1 > v28;
            boolean v99 = v1 <= v28;
            float v100 = v99 ? v6 : v56;
            float v101 = v98 ? v97 : v100;
            float v102 = v62 + v101;
            boolean v103 = v0 == v59;
            float v104 = v1 / v5;
            float v105 = v28 - v104;
            float v106 = v0 - v1;
            float v107 = v106 + v3;
            float v108 = v107 / v5;
            float v109 = v103 ? v105 : v108;
            float v110 = v109 * v2;
            loss[lossAt + i] = v102;
            grad[gradAt + i] = v110;
            lanes[i % COUNT] += v102;
        }
    }

    @Override
    public void gaussianNll(float[] input, int inputAt, float[] target, int targetAt, float[] var, int varAt, float[] loss, int lossAt, float[] gradInput, int gradInputAt, float[] gradVar, int gradVarAt, int n, float scale, float eps, float constant, double[] lanes) {
        float v3 = scale;
        float v4 = eps;
        float v5 = constant;
        float v10 = 0.0f;
        float v12 = 7.888609e-31f;
        float v14 = 1.1529215e+18f;
        float v17 = 60.0f;
        int v20 = 1060439283;
        int v26 = 1262485504;
        float v29 = 12582912.0f;
        float v32 = 1.0f;
        float v34 = 2.0f;
        float v39 = 0.5f;
        float v41 = 0.24123634f;
        float v42 = 0.28505093f;
        float v44 = 0.40000913f;
        float v46 = 0.6666666f;
        float v52 = 1.4286068e-06f;
        float v55 = 0.69314575f;
        float v59 = Float.NEGATIVE_INFINITY;
        float v60 = Float.NaN;
        float v63 = Float.POSITIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            float v0 = input[inputAt + i];
            float v1 = target[targetAt + i];
            float v2 = var[varAt + i];
            boolean v6 = v2 < v4;
            float v7 = v6 ? v4 : v2;
            float v8 = v0 - v1;
            float v9 = v8 / v7;
            boolean v11 = v7 > v10;
            boolean v13 = v7 < v12;
            float v15 = v7 * v14;
            float v16 = v13 ? v15 : v7;
            float v18 = v13 ? v17 : v10;
            int v19 = Float.floatToRawIntBits(v16);
            int v21 = v19 - v20;
            int v22 = v21 >> 23;
            int v23 = v22 << 23;
            int v24 = v19 - v23;
            float v25 = Float.intBitsToFloat(v24);
            int v27 = v22 + v26;
            float v28 = Float.intBitsToFloat(v27);
            float v30 = v28 - v29;
            float v31 = v30 - v18;
            float v33 = v25 - v32;
            float v35 = v33 + v34;
            float v36 = v33 / v35;
            float v37 = v36 * v36;
            float v38 = v33 * v33;
            float v40 = v38 * v39;
            float v43 = Math.fma(v41, v37, v42);
            float v45 = Math.fma(v43, v37, v44);
            float v47 = Math.fma(v45, v37, v46);
            float v48 = Math.fma(v37, v47, v40);
            float v49 = v36 * v48;
            float v50 = v40 - v49;
            float v51 = -v31;
            float v53 = Math.fma(v51, v52, v50);
            float v54 = v33 - v53;
            float v56 = Math.fma(v31, v55, v54);
            float v57 = v56;
            boolean v58 = v7 == v10;
            float v61 = v58 ? v59 : v60;
            float v62 = v11 ? v57 : v61;
            boolean v64 = v7 == v63;
            float v65 = v64 ? v63 : v62;
            float v66 = Math.fma(v9, v8, v65);
            float v67 = v66 * v39;
            float v68 = v67 + v5;
            float v69 = v9 * v3;
            float v70 = -v9;
            float v71 = Math.fma(v70, v8, v32);
            float v72 = v71 / v7;
            float v73 = v3 * v39;
            float v74 = v72 * v73;
            loss[lossAt + i] = v68;
            gradInput[gradInputAt + i] = v69;
            gradVar[gradVarAt + i] = v74;
            lanes[i % COUNT] += v68;
        }
    }

    @Override
    public void gaussianNllOfNormal(float[] input, int inputAt, float[] target, int targetAt, float[] var, int varAt, float[] loss, int lossAt, float[] gradInput, int gradInputAt, float[] gradVar, int gradVarAt, int n, float scale, float constant, double[] lanes) {
        float v3 = scale;
        float v4 = constant;
        int v8 = 1060439283;
        int v14 = 1262485504;
        float v17 = 12582912.0f;
        float v19 = 1.0f;
        float v21 = 2.0f;
        float v26 = 0.5f;
        float v28 = 0.24123634f;
        float v29 = 0.28505093f;
        float v31 = 0.40000913f;
        float v33 = 0.6666666f;
        float v39 = 1.4286068e-06f;
        float v42 = 0.69314575f;
        for (int i = 0; i < n; i++) {
            float v0 = input[inputAt + i];
            float v1 = target[targetAt + i];
            float v2 = var[varAt + i];
            float v5 = v0 - v1;
            float v6 = v5 / v2;
            int v7 = Float.floatToRawIntBits(v2);
            int v9 = v7 - v8;
            int v10 = v9 >> 23;
            int v11 = v10 << 23;
            int v12 = v7 - v11;
            float v13 = Float.intBitsToFloat(v12);
            int v15 = v10 + v14;
            float v16 = Float.intBitsToFloat(v15);
            float v18 = v16 - v17;
            float v20 = v13 - v19;
            float v22 = v20 + v21;
            float v23 = v20 / v22;
            float v24 = v23 * v23;
            float v25 = v20 * v20;
            float v27 = v25 * v26;
            float v30 = Math.fma(v28, v24, v29);
            float v32 = Math.fma(v30, v24, v31);
            float v34 = Math.fma(v32, v24, v33);
            float v35 = Math.fma(v24, v34, v27);
            float v36 = v23 * v35;
            float v37 = v27 - v36;
            float v38 = -v18;
            float v40 = Math.fma(v38, v39, v37);
            float v41 = v20 - v40;
            float v43 = Math.fma(v18, v42, v41);
            float v44 = Math.fma(v6, v5, v43);
            float v45 = v44 * v26;
            float v46 = v45 + v4;
            float v47 = v6 * v3;
            float v48 = -v6;
            float v49 = Math.fma(v48, v5, v19);
            float v50 = v49 / v2;
            float v51 = v3 * v26;
            float v52 = v50 * v51;
            loss[lossAt + i] = v46;
            gradInput[gradInputAt + i] = v47;
            gradVar[gradVarAt + i] = v52;
            lanes[i % COUNT] += v46;
        }
    }

    @Override
    public void hingeEmbedding(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, float margin, double[] lanes) {
        float v2 = scale;
        float v3 = margin;
        float v5 = 0.0f;
        float v11 = 1.0f;
        float v13 = -1.0f;
        for (int i = 0; i < n; i++) {
            float v0 = input[inputAt + i];
            float v1 = target[targetAt + i];
            float v4 = v3 - v0;
            boolean v6 = v4 < v5;
            float v7 = v6 ? v5 : v4;
            boolean v8 = v0 < v3;
            float v9 = -v2;
            float v10 = v8 ? v9 : v5;
            boolean v12 = v1 == v11;
            boolean v14 = v1 == v13;
            float v15 = v12 ? v5 : v7;
            float v16 = v14 ? v5 : v0;
            float v17 = v15 + v16;
            float v18 = v12 ? v5 : v10;
            float v19 = v14 ? v5 : v2;
            float v20 = v18 + v19;
            loss[lossAt + i] = v17;
            grad[gradAt + i] = v20;
            lanes[i % COUNT] += v17;
        }
    }

    @Override
    public void softMargin(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, double[] lanes) {
        float v2 = scale;
        int v7 = 1121058816;
        float v11 = 1.442695f;
        float v12 = 12583103.0f;
        float v19 = 0.69314575f;
        float v21 = 1.4286068e-06f;
        float v23 = 0.00019570264f;
        float v24 = 0.0013935419f;
        float v26 = 0.008333895f;
        float v28 = 0.04166646f;
        float v30 = 0.16666664f;
        float v32 = 0.5f;
        float v36 = 1.0f;
        float v39 = 5.421011e-20f;
        int v42 = 2139095040;
        float v53 = 2.0f;
        float v62 = 0.24123634f;
        float v63 = 0.28505093f;
        float v65 = 0.40000913f;
        float v67 = 0.6666666f;
        float v72 = 0.0f;
        for (int i = 0; i < n; i++) {
            float v0 = input[inputAt + i];
            float v1 = target[targetAt + i];
            float v3 = -v1;
            float v4 = v3 * v0;
            float v5 = Math.abs(v4);
            int v6 = Float.floatToRawIntBits(v5);
            int v8 = Math.min(v6, v7);
            float v9 = Float.intBitsToFloat(v8);
            float v10 = -v9;
            float v13 = Math.fma(v10, v11, v12);
            float v14 = v13 - v12;
            int v15 = Float.floatToRawIntBits(v13);
            int v16 = v15 << 23;
            float v17 = Float.intBitsToFloat(v16);
            float v18 = -v14;
            float v20 = Math.fma(v18, v19, v10);
            float v22 = Math.fma(v18, v21, v20);
            float v25 = Math.fma(v23, v22, v24);
            float v27 = Math.fma(v25, v22, v26);
            float v29 = Math.fma(v27, v22, v28);
            float v31 = Math.fma(v29, v22, v30);
            float v33 = Math.fma(v31, v22, v32);
            float v34 = v22 * v22;
            float v35 = Math.fma(v33, v34, v22);
            float v37 = v35 + v36;
            float v38 = v37 * v17;
            float v40 = v38 * v39;
            int v41 = Float.floatToRawIntBits(v40);
            int v43 = v42 - v6;
            int v44 = v43 >> 31;
            int v45 = v41 | v44;
            float v46 = Float.intBitsToFloat(v45);
            float v47 = v46;
            boolean v48 = v47 > v32;
            float v49 = v47 - v36;
            float v50 = v49 * v32;
            float v51 = v48 ? v50 : v47;
            float v52 = v47 + v36;
            float v54 = v51 + v53;
            float v55 = v52 * v54;
            float v56 = v36 / v55;
            float v57 = v51 * v52;
            float v58 = v57 * v56;
            float v59 = v58 * v58;
            float v60 = v51 * v51;
            float v61 = v60 * v32;
            float v64 = Math.fma(v62, v59, v63);
            float v66 = Math.fma(v64, v59, v65);
            float v68 = Math.fma(v66, v59, v67);
            float v69 = Math.fma(v59, v68, v61);
            float v70 = v58 * v69;
            float v71 = v61 - v70;
            float v73 = v48 ? v21 : v72;
            float v74 = v71 - v73;
            float v75 = v51 - v74;
            float v76 = v48 ? v19 : v72;
            float v77 = v75 + v76;
            float v78 = v54 * v56;
            float v79 = v47 * v78;
            float v80 = v77;
            float v81 = v79;
            boolean v82 = v4 > v72;
            float v83 = v4 + v80;
            float v84 = v82 ? v83 : v80;
            float v85 = v36 - v81;
            float v86 = v82 ? v85 : v81;
            float v87 = v3 * v86;
            float v88 = v87 * v2;
            loss[lossAt + i] = v84;
            grad[gradAt + i] = v88;
            lanes[i % COUNT] += v84;
        }
    }

    @Override
    public void marginRanking(float[] input1, int input1At, float[] input2, int input2At, float[] target, int targetAt, float[] loss, int lossAt, float[] gradInput1, int gradInput1At, float[] gradInput2, int gradInput2At, int n, float scale, float margin, double[] lanes) {
        float v3 = scale;
        float v4 = margin;
        float v8 = 0.0f;
        for (int i = 0; i < n; i++) {
            float v0 = input1[input1At + i];
            float v1 = input2[input2At + i];
            float v2 = target[targetAt + i];
            float v5 = -v2;
            float v6 = v0 - v1;
            float v7 = Math.fma(v5, v6, v4);
            boolean v9 = v7 > v8;
            float v10 = v2 * v3;
            float v11 = v9 ? v10 : v8;
            boolean v12 = v7 < v8;
            float v13 = v12 ? v8 : v7;
            float v14 = -v11;
            loss[lossAt + i] = v13;
            gradInput1[gradInput1At + i] = v14;
            gradInput2[gradInput2At + i] = v11;
            lanes[i % COUNT] += v13;
        }
    }

    @Override
    public void sigmoidFocal(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, float alpha, float restOfAlpha, double[] lanes) {
        float v2 = scale;
        float v3 = alpha;
        float v4 = restOfAlpha;
        float v5 = 1.0f;
        int v9 = 1121058816;
        float v13 = 1.442695f;
        float v14 = 12583103.0f;
        float v21 = 0.69314575f;
        float v23 = 1.4286068e-06f;
        float v25 = 0.00019570264f;
        float v26 = 0.0013935419f;
        float v28 = 0.008333895f;
        float v30 = 0.04166646f;
        float v32 = 0.16666664f;
        float v34 = 0.5f;
        float v40 = 5.421011e-20f;
        int v43 = 2139095040;
        float v54 = 2.0f;
        float v63 = 0.24123634f;
        float v64 = 0.28505093f;
        float v66 = 0.40000913f;
        float v68 = 0.6666666f;
        float v73 = 0.0f;
        float v92 = Float.NEGATIVE_INFINITY;
        float v94 = Float.POSITIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            float v0 = input[inputAt + i];
            float v1 = target[targetAt + i];
            float v6 = v5 - v1;
            float v7 = Math.abs(v0);
            int v8 = Float.floatToRawIntBits(v7);
            int v10 = Math.min(v8, v9);
            float v11 = Float.intBitsToFloat(v10);
            float v12 = -v11;
            float v15 = Math.fma(v12, v13, v14);
            float v16 = v15 - v14;
            int v17 = Float.floatToRawIntBits(v15);
            int v18 = v17 << 23;
            float v19 = Float.intBitsToFloat(v18);
            float v20 = -v16;
            float v22 = Math.fma(v20, v21, v12);
            float v24 = Math.fma(v20, v23, v22);
            float v27 = Math.fma(v25, v24, v26);
            float v29 = Math.fma(v27, v24, v28);
            float v31 = Math.fma(v29, v24, v30);
            float v33 = Math.fma(v31, v24, v32);
            float v35 = Math.fma(v33, v24, v34);
            float v36 = v24 * v24;
            float v37 = Math.fma(v35, v36, v24);
            float v38 = v37 + v5;
            float v39 = v38 * v19;
            float v41 = v39 * v40;
            int v42 = Float.floatToRawIntBits(v41);
            int v44 = v43 - v8;
            int v45 = v44 >> 31;
            int v46 = v42 | v45;
            float v47 = Float.intBitsToFloat(v46);
            float v48 = v47;
            boolean v49 = v48 > v34;
            float v50 = v48 - v5;
            float v51 = v50 * v34;
            float v52 = v49 ? v51 : v48;
            float v53 = v48 + v5;
            float v55 = v52 + v54;
            float v56 = v53 * v55;
            float v57 = v5 / v56;
            float v58 = v52 * v53;
            float v59 = v58 * v57;
            float v60 = v59 * v59;
            float v61 = v52 * v52;
            float v62 = v61 * v34;
            float v65 = Math.fma(v63, v60, v64);
            float v67 = Math.fma(v65, v60, v66);
            float v69 = Math.fma(v67, v60, v68);
            float v70 = Math.fma(v60, v69, v62);
            float v71 = v59 * v70;
            float v72 = v62 - v71;
            float v74 = v49 ? v23 : v73;
            float v75 = v72 - v74;
            float v76 = v52 - v75;
            float v77 = v49 ? v21 : v73;
            float v78 = v76 + v77;
            float v79 = v55 * v57;
            float v80 = v48 * v79;
            float v81 = v78;
            float v82 = v80;
            float v83 = v5 - v82;
            boolean v84 = v0 >= v73;
            float v85 = v84 ? v83 : v82;
            float v86 = v84 ? v82 : v83;
            boolean v87 = v0 > v73;
            float v88 = v0 * v6;
            float v89 = v0 * v1;
            float v90 = -v89;
            float v91 = v87 ? v88 : v90;
            boolean v93 = v0 == v92;
            float v95 = Math.fma(v0, v6, v94);
            float v96 = v93 ? v95 : v91;
            float v97 = v96 + v81;
            float v98 = v6 * v85;
            float v99 = Math.fma(v1, v86, v98);
            float v100 = v4 * v6;
            float v101 = Math.fma(v3, v1, v100);
            float v102 = v6 - v82;
            float v103 = v82 - v1;
            float v104 = v84 ? v102 : v103;
            float v105 = v85 * v86;
            float v106 = v97 * v105;
            float v107 = v1 + v1;
            float v108 = v5 - v107;
            float v109 = v106 * v108;
            float v110 = v109 * v54;
            float v111 = v99 * v99;
            float v112 = v101 * v111;
            float v113 = v112 * v97;
            float v114 = v101 * v99;
            float v115 = Math.fma(v99, v104, v110);
            float v116 = v114 * v115;
            float v117 = v116 * v2;
            float v118 = v113;
            float v119 = v117;
            loss[lossAt + i] = v118;
            grad[gradAt + i] = v119;
            lanes[i % COUNT] += v118;
        }
    }

    @Override
    public void expBelow(float[] input, int inputAt, float[] result, int resultAt, int n, float top, double[] lanes) {
        float v1 = top;
        int v4 = 1121058816;
        float v8 = 1.442695f;
        float v9 = 12583103.0f;
        float v16 = 0.69314575f;
        float v18 = 1.4286068e-06f;
        float v20 = 0.00019570264f;
        float v21 = 0.0013935419f;
        float v23 = 0.008333895f;
        float v25 = 0.04166646f;
        float v27 = 0.16666664f;
        float v29 = 0.5f;
        float v33 = 1.0f;
        float v36 = 5.421011e-20f;
        int v39 = 2139095040;
        for (int i = 0; i < n; i++) {
            float v0 = input[inputAt + i];
            float v2 = v1 - v0;
            int v3 = Float.floatToRawIntBits(v2);
            int v5 = Math.min(v3, v4);
            float v6 = Float.intBitsToFloat(v5);
            float v7 = -v6;
            float v10 = Math.fma(v7, v8, v9);
            float v11 = v10 - v9;
            int v12 = Float.floatToRawIntBits(v10);
            int v13 = v12 << 23;
            float v14 = Float.intBitsToFloat(v13);
            float v15 = -v11;
            float v17 = Math.fma(v15, v16, v7);
            float v19 = Math.fma(v15, v18, v17);
            float v22 = Math.fma(v20, v19, v21);
            float v24 = Math.fma(v22, v19, v23);
            float v26 = Math.fma(v24, v19, v25);
            float v28 = Math.fma(v26, v19, v27);
            float v30 = Math.fma(v28, v19, v29);
            float v31 = v19 * v19;
            float v32 = Math.fma(v30, v31, v19);
            float v34 = v32 + v33;
            float v35 = v34 * v14;
            float v37 = v35 * v36;
            int v38 = Float.floatToRawIntBits(v37);
            int v40 = v39 - v3;
            int v41 = v40 >> 31;
            int v42 = v38 | v41;
            float v43 = Float.intBitsToFloat(v42);
            result[resultAt + i] = v43;
            lanes[i % COUNT] += v43;
        }
    }

    @Override
    public void expBelowEach(float[] input, int inputAt, float[] top, int topAt, float[] result, int resultAt, int n) {
        int v4 = 1121058816;
        float v8 = 1.442695f;
        float v9 = 12583103.0f;
        float v16 = 0.69314575f;
        float v18 = 1.4286068e-06f;
        float v20 = 0.00019570264f;
        float v21 = 0.0013935419f;
        float v23 = 0.008333895f;
        float v25 = 0.04166646f;
        float v27 = 0.16666664f;
        float v29 = 0.5f;
        float v33 = 1.0f;
        float v36 = 5.421011e-20f;
        int v39 = 2139095040;
        for (int i = 0; i < n; i++) {
            float v0 = input[inputAt + i];
            float v1 = top[topAt + i];
            float v2 = v1 - v0;
            int v3 = Float.floatToRawIntBits(v2);
            int v5 = Math.min(v3, v4);
            float v6 = Float.intBitsToFloat(v5);
            float v7 = -v6;
            float v10 = Math.fma(v7, v8, v9);
            float v11 = v10 - v9;
            int v12 = Float.floatToRawIntBits(v10);
            int v13 = v12 << 23;
            float v14 = Float.intBitsToFloat(v13);
            float v15 = -v11;
            float v17 = Math.fma(v15, v16, v7);
            float v19 = Math.fma(v15, v18, v17);
            float v22 = Math.fma(v20, v19, v21);
            float v24 = Math.fma(v22, v19, v23);
            float v26 = Math.fma(v24, v19, v25);
            float v28 = Math.fma(v26, v19, v27);
            float v30 = Math.fma(v28, v19, v29);
            float v31 = v19 * v19;
            float v32 = Math.fma(v30, v31, v19);
            float v34 = v32 + v33;
            float v35 = v34 * v14;
            float v37 = v35 * v36;
            int v38 = Float.floatToRawIntBits(v37);
            int v40 = v39 - v3;
            int v41 = v40 >> 31;
            int v42 = v38 | v41;
            float v43 = Float.intBitsToFloat(v42);
            result[resultAt + i] = v43;
        }
    }

    @Override
    public void log1p(float[] input, int inputAt, float[] result, int resultAt, int n) {
        float v1 = 1.0f;
        int v6 = 1060439283;
        int v12 = 1262485504;
        float v15 = 12582912.0f;
        float v18 = 2.0f;
        float v23 = 0.5f;
        float v25 = 0.24123634f;
        float v26 = 0.28505093f;
        float v28 = 0.40000913f;
        float v30 = 0.6666666f;
        float v36 = 1.4286068e-06f;
        float v39 = 0.69314575f;
        float v43 = Float.POSITIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            float v0 = input[inputAt + i];
            float v2 = v0 + v1;
            float v3 = v2 - v1;
            float v4 = v0 - v3;
            int v5 = Float.floatToRawIntBits(v2);
            int v7 = v5 - v6;
            int v8 = v7 >> 23;
            int v9 = v8 << 23;
            int v10 = v5 - v9;
            float v11 = Float.intBitsToFloat(v10);
            int v13 = v8 + v12;
            float v14 = Float.intBitsToFloat(v13);
            float v16 = v14 - v15;
            float v17 = v11 - v1;
            float v19 = v17 + v18;
            float v20 = v17 / v19;
            float v21 = v20 * v20;
            float v22 = v17 * v17;
            float v24 = v22 * v23;
            float v27 = Math.fma(v25, v21, v26);
            float v29 = Math.fma(v27, v21, v28);
            float v31 = Math.fma(v29, v21, v30);
            float v32 = Math.fma(v21, v31, v24);
            float v33 = v20 * v32;
            float v34 = v24 - v33;
            float v35 = -v16;
            float v37 = Math.fma(v35, v36, v34);
            float v38 = v17 - v37;
            float v40 = Math.fma(v16, v39, v38);
            float v41 = v4 / v2;
            float v42 = v40 + v41;
            boolean v44 = v0 < v43;
            float v45 = v44 ? v42 : v0;
            result[resultAt + i] = v45;
        }
    }

    @Override
    public void scaled(float[] input, int inputAt, float[] result, int resultAt, int n, float scale) {
        float v1 = scale;
        for (int i = 0; i < n; i++) {
            float v0 = input[inputAt + i];
            float v2 = v0 * v1;
            result[resultAt + i] = v2;
        }
    }

    @Override
    public void multiplied(float[] input, int inputAt, float[] factor, int factorAt, float[] result, int resultAt, int n, float scale) {
        float v2 = scale;
        for (int i = 0; i < n; i++) {
            float v0 = input[inputAt + i];
            float v1 = factor[factorAt + i];
            float v3 = v0 * v1;
            float v4 = v3 * v2;
            result[resultAt + i] = v4;
        }
    }

    @Override
    public void softmaxMinusMasses(float[] exponential, int exponentialAt, float[] mass, int massAt, float[] grad, int gradAt, int n, float scale, float factor) {
        float v2 = scale;
        float v3 = factor;
        for (int i = 0; i < n; i++) {
            float v0 = exponential[exponentialAt + i];
            float v1 = mass[massAt + i];
            float v4 = -v1;
            float v5 = Math.fma(v0, v3, v4);
            float v6 = v5 * v2;
            grad[gradAt + i] = v6;
        }
    }

    @Override
    public void hinges(float[] input, int inputAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, float lead) {
        float v1 = scale;
        float v2 = lead;
        float v4 = 0.0f;
        for (int i = 0; i < n; i++) {
            float v0 = input[inputAt + i];
            float v3 = v0 + v2;
            boolean v5 = v3 > v4;
            float v6 = v5 ? v3 : v4;
            float v7 = v5 ? v1 : v4;
            loss[lossAt + i] = v6;
            grad[gradAt + i] = v7;
        }
    }

    @Override
    public void squaredHinges(float[] input, int inputAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, float lead) {
        float v1 = scale;
        float v2 = lead;
        float v4 = 0.0f;
        for (int i = 0; i < n; i++) {
            float v0 = input[inputAt + i];
            float v3 = v0 + v2;
            boolean v5 = v3 > v4;
            float v6 = v5 ? v3 : v4;
            float v7 = v6 * v6;
            float v8 = v1 + v1;
            float v9 = v6 * v8;
            loss[lossAt + i] = v7;
            grad[gradAt + i] = v9;
        }
    }

    @Override
    public void hingesEach(float[] input, int inputAt, float[] lead, int leadAt, float[] scale, int scaleAt, float[] loss, int lossAt, float[] grad, int gradAt, int n) {
        float v4 = 0.0f;
        for (int i = 0; i < n; i++) {
            float v0 = input[inputAt + i];
            float v1 = lead[leadAt + i];
            float v2 = scale[scaleAt + i];
            float v3 = v0 + v1;
            boolean v5 = v3 > v4;
            float v6 = v5 ? v3 : v4;
            float v7 = v5 ? v2 : v4;
            loss[lossAt + i] = v6;
            grad[gradAt + i] = v7;
        }
    }

    @Override
    public void squaredHingesEach(float[] input, int inputAt, float[] lead, int leadAt, float[] scale, int scaleAt, float[] loss, int lossAt, float[] grad, int gradAt, int n) {
        float v4 = 0.0f;
        for (int i = 0; i < n; i++) {
            float v0 = input[inputAt + i];
            float v1 = lead[leadAt + i];
            float v2 = scale[scaleAt + i];
            float v3 = v0 + v1;
            boolean v5 = v3 > v4;
            float v6 = v5 ? v3 : v4;
            float v7 = v6 * v6;
            float v8 = v2 + v2;
            float v9 = v6 * v8;
            loss[lossAt + i] = v7;
            grad[gradAt + i] = v9;
        }
    }

    @Override
    public void chosenHinges(float[] input, int inputAt, float[] counted, int countedAt, float[] slopes, int slopesAt, float[] loss, int lossAt, float[] grad, int gradAt, float[] hit, int hitAt, int n, float scale, float lead) {
        float v3 = scale;
        float v4 = lead;
        float v6 = 0.0f;
        for (int i = 0; i < n; i++) {
            float v0 = input[inputAt + i];
            float v1 = counted[countedAt + i];
            float v2 = slopes[slopesAt + i];
            float v5 = v0 + v4;
            boolean v7 = v5 > v6;
            float v8 = v7 ? v1 : v6;
            boolean v9 = v8 > v6;
            float v10 = v9 ? v5 : v6;
            float v11 = Math.fma(v8, v3, v2);
            loss[lossAt + i] = v10;
            grad[gradAt + i] = v11;
            hit[hitAt + i] = v8;
        }
    }

    @Override
    public void shiftedDifference(float[] input1, int input1At, float[] input2, int input2At, float[] result, int resultAt, int n, float eps) {
        float v2 = eps;
        for (int i = 0; i < n; i++) {
            float v0 = input1[input1At + i];
            float v1 = input2[input2At + i];
            float v3 = v0 - v1;
            float v4 = v3 + v2;
            result[resultAt + i] = v4;
        }
    }

    @Override
    public void differences(float[] anchor, int anchorAt, float[] positive, int positiveAt, float[] negative, int negativeAt, float[] near, int nearAt, float[] far, int farAt, int n, float eps) {
        float v3 = eps;
        for (int i = 0; i < n; i++) {
            float v0 = anchor[anchorAt + i];
            float v1 = positive[positiveAt + i];
            float v2 = negative[negativeAt + i];
            float v4 = v0 - v1;
            float v5 = v4 + v3;
            float v6 = v0 - v2;
            float v7 = v6 + v3;
            near[nearAt + i] = v5;
            far[farAt + i] = v7;
        }
    }

    @Override
    public void tripletSlopes(float[] near, int nearAt, float[] far, int farAt, float[] gradAnchor, int gradAnchorAt, float[] gradPositive, int gradPositiveAt, float[] gradNegative, int gradNegativeAt, int n, float nearFactor, float farFactor) {
        float v2 = nearFactor;
        float v3 = farFactor;
        for (int i = 0; i < n; i++) {
            float v0 = near[nearAt + i];
            float v1 = far[farAt + i];
            float v4 = v1 * v3;
            float v5 = -v4;
            float v6 = Math.fma(v0, v2, v5);
            float v7 = v0 * v2;
            float v8 = -v7;
            gradAnchor[gradAnchorAt + i] = v6;
            gradPositive[gradPositiveAt + i] = v8;
            gradNegative[gradNegativeAt + i] = v4;
        }
    }

    @Override
    public void combined(float[] input1, int input1At, float[] input2, int input2At, float[] gradInput1, int gradInput1At, float[] gradInput2, int gradInput2At, int n, float cross, float own1, float own2) {
        float v2 = cross;
        float v3 = own1;
        float v4 = own2;
        for (int i = 0; i < n; i++) {
            float v0 = input1[input1At + i];
            float v1 = input2[input2At + i];
            float v5 = v0 * v3;
            float v6 = Math.fma(v1, v2, v5);
            float v7 = v1 * v4;
            float v8 = Math.fma(v0, v2, v7);
            gradInput1[gradInput1At + i] = v6;
            gradInput2[gradInput2At + i] = v8;
        }
    }

    @Override
    public void weightedSum(float[] near, int nearAt, float[] far, int farAt, float[] result, int resultAt, int n, float nearFactor, float farFactor) {
        float v2 = nearFactor;
        float v3 = farFactor;
        for (int i = 0; i < n; i++) {
            float v0 = near[nearAt + i];
            float v1 = far[farAt + i];
            float v4 = v1 * v3;
            float v5 = Math.fma(v0, v2, v4);
            result[resultAt + i] = v5;
        }
    }

    @Override
    public void combinedEach(float[] input1, int input1At, float[] input2, int input2At, float[] cross, int crossAt, float[] own1, int own1At, float[] own2, int own2At, float[] gradInput1, int gradInput1At, float[] gradInput2, int gradInput2At, int n) {
        for (int i = 0; i < n; i++) {
            float v0 = input1[input1At + i];
            float v1 = input2[input2At + i];
            float v2 = cross[crossAt + i];
            float v3 = own1[own1At + i];
            float v4 = own2[own2At + i];
            float v5 = v0 * v3;
            float v6 = Math.fma(v1, v2, v5);
            float v7 = v1 * v4;
            float v8 = Math.fma(v0, v2, v7);
            gradInput1[gradInput1At + i] = v6;
            gradInput2[gradInput2At + i] = v8;
        }
    }

    @Override
    public void weightedSumEach(float[] near, int nearAt, float[] far, int farAt, float[] nearFactor, int nearFactorAt, float[] farFactor, int farFactorAt, float[] result, int resultAt, int n) {
        for (int i = 0; i < n; i++) {
            float v0 = near[nearAt + i];
            float v1 = far[farAt + i];
            float v2 = nearFactor[nearFactorAt + i];
            float v3 = farFactor[farFactorAt + i];
            float v4 = v1 * v3;
            float v5 = Math.fma(v0, v2, v4);
            result[resultAt + i] = v5;
        }
    }
}
