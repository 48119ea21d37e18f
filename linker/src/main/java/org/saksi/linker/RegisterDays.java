package org.saksi.linker;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saksi.model.CodedArticle;

/** Gathers articles that come by date and hands each day to a register. Confined to one thread. */
public final class RegisterDays {
    private final CommitmentRegister register;
    private final List<CodedArticle> articles = new ArrayList<>();
    private @Nullable LocalDate day;

    /** Days for a register. */
    public RegisterDays(CommitmentRegister register) {
        this.register = register;
    }

    /** Adds an article; no article of a day may come after one of a later day. */
    public void add(CodedArticle article) {
        LocalDate published = article.article().published();
        if (!Objects.equals(published, day)) {
            close();
        }
        day = published;
        articles.add(article);
    }

    /** Hands the last day over. */
    public void close() {
        if (!articles.isEmpty()) {
            register.read(day, articles);
            articles.clear();
        }
    }
}
