package org.wheelhouse.quiz.gift;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands between two blank lines: one question, as GIFT wants it.
 *
 * @param text its lines without comments, joined by line feeds
 * @param lines the number of each of these lines in the file, from 1
 * @param lastLine of the block, comments counted: the blank line that ends it is the next one
 */
record Block(String text, List<Integer> lines, int lastLine) {

    private static final String CATEGORY = "$CATEGORY:";

    /** The blocks of a file. Byte-order mark, CRLF and lone CR are accepted; a category is a block of its own. */
    static List<Block> of(String file) {
        String text = file.startsWith("\uFEFF") ? file.substring(1) : file;
        List<Block> blocks = new ArrayList<>();
        Collected collected = new Collected();
        int number = 0;
        for (String line : text.split("\r\n|\r|\n", -1)) {
            number++;
            if (line.trim().isEmpty()) {
                collected.moveTo(blocks);
            } else {
                collected.add(line, number);
                if (collected.isCategory()) {
                    collected.moveTo(blocks);
                }
            }
        }
        collected.moveTo(blocks);
        return blocks;
    }

    int firstLine() {
        return lines.getFirst();
    }

    /** The file's line of the sign at {@code offset} in the text. */
    int lineAt(int offset) {
        int before = 0;
        for (int i = 0; i < offset; i++) {
            before += text.charAt(i) == '\n' ? 1 : 0;
        }
        return lines.get(before);
    }

    boolean isCategory() {
        return text.trim().startsWith(CATEGORY);
    }

    GiftItem.Category category() {
        return new GiftItem.Category(
                firstLine(), text.trim().substring(CATEGORY.length()).trim());
    }

    /** Whether it begins with a name, so that it cannot be the rest of the question before it. */
    boolean isNamed() {
        return text.trim().startsWith("::");
    }

    private static final class Collected {
        private final List<String> text = new ArrayList<>();
        private final List<Integer> lines = new ArrayList<>();
        private int last;

        void add(String line, int number) {
            last = number;
            if (!line.trim().startsWith("//")) {
                text.add(line);
                lines.add(number);
            }
        }

        boolean isCategory() {
            return text.size() == 1 && text.getFirst().trim().startsWith(CATEGORY);
        }

        void moveTo(List<Block> blocks) {
            if (!text.isEmpty()) {
                blocks.add(new Block(String.join("\n", text), List.copyOf(lines), last));
            }
            text.clear();
            lines.clear();
        }
    }
}
