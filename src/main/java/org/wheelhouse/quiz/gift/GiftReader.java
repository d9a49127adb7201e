package org.wheelhouse.quiz.gift;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.wheelhouse.text.Problem;

/**
 * Reads GIFT as Moodle documents it (docs.moodle.org, "GIFT format"): an error leaves out its question only, everything else is
 * read. Never throws for bad text.
 */
public final class GiftReader {

    /** In characters; a bank of a thousand questions has less than half of it. */
    public static final int LIMIT = 1 << 20;

    private final List<Block> blocks;
    private final List<GiftItem> items = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private GiftReader(String text) {
        blocks = Block.of(text);
    }

    /** @param text of the whole file; longer than {@link #LIMIT} is refused */
    public static GiftFile read(String text) {
        if (text.length() > LIMIT) {
            String says = "the text has " + text.length() + " characters; at most " + LIMIT + " are read at once";
            return new GiftFile(List.of(), List.of(Problem.error(1, 1, says, "split the file")));
        }
        GiftReader reader = new GiftReader(text);
        for (int next = 0; next < reader.blocks.size(); ) {
            next = reader.readFrom(next);
        }
        reader.problems.sort(Comparator.comparingInt(Problem::line));
        return new GiftFile(reader.items, reader.problems);
    }

    /** Reads the question that begins in this block; gives the index of the block after it. */
    private int readFrom(int index) {
        Block block = blocks.get(index);
        if (block.isCategory()) {
            items.add(block.category());
            return index + 1;
        }
        int open = GiftText.find(block.text(), '{', 0);
        int close = GiftText.find(block.text(), '}', 0);
        if (open < 0 && close < 0) {
            leaveOut(block, GiftItem.Kind.DESCRIPTION);
            return index + 1;
        }
        if (open < 0 || close >= 0 && close < open) {
            strayBrace(block, close);
            return index + 1;
        }
        if (close < 0) {
            return neverClosed(index, open);
        }
        readAnswers(block, open, close);
        return index + 1;
    }

    private void readAnswers(Block block, int open, int close) {
        int nested = GiftText.find(block.text(), '{', open + 1);
        int stray = GiftText.find(block.text(), '}', close + 1);
        if (nested >= 0 && nested < close) {
            unclosedBrace(block, open);
        } else if (nested >= 0) {
            secondQuestion(block, close, nested);
        } else if (stray >= 0) {
            strayBrace(block, stray);
        } else {
            BlockReader question = new BlockReader(block, open, close);
            question.read().ifPresent(items::add);
            problems.addAll(question.problems());
        }
    }

    /**
     * An open brace without an end in its block: either a blank line stands inside the braces (then the next brace is the
     * closing one) or the end was forgotten (then only this block is lost).
     */
    private int neverClosed(int index, int open) {
        Block block = blocks.get(index);
        int end = blockThatCloses(index + 1);
        if (end < 0) {
            unclosedBrace(block, open);
            return index + 1;
        }
        problems.add(Problem.error(
                block.lastLine() + 1,
                1,
                "a blank line ends a question, and here it stands inside the braces",
                "take the blank line out, or close the braces above it"));
        Block last = blocks.get(end);
        int close = GiftText.find(last.text(), '}', 0);
        int again = GiftText.find(last.text(), '{', close);
        if (again >= 0) {
            secondQuestion(last, close, again);
        }
        return end + 1;
    }

    private int blockThatCloses(int from) {
        for (int i = from; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block.isNamed() || block.isCategory()) {
                return -1;
            }
            int open = GiftText.find(block.text(), '{', 0);
            int close = GiftText.find(block.text(), '}', 0);
            if (close >= 0 && (open < 0 || close < open)) {
                return i;
            }
            if (open >= 0) {
                return -1;
            }
        }
        return -1;
    }

    private void unclosedBrace(Block block, int open) {
        problems.add(Problem.error(
                block.lineAt(open),
                1,
                "the brace opened here is never closed before the next one or the end of the question",
                "end the answers with `}`; write `\\{` for a brace in a text"));
    }

    private void strayBrace(Block block, int close) {
        problems.add(Problem.error(
                block.lineAt(close),
                1,
                "this closing brace closes nothing: no opening brace `{` stands before it",
                "write `\\}` for a brace in a text"));
    }

    /** Moodle would take the second question as text of the first. */
    private void secondQuestion(Block block, int close, int open) {
        int line = block.lineAt(open);
        int afterFirst = block.text().indexOf('\n', close);
        if (afterFirst >= 0 && afterFirst < open) {
            line = block.lineAt(afterFirst + 1);
        }
        problems.add(Problem.error(
                line,
                1,
                "a second question begins without a blank line above it, so both are left out",
                "put a blank line between two questions"));
    }

    private void leaveOut(Block block, GiftItem.Kind kind) {
        items.add(new GiftItem.LeftOut(block.firstLine(), kind));
        problems.add(BlockReader.leftOut(block.firstLine(), kind));
    }
}
