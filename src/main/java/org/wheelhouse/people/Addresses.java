package org.wheelhouse.people;

import java.util.regex.Pattern;

/** E-mail addresses as people write them. Whether mail arrives there only a mail can tell, and we send none. */
public final class Addresses {

    private static final int LONGEST = 254;
    private static final Pattern SHAPE = Pattern.compile(
            "[^\\s\\p{Cntrl}@,;<>\"()\\[\\]\\\\:]{1,64}@[\\p{L}\\p{N}]([\\p{L}\\p{N}.-]{0,250})[\\p{L}\\p{N}]");

    private Addresses() {}

    /** A name, an {@code @}, a domain with a dot in it, no blanks, no two dots in a row. */
    public static boolean looksRight(String address) {
        String text = address.strip();
        return text.length() <= LONGEST
                && SHAPE.matcher(text).matches()
                && text.indexOf('.', text.indexOf('@')) > 0
                && !text.contains("..")
                && !text.startsWith(".")
                && !text.contains(".@");
    }
}
