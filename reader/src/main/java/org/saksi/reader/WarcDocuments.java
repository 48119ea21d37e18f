package org.saksi.reader;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * The pages of a WARC, plain or gzip: successful responses and resources that are HTML. All other records are counted.
 * A record that is damaged or cut off ends the file with a refusal; what stood before it has been given.
 */
final class WarcDocuments implements Documents {
    private static final int OK = 200;

    private final InputStream in;
    private final String name;
    private final int maxBytes;
    private final DocumentReader documents;
    private final SortedMap<String, Integer> skipped = new TreeMap<>();
    private @Nullable WarcReader reader;
    private long number;
    private boolean ended;

    WarcDocuments(InputStream in, String name, int maxBytes, DocumentReader documents) {
        this.in = in;
        this.name = name;
        this.maxBytes = maxBytes;
        this.documents = documents;
    }

    @Override
    public @Nullable ReadResult next() {
        while (!ended) {
            ReadResult result;
            try {
                result = step();
            } catch (IOException | RuntimeException damaged) {
                // The parser reports damage by both kinds; behind damage nothing can be found again.
                ended = true;
                return place().refuse("warc", "record must be whole but is damaged or cut off", "");
            }
            if (result != null) {
                return result;
            }
        }
        return counted();
    }

    @Override
    public void close() {
        DocumentReader.close(in);
    }

    /** The page of the next record, null when it has none or when there is no record left. */
    private @Nullable ReadResult step() throws IOException {
        number++;
        if (reader == null) {
            reader = new WarcReader(in);
        }
        Optional<WarcRecord> record = reader.next();
        if (record.isEmpty()) {
            ended = true;
            return null;
        }
        ReadResult result = switch (record.get()) {
            case WarcResponse response -> response(response);
            case WarcResource resource -> resource(resource);
            default -> skip(record.get().type());
        };
        record.get().body().consume();
        return result;
    }

    private @Nullable ReadResult response(WarcResponse response) throws IOException {
        if (!response.contentType().base().equals(MediaType.HTTP)) {
            return skip("response of " + response.contentType().base());
        }
        HttpResponse http = response.http();
        if (http.status() != OK) {
            return skip("response with status " + http.status());
        }
        MediaType type = http.contentType();
        return isPage(type)
                ? page(response, type, http.bodyDecoded().stream())
                : skip("response of " + type.base().toString().toLowerCase(Locale.ROOT));
    }

    private @Nullable ReadResult resource(WarcResource resource) throws IOException {
        MediaType type = resource.contentType();
        return isPage(type)
                ? page(resource, type, resource.body().stream())
                : skip("resource of " + type.base().toString().toLowerCase(Locale.ROOT));
    }

    private static boolean isPage(MediaType type) {
        MediaType base = type.base();
        return base.equals(MediaType.HTML) || base.equals(MediaType.parse("application/xhtml+xml"));
    }

    private ReadResult page(WarcTargetRecord record, MediaType type, InputStream stream) throws IOException {
        InputStream body = new BufferedInputStream(stream);
        byte[] bytes = body.readNBytes(maxBytes);
        if (body.read() >= 0) {
            return place().refuse("too-large", DocumentReader.tooLarge("page", maxBytes), "");
        }
        if (bytes.length == 0) {
            return place().refuse("empty", "document must hold text but was empty", "");
        }
        String captured = "captured on " + record.date();
        boolean cut = record.headers().first("WARC-Truncated").isPresent();
        String note = cut ? captured + ", cut off by the crawler" : captured;
        String charset = type.parameters().get("charset");
        return documents.page(
                CharsetDecision.decode(bytes, true, charset),
                place(),
                draft -> draft.in(
                        Provenance.Format.WARC,
                        Addresses.of(record.target(), draft.metadata().url()),
                        note));
    }

    private @Nullable ReadResult skip(String kind) {
        skipped.merge(kind, 1, Integer::sum);
        return null;
    }

    private ReadResult.@Nullable Skipped counted() {
        if (skipped.isEmpty()) {
            return null;
        }
        ReadResult.Skipped all = new ReadResult.Skipped(name, "records", skipped);
        skipped.clear();
        return all;
    }

    private Place place() {
        return new Place(name, number);
    }
}
