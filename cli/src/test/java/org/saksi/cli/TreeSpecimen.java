package org.saksi.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksi.language.Analysis;
import org.saksi.language.DependencyTree;
import org.saksi.language.Morphology;
import org.saksi.language.Name;
import org.saksi.language.NameKind;
import org.saksi.language.Sentence;
import org.saksi.language.Token;
import org.saksi.language.Upos;
import org.saksi.language.Word;
import org.saksi.model.Article;
import org.saksi.model.Origin;
import org.saksi.model.Paragraph;
import org.saksi.model.Span;

/** Sentences with trees made by hand, for the tests of what shows them. */
final class TreeSpecimen {
    private TreeSpecimen() {}

    /** Two names, a clitic as object and one as possessor. */
    static Analysis clitics() {
        String text = "Presiden Rahmat Wijaya menyetujuinya di kantornya, Jakarta.";
        return analysis("id", text, List.of(new Name(NameKind.PER, 1, 3), new Name(NameKind.LOC, 7, 8)), """
            Presiden   presiden NOUN  Number=Sing 4 nsubj
            Rahmat     Rahmat   PROPN _ 1 flat
            Wijaya     Wijaya   PROPN _ 1 flat
            menyetujui setuju   VERB  Voice=Act 0 root
            +nya       nya      PRON  Number=Sing|Person=3|PronType=Prs 4 obj
            di         di       ADP   _ 7 case
            kantor     kantor   NOUN  Number=Sing 4 obl
            +nya       nya      PRON  Number=Sing|Person=3|PronType=Prs 7 nmod:poss
            ,          ,        PUNCT _ 10 punct
            Jakarta    Jakarta  PROPN _ 7 appos
            .          .        PUNCT _ 4 punct
            """);
    }

    /** An arc over the root: the clause hangs on a word on the other side of it. */
    static Analysis crossing() {
        String text = "A report came out yesterday that angered Iran & its \"allies\".";
        return analysis("en", text, List.of(new Name(NameKind.LOC, 7, 8)), """
            A         a         DET   Definite=Ind|PronType=Art 2 det
            report    report    NOUN  Number=Sing 3 nsubj
            came      come      VERB  Tense=Past|VerbForm=Fin 0 root
            out       out       ADP   _ 3 compound:prt
            yesterday yesterday NOUN  Number=Sing 3 obl:tmod
            that      that      PRON  PronType=Rel 7 nsubj
            angered   anger     VERB  Tense=Past|VerbForm=Fin 2 acl:relcl
            Iran      Iran      PROPN Number=Sing 7 obj
            &         &         CCONJ _ 12 cc
            its       its       PRON  Poss=Yes|PronType=Prs 12 nmod:poss
            "         "         PUNCT _ 12 punct
            allies    ally      NOUN  Number=Plur 8 conj
            "         "         PUNCT _ 12 punct
            .         .         PUNCT _ 3 punct
            """);
    }

    /** A sentence of thirty-one words. */
    static Analysis wide() {
        String text =
                "The foreign minister of Norland told reporters in the capital on Friday that his government, which"
                        + " had opposed the plan for years, would now sign the treaty if both parliaments agreed.";
        return analysis("en", text, List.of(new Name(NameKind.LOC, 4, 5)), """
            The the DET _ 3 det
            foreign foreign ADJ _ 3 amod
            minister minister NOUN _ 6 nsubj
            of of ADP _ 5 case
            Norland Norland PROPN _ 3 nmod
            told tell VERB _ 0 root
            reporters reporter NOUN _ 6 iobj
            in in ADP _ 10 case
            the the DET _ 10 det
            capital capital NOUN _ 6 obl
            on on ADP _ 12 case
            Friday Friday PROPN _ 6 obl
            that that SCONJ _ 27 mark
            his his PRON _ 15 nmod:poss
            government government NOUN _ 27 nsubj
            , , PUNCT _ 19 punct
            which which PRON _ 19 nsubj
            had have AUX _ 19 aux
            opposed oppose VERB _ 15 acl:relcl
            the the DET _ 21 det
            plan plan NOUN _ 19 obj
            for for ADP _ 23 case
            years year NOUN _ 19 obl
            , , PUNCT _ 19 punct
            would would AUX _ 27 aux
            now now ADV _ 27 advmod
            sign sign VERB _ 6 ccomp
            the the DET _ 29 det
            treaty treaty NOUN _ 27 obj
            if if SCONJ _ 33 mark
            both both DET _ 32 det
            parliaments parliament NOUN _ 33 nsubj
            agreed agree VERB _ 27 advcl
            . . PUNCT _ 6 punct
            """);
    }

    /** A sentence without a tree: glued, with a blank too many, a mark of its own, an underscore. */
    static Analysis unparsed() {
        return analysis("en", "Cafe\u0301 _  closed\n😀!", List.of(), null);
    }

    /** One sentence in one paragraph of an article. */
    static Analysis analysis(String language, String text, List<Name> names, @Nullable String rows) {
        List<Word> words = new ArrayList<>();
        List<Token> tokens = new ArrayList<>();
        if (rows == null) {
            int at = 0;
            for (String form : text.split("(?<=[^ ])(?=!)|\\s+")) {
                at = addToken(tokens, text, form, at, Upos.X);
            }
        } else {
            read(rows.strip().lines().map(row -> row.split("\\s+")).toList(), text, words, tokens);
        }
        Span span = new Span(0, text.length());
        DependencyTree tree = rows == null ? null : new DependencyTree(words);
        Sentence sentence =
                new Sentence(0, 0, Origin.BODY, span, tokens, tree, tree == null ? "too long" : null, names);
        Article article = new Article(
                "a/1 b", null, null, null, null, null, language, text, List.of(new Paragraph(span, Origin.BODY)));
        return new Analysis(article, List.of(sentence));
    }

    private static void read(List<String[]> rows, String text, List<Word> words, List<Token> tokens) {
        int at = 0;
        for (int i = 0; i < rows.size(); i++) {
            String[] cells = rows.get(i);
            Upos upos = Upos.valueOf(cells[2]);
            boolean clitic = cells[0].length() > 1 && cells[0].startsWith("+");
            String form = clitic ? cells[0].substring(1) : cells[0];
            if (!clitic) {
                StringBuilder whole = new StringBuilder(form);
                for (int j = i + 1; j < rows.size() && rows.get(j)[0].startsWith("+"); j++) {
                    whole.append(rows.get(j)[0].substring(1));
                }
                at = addToken(tokens, text, whole.toString(), at, upos);
            }
            String features = cells[3].equals("_") ? "" : cells[3];
            int head = Integer.parseInt(cells[4]) - 1;
            words.add(new Word(tokens.size() - 1, form, cells[1], upos, features, head, cells[5]));
        }
    }

    private static int addToken(List<Token> tokens, String text, String form, int from, Upos upos) {
        int start = text.indexOf(form, from);
        Span span = new Span(start, start + form.length());
        tokens.add(new Token(tokens.size(), span, form, form, form, upos, Morphology.plain(form)));
        return span.end();
    }
}
