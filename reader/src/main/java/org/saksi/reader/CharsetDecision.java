package org.saksi.reader;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksi.reader.Draft.Encoding;
import org.saksi.reader.Provenance.CharsetSource;

/**
 * Decodes a document in a fixed order: byte order mark, the header of the response, what the page declares, UTF-8 if every byte is valid, else
 * windows-1252. One declaration is overruled: a western single-byte charset fits any bytes whatever, so bytes that are
 * valid multi-byte UTF-8 are read as that (pages are often saved anew without a change to their declaration).
 */
final class CharsetDecision {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    /** The names that browsers read as windows-1252. */
    private static final Set<String> WESTERN =
            Set.of("windows-1252", "iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii", "cp1252", "x-cp1252");
    /** A declaration further down than this is not looked for. */
    private static final int DECLARATION_BYTES = 64 * 1024;

    private CharsetDecision() {}

    /** Text with what decoded it. */
    record Decoded(String text, Encoding encoding, List<String> notes) {}

    /** Decodes a document; {@code page} says whether a declaration in HTML is looked for. Never fails. */
    static Decoded decode(byte[] bytes, boolean page) {
        return decode(bytes, page, null);
    }

    /** As {@link #decode(byte[], boolean)}, with the charset that the header of a response names, null for none. */
    static Decoded decode(byte[] bytes, boolean page, @Nullable String header) {
        Charset marked = markedCharset(bytes);
        String declared = page ? declaredName(bytes) : null;
        List<String> notes = new ArrayList<>();
        String decisive = marked != null ? marked.name() : header != null ? header : declared;
        noteConflict(notes, "header", header, decisive);
        noteConflict(notes, "page", declared, decisive);
        if (marked != null) {
            return lenient(bytes, marked, CharsetSource.MARK, notes);
        }
        String valid = strictUtf8(bytes);
        if (decisive == null) {
            return undeclared(bytes, valid, notes);
        }
        return byDeclaration(
                bytes, decisive, header != null ? CharsetSource.HEADER : CharsetSource.DECLARED, valid, notes);
    }

    private static void noteConflict(
            List<String> notes, String who, @Nullable String named, @Nullable String decisive) {
        if (named != null && decisive != null && !named.equalsIgnoreCase(decisive)) {
            notes.add(who + " names charset " + named.toLowerCase(Locale.ROOT) + " but "
                    + decisive.toLowerCase(Locale.ROOT) + " was used");
        }
    }

    /** The text if every byte is valid UTF-8, else null. */
    static @Nullable String strictUtf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException invalid) {
            return null;
        }
    }

    /** The charset of a UTF-16 byte order mark, else null. */
    static @Nullable Charset markedUtf16(byte[] head) {
        if (head.length >= 2 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (head.length >= 2 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        return null;
    }

    private static @Nullable Charset markedCharset(byte[] bytes) {
        return hasUtf8Mark(bytes) ? StandardCharsets.UTF_8 : markedUtf16(bytes);
    }

    /** Whether the bytes begin with the mark of UTF-8. */
    static boolean hasUtf8Mark(byte[] bytes) {
        return bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
    }

    private static Decoded byDeclaration(
            byte[] bytes, String declared, CharsetSource source, @Nullable String valid, List<String> notes) {
        String name = declared.toLowerCase(Locale.ROOT);
        if (WESTERN.contains(name)) {
            boolean contradicted = valid != null && valid.length() < bytes.length;
            if (contradicted) {
                notes.add("declared charset " + name + " but every byte is valid UTF-8");
            }
            return contradicted ? undeclared(bytes, valid, notes) : lenient(bytes, WINDOWS_1252, source, notes);
        }
        Charset charset = supported(name);
        // A declaration that could be read as single bytes cannot be UTF-16, whatever it says.
        if (charset == null || name.startsWith("utf-16") || name.startsWith("utf-32")) {
            notes.add("declared charset " + name + " cannot be used");
            return undeclared(bytes, valid, notes);
        }
        return lenient(bytes, charset, source, notes);
    }

    private static Decoded undeclared(byte[] bytes, @Nullable String valid, List<String> notes) {
        return valid != null
                ? new Decoded(valid, new Encoding("UTF-8", CharsetSource.VALID), notes)
                : lenient(bytes, WINDOWS_1252, CharsetSource.FALLBACK, notes);
    }

    private static Decoded lenient(byte[] bytes, Charset charset, CharsetSource source, List<String> notes) {
        String text = new String(bytes, charset);
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        List<String> all = new ArrayList<>(notes);
        long replaced = unmarked.chars().filter(c -> c == '\uFFFD').count();
        if (replaced > 0) {
            all.add(replaced + " invalid byte sequences in " + charset.name() + " were replaced");
        }
        return new Decoded(unmarked, new Encoding(charset.name(), source), all);
    }

    private static @Nullable Charset supported(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }

    /** The name after {@code charset=} inside the first {@code <meta ...>} or XML declaration that has one. */
    private static @Nullable String declaredName(byte[] bytes) {
        int length = Math.min(bytes.length, DECLARATION_BYTES);
        String head = new String(bytes, 0, length, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        if (head.stripLeading().startsWith("<?xml")) {
            int end = head.indexOf("?>");
            String name = end < 0 ? null : nameAfter(head.substring(0, end), "encoding");
            if (name != null) {
                return name;
            }
        }
        for (int at = head.indexOf("<meta"); at >= 0; at = head.indexOf("<meta", at + 1)) {
            int end = head.indexOf('>', at);
            String name = end < 0 ? null : nameAfter(head.substring(at, end), "charset");
            if (name != null) {
                return name;
            }
        }
        return null;
    }

    private static @Nullable String nameAfter(String element, String key) {
        int at = element.indexOf(key);
        if (at < 0) {
            return null;
        }
        int from = at + key.length();
        while (from < element.length() && " \t\r\n=\"'".indexOf(element.charAt(from)) >= 0) {
            from++;
        }
        int to = from;
        while (to < element.length() && " \t\r\n\"';/>".indexOf(element.charAt(to)) < 0) {
            to++;
        }
        return to > from ? element.substring(from, to) : null;
    }
}
