package org.wheelhouse.course.markdown;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.wheelhouse.text.Problem;
import org.wheelhouse.text.Reading;

/** A file's bytes as lines: a byte-order mark is dropped; LF, CRLF and a lone CR end a line. */
final class Source {

    private static final int LONGEST = 1024 * 1024;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Source() {}

    /** All lines, the first one is line 1; a problem and nothing else if the bytes are no UTF-8 or more than 1 MiB. */
    static Reading<List<String>> lines(byte[] bytes) {
        if (bytes.length > LONGEST) {
            return Reading.refused(Problem.error(1, 1, "the file is longer than 1 MiB", "split the module"));
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer text = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
        text.flip();
        List<String> lines = split(text);
        return result.isError() ? Reading.refused(notUtf8(lines)) : Reading.of(lines);
    }

    private static Problem notUtf8(List<String> before) {
        return Problem.error(
                before.size(),
                before.getLast().length() + 1,
                "the file is not UTF-8 from here on",
                "save it with the encoding UTF-8");
    }

    private static List<String> split(CharSequence text) {
        List<String> lines = new ArrayList<>();
        int begin = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
        for (int at = begin; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (sign == '\n' || sign == '\r') {
                lines.add(text.subSequence(begin, at).toString());
                at += sign == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n' ? 1 : 0;
                begin = at + 1;
            }
        }
        lines.add(text.subSequence(begin, text.length()).toString());
        return lines;
    }
}
