package org.wheelhouse.pipeline.engine;

/**
 * What will happen, the earliest first; of those at one moment, the first that was announced. A binary heap of numbers, so that a
 * run makes no garbage.
 */
final class Events {

    static final int RUN_STARTS = 0;
    static final int LEG_ENDS = 1;
    static final int LOOK_AT_CHECKS = 2;
    static final int PERSON_ACTS = 3;
    static final int AGENT_DIES = 4;
    static final int LOCK_IS_FREE = 5;
    private static final int KINDS = 6;

    private long[] times = new long[64];
    private long[] orders = new long[64];
    private int[] codes = new int[64];
    private int size;
    private long announced;

    void clear() {
        size = 0;
        announced = 0;
    }

    boolean isEmpty() {
        return size == 0;
    }

    long time() {
        return times[0];
    }

    static int kind(int code) {
        return code % KINDS;
    }

    static int index(int code) {
        return code / KINDS;
    }

    /** @param index of the run, leg, stage or act that it happens to */
    void add(long time, int kind, int index) {
        int code = kind + KINDS * index;
        if (size == times.length) {
            times = java.util.Arrays.copyOf(times, size * 2);
            orders = java.util.Arrays.copyOf(orders, size * 2);
            codes = java.util.Arrays.copyOf(codes, size * 2);
        }
        int at = size++;
        long order = announced++;
        while (at > 0) {
            int parent = (at - 1) >>> 1;
            if (isBefore(times[parent], orders[parent], time, order)) {
                break;
            }
            move(parent, at);
            at = parent;
        }
        put(at, time, order, code);
    }

    int take() {
        int first = codes[0];
        size--;
        if (size > 0) {
            long time = times[size];
            long order = orders[size];
            int code = codes[size];
            int at = 0;
            while (true) {
                int child = 2 * at + 1;
                if (child >= size) {
                    break;
                }
                if (child + 1 < size && isBefore(times[child + 1], orders[child + 1], times[child], orders[child])) {
                    child++;
                }
                if (isBefore(time, order, times[child], orders[child])) {
                    break;
                }
                move(child, at);
                at = child;
            }
            put(at, time, order, code);
        }
        return first;
    }

    private void move(int from, int to) {
        times[to] = times[from];
        orders[to] = orders[from];
        codes[to] = codes[from];
    }

    private void put(int at, long time, long order, int code) {
        times[at] = time;
        orders[at] = order;
        codes[at] = code;
    }

    private static boolean isBefore(long time, long order, long otherTime, long otherOrder) {
        return time < otherTime || time == otherTime && order < otherOrder;
    }
}
