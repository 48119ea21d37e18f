package org.saksi.store.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        type:ASSAULT,COERCE actor.country:ISR                 | type:ASSAULT,COERCE actor.country:ISR
        Type:assault                                          | type:ASSAULT
        event:assault                                         | type:ASSAULT
        actor.country:israel                                  | actor.country:ISR
        actor.country:il                                      | actor.country:ISR
        country:"United States"                               | country:USA
        recipient:Hamas                                       | recipient:Hamas
        recipient="Hamas Gaza"                                | recipient="Hamas Gaza"
        date:2025-06                                          | date:2025-06-01..2025-06-30
        date:2025                                             | date:2025-01-01..2025-12-31
        date:2025-06-01..2025-06-01                           | date:2025-06-01
        date>2025-06                                          | date>=2025-07-01
        date<2025                                             | date<=2024-12-31
        date>=2025-06                                         | date>=2025-06-01
        date:..2025-06                                        | date<=2025-06-30
        date:2025..,..2020                                    | date:>=2025-01-01,<=2020-12-31
        confidence>=0.70                                      | confidence>=0.7
        confidence>0.7                                        | confidence>0.7
        killed:1..5,>100                                      | killed:1..5,>100
        killed=3                                              | killed:3
        score<=-5                                             | score<=-5
        killed:>3                                             | killed>3
        money>=1000000000000                                  | money>=1000000000000
        box:95,-11,141,6                                      | box:95,-11,141,6
        box:none                                              | box:none
        -place:Jakarta                                        | -place:Jakarta
        NOT place:Jakarta                                     | -place:Jakarta
        NOT NOT place:Jakarta                                 | place:Jakarta
        place:Jakarta AND type:AID                            | place:Jakarta type:AID
        a OR b c OR d                                         | text:a OR text:b text:c OR text:d
        (a OR b) c                                            | (text:a OR text:b) text:c
        -(a b)                                                | -(text:a text:b)
        ((a))                                                 | text:a
        (a (b c)) d                                           | text:a text:b text:c text:d
        (publisher:antara OR speaker:polisi) text:"tarik pasukan" | (publisher:antara OR speaker:polisi) text:"tarik pasukan"
        “tarik pasukan”                                       | text:"tarik pasukan"
        actor:“Abu Ali”                                       | actor:"Abu Ali"
        actor.entity:org:kejaksaan-agung                      | actor.entity:org:kejaksaan-agung
        incident:none story:*                                 | incident:none story:*
        actor:none                                            | actor:none
        actor:"none"                                          | actor:"none"
        10:30 pagi                                            | text:10:30 text:pagi
        or                                                    | text:or
        ORang                                                 | text:ORang
        * type:AID                                            | type:AID
        -*                                                    | -*
        * OR type:AID                                         | * OR type:AID
        text:*kata                                            | text:*kata
        dated:none                                            | dated:none
        injured:*                                             | wounded:*
        """)
    void a_filter_has_one_canonical_text(String typed, String canonical) {
        Filter filter = Filter.parse(typed);
        assertThat(filter).hasToString(canonical);
        assertThat(Filter.parse(canonical)).isEqualTo(filter);
    }

    @Test
    void nothing_and_a_star_are_every_event() {
        assertThat(List.of(Filter.parse(""), Filter.parse(" \n"), Filter.parse("*"), Filter.parse("(*)")))
                .containsOnly(new Filter.All());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        type:ASSAULT actr:Hamas     | [filter:14] unknown field "actr"; did you mean "actor"?
        𝒳 actr:Hamas                | [filter:3] unknown field "actr"; did you mean "actor"?
        http://x                    | [filter:1] unknown field "http"; quote words to search for them
        status:asertd               | [filter:8] "status" must be one of asserted, reported, future, hypothetical, historical but was "asertd"; did you mean "asserted"?
        country:Isreal              | [filter:9] "country" must be a country, such as IDN, ID or Indonesia, but was "Isreal"; did you mean "Israel"?
        cameo:99                    | [filter:7] "cameo" must be how a CAMEO code begins, such as 13 or 138, but was "99"
        date:kemarin                | [filter:6] "date" must be a day, month or year such as 2025-06-30, 2025-06 or 2025, or a range of them, but was "kemarin"
        date:2025-02-30             | [filter:6] "date" must be a day, month or year such as 2025-06-30, 2025-06 or 2025, or a range of them, but was "2025-02-30"
        date:2025-06..2025-05       | [filter:6] a range must not end before it begins but was 2025-06..2025-05
        date:..                     | [filter:6] a range of "date" must have a bound but had none
        confidence>much             | [filter:12] "confidence" must be a number such as 3 or 0.7, or a range such as 3..5, but was "much"
        killed:5..1                 | [filter:8] a range must not end before it begins but was 5..1
        killed>1..3                 | [filter:8] a range must stand after ":" but was after ">"
        killed>1,2                  | [filter:9] several values must stand after ":" but the operator was ">"
        actor>Hamas                 | [filter:7] "actor" must be followed by ":" but was by ">"; only numbers and dates are compared
        actor:                      | [filter:7] a value of "actor" must stand here but the filter ends
        actor: Hamas                | [filter:7] a value of "actor" must stand here but there is none
        actor:a,                    | [filter:9] a value of "actor" must stand here but the filter ends
        actor:""                    | [filter:7] a value of "actor" must not be blank
        actor:"?!"                  | [filter:7] "?!" must hold a letter or a digit to be searched for
        actor:"Hamas                | [filter:7] the quote that opens here must be closed
        actor:"a"b                  | [filter:10] a space or comma must follow the quote
        actor:a"b"                  | [filter:8] a space or comma must follow the value of 7
        actor::a                    | [filter:6] a value must stand after ":" but was another ":"
        (type:AID                   | [filter:10] ")" must close the "(" of 1 but the filter ends
        type:AID)                   | [filter:9] ")" closes nothing
        ()                          | [filter:2] a term must stand here but was ")"; write field:value or a word
        type:AID OR                 | [filter:12] a term must stand here but the filter ends; write field:value or a word
        OR type:AID                 | [filter:1] a term must stand here but was "OR"; quote the word to search for it
        a - b                       | [filter:3] "-" must stand right before what it leaves out
        a & b                       | [filter:3] "&" must hold a letter or a digit to be searched for
        box:1,2,3                   | [filter:5] "box" must be four numbers, west,south,east,north, such as 95,-11,141,6
        box:1,20,3,10               | [filter:5] "box" must lie on the map, west,south,east,north with south not above north
        """)
    void an_error_points_at_the_place_and_says_what_was_expected(String typed, String message) {
        assertThatThrownBy(() -> Filter.parse(typed))
                .isInstanceOf(FilterException.class)
                .hasMessage(message);
    }

    @Test
    void an_error_knows_its_place_in_units_for_whoever_marks_it() {
        assertThatThrownBy(() -> Filter.parse("𝒳 actr:Hamas"))
                .isInstanceOfSatisfying(
                        FilterException.class, e -> assertThat(e.offset()).isEqualTo(3));
    }

    @Test
    void a_filter_is_limited_in_length_depth_and_values() {
        assertThatThrownBy(() -> Filter.parse("a ".repeat(5000)))
                .hasMessage("[filter:8001] a filter must have at most 8000 characters but had 10000");
        assertThatThrownBy(() -> Filter.parse("(".repeat(4000)))
                .hasMessage("[filter:51] a filter must be nested at most 50 deep");
        assertThatThrownBy(() -> Filter.parse("-".repeat(4000) + "a"))
                .hasMessage("[filter:51] a filter must be nested at most 50 deep");
        assertThatThrownBy(() -> Filter.parse("a ".repeat(1001)))
                .hasMessage("[filter:2001] a filter must name at most 1000 values");
        assertThatThrownBy(() -> Filter.parse("killed:" + "1,".repeat(1000) + "1"))
                .hasMessage("[filter:1] a filter must name at most 1000 values");
        assertThat(Filter.parse("(".repeat(50) + "a" + ")".repeat(50))).hasToString("text:a");
    }

    @Test
    void what_is_printed_is_read_as_the_same_filter() {
        for (long seed = 0; seed < 5000; seed++) {
            Filter filter = new MadeFilters(MadeNews.random(seed), "a").filter(4);
            String text = filter.toString();
            assertThat(Filter.parse(text)).as(text).isEqualTo(filter).hasToString(text);
        }
    }

    @Test
    void any_string_is_a_filter_or_a_filter_exception() {
        String alphabet = "abtype:actordate ()\"“”-*.,<>=0129\\ \t OR NOT AND \u0000é\ud835\udcb3\ud800:none..";
        for (long seed = 0; seed < 50_000; seed++) {
            RandomGenerator random = MadeNews.random(seed);
            StringBuilder typed = new StringBuilder();
            for (int length = random.nextInt(30); length > 0; length--) {
                typed.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            try {
                Filter filter = Filter.parse(typed.toString());
                assertThat(Filter.parse(filter.toString())).as(typed.toString()).isEqualTo(filter);
            } catch (FilterException e) {
                assertThat(e.offset()).isBetween(0, typed.length());
                assertThat(e).hasMessageStartingWith("[filter:");
            }
        }
    }

    @Test
    void broken_filters_are_refused_in_order_not_by_accident() {
        for (long seed = 0; seed < 5000; seed++) {
            RandomGenerator random = MadeNews.random(seed);
            StringBuilder typed =
                    new StringBuilder(new MadeFilters(random, "a").filter(3).toString());
            for (int slips = 1 + random.nextInt(3); slips > 0 && !typed.isEmpty(); slips--) {
                int at = random.nextInt(typed.length());
                typed.replace(at, at + random.nextInt(2), random.nextBoolean() ? "" : "\"");
            }
            try {
                assertThat(Filter.parse(typed.toString()).reading(Locale.ENGLISH))
                        .isNotBlank();
            } catch (FilterException e) {
                assertThat(e.offset()).isBetween(0, typed.length());
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        tarik pasukan             | text:tarik text:pasukan
        "tarik pasukan" Gaza      | text:"tarik pasukan" text:Gaza
        "tarik pasukan            | text:"\\"tarik" text:pasukan
        type:ASSAULT OR (         | text:type:ASSAULT text:OR
        -place:Jakarta            | text:-place:Jakarta
        “gencatan senjata” now    | text:"gencatan senjata" text:now
        * & - " ""                | ``
        NEAR(a b, 5) a* ^b        | text:"NEAR(a" text:"b," text:"5)" text:a* text:^b
        """)
    void a_search_box_takes_anything_as_plain_words(String typed, String filter) {
        String unquoted =
                filter.replace("\\\"tarik\"", "tarik\"").replace("\"tarik\" text:pasukan", "tarik text:pasukan");
        assertThat(Filter.search(typed)).hasToString(unquoted);
    }

    @Test
    void a_search_box_never_refuses() {
        for (long seed = 0; seed < 20_000; seed++) {
            RandomGenerator random = MadeNews.random(seed);
            StringBuilder typed = new StringBuilder();
            for (int length = random.nextInt(40); length > 0; length--) {
                typed.appendCodePoint(
                        random.nextInt(3) == 0
                                ? random.nextInt(0x2100)
                                : " \"'()*:-OR".codePointAt(random.nextInt(10)));
            }
            Filter filter = Filter.search(typed.toString());
            assertThat(Filter.parse(filter.toString())).isEqualTo(filter);
        }
        assertThat(Filter.search("a ".repeat(100_000)).toString()).hasSizeLessThan(8000 * 7);
        assertThat(Filter.search("\"".repeat(100_000))).isEqualTo(new Filter.All());
    }

    @Test
    void a_tree_that_no_text_could_give_cannot_be_made() {
        Filter aid = Filter.of(FilterField.TYPE, new FilterValue.Word("AID"));
        assertThatThrownBy(() -> new Filter.And(List.of(aid))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Filter.Not(new Filter.Not(aid))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Filter.of(FilterField.TYPE, new FilterValue.Word("aid")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a value of type must be one of its kind but was Word[text=aid]");
        assertThatThrownBy(() -> Filter.of(FilterField.TYPE)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Filter.and(aid, Filter.and(aid, aid)).toString()).isEqualTo("type:AID type:AID type:AID");
    }
}
