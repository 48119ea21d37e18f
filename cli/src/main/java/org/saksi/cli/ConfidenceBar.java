package org.saksi.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saksi.model.CodedArticle;
import org.saksi.model.Commitment;
import org.saksi.model.Event;
import org.saksi.model.Quantity;
import org.saksi.model.Statement;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * The confidence that an event must have to be written.
 *
 * @param least from 0 to 1; null when none was asked for
 */
record ConfidenceBar(@Nullable BigDecimal least) {
    /** Lets every event pass. */
    static final ConfidenceBar NONE = new ConfidenceBar(null);

    static ConfidenceBar of(double least) {
        return new ConfidenceBar(BigDecimal.valueOf(least));
    }

    /** Whether one was asked for. */
    boolean given() {
        return least != null;
    }

    /** The bar as people write it. */
    String shown() {
        return least == null ? "0" : least.stripTrailingZeros().toPlainString();
    }

    boolean passes(Event event) {
        return least == null || event.confidence() == null || event.confidence() >= least.doubleValue();
    }

    /** The article without the events below; nothing that stays names one of them. */
    CodedArticle above(CodedArticle article) {
        List<Event> events = article.events().stream().filter(this::passes).toList();
        if (events.size() == article.events().size()) {
            return article;
        }
        Set<String> ids = events.stream().map(Event::id).collect(Collectors.toSet());
        return new CodedArticle(
                article.article(),
                article.coded(),
                events,
                article.statements().stream().map(one -> statement(one, ids)).toList(),
                article.places(),
                article.quantities().stream().map(one -> quantity(one, ids)).toList(),
                article.commitments().stream().map(one -> commitment(one, ids)).toList());
    }

    private static Statement statement(Statement said, Set<String> ids) {
        return new Statement(
                said.span(),
                said.quote(),
                said.speaker(),
                said.chain(),
                said.kind(),
                said.cue(),
                said.events().stream().filter(ids::contains).toList());
    }

    private static Quantity quantity(Quantity number, Set<String> ids) {
        boolean free = number.event() == null || ids.contains(number.event());
        return free
                ? number
                : new Quantity(
                        number.kind(),
                        number.min(),
                        number.max(),
                        number.approximate(),
                        number.unit(),
                        number.text(),
                        number.span(),
                        null,
                        null);
    }

    private static Commitment commitment(Commitment made, Set<String> ids) {
        Commitment.Pledge pledge = made.pledge();
        if (pledge.event() == null || ids.contains(pledge.event())) {
            return made;
        }
        return new Commitment(
                made.id(),
                made.by(),
                made.toward(),
                new Commitment.Pledge(pledge.text(), pledge.span(), pledge.act(), null),
                made.condition(),
                made.polarity(),
                made.madeOn(),
                made.article(),
                made.sentence(),
                made.state(),
                made.changes());
    }

    /** Reads the number of the command line. */
    static final class Converter implements ITypeConverter<ConfidenceBar> {
        private static final int LONGEST = 20;

        @Override
        public ConfidenceBar convert(String word) {
            if (word.length() <= LONGEST && word.matches("[0-9]+(\\.[0-9]+)?|\\.[0-9]+")) {
                BigDecimal number = new BigDecimal(word);
                if (number.compareTo(BigDecimal.ONE) <= 0) {
                    return new ConfidenceBar(number);
                }
            }
            throw new TypeConversionException("must be a number from 0 to 1 but was \"" + word + "\"");
        }
    }
}
