package org.saksi.resolver;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.saksi.model.Span;
import org.saksi.model.Where;
import org.saksi.resolver.Gazetteer.Candidate;

/** Looks up the names of places as texts write them: with generic words around them and what they lie in behind them. */
final class Toponyms {
    private static final Set<String> BEFORE = WordSet.of(
            "the kota kabupaten provinsi kecamatan desa kelurahan distrik pulau kepulauan negara bagian wilayah"
                    + " daerah kawasan ibukota ibu city town village district province region state county island"
                    + " islands of northern southern eastern western central north south east west upper lower greater"
                    + " northeastern northwestern southeastern southwestern downtown mainland port mount kab prov kec");
    private static final Set<String> BEHIND =
            WordSet.of("county parish province state region district city town township village governorate oblast"
                + " prefecture regency republic area valley utara selatan timur barat tengah raya borough municipality"
                + " department peninsula metropolitan metro");
    private static final Set<String> REGENCIES = WordSet.of("kabupaten kab kota");
    private static final int LONGEST_OUTER = 4;

    private final Gazetteer gazetteer;
    private final Lexicon lexicon;
    private final String text;
    private final boolean indonesian;

    Toponyms(Gazetteer gazetteer, Lexicon lexicon, String text, boolean indonesian) {
        this.gazetteer = gazetteer;
        this.lexicon = lexicon;
        this.text = text;
        this.indonesian = indonesian;
    }

    /** The name from one word of a text to another, exclusive. */
    Toponym at(List<Word> words, int from, int to) {
        Span span = new Span(words.get(from).start(), words.get(to - 1).end());
        List<Word> name = words.subList(from, to);
        List<Candidate> candidates = candidates(name);
        return new Toponym(span, Gazetteer.key(name), candidates, candidates.isEmpty() ? List.of() : outer(words, to));
    }

    /** What a name may mean: as it stands, else without generic words before it, behind it, or both. */
    private List<Candidate> candidates(List<Word> name) {
        List<Candidate> people = ofPeople(name);
        if (!people.isEmpty()) {
            return people;
        }
        int first = 0;
        while (first < name.size() - 1 && BEFORE.contains(name.get(first).key())) {
            first++;
        }
        int last = name.size();
        while (last > 1 && BEHIND.contains(name.get(last - 1).key())) {
            last--;
        }
        for (int from : new int[] {0, first}) {
            for (int to : new int[] {name.size(), last}) {
                List<Candidate> found =
                        from < to ? gazetteer.candidates(Gazetteer.key(name.subList(from, to))) : List.of();
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return abbreviated(name) ? gazetteer.outer(Gazetteer.key(name)) : List.of();
    }

    /** Abbreviations of areas without a comma before them keep their full stop ("Ky."): "di SD" is at school. */
    private boolean abbreviated(List<Word> name) {
        int end = name.getLast().end();
        boolean stopped = end < text.length() && text.charAt(end) == '.';
        return !indonesian
                && (stopped || text.substring(name.getFirst().start(), end).indexOf('.') > 0);
    }

    /** The state whose people or manner the name is ("Turkish"). */
    private List<Candidate> ofPeople(List<Word> name) {
        TermIndex.Match term = lexicon.nameAt(name, 0);
        Sense.Nation nation = term.to() == name.size() ? Choice.nation(term) : null;
        if (nation == null || nation.kind() != Sense.Nation.Kind.DEMONYM) {
            return List.of();
        }
        return gazetteer
                .candidates(
                        Gazetteer.key(Word.of(nation.name(), 0, nation.name().length())))
                .stream()
                .filter(candidate -> nation.iso3().equals(candidate.site().country()))
                .filter(candidate -> candidate.site().precision() == Where.Precision.COUNTRY)
                .toList();
    }

    /** The areas or states that stand behind a comma after the name ("Alexandria, Louisiana"). */
    private List<Site> outer(List<Word> words, int to) {
        if (to >= words.size() || !comma(words, to)) {
            return List.of();
        }
        // Without the noun a second name may be the next of a list ("Guéckédou, Macenta").
        boolean regency = REGENCIES.contains(words.get(to).key());
        for (int end = Math.min(words.size(), to + LONGEST_OUTER); end > to; end--) {
            String key = Gazetteer.key(words.subList(to, end));
            List<Site> areas = new ArrayList<>();
            for (Candidate candidate : gazetteer.outer(key)) {
                Where.Precision precision = candidate.site().precision();
                if (precision == Where.Precision.COUNTRY
                        || precision == Where.Precision.ADMIN1
                        || (regency && precision == Where.Precision.ADMIN2)) {
                    areas.add(candidate.site());
                }
            }
            if (!areas.isEmpty()) {
                return areas;
            }
        }
        return List.of();
    }

    private boolean comma(List<Word> words, int at) {
        String between = text.substring(words.get(at - 1).end(), words.get(at).start());
        return words.get(at).capitalised() && (between.equals(", ") || between.equals(" (") || between.equals("., "));
    }
}
