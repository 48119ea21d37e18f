package org.saksi.reader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Origin;

/** The phrases of {@code origin-cues.txt}; immutable, shared by all threads. */
final class OriginCues {
    static final String RESOURCE = "origin-cues.txt";

    /** A line of furniture is short; anything longer is prose that happens to begin like one. */
    private static final int MAX_FURNITURE_CHARS = 320;

    private static final int MAX_CAPTION_CHARS = 600;
    private static final int TAIL_CHARS = 60;
    private static final int MAX_SIGNATURE_CHARS = 60;
    private static final int MAX_SIGNATURE_WORDS = 6;

    private enum Where {
        WHOLE,
        START,
        TAIL
    }

    private record Cue(Origin origin, Where where, String phrase) {}

    private static final OriginCues SHIPPED = parse(ResourceLines.of(RESOURCE));

    private final List<Cue> cues;
    private final Set<String> keyPointHeadings = new HashSet<>();

    private OriginCues(List<Cue> all) {
        List<Cue> rest = new ArrayList<>();
        for (Cue cue : all) {
            if (cue.origin() == Origin.KEY_POINT) {
                keyPointHeadings.add(cue.phrase());
            } else {
                rest.add(cue);
            }
        }
        cues = List.copyOf(rest);
    }

    static OriginCues shipped() {
        return SHIPPED;
    }

    /** Reads cue lines; fails on a line that is not {@code ORIGIN WHERE phrase}. */
    static OriginCues parse(List<String> lines) {
        List<Cue> cues = new ArrayList<>();
        for (String line : lines) {
            String[] parts = line.split(" ", 3);
            if (parts.length < 3) {
                throw new IllegalStateException(
                        "[" + RESOURCE + "] line must be \"ORIGIN WHERE phrase\" but was \"" + line + "\"");
            }
            Origin origin = Origin.valueOf(parts[0].toUpperCase(Locale.ROOT).replace('-', '_'));
            cues.add(new Cue(origin, Where.valueOf(parts[1].toUpperCase(Locale.ROOT)), parts[2].strip()));
        }
        return new OriginCues(cues);
    }

    boolean isKeyPointHeading(String paragraph) {
        return paragraph.length() <= TAIL_CHARS && keyPointHeadings.contains(Wording.bare(Wording.of(paragraph)));
    }

    /** What the paragraph is, or null when it may be body text. */
    @Nullable
    Origin originOf(String paragraph) {
        if (paragraph.chars().noneMatch(Character::isLetterOrDigit)) {
            return Origin.BOILERPLATE;
        }
        if (paragraph.length() > MAX_CAPTION_CHARS) {
            return null;
        }
        String wording = Wording.of(paragraph);
        String unsigned = stripLeadingSigns(wording);
        String bare = Wording.bare(wording);
        for (Cue cue : cues) {
            if (fits(cue, wording, unsigned, bare)) {
                return cue.origin();
            }
        }
        return isSignature(paragraph) ? Origin.CREDIT : null;
    }

    private static boolean fits(Cue cue, String wording, String unsigned, String bare) {
        boolean caption = cue.origin() == Origin.CAPTION;
        if (!caption && wording.length() > MAX_FURNITURE_CHARS) {
            return false;
        }
        return switch (cue.where()) {
            case WHOLE -> bare.equals(cue.phrase());
            case START -> begins(wording, cue.phrase()) || begins(unsigned, cue.phrase());
            case TAIL -> wording.indexOf(cue.phrase(), Math.max(0, wording.length() - TAIL_CHARS)) >= 0;
        };
    }

    private static boolean begins(String wording, String phrase) {
        if (!wording.startsWith(phrase)) {
            return false;
        }
        boolean closed = !Character.isLetterOrDigit(phrase.charAt(phrase.length() - 1));
        return closed
                || wording.length() == phrase.length()
                || !Character.isLetterOrDigit(wording.charAt(phrase.length()));
    }

    private static String stripLeadingSigns(String wording) {
        int start = 0;
        while (start < wording.length() && !Character.isLetterOrDigit(wording.charAt(start))) {
            start++;
        }
        return wording.substring(start);
    }

    /** Whether the whole paragraph is a signature such as {@code (ANTARA/rz)} or {@code [ab/cd]}. */
    static boolean isSignature(String paragraph) {
        int last = paragraph.length() - 1;
        if (last < 2 || last >= MAX_SIGNATURE_CHARS) {
            return false;
        }
        char close = switch (paragraph.charAt(0)) {
            case '(' -> ')';
            case '[' -> ']';
            default -> 0;
        };
        if (close != paragraph.charAt(last)) {
            return false;
        }
        String inside = paragraph.substring(1, last);
        boolean ends = inside.endsWith(".") || inside.endsWith("!") || inside.endsWith("?");
        boolean nested = inside.indexOf('(') >= 0 || inside.indexOf(')') >= 0;
        return !ends && !nested && inside.strip().split("\\s+", -1).length <= MAX_SIGNATURE_WORDS;
    }
}
