package org.wheelhouse.course.markdown;

/** Where comments begin and end on a line. */
final class Comments {

    private Comments() {}

    /** Index of the first {@code <!--} that does not stand inside {@code `code`}; -1 if there is none. */
    static int opening(String line) {
        int comment = line.indexOf("<!--");
        int code = line.indexOf('`');
        while (comment >= 0 && code >= 0 && code < comment) {
            int end = endOfCode(line, code);
            comment = line.indexOf("<!--", end);
            code = line.indexOf('`', end);
        }
        return comment;
    }

    /** Index behind the code that begins here, or behind its signs if they do not come a second time. */
    private static int endOfCode(String line, int begin) {
        int width = ticks(line, begin);
        for (int at = line.indexOf('`', begin + width); at >= 0; ) {
            int other = ticks(line, at);
            if (other == width) {
                return at + other;
            }
            at = line.indexOf('`', at + other);
        }
        return begin + width;
    }

    private static int ticks(String line, int begin) {
        int at = begin;
        while (at < line.length() && line.charAt(at) == '`') {
            at++;
        }
        return at - begin;
    }

    /** Index of the {@code -->} that ends a comment; -1 if it goes on. */
    static int closing(String text) {
        return text.indexOf("-->");
    }
}
