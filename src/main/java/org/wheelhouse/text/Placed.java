package org.wheelhouse.text;

import java.util.ArrayList;
import java.util.List;

/** From an offset in a text to line and column. */
final class Placed {

    private final int[] starts;

    Placed(String text) {
        List<Integer> found = new ArrayList<>(List.of(0));
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            found.add(at + 1);
        }
        starts = found.stream().mapToInt(Integer::intValue).toArray();
    }

    /** From 1. */
    int line(int offset) {
        int at = java.util.Arrays.binarySearch(starts, offset);
        return at >= 0 ? at + 1 : -at - 1;
    }

    /** From 1. */
    int column(int offset) {
        return offset - starts[line(offset) - 1] + 1;
    }
}
