package org.saksi.reader;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Article;
import org.saksi.model.Origin;
import org.saksi.model.Paragraph;
import org.saksi.model.Span;
import org.saksi.reader.Draft.Body;
import org.saksi.reader.Draft.Metadata;

/** Makes an article of a draft: puts the title on top, settles origins, language and id. */
final class ArticleAssembler {
    private static final String BELOW_TITLE = "\n\n";

    private final @Nullable LocalDate defaultDate;

    ArticleAssembler(ReaderOptions options) {
        defaultDate = options.published();
    }

    ReadResult.Read assemble(Draft draft, Place place) throws RefusalException {
        Metadata given = draft.metadata();
        String title = title(given, draft.body());
        Body body = withTitle(title, draft.body());
        List<Paragraph> paragraphs = OriginMarker.mark(body.text(), body.blocks(), title);
        String prose = prose(body.text(), paragraphs);
        List<String> notes = new ArrayList<>(draft.notes());
        String language = language(given.language(), prose, notes);
        String url = given.url();
        String id = given.id() != null ? given.id() : Digests.articleId(url != null ? url : body.text());
        LocalDate published = given.published() != null ? given.published() : defaultDate;
        String publisher = given.publisher() != null ? given.publisher() : datelinePublisher(body.text(), paragraphs);
        Article article =
                new Article(id, url, publisher, title, given.byline(), published, language, body.text(), paragraphs);
        Provenance provenance = new Provenance(
                place.input(),
                place.line(),
                draft.format(),
                draft.encoding().charset(),
                draft.encoding().source(),
                notes);
        return new ReadResult.Read(article, provenance);
    }

    private static @Nullable String title(Metadata given, Body body) {
        if (given.title() != null) {
            return given.title();
        }
        return OriginMarker.startsWithHeadline(body.text(), body.blocks())
                ? body.blocks().get(0).span().in(body.text())
                : null;
    }

    /** The body with the title as its first paragraph, unless it stands there already. */
    private static Body withTitle(@Nullable String title, Body body) {
        if (title == null) {
            return body;
        }
        if (!body.blocks().isEmpty()) {
            String first = body.blocks().get(0).span().in(body.text());
            if (Wording.bare(Wording.of(first)).equals(Wording.bare(Wording.of(title)))) {
                return body;
            }
        }
        int shift = title.length() + BELOW_TITLE.length();
        List<Block> blocks = new ArrayList<>(body.blocks().size() + 1);
        blocks.add(new Block(new Span(0, title.length()), false, true, Origin.TITLE));
        body.blocks().forEach(block -> blocks.add(block.movedBy(shift)));
        return new Body(title + BELOW_TITLE + body.text(), blocks);
    }

    /** What the language is decided on: the body, or everything when there is no body. */
    private static String prose(String text, List<Paragraph> paragraphs) {
        String body = paragraphs.stream()
                .filter(paragraph -> paragraph.origin() == Origin.BODY)
                .map(paragraph -> paragraph.span().in(text))
                .collect(Collectors.joining("\n"));
        return body.isEmpty() ? text : body;
    }

    private static String language(@Nullable String given, String prose, List<String> notes) throws RefusalException {
        LanguageDecision.Decided decided = LanguageDecision.shipped().decide(prose);
        if (given == null) {
            return decided.code();
        }
        String code = LanguageCodes.normalise(given);
        if (code == null) {
            throw new RefusalException(
                    "language-code",
                    "field \"language\" must be an ISO 639-1 code such as \"id\" or \"en\" but was \"" + given + "\"");
        }
        if (code.equals(LanguageDecision.UNDECIDED)) {
            return decided.code();
        }
        if (decided.strong() && !decided.code().equals(code)) {
            notes.add("given language " + code + " but the text reads as " + decided.code());
        }
        return code;
    }

    private static @Nullable String datelinePublisher(String text, List<Paragraph> paragraphs) {
        return paragraphs.stream()
                .filter(paragraph -> paragraph.origin() == Origin.BODY)
                .findFirst()
                .map(paragraph -> Datelines.publisherOf(paragraph.span().in(text)))
                .orElse(null);
    }
}
