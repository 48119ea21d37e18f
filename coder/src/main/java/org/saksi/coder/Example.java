package org.saksi.coder;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksi.model.EventType;
import org.saksi.model.Span;
import org.saksi.model.Status;

/**
 * A text that a rule must code, with the full coding.
 *
 * @param source file and line
 * @param text the words without marks
 * @param trigger where the trigger stands
 * @param actors where the actors stand, in text order
 * @param recipients where the recipients stand, in text order
 * @param condition where the condition clause stands, or null
 * @param speaker where the innermost speaker stands; null when the example does not check it
 * @param event expected type
 * @param mode expected mode or null
 * @param cameo expected CAMEO code or null
 * @param status expected status
 * @param denies expected type of the denied act or null
 * @param negative whether a declared intention not to act is expected
 * @param also types of further events in the text
 */
public record Example(
        String source,
        String text,
        Span trigger,
        List<Span> actors,
        List<Span> recipients,
        @Nullable Span condition,
        @Nullable Span speaker,
        EventType event,
        @Nullable String mode,
        @Nullable String cameo,
        Status status,
        @Nullable EventType denies,
        boolean negative,
        Set<EventType> also) {}
