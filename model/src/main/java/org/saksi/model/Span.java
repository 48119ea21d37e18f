package org.saksi.model;

/**
 * A half-open stretch of an article's stored text.
 *
 * <p>Inside the program offsets are UTF-16 units; {@link ContractJson} turns them into code points on the way out and
 * back on the way in (design section 3).
 *
 * @param start first unit, inclusive, not negative
 * @param end first unit after the stretch, not before {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("span must be 0 <= start <= end but was [" + start + "," + end + "]");
        }
    }

    /** The stretch from the start of this span to the end of the other; both must lie in the same text. */
    public Span to(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    /** Whether the two stretches share at least one unit. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** Whether the other stretch lies wholly inside this one. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** Length in UTF-16 units. */
    public int length() {
        return end - start;
    }

    /** The words of the text under this span. */
    public String in(String text) {
        return text.substring(start, end);
    }

    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
