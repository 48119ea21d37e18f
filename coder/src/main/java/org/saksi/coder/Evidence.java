package org.saksi.coder;

import org.saksi.model.Span;

/**
 * Words that show a PLOVER context of an event.
 *
 * @param context the context, such as {@code military}
 * @param span where the words stand; the trigger's where the rule itself brings the context
 */
public record Evidence(String context, Span span) {}
