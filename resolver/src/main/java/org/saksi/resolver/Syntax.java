package org.saksi.resolver;

import java.util.Set;

/**
 * The small words of a language that matter inside a noun phrase.
 *
 * @param headFirst whether the head noun stands before its modifiers
 * @param owners prepositions after which the owner stands: what follows may say country and sector
 * @param sites prepositions after which a place stands
 * @param barriers words after which nothing belongs to the head any more
 * @param former words that say that an office has been left
 * @param against prefixes that turn the next word into what somebody is for or against
 * @param not words after a nation that say it is not the actor's own ("Iran-backed")
 */
record Syntax(
        boolean headFirst,
        Set<String> owners,
        Set<String> sites,
        Set<String> barriers,
        Set<String> former,
        Set<String> against,
        Set<String> not) {
    private static final Syntax INDONESIAN = new Syntax(
            true,
            Set.of("dari", "asal", "milik", "pimpinan", "dipimpin", "atas"),
            Set.of("di", "dalam", "sekitar"),
            WordSet.of(
                    "yang untuk terhadap kepada melawan dengan bagi soal tentang oleh ke pada terkait karena saat usai"
                        + " setelah bernama bersama serta dukungan didukung sekutu buatan menuju usul bentukan binaan"
                        + " besutan bikinan"),
            Set.of("mantan", "bekas", "eks", "purnawirawan"),
            Set.of("anti", "pro", "non", "etnis", "keturunan"),
            Set.of());
    private static final Syntax ENGLISH = new Syntax(
            false,
            Set.of("of", "from"),
            WordSet.of("in near inside across throughout at around outside"),
            WordSet.of("for to against with by on who which that whose where about over after before between living"
                    + " loyal operating accused suspected backed supported trying fighting seeking allied linked"
                    + " calling under as when"),
            WordSet.of("former ex ousted deposed retired onetime exiled then"),
            Set.of("anti", "pro", "non", "ethnic"),
            WordSet.of("backed based trained funded linked allied aligned sponsored occupied held controlled made"
                    + " built born supported brokered friendly imposed administered"));

    /** The small words of a language; English for every other code. */
    static Syntax of(String language) {
        return language.equals("id") ? INDONESIAN : ENGLISH;
    }
}
