package org.wheelhouse.rollout.engine.bucket;

import java.nio.charset.StandardCharsets;

/** MurmurHash3, x86, 32 bit, seed 0, of the UTF-8 bytes of a text; the hash that flag systems agree on. */
final class Murmur3 {

    private static final int C1 = 0xcc9e2d51;
    private static final int C2 = 0x1b873593;

    private Murmur3() {}

    static int hash(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int hash = 0;
        int whole = bytes.length & ~3;
        for (int i = 0; i < whole; i += 4) {
            hash = Integer.rotateLeft(hash ^ scrambled(block(bytes, i, 4)), 13) * 5 + 0xe6546b64;
        }
        if (whole < bytes.length) {
            hash ^= scrambled(block(bytes, whole, bytes.length - whole));
        }
        return finished(hash ^ bytes.length);
    }

    private static int block(byte[] bytes, int from, int length) {
        int block = 0;
        for (int i = 0; i < length; i++) {
            block |= (bytes[from + i] & 0xff) << (8 * i);
        }
        return block;
    }

    private static int scrambled(int block) {
        return Integer.rotateLeft(block * C1, 15) * C2;
    }

    private static int finished(int hash) {
        int mixed = (hash ^ (hash >>> 16)) * 0x85ebca6b;
        mixed = (mixed ^ (mixed >>> 13)) * 0xc2b2ae35;
        return mixed ^ (mixed >>> 16);
    }
}
