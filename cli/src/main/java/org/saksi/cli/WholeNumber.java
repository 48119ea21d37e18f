package org.saksi.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a whole number of an option. */
abstract class WholeNumber<T> implements ITypeConverter<T> {
    private static final String NINE_DIGITS = "[0-9]{1,9}";

    private WholeNumber() {}

    private static int of(String word, int least) {
        if (word.matches(NINE_DIGITS) && Integer.parseInt(word) >= least) {
            return Integer.parseInt(word);
        }
        throw new TypeConversionException(
                "must be a whole number from " + least + " to 999999999 but was \"" + word + "\"");
    }

    /** From 0 up. */
    static final class FromZero extends WholeNumber<Integer> {
        @Override
        public Integer convert(String word) {
            return of(word, 0);
        }
    }

    /** From 1 up. */
    static final class FromOne extends WholeNumber<Integer> {
        @Override
        public Integer convert(String word) {
            return of(word, 1);
        }
    }

    /** Any number of 64 bits, such as a seed. */
    static final class Any extends WholeNumber<Long> {
        @Override
        public Long convert(String word) {
            try {
                return Long.valueOf(word);
            } catch (NumberFormatException e) {
                throw new TypeConversionException("must be a whole number but was \"" + word + "\"");
            }
        }
    }
}
