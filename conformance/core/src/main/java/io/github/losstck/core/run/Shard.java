package io.github.losstck.core.run;

/**
 * One of the parts that a run is split into. Cases are dealt out like cards, in the order of their ids: neighbours, which are
 * of one function and cost about the same, come into different shards, and no shard has more than one case more than another.
 *
 * @param index from 1
 * @param count how many there are
 */
public record Shard(int index, int count) {

    private static final String NUMBER = "[1-9][0-9]{0,3}";

    /**
     * Read {@code 3/8}.
     *
     * @throws IllegalArgumentException if it is no part of a whole; the message says why, and what to write
     */
    public static Shard parse(String text) {
        if (!text.matches(NUMBER + "/" + NUMBER)) {
            throw new IllegalArgumentException("is '" + text
                    + "'. Write which part of how many, such as 1/8 to 8/8; both are whole numbers, 9999 at most.");
        }
        int slash = text.indexOf('/');
        Shard shard =
                new Shard(Integer.parseInt(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
        if (shard.index > shard.count) {
            throw new IllegalArgumentException("is '" + text + "', and there is no part " + shard.index + " of "
                    + shard.count + ". Write 1/" + shard.count + " to " + shard.count + "/" + shard.count + ".");
        }
        return shard;
    }

    /** Whether the case that is dealt at this position, counted from 0, is in this part. */
    boolean holds(int position) {
        return position % count == index - 1;
    }

    @Override
    public String toString() {
        return index + "/" + count;
    }
}
