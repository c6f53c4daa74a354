package io.github.losstck.core.record;

/**
 * That a record is a part of a run, and of which: what merging needs to know that nothing is missing and nothing was judged
 * by another list.
 *
 * @param index of the part, from 1
 * @param count of the parts
 * @param cases how many the whole run has, a function that is out of scope counted as one; this part has every
 *     {@code count}-th, beginning at {@code index}
 * @param deviations SHA-256 of the list of known deviations; empty if there is none
 */
public record ShardMark(int index, int count, int cases, String deviations) {

    /** How many cases this part has. */
    public int share() {
        return (cases - index + count) / count;
    }

    /** {@code 3/8}. */
    @Override
    public String toString() {
        return index + "/" + count;
    }
}
