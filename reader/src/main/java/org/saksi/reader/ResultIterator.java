package org.saksi.reader;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Goes through all documents of all inputs, with at most one input open, and refuses ids that came before. */
final class ResultIterator implements Iterator<ReadResult> {
    private final InputWalker walker;
    private final DocumentReader documents;
    private final SeenIds seen = new SeenIds();
    private @Nullable Documents open;
    private @Nullable ReadResult next;

    ResultIterator(InputWalker walker, DocumentReader documents) {
        this.walker = walker;
        this.documents = documents;
    }

    @Override
    public boolean hasNext() {
        while (next == null) {
            if (open != null) {
                next = fromOpen(open);
            } else if (walker.hasNext()) {
                switch (walker.next()) {
                    case InputWalker.Input input -> open = documents.open(input.source());
                    case InputWalker.Nothing nothing -> next = nothing.refused();
                }
            } else {
                return false;
            }
        }
        return true;
    }

    @Override
    public ReadResult next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        ReadResult result = next;
        next = null;
        return result;
    }

    void close() {
        if (open != null) {
            open.close();
            open = null;
        }
    }

    private @Nullable ReadResult fromOpen(Documents current) {
        ReadResult result = current.next();
        if (result == null) {
            close();
            return null;
        }
        return switch (result) {
            case ReadResult.Read read -> unlessSeen(read);
            case ReadResult.Refused refused -> refused;
            case ReadResult.Skipped skipped -> skipped;
        };
    }

    private ReadResult unlessSeen(ReadResult.Read read) {
        String id = read.article().id();
        if (seen.add(id)) {
            return read;
        }
        Place place = new Place(read.provenance().input(), read.provenance().position());
        String reason = "id must be unique in one run but \"" + Fields.quotable(id) + "\" was read before";
        return place.refuse("duplicate-id", reason, read.article().text());
    }
}
