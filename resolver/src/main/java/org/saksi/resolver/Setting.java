package org.saksi.resolver;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksi.language.Sentence;
import org.saksi.model.Span;
import org.saksi.resolver.Scene.Named;

/**
 * Finds the country of a noun that names none: the same noun with a country before, else the one country that the
 * sentence, the sentence before or the lead speaks of. Two countries decide nothing. An Indonesian article that speaks
 * of no other country means Indonesia's institutions when it says only "polisi" or "pemerintah".
 */
final class Setting {
    private static final Set<String> INSTITUTIONS = Set.of("GOV", "LEG", "JUD", "MIL", "COP", "SPY");
    private static final Set<String> ANYWHERE = WordSet.of("IGO NGO REF UAF UNK REL JRN BUS");

    /** Sectors whose people an article may name without their state and from outside of the one it speaks of. */
    private static final Set<String> NO_HOME = WordSet.of("IGO REF UAF UNK");

    /** Outlets and companies are named in articles about any country. */
    private static final Set<String> ABROAD = Set.of("JRN", "BUS");

    /** Bodies that act abroad, too. */
    private static final Set<String> FORCES = Set.of("GOV", "MIL", "SPY");

    private static final Set<String> IN = Set.of("di", "in");
    private static final String HOME = "IDN";
    private static final int LEAD_SENTENCES = 2;

    private final Scene scene;
    private final String language;

    Setting(Scene scene, String language) {
        this.scene = scene;
        this.language = language;
    }

    /** The country of a noun of this sector, or null; countries under {@code others} are those of the other parties. */
    @Nullable
    String country(String sector, String noun, Span at, Sentence sentence, List<Span> others) {
        if (ANYWHERE.contains(sector)) {
            return NO_HOME.contains(sector) ? null : home(others);
        }
        String repeated = repeated(noun, at);
        if (repeated != null) {
            return repeated;
        }
        for (int step = 0; step <= 2; step++) {
            Set<String> spoken = spoken(sentence.index(), step, others);
            if (spoken.size() == 1) {
                String only = spoken.iterator().next();
                return step > 0 && opposed(others, only) ? null : only;
            }
            if (spoken.size() > 1) {
                boolean own = step == 0 && INSTITUTIONS.contains(sector) && spoken.contains(home(sector, others));
                return own ? HOME : FORCES.contains(sector) ? null : site(sentence);
            }
        }
        return home(sector, others);
    }

    private @Nullable String home(String sector, List<Span> others) {
        if (!language.equals("id")) {
            return null;
        }
        return INSTITUTIONS.contains(sector) ? HOME : home(others);
    }

    /**
     * The state of somebody without one in an article that speaks, if of any, mostly of that state; else null. The other
     * parties of the event do not count.
     */
    @Nullable
    String home(List<Span> others) {
        return language.equals("id") && scene.cast().speaksOf(HOME, others) ? HOME : null;
    }

    private @Nullable String repeated(String noun, Span at) {
        Named named = scene.cast().withNoun(noun, at.start());
        return named == null ? null : named.reading().country();
    }

    /** The one country in which the sentence sets its act ("di Lebanon selatan"), or null. */
    private @Nullable String site(Sentence sentence) {
        Set<String> sites = new LinkedHashSet<>();
        String before = "";
        for (Word word : scene.words(sentence)) {
            for (Named named : scene.cast().in(sentence.index())) {
                String country = named.reading().country();
                if (named.kind() == Scene.Kind.NATION && named.span().start() == word.start() && country != null) {
                    if (IN.contains(before)) {
                        sites.add(country);
                    }
                }
            }
            before = word.key();
        }
        return sites.size() == 1 ? sites.iterator().next() : null;
    }

    /** Step 0 is the sentence, 1 the sentence before, 2 the lead. */
    private Set<String> spoken(int sentence, int step, List<Span> others) {
        int from = step == 2 ? 0 : sentence - step;
        int to = step == 2 ? LEAD_SENTENCES : from + 1;
        Set<String> countries = new LinkedHashSet<>();
        for (int index = from; index < to; index++) {
            for (Named named : scene.cast().in(index)) {
                String country = named.reading().country();
                if (!ABROAD.contains(String.valueOf(named.reading().sector()))
                        && country != null
                        && others.stream().noneMatch(other -> other.overlaps(named.span()))) {
                    countries.add(country);
                }
            }
        }
        return countries;
    }

    private boolean opposed(List<Span> others, String country) {
        return others.stream().anyMatch(other -> scene.cast().nationIn(other, country));
    }
}
