package org.saksi.resolver;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksi.coder.Mention;
import org.saksi.language.Analysis;
import org.saksi.language.Sentence;
import org.saksi.model.Quantity;
import org.saksi.model.Span;
import org.saksi.model.When;
import org.saksi.model.Where;

/** The times, places and quantities of an article and which of them belong to a mention. */
final class Circumstances {
    private Circumstances() {}

    static Circumstances of(Analysis analysis, Gazetteer gazetteer) {
        return new Circumstances();
    }

    @Nullable
    When when(Mention mention) {
        return null;
    }

    @Nullable
    Where where(Mention mention) {
        return null;
    }

    List<Quantity> quantities(Mention mention) {
        return List.of();
    }

    List<Where> places() {
        return List.of();
    }

    List<Quantity> quantities() {
        return List.of();
    }

    @Nullable
    LocalDate uttered(Sentence sentence, List<Span> inside) {
        return null;
    }
}
