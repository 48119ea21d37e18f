package org.saksi.resolver;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The words around a number that say what it counts and how sure it is. */
final class QuantityWords {
    /** Kinds by the word that tells them, in both languages. */
    static final Map<String, String> KINDS = kinds();

    /** Hedges of one or two words: what they do to the ends of the interval. */
    static final Map<String, Hedge> HEDGES = Map.ofEntries(
            Map.entry("sedikitnya", Hedge.LEAST),
            Map.entry("setidaknya", Hedge.LEAST),
            Map.entry("setidak tidaknya", Hedge.LEAST),
            Map.entry("paling sedikit", Hedge.LEAST),
            Map.entry("minimal", Hedge.LEAST),
            Map.entry("at least", Hedge.LEAST),
            Map.entry("fewer than no", Hedge.LEAST),
            Map.entry("lebih dari", Hedge.LEAST),
            Map.entry("more than", Hedge.LEAST),
            Map.entry("over", Hedge.LEAST),
            Map.entry("hampir", Hedge.NEARLY),
            Map.entry("nearly", Hedge.NEARLY),
            Map.entry("almost", Hedge.NEARLY),
            Map.entry("sekitar", Hedge.ABOUT),
            Map.entry("kira kira", Hedge.ABOUT),
            Map.entry("about", Hedge.ABOUT),
            Map.entry("around", Hedge.ABOUT),
            Map.entry("some", Hedge.ABOUT),
            Map.entry("roughly", Hedge.ABOUT),
            Map.entry("approximately", Hedge.ABOUT),
            Map.entry("kurang lebih", Hedge.ABOUT),
            Map.entry("up to", Hedge.MOST),
            Map.entry("as many as", Hedge.MOST),
            Map.entry("at most", Hedge.MOST),
            Map.entry("maksimal", Hedge.MOST),
            Map.entry("paling banyak", Hedge.MOST),
            Map.entry("hingga", Hedge.MOST),
            Map.entry("fewer than", Hedge.MOST),
            Map.entry("less than", Hedge.MOST),
            Map.entry("kurang dari", Hedge.MOST),
            Map.entry("sebanyak", Hedge.EXACT));

    /** Words between the two ends of a range. */
    static final Set<String> RANGE = Set.of("hingga", "sampai", "to", "dan", "and");

    /** Words that open a range. */
    static final Set<String> RANGE_OPENERS = Set.of("antara", "between", "from", "dari");

    /** Currencies by sign or word. */
    static final Map<String, String> CURRENCIES = Map.ofEntries(
            Map.entry("rp", "IDR"),
            Map.entry("rupiah", "IDR"),
            Map.entry("idr", "IDR"),
            Map.entry("$", "USD"),
            Map.entry("us$", "USD"),
            Map.entry("usd", "USD"),
            Map.entry("dolar", "USD"),
            Map.entry("dollar", "USD"),
            Map.entry("dollars", "USD"),
            Map.entry("€", "EUR"),
            Map.entry("euro", "EUR"),
            Map.entry("euros", "EUR"),
            Map.entry("£", "GBP"),
            Map.entry("pounds", "GBP"),
            Map.entry("yen", "JPY"),
            Map.entry("yuan", "CNY"),
            Map.entry("ringgit", "MYR"),
            Map.entry("rubles", "RUB"),
            Map.entry("rubel", "RUB"),
            Map.entry("won", "KRW"),
            Map.entry("baht", "THB"));

    private QuantityWords() {}

    /** What a hedge leaves of an exact number. */
    enum Hedge {
        EXACT,
        LEAST,
        MOST,
        ABOUT,
        NEARLY
    }

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new HashMap<>();
        put(
                kinds,
                "killed",
                "tewas meninggal terbunuh menewaskan membunuh dibunuh gugur ditewaskan mati jiwa killed dead died"
                        + " killing kills deaths slain fatalities kill");
        put(
                kinds,
                "wounded",
                "luka terluka cedera melukai dilukai wounded injured injuring wounding hurt wounds injures");
        put(
                kinds,
                "arrested",
                "ditangkap menangkap ditahan menahan diamankan mengamankan diciduk dibekuk membekuk"
                        + " meringkus diringkus dicokok arrested detained arresting arrests detaining arrest");
        put(
                kinds,
                "displaced",
                "mengungsi terusir mengungsikan diungsikan dievakuasi mengevakuasi displaced fled evacuated"
                        + " homeless displacing evacuating evacuate flee");
        put(
                kinds,
                "participants",
                "berunjuk berdemo berdemonstrasi unjuk demonstrasi berkumpul berpawai memprotes protes menghadiri"
                        + " dihadiri hadir mogok jalan rallied protested marched demonstrated gathered attended rally"
                        + " protest marching protesting rallying demonstrators protesters");
        put(
                kinds,
                "deployed",
                "dikerahkan mengerahkan dikirim mengirim dikirimkan mengirimkan menempatkan ditempatkan"
                        + " menyiagakan disiagakan deployed deploying deploy sent sending send");
        put(kinds, "abducted", "diculik menculik disandera menyandera kidnapped abducted hostage kidnapping abducting");
        put(
                kinds,
                "released",
                "dibebaskan membebaskan dilepaskan melepaskan released freed releasing freeing release free");
        put(kinds, "missing", "hilang missing");
        return Map.copyOf(kinds);
    }

    private static void put(Map<String, String> kinds, String kind, String words) {
        for (String word : words.split(" ", -1)) {
            kinds.put(word, kind);
        }
    }
}
