package org.saksi.reader;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names what the first bytes of a file that is not text look like. */
final class BinaryKind {
    /** A signature at an offset; the words complete the sentence "looks like ...". */
    private record Signature(int offset, byte[] bytes, String words) {
        boolean isAt(byte[] head) {
            int end = offset + bytes.length;
            return head.length >= end && Arrays.equals(head, offset, end, bytes, 0, bytes.length);
        }
    }

    private static final List<Signature> SIGNATURES = List.of(
            sign(0, "%PDF-", "a PDF document"),
            sign(0, "\u001f\u008b", "gzip data inside gzip data"),
            sign(0, "PK\u0003\u0004", "a zip archive or an office document"),
            sign(0, "\u0089PNG", "a PNG image"),
            sign(0, "\u00ff\u00d8\u00ff", "a JPEG image"),
            sign(0, "GIF8", "a GIF image"),
            sign(8, "WEBP", "a WebP image"),
            sign(4, "ftyp", "a video or picture in an MP4 container"),
            sign(0, "\u00d0\u00cf\u0011\u00e0", "an old office document"),
            sign(0, "{\\rtf", "an RTF document"),
            sign(0, "SQLite format 3\u0000", "an SQLite database"),
            sign(0, "\u007fELF", "a program"),
            sign(0, "\u00ca\u00fe\u00ba\u00be", "a Java class"),
            sign(0, "(\u00b5/\u00fd", "Zstandard data"),
            sign(0, "BZh", "bzip2 data"),
            sign(0, "\u00fd7zXZ", "xz data"),
            sign(0, "7z\u00bc\u00af", "a 7z archive"),
            sign(0, "PAR1", "a Parquet file"));

    private BinaryKind() {}

    /** What the head of a file looks like, or null when it may be text. */
    static @Nullable String of(byte[] head) {
        for (Signature signature : SIGNATURES) {
            if (signature.isAt(head)) {
                return signature.words();
            }
        }
        boolean marked = CharsetDecision.markedUtf16(head) != null;
        return marked ? null : byNuls(head);
    }

    /** Text has no NUL, unless it is UTF-16, where for our languages every second byte is one. */
    private static @Nullable String byNuls(byte[] head) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                even += 1 - i % 2;
                odd += i % 2;
            }
        }
        if (even + odd == 0) {
            return null;
        }
        int half = head.length / 2;
        int many = Math.max(even, odd);
        int few = Math.min(even, odd);
        boolean wide = half > 1 && many > half * 3 / 4 && few <= half / 20;
        return wide ? "UTF-16 text without a byte order mark" : "binary data";
    }

    private static Signature sign(int offset, String latin1, String words) {
        return new Signature(offset, latin1.getBytes(StandardCharsets.ISO_8859_1), words);
    }
}
