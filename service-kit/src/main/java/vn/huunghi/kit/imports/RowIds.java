package vn.huunghi.kit.imports;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The row ids of a file that were met so far, as the first 64 bits of their SHA-256, however long they are: 2 MB for
 * 100 000 rows, 16 MB for as many as a file may have, and half as much again while it grows. That two of a million ids differ and look alike happens once in 30 million files.
 */
final class RowIds {

    private static final int SMALLEST = 1024;

    private final MessageDigest sha256;
    // Open addressing; 0 is a free place.
    private long[] places = new long[SMALLEST];
    private int size;

    RowIds() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether it was not met before. */
    boolean add(String id) {
        long digest = ByteBuffer.wrap(sha256.digest(id.getBytes(StandardCharsets.UTF_8)))
                .getLong();
        boolean fresh = put(places, digest == 0 ? 1 : digest);
        if (fresh) {
            size++;
            if (size > places.length / 2) {
                grow();
            }
        }
        return fresh;
    }

    private static boolean put(long[] places, long digest) {
        int place = (int) digest & places.length - 1;
        while (places[place] != 0 && places[place] != digest) {
            place = place + 1 & places.length - 1;
        }
        boolean fresh = places[place] == 0;
        places[place] = digest;
        return fresh;
    }

    private void grow() {
        long[] larger = new long[places.length * 2];
        for (long digest : places) {
            if (digest != 0) {
                put(larger, digest);
            }
        }
        places = larger;
    }
}
