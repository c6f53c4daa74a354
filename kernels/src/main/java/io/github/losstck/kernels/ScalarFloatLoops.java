package io.github.losstck.kernels;

/** The loops in plain Java: the specification. Made by generator/generate.py; change the formula there. */
final class ScalarFloatLoops implements FloatLoops {

    @Override
    public void l1(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale) {
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
        }
    }

    @Override
    public void mse(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale) {
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
        }
    }

    @Override
    public void smoothL1(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, float beta) {
        float v2 = scale;
        float v3 = beta;
        float v11 = -0.5f;
        for (int i = 0; i < n; i++) {
            float v0 = input[inputAt + i];
            float v1 = target[targetAt + i];
            float v4 = v0 - v1;
            boolean v5 = v4 >= v3;
            float v6 = -v3;
            boolean v7 = v4 <= v6;
            float v8 = v7 ? v6 : v4;
            float v9 = v5 ? v3 : v8;
            float v10 = v9 / v3;
            float v12 = Math.fma(v9, v11, v4);
            float v13 = v10 * v12;
            float v14 = v10 * v2;
            loss[lossAt + i] = v13;
            grad[gradAt + i] = v14;
        }
    }

    @Override
    public void huber(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, float delta) {
        float v2 = scale;
        float v3 = delta;
        float v10 = -0.5f;
        for (int i = 0; i < n; i++) {
            float v0 = input[inputAt + i];
            float v1 = target[targetAt + i];
            float v4 = v0 - v1;
            boolean v5 = v4 >= v3;
            float v6 = -v3;
            boolean v7 = v4 <= v6;
            float v8 = v7 ? v6 : v4;
            float v9 = v5 ? v3 : v8;
            float v11 = Math.fma(v9, v10, v4);
            float v12 = v9 * v11;
            float v13 = v9 * v2;
            loss[lossAt + i] = v12;
            grad[gradAt + i] = v13;
        }
    }

    @Override
    public void bce(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale) {
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
        float v80 = Float.NEGATIVE_INFINITY;
        float v82 = -100.0f;
        float v93 = 1e-12f;
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
            float v49 = v24 - v0;
            float v50 = v24 - v49;
            float v51 = v50 - v0;
            float v52 = v26 - v49;
            int v53 = Float.floatToRawIntBits(v49);
            int v54 = v53 - v12;
            int v55 = v54 >> 23;
            int v56 = v55 << 23;
            int v57 = v53 - v56;
            float v58 = Float.intBitsToFloat(v57);
            int v59 = v55 + v18;
            float v60 = Float.intBitsToFloat(v59);
            float v61 = v60 - v21;
            float v62 = v58 - v24;
            float v63 = v62 + v26;
            float v64 = v62 / v63;
            float v65 = v64 * v64;
            float v66 = v62 * v62;
            float v67 = v66 * v31;
            float v68 = Math.fma(v33, v65, v34);
            float v69 = Math.fma(v68, v65, v36);
            float v70 = Math.fma(v69, v65, v38);
            float v71 = Math.fma(v65, v70, v67);
            float v72 = v64 * v71;
            float v73 = v67 - v72;
            float v74 = -v61;
            float v75 = Math.fma(v74, v44, v73);
            float v76 = v62 - v75;
            float v77 = Math.fma(v61, v47, v76);
            float v78 = Math.fma(v51, v52, v77);
            boolean v79 = v49 > v9;
            float v81 = v79 ? v78 : v80;
            boolean v83 = v48 < v82;
            float v84 = v83 ? v82 : v48;
            boolean v85 = v81 < v82;
            float v86 = v85 ? v82 : v81;
            float v87 = v24 - v1;
            float v88 = v49 * v0;
            float v89 = v87 * v86;
            float v90 = Math.fma(v1, v84, v89);
            float v91 = -v90;
            float v92 = v0 - v1;
            boolean v94 = v88 < v93;
            float v95 = v94 ? v93 : v88;
            float v96 = v92 / v95;
            float v97 = v96 * v2;
            loss[lossAt + i] = v91;
            grad[gradAt + i] = v97;
        }
    }

    @Override
    public void bceWithLogits(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale) {
        float v2 = scale;
        float v3 = 1.0f;
        float v7 = -105.0f;
        float v10 = 1.442695f;
        float v11 = 12583103.0f;
        float v18 = 0.69314575f;
        float v20 = 1.4286068e-06f;
        float v22 = 0.00019570264f;
        float v23 = 0.0013935419f;
        float v25 = 0.008333895f;
        float v27 = 0.04166646f;
        float v29 = 0.16666664f;
        float v31 = 0.5f;
        float v37 = 5.421011e-20f;
        float v44 = 2.0f;
        float v53 = 0.24123634f;
        float v54 = 0.28505093f;
        float v56 = 0.40000913f;
        float v58 = 0.6666666f;
        float v63 = 0.0f;
        float v80 = Float.NEGATIVE_INFINITY;
        float v82 = Float.POSITIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            float v0 = input[inputAt + i];
            float v1 = target[targetAt + i];
            float v4 = v3 - v1;
            float v5 = Math.abs(v0);
            float v6 = -v5;
            boolean v8 = v6 < v7;
            float v9 = v8 ? v7 : v6;
            float v12 = Math.fma(v9, v10, v11);
            float v13 = v12 - v11;
            int v14 = Float.floatToRawIntBits(v12);
            int v15 = v14 << 23;
            float v16 = Float.intBitsToFloat(v15);
            float v17 = -v13;
            float v19 = Math.fma(v17, v18, v9);
            float v21 = Math.fma(v17, v20, v19);
            float v24 = Math.fma(v22, v21, v23);
            float v26 = Math.fma(v24, v21, v25);
            float v28 = Math.fma(v26, v21, v27);
            float v30 = Math.fma(v28, v21, v29);
            float v32 = Math.fma(v30, v21, v31);
            float v33 = v21 * v21;
            float v34 = Math.fma(v32, v33, v21);
            float v35 = v34 + v3;
            float v36 = v35 * v16;
            float v38 = v36 * v37;
            boolean v39 = v38 > v31;
            float v40 = v38 - v3;
            float v41 = v40 * v31;
            float v42 = v39 ? v41 : v38;
            float v43 = v38 + v3;
            float v45 = v42 + v44;
            float v46 = v43 * v45;
            float v47 = v3 / v46;
            float v48 = v42 * v43;
            float v49 = v48 * v47;
            float v50 = v49 * v49;
            float v51 = v42 * v42;
            float v52 = v51 * v31;
            float v55 = Math.fma(v53, v50, v54);
            float v57 = Math.fma(v55, v50, v56);
            float v59 = Math.fma(v57, v50, v58);
            float v60 = Math.fma(v50, v59, v52);
            float v61 = v49 * v60;
            float v62 = v52 - v61;
            float v64 = v39 ? v20 : v63;
            float v65 = v62 - v64;
            float v66 = v42 - v65;
            float v67 = v39 ? v18 : v63;
            float v68 = v66 + v67;
            float v69 = v45 * v47;
            float v70 = v38 * v69;
            boolean v71 = v0 >= v63;
            float v72 = v4 - v70;
            float v73 = v70 - v1;
            float v74 = v71 ? v72 : v73;
            boolean v75 = v0 > v63;
            float v76 = v0 * v4;
            float v77 = v0 * v1;
            float v78 = -v77;
            float v79 = v75 ? v76 : v78;
            boolean v81 = v0 == v80;
            float v83 = Math.fma(v0, v4, v82);
            float v84 = v81 ? v83 : v79;
            float v85 = v84 + v68;
            float v86 = v74 * v2;
            loss[lossAt + i] = v85;
            grad[gradAt + i] = v86;
        }
    }

    @Override
    public void bceWithLogitsWeighted(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, float posWeight) {
        float v2 = scale;
        float v3 = posWeight;
        float v4 = 1.0f;
        float v10 = -105.0f;
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
        float v47 = 2.0f;
        float v56 = 0.24123634f;
        float v57 = 0.28505093f;
        float v59 = 0.40000913f;
        float v61 = 0.6666666f;
        float v66 = 0.0f;
        float v85 = Float.NEGATIVE_INFINITY;
        float v87 = Float.POSITIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            float v0 = input[inputAt + i];
            float v1 = target[targetAt + i];
            float v5 = v4 - v1;
            float v6 = v3 * v1;
            float v7 = v5 + v6;
            float v8 = Math.abs(v0);
            float v9 = -v8;
            boolean v11 = v9 < v10;
            float v12 = v11 ? v10 : v9;
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
            float v38 = v37 + v4;
            float v39 = v38 * v19;
            float v41 = v39 * v40;
            boolean v42 = v41 > v34;
            float v43 = v41 - v4;
            float v44 = v43 * v34;
            float v45 = v42 ? v44 : v41;
            float v46 = v41 + v4;
            float v48 = v45 + v47;
            float v49 = v46 * v48;
            float v50 = v4 / v49;
            float v51 = v45 * v46;
            float v52 = v51 * v50;
            float v53 = v52 * v52;
            float v54 = v45 * v45;
            float v55 = v54 * v34;
            float v58 = Math.fma(v56, v53, v57);
            float v60 = Math.fma(v58, v53, v59);
            float v62 = Math.fma(v60, v53, v61);
            float v63 = Math.fma(v53, v62, v55);
            float v64 = v52 * v63;
            float v65 = v55 - v64;
            float v67 = v42 ? v23 : v66;
            float v68 = v65 - v67;
            float v69 = v45 - v68;
            float v70 = v42 ? v21 : v66;
            float v71 = v69 + v70;
            float v72 = v48 * v50;
            float v73 = v41 * v72;
            boolean v74 = v0 >= v66;
            float v75 = -v7;
            float v76 = Math.fma(v75, v73, v5);
            float v77 = -v6;
            float v78 = Math.fma(v7, v73, v77);
            float v79 = v74 ? v76 : v78;
            boolean v80 = v0 > v66;
            float v81 = v0 * v5;
            float v82 = v0 * v6;
            float v83 = -v82;
            float v84 = v80 ? v81 : v83;
            boolean v86 = v0 == v85;
            float v88 = Math.fma(v0, v5, v87);
            float v89 = v86 ? v88 : v84;
            float v90 = Math.fma(v7, v71, v89);
            float v91 = v79 * v2;
            loss[lossAt + i] = v90;
            grad[gradAt + i] = v91;
        }
    }

    @Override
    public void klDiv(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale) {
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
        float v51 = Float.NEGATIVE_INFINITY;
        float v52 = Float.NaN;
        float v55 = Float.POSITIVE_INFINITY;
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
            float v53 = v4 ? v51 : v52;
            float v54 = v5 ? v50 : v53;
            boolean v56 = v1 == v55;
            float v57 = v56 ? v55 : v54;
            float v58 = v1 * v57;
            float v59 = v4 ? v3 : v58;
            float v60 = -v1;
            float v61 = Math.fma(v60, v0, v59);
            float v62 = v60 * v2;
            loss[lossAt + i] = v61;
            grad[gradAt + i] = v62;
        }
    }

    @Override
    public void klDivOfLog(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale) {
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
            float v47 = v1 - v0;
            float v48 = v46 * v47;
            float v49 = -v46;
            float v50 = v49 * v2;
            loss[lossAt + i] = v48;
            grad[gradAt + i] = v50;
        }
    }

    @Override
    public void poissonNll(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale) {
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
            float v47 = -v1;
            float v48 = Math.fma(v47, v0, v46);
            float v49 = v46 - v1;
            float v50 = v49 * v2;
            loss[lossAt + i] = v48;
            grad[gradAt + i] = v50;
        }
    }

    @Override
    public void poissonNllFull(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale) {
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
        float v49 = 7.888609e-31f;
        float v51 = 1.1529215e+18f;
        float v54 = 60.0f;
        float v55 = 0.0f;
        int v58 = 1060439283;
        float v69 = 2.0f;
        float v75 = 0.24123634f;
        float v76 = 0.28505093f;
        float v78 = 0.40000913f;
        float v80 = 0.6666666f;
        float v90 = 0.9189385f;
        float v95 = Float.NaN;
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
            float v47 = -v1;
            float v48 = Math.fma(v47, v0, v46);
            boolean v50 = v1 < v49;
            float v52 = v1 * v51;
            float v53 = v50 ? v52 : v1;
            float v56 = v50 ? v54 : v55;
            int v57 = Float.floatToRawIntBits(v53);
            int v59 = v57 - v58;
            int v60 = v59 >> 23;
            int v61 = v60 << 23;
            int v62 = v57 - v61;
            float v63 = Float.intBitsToFloat(v62);
            int v64 = v60 + v14;
            float v65 = Float.intBitsToFloat(v64);
            float v66 = v65 - v10;
            float v67 = v66 - v56;
            float v68 = v63 - v43;
            float v70 = v68 + v69;
            float v71 = v68 / v70;
            float v72 = v71 * v71;
            float v73 = v68 * v68;
            float v74 = v73 * v39;
            float v77 = Math.fma(v75, v72, v76);
            float v79 = Math.fma(v77, v72, v78);
            float v81 = Math.fma(v79, v72, v80);
            float v82 = Math.fma(v72, v81, v74);
            float v83 = v71 * v82;
            float v84 = v74 - v83;
            float v85 = -v67;
            float v86 = Math.fma(v85, v28, v84);
            float v87 = v68 - v86;
            float v88 = Math.fma(v67, v26, v87);
            float v89 = v1 + v39;
            float v91 = v90 - v1;
            float v92 = Math.fma(v88, v89, v91);
            boolean v93 = v1 > v43;
            boolean v94 = v1 <= v43;
            float v96 = v94 ? v55 : v95;
            float v97 = v93 ? v92 : v96;
            float v98 = v48 + v97;
            float v99 = v46 - v1;
            float v100 = v99 * v2;
            loss[lossAt + i] = v98;
            grad[gradAt + i] = v100;
        }
    }

    @Override
    public void poissonNllOfRate(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, float eps) {
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
        float v54 = Float.NEGATIVE_INFINITY;
        float v55 = Float.NaN;
        float v58 = Float.POSITIVE_INFINITY;
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
            boolean v53 = v5 == v6;
            float v56 = v53 ? v54 : v55;
            float v57 = v7 ? v52 : v56;
            boolean v59 = v5 == v58;
            float v60 = v59 ? v58 : v57;
            float v61 = Math.fma(v4, v60, v0);
            boolean v62 = v0 == v58;
            float v63 = v1 / v5;
            float v64 = v28 - v63;
            float v65 = v0 - v1;
            float v66 = v65 + v3;
            float v67 = v66 / v5;
            float v68 = v62 ? v64 : v67;
            float v69 = v68 * v2;
            loss[lossAt + i] = v61;
            grad[gradAt + i] = v69;
        }
    }

    @Override
    public void poissonNllOfRateFull(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, float eps) {
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
        float v54 = Float.NEGATIVE_INFINITY;
        float v55 = Float.NaN;
        float v58 = Float.POSITIVE_INFINITY;
        float v93 = 0.9189385f;
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
            boolean v53 = v5 == v6;
            float v56 = v53 ? v54 : v55;
            float v57 = v7 ? v52 : v56;
            boolean v59 = v5 == v58;
            float v60 = v59 ? v58 : v57;
            float v61 = Math.fma(v4, v60, v0);
            boolean v62 = v1 < v8;
            float v63 = v1 * v10;
            float v64 = v62 ? v63 : v1;
            float v65 = v62 ? v13 : v6;
            int v66 = Float.floatToRawIntBits(v64);
            int v67 = v66 - v16;
            int v68 = v67 >> 23;
            int v69 = v68 << 23;
            int v70 = v66 - v69;
            float v71 = Float.intBitsToFloat(v70);
            int v72 = v68 + v22;
            float v73 = Float.intBitsToFloat(v72);
            float v74 = v73 - v25;
            float v75 = v74 - v65;
            float v76 = v71 - v28;
            float v77 = v76 + v30;
            float v78 = v76 / v77;
            float v79 = v78 * v78;
            float v80 = v76 * v76;
            float v81 = v80 * v35;
            float v82 = Math.fma(v37, v79, v38);
            float v83 = Math.fma(v82, v79, v40);
            float v84 = Math.fma(v83, v79, v42);
            float v85 = Math.fma(v79, v84, v81);
            float v86 = v78 * v85;
            float v87 = v81 - v86;
            float v88 = -v75;
            float v89 = Math.fma(v88, v48, v87);
            float v90 = v76 - v89;
            float v91 = Math.fma(v75, v51, v90);
            float v92 = v1 + v35;
            float v94 = v93 - v1;
            float v95 = Math.fma(v91, v92, v94);
            boolean v96 = v1 > v28;
            boolean v97 = v1 <= v28;
            float v98 = v97 ? v6 : v55;
            float v99 = v96 ? v95 : v98;
            float v100 = v61 + v99;
            boolean v101 = v0 == v58;
            float v102 = v1 / v5;
            float v103 = v28 - v102;
            float v104 = v0 - v1;
            float v105 = v104 + v3;
            float v106 = v105 / v5;
            float v107 = v101 ? v103 : v106;
            float v108 = v107 * v2;
            loss[lossAt + i] = v100;
            grad[gradAt + i] = v108;
        }
    }

    @Override
    public void gaussianNll(float[] input, int inputAt, float[] target, int targetAt, float[] var, int varAt, float[] loss, int lossAt, float[] gradInput, int gradInputAt, float[] gradVar, int gradVarAt, int n, float scale, float eps, float constant) {
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
        float v58 = Float.NEGATIVE_INFINITY;
        float v59 = Float.NaN;
        float v62 = Float.POSITIVE_INFINITY;
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
            boolean v57 = v7 == v10;
            float v60 = v57 ? v58 : v59;
            float v61 = v11 ? v56 : v60;
            boolean v63 = v7 == v62;
            float v64 = v63 ? v62 : v61;
            float v65 = Math.fma(v9, v8, v64);
            float v66 = v65 * v39;
            float v67 = v66 + v5;
            float v68 = v9 * v3;
            float v69 = -v9;
            float v70 = Math.fma(v69, v8, v32);
            float v71 = v70 / v7;
            float v72 = v3 * v39;
            float v73 = v71 * v72;
            loss[lossAt + i] = v67;
            gradInput[gradInputAt + i] = v68;
            gradVar[gradVarAt + i] = v73;
        }
    }

    @Override
    public void hingeEmbedding(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, float margin) {
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
        }
    }

    @Override
    public void softMargin(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale) {
        float v2 = scale;
        float v7 = -105.0f;
        float v10 = 1.442695f;
        float v11 = 12583103.0f;
        float v18 = 0.69314575f;
        float v20 = 1.4286068e-06f;
        float v22 = 0.00019570264f;
        float v23 = 0.0013935419f;
        float v25 = 0.008333895f;
        float v27 = 0.04166646f;
        float v29 = 0.16666664f;
        float v31 = 0.5f;
        float v35 = 1.0f;
        float v38 = 5.421011e-20f;
        float v45 = 2.0f;
        float v54 = 0.24123634f;
        float v55 = 0.28505093f;
        float v57 = 0.40000913f;
        float v59 = 0.6666666f;
        float v64 = 0.0f;
        for (int i = 0; i < n; i++) {
            float v0 = input[inputAt + i];
            float v1 = target[targetAt + i];
            float v3 = -v1;
            float v4 = v3 * v0;
            float v5 = Math.abs(v4);
            float v6 = -v5;
            boolean v8 = v6 < v7;
            float v9 = v8 ? v7 : v6;
            float v12 = Math.fma(v9, v10, v11);
            float v13 = v12 - v11;
            int v14 = Float.floatToRawIntBits(v12);
            int v15 = v14 << 23;
            float v16 = Float.intBitsToFloat(v15);
            float v17 = -v13;
            float v19 = Math.fma(v17, v18, v9);
            float v21 = Math.fma(v17, v20, v19);
            float v24 = Math.fma(v22, v21, v23);
            float v26 = Math.fma(v24, v21, v25);
            float v28 = Math.fma(v26, v21, v27);
            float v30 = Math.fma(v28, v21, v29);
            float v32 = Math.fma(v30, v21, v31);
            float v33 = v21 * v21;
            float v34 = Math.fma(v32, v33, v21);
            float v36 = v34 + v35;
            float v37 = v36 * v16;
            float v39 = v37 * v38;
            boolean v40 = v39 > v31;
            float v41 = v39 - v35;
            float v42 = v41 * v31;
            float v43 = v40 ? v42 : v39;
            float v44 = v39 + v35;
            float v46 = v43 + v45;
            float v47 = v44 * v46;
            float v48 = v35 / v47;
            float v49 = v43 * v44;
            float v50 = v49 * v48;
            float v51 = v50 * v50;
            float v52 = v43 * v43;
            float v53 = v52 * v31;
            float v56 = Math.fma(v54, v51, v55);
            float v58 = Math.fma(v56, v51, v57);
            float v60 = Math.fma(v58, v51, v59);
            float v61 = Math.fma(v51, v60, v53);
            float v62 = v50 * v61;
            float v63 = v53 - v62;
            float v65 = v40 ? v20 : v64;
            float v66 = v63 - v65;
            float v67 = v43 - v66;
            float v68 = v40 ? v18 : v64;
            float v69 = v67 + v68;
            float v70 = v46 * v48;
            float v71 = v39 * v70;
            boolean v72 = v4 > v64;
            float v73 = v4 + v69;
            float v74 = v72 ? v73 : v69;
            float v75 = v35 - v71;
            float v76 = v72 ? v75 : v71;
            float v77 = v3 * v76;
            float v78 = v77 * v2;
            loss[lossAt + i] = v74;
            grad[gradAt + i] = v78;
        }
    }

    @Override
    public void marginRanking(float[] input1, int input1At, float[] input2, int input2At, float[] target, int targetAt, float[] loss, int lossAt, float[] gradInput1, int gradInput1At, float[] gradInput2, int gradInput2At, int n, float scale, float margin) {
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
        }
    }

    @Override
    public void sigmoidFocal(float[] input, int inputAt, float[] target, int targetAt, float[] loss, int lossAt, float[] grad, int gradAt, int n, float scale, float alpha, float restOfAlpha) {
        float v2 = scale;
        float v3 = alpha;
        float v4 = restOfAlpha;
        float v5 = 1.0f;
        float v9 = -105.0f;
        float v12 = 1.442695f;
        float v13 = 12583103.0f;
        float v20 = 0.69314575f;
        float v22 = 1.4286068e-06f;
        float v24 = 0.00019570264f;
        float v25 = 0.0013935419f;
        float v27 = 0.008333895f;
        float v29 = 0.04166646f;
        float v31 = 0.16666664f;
        float v33 = 0.5f;
        float v39 = 5.421011e-20f;
        float v46 = 2.0f;
        float v55 = 0.24123634f;
        float v56 = 0.28505093f;
        float v58 = 0.40000913f;
        float v60 = 0.6666666f;
        float v65 = 0.0f;
        float v82 = Float.NEGATIVE_INFINITY;
        float v84 = Float.POSITIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            float v0 = input[inputAt + i];
            float v1 = target[targetAt + i];
            float v6 = v5 - v1;
            float v7 = Math.abs(v0);
            float v8 = -v7;
            boolean v10 = v8 < v9;
            float v11 = v10 ? v9 : v8;
            float v14 = Math.fma(v11, v12, v13);
            float v15 = v14 - v13;
            int v16 = Float.floatToRawIntBits(v14);
            int v17 = v16 << 23;
            float v18 = Float.intBitsToFloat(v17);
            float v19 = -v15;
            float v21 = Math.fma(v19, v20, v11);
            float v23 = Math.fma(v19, v22, v21);
            float v26 = Math.fma(v24, v23, v25);
            float v28 = Math.fma(v26, v23, v27);
            float v30 = Math.fma(v28, v23, v29);
            float v32 = Math.fma(v30, v23, v31);
            float v34 = Math.fma(v32, v23, v33);
            float v35 = v23 * v23;
            float v36 = Math.fma(v34, v35, v23);
            float v37 = v36 + v5;
            float v38 = v37 * v18;
            float v40 = v38 * v39;
            boolean v41 = v40 > v33;
            float v42 = v40 - v5;
            float v43 = v42 * v33;
            float v44 = v41 ? v43 : v40;
            float v45 = v40 + v5;
            float v47 = v44 + v46;
            float v48 = v45 * v47;
            float v49 = v5 / v48;
            float v50 = v44 * v45;
            float v51 = v50 * v49;
            float v52 = v51 * v51;
            float v53 = v44 * v44;
            float v54 = v53 * v33;
            float v57 = Math.fma(v55, v52, v56);
            float v59 = Math.fma(v57, v52, v58);
            float v61 = Math.fma(v59, v52, v60);
            float v62 = Math.fma(v52, v61, v54);
            float v63 = v51 * v62;
            float v64 = v54 - v63;
            float v66 = v41 ? v22 : v65;
            float v67 = v64 - v66;
            float v68 = v44 - v67;
            float v69 = v41 ? v20 : v65;
            float v70 = v68 + v69;
            float v71 = v47 * v49;
            float v72 = v40 * v71;
            float v73 = v5 - v72;
            boolean v74 = v0 >= v65;
            float v75 = v74 ? v73 : v72;
            float v76 = v74 ? v72 : v73;
            boolean v77 = v0 > v65;
            float v78 = v0 * v6;
            float v79 = v0 * v1;
            float v80 = -v79;
            float v81 = v77 ? v78 : v80;
            boolean v83 = v0 == v82;
            float v85 = Math.fma(v0, v6, v84);
            float v86 = v83 ? v85 : v81;
            float v87 = v86 + v70;
            float v88 = v6 * v75;
            float v89 = Math.fma(v1, v76, v88);
            float v90 = v4 * v6;
            float v91 = Math.fma(v3, v1, v90);
            float v92 = v6 - v72;
            float v93 = v72 - v1;
            float v94 = v74 ? v92 : v93;
            float v95 = v75 * v76;
            float v96 = v87 * v95;
            float v97 = v1 + v1;
            float v98 = v5 - v97;
            float v99 = v96 * v98;
            float v100 = v99 * v46;
            float v101 = v89 * v89;
            float v102 = v91 * v101;
            float v103 = v102 * v87;
            float v104 = v91 * v89;
            float v105 = Math.fma(v89, v94, v100);
            float v106 = v104 * v105;
            float v107 = v106 * v2;
            loss[lossAt + i] = v103;
            grad[gradAt + i] = v107;
        }
    }

    @Override
    public void expBelow(float[] input, int inputAt, float[] result, int resultAt, int n, float top) {
        float v1 = top;
        float v3 = -105.0f;
        float v6 = 1.442695f;
        float v7 = 12583103.0f;
        float v14 = 0.69314575f;
        float v16 = 1.4286068e-06f;
        float v18 = 0.00019570264f;
        float v19 = 0.0013935419f;
        float v21 = 0.008333895f;
        float v23 = 0.04166646f;
        float v25 = 0.16666664f;
        float v27 = 0.5f;
        float v31 = 1.0f;
        float v34 = 5.421011e-20f;
        for (int i = 0; i < n; i++) {
            float v0 = input[inputAt + i];
            float v2 = v0 - v1;
            boolean v4 = v2 < v3;
            float v5 = v4 ? v3 : v2;
            float v8 = Math.fma(v5, v6, v7);
            float v9 = v8 - v7;
            int v10 = Float.floatToRawIntBits(v8);
            int v11 = v10 << 23;
            float v12 = Float.intBitsToFloat(v11);
            float v13 = -v9;
            float v15 = Math.fma(v13, v14, v5);
            float v17 = Math.fma(v13, v16, v15);
            float v20 = Math.fma(v18, v17, v19);
            float v22 = Math.fma(v20, v17, v21);
            float v24 = Math.fma(v22, v17, v23);
            float v26 = Math.fma(v24, v17, v25);
            float v28 = Math.fma(v26, v17, v27);
            float v29 = v17 * v17;
            float v30 = Math.fma(v28, v29, v17);
            float v32 = v30 + v31;
            float v33 = v32 * v12;
            float v35 = v33 * v34;
            result[resultAt + i] = v35;
        }
    }

    @Override
    public void expBelowEach(float[] input, int inputAt, float[] top, int topAt, float[] result, int resultAt, int n) {
        float v3 = -105.0f;
        float v6 = 1.442695f;
        float v7 = 12583103.0f;
        float v14 = 0.69314575f;
        float v16 = 1.4286068e-06f;
        float v18 = 0.00019570264f;
        float v19 = 0.0013935419f;
        float v21 = 0.008333895f;
        float v23 = 0.04166646f;
        float v25 = 0.16666664f;
        float v27 = 0.5f;
        float v31 = 1.0f;
        float v34 = 5.421011e-20f;
        for (int i = 0; i < n; i++) {
            float v0 = input[inputAt + i];
            float v1 = top[topAt + i];
            float v2 = v0 - v1;
            boolean v4 = v2 < v3;
            float v5 = v4 ? v3 : v2;
            float v8 = Math.fma(v5, v6, v7);
            float v9 = v8 - v7;
            int v10 = Float.floatToRawIntBits(v8);
            int v11 = v10 << 23;
            float v12 = Float.intBitsToFloat(v11);
            float v13 = -v9;
            float v15 = Math.fma(v13, v14, v5);
            float v17 = Math.fma(v13, v16, v15);
            float v20 = Math.fma(v18, v17, v19);
            float v22 = Math.fma(v20, v17, v21);
            float v24 = Math.fma(v22, v17, v23);
            float v26 = Math.fma(v24, v17, v25);
            float v28 = Math.fma(v26, v17, v27);
            float v29 = v17 * v17;
            float v30 = Math.fma(v28, v29, v17);
            float v32 = v30 + v31;
            float v33 = v32 * v12;
            float v35 = v33 * v34;
            result[resultAt + i] = v35;
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
    public void massesTimesLogs(float[] input, int inputAt, float[] mass, int massAt, float[] loss, int lossAt, int n, float top, float logOfSum) {
        float v2 = top;
        float v3 = logOfSum;
        for (int i = 0; i < n; i++) {
            float v0 = input[inputAt + i];
            float v1 = mass[massAt + i];
            float v4 = v2 - v0;
            float v5 = v4 + v3;
            float v6 = v1 * v5;
            loss[lossAt + i] = v6;
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
