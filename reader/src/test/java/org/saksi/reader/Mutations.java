package org.saksi.reader;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Damaged copies of good input: bits turned, stretches cut, doubled, moved, and words of trouble put in. */
public final class Mutations {
    private static final List<String> TROUBLE = List.of(
            "<!DOCTYPE x [<!ENTITY a \"b\">]>",
            "<![CDATA[",
            "]]>",
            "<!--",
            "-->",
            "</",
            "<script>",
            "<table><td>",
            "<svg><p>",
            "&#x110000;",
            "&#xD800;",
            "&nbsp",
            "\u0000",
            "\u202e",
            "\u200b",
            "e\u0301",
            "\ud83d\ude00",
            "Content-Length: 99999999999\r\n",
            "Content-Length: -1\r\n",
            "WARC/1.0\r\n",
            "\r\n\r\n",
            "Transfer-Encoding: chunked\r\n",
            "colspan=9007199254740991",
            "encoding=\"utf-16\"",
            "charset=utf-7",
            "Crawl-delay: -1\n",
            "\u001f\u008b\u0008");

    private Mutations() {}

    /** So many damaged copies, the same on every machine. */
    public static Stream<byte[]> of(byte[] seed, int copies) {
        return IntStream.range(0, copies).mapToObj(i -> damaged(seed, new Random(i)));
    }

    private static byte[] damaged(byte[] seed, Random random) {
        byte[] bytes = seed.clone();
        int steps = 1 + random.nextInt(8);
        for (int i = 0; i < steps; i++) {
            bytes = step(bytes, random);
        }
        return bytes;
    }

    private static byte[] step(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, at + random.nextInt(60));
        byte[] before = Arrays.copyOf(bytes, at);
        byte[] part = Arrays.copyOfRange(bytes, at, to);
        byte[] after = Arrays.copyOfRange(bytes, to, bytes.length);
        return switch (random.nextInt(6)) {
            case 0 -> {
                for (int i = 0; i < part.length; i++) {
                    part[i] ^= (byte) (1 << random.nextInt(8));
                }
                yield Warcs.join(Warcs.join(before, part), after);
            }
            case 1 -> Warcs.join(before, after);
            case 2 -> Warcs.join(Warcs.join(before, part), Warcs.join(part, after));
            case 3 -> random.nextInt(4) == 0 ? before : Warcs.join(after, before);
            default -> {
                byte[] trouble = TROUBLE.get(random.nextInt(TROUBLE.size())).getBytes(StandardCharsets.UTF_8);
                yield Warcs.join(Warcs.join(before, trouble), Warcs.join(part, after));
            }
        };
    }
}
