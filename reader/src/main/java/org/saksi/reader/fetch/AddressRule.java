package org.saksi.reader.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses are on the open internet. The ranges are those that the IANA registries of special-purpose IPv4 and IPv6
 * addresses call not globally reachable, with multicast; an IPv6 address that carries an IPv4 one is judged by both.
 */
final class AddressRule {
    /** A range: its first address and how many leading bits belong to it. */
    private record Range(byte[] first, int bits) {
        static Range of(String text) {
            int slash = text.indexOf('/');
            try {
                // Literals are not looked up.
                byte[] first = InetAddress.getByName(text.substring(0, slash)).getAddress();
                return new Range(first, Integer.parseInt(text.substring(slash + 1)));
            } catch (UnknownHostException impossible) {
                throw new IllegalStateException("range must be a literal but was " + text, impossible);
            }
        }

        boolean holds(byte[] address) {
            if (address.length != first.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (first[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Range> NOT_PUBLIC = ranges(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "::/96",
            "64:ff9b:1::/48",
            "100::/64",
            "2001::/23",
            "2001:db8::/32",
            "3fff::/20",
            "5f00::/16",
            "fc00::/7",
            "fe80::/10",
            "fec0::/10",
            "ff00::/8");

    /** Ranges whose addresses carry an IPv4 address, and at which byte. */
    private static final Range TRANSLATED = Range.of("64:ff9b::/96");

    private static final Range SIX_TO_FOUR = Range.of("2002::/16");

    private AddressRule() {}

    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (NOT_PUBLIC.stream().anyMatch(range -> range.holds(bytes))) {
            return false;
        }
        if (address instanceof Inet4Address) {
            return true;
        }
        if (TRANSLATED.holds(bytes)) {
            return isPublic4(bytes, 12);
        }
        return !SIX_TO_FOUR.holds(bytes) || isPublic4(bytes, 2);
    }

    private static boolean isPublic4(byte[] bytes, int from) {
        byte[] inner = Arrays.copyOfRange(bytes, from, from + 4);
        return NOT_PUBLIC.stream().noneMatch(range -> range.holds(inner));
    }

    private static List<Range> ranges(String... texts) {
        return Arrays.stream(texts).map(Range::of).toList();
    }
}
