package org.saksi.cli;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.saksi.model.ContractJson;
import org.saksi.model.DeadLetter;
import org.saksi.model.Manifest;

/** Where {@code saksi code} puts its data; not for use by several threads. */
sealed interface DataSink extends AutoCloseable {
    /** Before the first article. */
    void begin();

    void coded(Rendered article);

    void refused(DeadLetter letter);

    /** After the last article; the manifest is made only where it is kept. Gives the names of the files written. */
    List<String> finish(Supplier<Manifest> manifest);

    @Override
    void close();

    /** Events on standard output. */
    record Stream(Output out, EventView view, boolean json) implements DataSink {
        @Override
        public void begin() {
            out.print(view.header());
        }

        @Override
        public void coded(Rendered article) {
            out.print(json ? article.eventLines() : article.view());
            if (article.events() > 0) {
                out.flush();
            }
        }

        @Override
        public void refused(DeadLetter letter) {
            // Standard output holds events only; the reason stands on standard error.
        }

        @Override
        public List<String> finish(Supplier<Manifest> manifest) {
            out.flush();
            return List.of();
        }

        @Override
        public void close() {
            // The stream belongs to the process.
        }
    }

    /**
     * The dataset in a folder, with {@code events.csv} beside it where a CSV was asked for.
     *
     * @param linking what links the articles at the end; null when they are not to be linked
     */
    record Folder(
            OutputFolder folder,
            EventView view,
            boolean csv,
            @Nullable FolderLinking linking) implements DataSink {
        @Override
        public void begin() {
            folder.file("articles.jsonl");
            folder.file("events.jsonl");
            if (csv) {
                folder.append("events.csv", view.header());
            }
        }

        @Override
        public void coded(Rendered article) {
            folder.append("articles.jsonl", article.articleLine());
            folder.append("events.jsonl", article.eventLines());
            folder.append("commitments.jsonl", article.commitmentLines());
            if (csv) {
                folder.append("events.csv", article.view());
            }
        }

        @Override
        public void refused(DeadLetter letter) {
            folder.append("deadletters.jsonl", ContractJson.deadLetter(letter) + "\n");
        }

        @Override
        public List<String> finish(Supplier<Manifest> manifest) {
            if (linking != null) {
                linking.link(folder.flushed(), folder, csv ? view : null, this::refused);
            }
            folder.publish(ContractJson.manifest(manifest.get()));
            return folder.written();
        }

        @Override
        public void close() {
            folder.close();
        }
    }
}
