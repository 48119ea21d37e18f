package org.saksi.resolver;

import org.jspecify.annotations.Nullable;
import org.saksi.model.Quantity;

/** Copies quantities with what is known later. */
final class Quantities {
    private Quantities() {}

    static Quantity of(Quantity quantity, @Nullable String of, @Nullable String event) {
        return new Quantity(
                quantity.kind(),
                quantity.min(),
                quantity.max(),
                quantity.approximate(),
                quantity.unit(),
                quantity.text(),
                quantity.span(),
                of,
                event);
    }
}
