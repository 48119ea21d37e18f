package org.saksi.store.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Filters from a seed: every field, every kind of value, nested. */
final class MadeFilters {
    private static final List<String> WORDS = List.of(
            "Hamas",
            "hamas",
            "bicara hamas",
            "erdogan",
            "Sana'a",
            "israel",
            "al qaeda",
            "jakarta",
            "Jawa Barat",
            "none",
            "agung",
            "100% \"Rakyat\"_Bersatu",
            "哈马斯",
            "polisi",
            "antara",
            "detik.com",
            "melakukan",
            "O'Brien\\Smith",
            "tidak ada",
            "Đặng",
            "a:b",
            ">3",
            "=x",
            "“curly”",
            "x,y",
            "(x)",
            "-x",
            "OR",
            "*a");

    private final RandomGenerator random;
    private final String prefix;

    MadeFilters(RandomGenerator random, String prefix) {
        this.random = random;
        this.prefix = prefix;
    }

    Filter filter(int depth) {
        int kind = depth == 0 ? 9 : random.nextInt(12);
        return switch (kind) {
            case 0, 1 -> Filter.and(several(depth));
            case 2, 3 -> Filter.or(several(depth));
            case 4 -> Filter.not(filter(depth - 1));
            case 5 -> random.nextInt(4) == 0 ? new Filter.All() : match();
            default -> match();
        };
    }

    private List<Filter> several(int depth) {
        List<Filter> parts = new ArrayList<>();
        for (int count = 1 + random.nextInt(3); count > 0; count--) {
            parts.add(filter(depth - 1));
        }
        return parts;
    }

    Filter match() {
        FilterField field = pick(List.of(FilterField.values()));
        boolean whole = random.nextInt(3) == 0;
        List<FilterValue> any = new ArrayList<>();
        int count = field.kind() == FilterField.Kind.BOX ? 1 : 1 + random.nextInt(3);
        while (any.size() < count) {
            any.add(value(field, whole));
        }
        return new Filter.Match(field, any);
    }

    private FilterValue value(FilterField field, boolean whole) {
        if (random.nextInt(8) == 0 && field.kind() != FilterField.Kind.TEXT) {
            return random.nextBoolean() ? FilterValue.Presence.ANY : FilterValue.Presence.NONE;
        }
        return switch (field.kind()) {
            case CODE -> new FilterValue.Word(code(field));
            case PREFIX -> {
                String code = field == FilterField.CAMEO ? pick(MadeNews.CAMEO) : pick(MadeNews.RULES);
                yield whole
                        ? new FilterValue.Whole(code)
                        : new FilterValue.Word(code.substring(0, 1 + random.nextInt(code.length())));
            }
            case ID -> new FilterValue.Word(id(field));
            case NAME -> {
                String name = pick(random.nextBoolean() ? WORDS : names(field));
                String worded = Folded.hasWords(name) ? name : "Hamas";
                yield whole ? new FilterValue.Whole(worded) : new FilterValue.Word(worded);
            }
            case NUMBER -> numbers(field);
            case DATE -> days();
            case BOX -> {
                double south = random.nextInt(-12, 12) * 0.5;
                yield new FilterValue.Box(
                        random.nextInt(-360, 361) * 0.5,
                        south,
                        random.nextInt(-360, 361) * 0.5,
                        south + random.nextInt(12) * 0.5);
            }
            case TEXT -> new FilterValue.Word(pick(WORDS));
        };
    }

    private List<String> names(FilterField field) {
        return switch (field) {
            case PLACE -> MadeNews.PLACES;
            case PLACE_ADMIN1 -> MadeNews.AREAS;
            case SPEAKER -> MadeNews.SPEAKERS;
            case PUBLISHER -> MadeNews.PUBLISHERS;
            default -> random.nextInt(4) == 0 ? MadeNews.ENTITIES : MadeNews.NAMES;
        };
    }

    private String code(FilterField field) {
        return switch (field) {
            case ACTOR_COUNTRY, RECIPIENT_COUNTRY, COUNTRY, PLACE_COUNTRY -> pick(MadeNews.COUNTRIES);
            case ACTOR_SECTOR, RECIPIENT_SECTOR, SECTOR -> pick(MadeNews.SECTORS);
            case LANGUAGE -> pick(List.of("id", "en", "und"));
            case CURRENCY -> pick(List.of("IDR", "USD", "EUR"));
            case CONTEXT -> pick(List.of("military", "legal", "health"));
            default -> pick(List.copyOf(field.codes()));
        };
    }

    private String id(FilterField field) {
        return switch (field) {
            case ID -> "e_" + prefix + "-" + random.nextInt(20) + "_" + random.nextInt(3);
            case ARTICLE_ID -> prefix + "-" + random.nextInt(20);
            case INCIDENT -> "i_" + prefix + random.nextInt(14);
            case STORY -> "s_" + random.nextInt(5);
            case FLAGGED -> pick(MadeNews.FLAGGERS);
            default -> pick(MadeNews.ENTITIES);
        };
    }

    private FilterValue numbers(FilterField field) {
        double from = field == FilterField.CONFIDENCE ? random.nextInt(101) / 100.0 : random.nextInt(-10, 11);
        double to = from + (random.nextBoolean() ? 0 : random.nextInt(4));
        return switch (random.nextInt(5)) {
            case 0 -> new FilterValue.Numbers(from, Double.POSITIVE_INFINITY, random.nextBoolean());
            case 1 -> new FilterValue.Numbers(Double.NEGATIVE_INFINITY, to, random.nextBoolean());
            default -> new FilterValue.Numbers(from, to, true);
        };
    }

    private FilterValue days() {
        var from = MadeNews.FIRST.plusDays(random.nextInt(MadeNews.DAYS));
        return switch (random.nextInt(4)) {
            case 0 -> new FilterValue.Days(from, null);
            case 1 -> new FilterValue.Days(null, from);
            default -> new FilterValue.Days(from, from.plusDays(random.nextInt(90)));
        };
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
