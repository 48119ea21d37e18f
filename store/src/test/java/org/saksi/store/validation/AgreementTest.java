package org.saksi.store.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saksi.store.export.SampleEvents;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AgreementTest {
    @TempDir
    private Path folder;

    @Test
    void sheets_come_back_as_they_were_filled_in() throws IOException {
        StratifiedSample sample = StratifiedSample.draw(
                new SamplePlan(40, Set.of(StratumKey.LANGUAGE), Allocation.EQUAL, 3),
                SampleEvents.of(3, 200).events().stream());
        CoderSheets.write(sample, List.of("ani", "budi"), false, folder);
        assertThat(Agreement.readSample(folder.resolve("sample.jsonl"))).isEqualTo(sample.entries());
        DecisionSheet untouched = DecisionSheet.read(folder.resolve("ani.csv"));
        assertThat(untouched).isEqualTo(new DecisionSheet(List.of(), 40, List.of()));
        assertThat(DecisionSheet.read(folder.resolve("budi.jsonl"))).isEqualTo(untouched);

        String filled = Files.readString(folder.resolve("budi.jsonl"))
                .replace("\"verdict\":\"\"", "\"verdict\":\"right\"")
                .replace("\"place_ok\":\"\"", "\"place_ok\":false");
        Files.writeString(folder.resolve("budi.jsonl"), filled);
        DecisionSheet budi = DecisionSheet.read(folder.resolve("budi.jsonl"));
        assertThat(budi.problems()).isEmpty();
        assertThat(budi.decisions())
                .hasSize(40)
                .allSatisfy(decision -> {
                    assertThat(decision.coder()).isEqualTo("budi");
                    assertThat(decision.verdict()).isEqualTo(Verdict.RIGHT);
                    assertThat(decision.slots()).isEqualTo(Map.of(Slot.PLACE, false));
                })
                .extracting(Decision::event)
                .isEqualTo(sample.entries().stream().map(SampleEntry::event).toList());
    }

    @Test
    void a_blind_sheet_shows_the_words_and_nothing_of_the_coding() throws IOException {
        StratifiedSample sample = StratifiedSample.draw(
                new SamplePlan(5, Set.of(), Allocation.EQUAL, 3), SampleEvents.of(3, 20).events().stream());
        CoderSheets.write(sample, List.of("ani"), true, folder);
        assertThat(Files.readString(folder.resolve("ani.csv")).lines().findFirst())
                .contains("event,coder,language,publisher,published,title,sentence,trigger,true_type,note");
        JsonNode manifest = JsonMapper.shared().readTree(Files.readString(folder.resolve("manifest.json")));
        assertThat(manifest.path("blind").asBoolean()).isTrue();
        assertThat(manifest.path("strata").get(0).path("population").asInt()).isEqualTo(20);
    }

    @Test
    void a_name_that_cannot_name_a_file_is_refused() {
        StratifiedSample empty =
                new StratifiedSample(new SamplePlan(1, Set.of(), Allocation.EQUAL, 1), List.of(), List.of());
        assertThatThrownBy(() -> CoderSheets.write(empty, List.of("../ani"), false, folder))
                .hasMessage("a coder's name must be of letters, digits, - and _, and not sample or manifest, but was"
                        + " \"../ani\"");
        assertThatThrownBy(() -> CoderSheets.write(empty, List.of("ani", "ani"), false, folder))
                .hasMessage("coders must have names of their own but were [ani, ani]");
    }

    @Test
    void rows_that_cannot_be_read_are_named_and_the_others_count() throws IOException {
        Path sheet = Files.writeString(folder.resolve("ani.csv"), """
            \uFEFFevent;coder;verdict;true_type;actors_ok;note
            e_1;ani;Right;;ya;
            e_2;ani;benar;;;
            e_3;ani;wrong;SERANG;;
            e_4;ani;wrong;none;tidak;
            ;ani;right;;;
            e_5;;right;;;
            e_6;ani;right;;mungkin;
            e_7;ani;;;yes;
            e_1;ani;wrong;;;
            e_8;ani;;;;only a note
            """);
        DecisionSheet read = DecisionSheet.read(sheet);
        assertThat(read.decisions())
                .containsExactly(
                        new Decision("e_1", "ani", Verdict.RIGHT, null, Map.of(Slot.ACTORS, true), ""),
                        new Decision("e_4", "ani", Verdict.WRONG, "NONE", Map.of(Slot.ACTORS, false), ""));
        assertThat(read.blank()).isEqualTo(1);
        assertThat(read.problems())
                .containsExactly(
                        "[ani.csv:3] field \"verdict\" must be right, wrong, unsure or blank but was \"benar\"",
                        "[ani.csv:4] field \"true_type\" must be a PLOVER type, NONE or blank but was \"SERANG\"",
                        "[ani.csv:6] field \"event\" must be the id of an event but was \"\"",
                        "[ani.csv:7] field \"coder\" must be the name of the coder but was \"\"",
                        "[ani.csv:8] field \"actors_ok\" must be yes, no or blank but was \"mungkin\"",
                        "[ani.csv:9] field \"verdict\" must be given where slots are judged but was \"\"",
                        "[ani.csv:10] field \"event\" must be decided once by a coder but was \"e_1\"");
    }

    @Test
    void json_that_cannot_be_read_is_named() throws IOException {
        Path sheet = Files.writeString(
                folder.resolve("ani.jsonl"),
                "{\"event\":\"e_1\",\"coder\":\"ani\",\"verdict\":\"right\"}\n{\"event\":\n\n");
        DecisionSheet read = DecisionSheet.read(sheet);
        assertThat(read.decisions()).hasSize(1);
        assertThat(read.problems())
                .singleElement()
                .asString()
                .startsWith("[ani.jsonl:2] the line must be a JSON object");
        assertThatThrownBy(() -> Agreement.readSample(sheet))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("[ani.jsonl:1] the line must be of a sample");
    }

    /** By hand: strata of 100 and 900 events; 9 of 10 and 5 of 10 right. */
    @Test
    void precision_of_the_dataset_weighs_each_stratum_by_its_size() {
        List<SampleEntry> sample = new ArrayList<>();
        List<Decision> decisions = new ArrayList<>();
        for (int event = 0; event < 20; event++) {
            boolean small = event < 10;
            sample.add(entry("e_" + event, small ? "a" : "b", small ? 10 : 90, "COERCE", event));
            decisions.add(
                    decision("e_" + event, "ani", event < 9 || event >= 15 ? Verdict.RIGHT : Verdict.WRONG, null));
        }
        AgreementReport report = new Agreement(sample, decisions, null).report();
        assertThat(report.precision()).isEqualTo(Proportion.of(14, 20));
        // 0.1 * 0.9 + 0.9 * 0.5; variance 0.01 * 0.9 * 0.01 + 0.81 * (1 - 1/90) * 0.25 / 9
        double variance = 0.01 * 0.9 * 0.01 + 0.81 * (1 - 1 / 90.0) * 0.25 / 9;
        Proportion expected = Proportion.of(0.54, 0.54 * 0.46 / variance, 20);
        assertThat(report.weighted()).isNotNull().satisfies(weighted -> {
            assertThat(weighted.estimate()).isCloseTo(0.54, within(1e-12));
            assertThat(weighted.low()).isCloseTo(expected.low(), within(1e-9));
            assertThat(weighted.high()).isCloseTo(expected.high(), within(1e-9));
        });
        assertThat(report.covered()).isEqualTo(1);
    }

    @Test
    void a_full_count_has_no_interval_and_all_right_has_one() {
        List<SampleEntry> all = List.of(entry("e_1", "a", 1, "COERCE", 1), entry("e_2", "a", 1, "COERCE", 2));
        List<Decision> mixed =
                List.of(decision("e_1", "ani", Verdict.RIGHT, null), decision("e_2", "ani", Verdict.WRONG, null));
        assertThat(new Agreement(all, mixed, null).report().weighted()).isEqualTo(new Proportion(0.5, 0.5, 0.5, 2));
        List<SampleEntry> few = List.of(entry("e_1", "a", 50, "COERCE", 1), entry("e_2", "b", 50, "COERCE", 2));
        List<Decision> right =
                List.of(decision("e_1", "ani", Verdict.RIGHT, null), decision("e_2", "ani", Verdict.RIGHT, null));
        assertThat(new Agreement(few, right, null).report().weighted()).isEqualTo(Proportion.of(2, 2));
    }

    @Test
    void what_most_coders_say_counts_and_an_adjudicator_ends_ties() {
        List<SampleEntry> sample = List.of(
                entry("e_1", "a", 1, "COERCE", 1),
                entry("e_2", "a", 1, "COERCE", 2),
                entry("e_3", "a", 1, "ASSAULT", 3));
        List<Decision> decisions = List.of(
                decision("e_1", "ani", Verdict.RIGHT, null),
                decision("e_1", "budi", Verdict.RIGHT, null),
                decision("e_2", "ani", Verdict.RIGHT, null),
                decision("e_2", "budi", Verdict.WRONG, "ASSAULT"),
                decision("e_3", "ani", Verdict.UNSURE, null),
                decision("e_9", "ani", Verdict.RIGHT, null));
        AgreementReport report = new Agreement(sample, decisions, "cici").report();
        assertThat(report.judged()).isEqualTo(1);
        assertThat(report.undecided()).isEqualTo(2);
        assertThat(report.unknown()).containsExactly("e_9");
        assertThat(report.verdicts().units()).isEqualTo(2);
        assertThat(report.verdicts().agreement()).hasValue(0.5);
        List<Decision> decided = new ArrayList<>(decisions);
        decided.add(decision("e_2", "cici", Verdict.WRONG, "ASSAULT"));
        AgreementReport after = new Agreement(sample, decided, "cici").report();
        assertThat(after.judged()).isEqualTo(2);
        assertThat(after.confusion().get("COERCE")).isEqualTo(Map.of("COERCE", 1, "ASSAULT", 1));
        assertThat(after.verdicts()).isEqualTo(report.verdicts());
        assertThat(after.types().get("COERCE").precision()).isEqualTo(Proportion.of(1, 2));
        assertThat(after.types().get("ASSAULT").precision()).isNull();
    }

    @Test
    void the_page_holds_all_tables() {
        List<SampleEntry> sample = List.of(
                entry("e_1", "a", 10, "COERCE", 1), entry("e_2", "a", 10, "COERCE", 2), entry("e_3", "b", 5, "AID", 3));
        List<Decision> decisions = List.of(
                new Decision("e_1", "ani", Verdict.RIGHT, null, Map.of(Slot.PLACE, false), ""),
                decision("e_1", "budi", Verdict.RIGHT, null),
                decision("e_2", "ani", Verdict.WRONG, "NONE"),
                decision("e_2", "budi", Verdict.WRONG, "ASSAULT"));
        assertThat(AgreementText.of(new Agreement(sample, decisions, null).report()))
                .isEqualTo("""
                    # Precision and agreement

                    2 of 3 sampled events judged, 0 undecided. Intervals are of 95 %.

                    | precision | estimate | interval |
                    |---|---|---|
                    | of the judged events (Wilson) | 0.500 | 0.095 – 0.905 |
                    | of the dataset (stratified, weighted) | 0.500 | 0.060 – 0.940 |

                    The judged events stand for 0.800 of the dataset; strata without one are left out.

                    ## By type

                    | type | sampled | judged | precision | interval | weighted | interval |
                    |---|---|---|---|---|---|---|
                    | AID | 1 | 0 | – | – | – | – |
                    | COERCE | 2 | 2 | 0.500 | 0.095 – 0.905 | 0.500 | 0.060 – 0.940 |

                    ## Slots

                    | slot | judged | right | interval |
                    |---|---|---|---|
                    | place | 1 | 0.000 | 0.000 – 0.793 |

                    ## Coded type (rows) and type by the coders (columns)

                    | | COERCE |
                    |---|---|
                    | COERCE | 1 |

                    ## Coders among themselves

                    | on | events | agreement | Krippendorff's alpha |
                    |---|---|---|---|
                    | right or wrong | 2 | 1.000 | 1.000 |
                    | type | 2 | 0.500 | 0.400 |

                    | coders | on | events | agreement | Cohen's kappa |
                    |---|---|---|---|---|
                    | ani, budi | right or wrong | 2 | 1.000 | 1.000 |
                    | ani, budi | type | 2 | 0.500 | 0.333 |
                    """);
    }

    @Test
    void gold_holds_sentences_whose_events_are_all_decided() {
        List<SampleEntry> sample = List.of(
                entry("e_1", "a", 1, "COERCE", 1),
                entry("e_2", "a", 1, "ASSAULT", 1),
                entry("e_3", "a", 1, "AID", 2),
                entry("e_4", "a", 1, "AID", 3),
                entry("e_5", "a", 1, "AID", 4));
        List<Decision> decisions = List.of(
                new Decision("e_1", "ani", Verdict.RIGHT, null, Map.of(Slot.TIME, false), ""),
                new Decision(
                        "e_2", "ani", Verdict.WRONG, "COERCE", Map.of(Slot.ACTORS, true, Slot.RECIPIENTS, true), ""),
                decision("e_3", "ani", Verdict.WRONG, "NONE"),
                decision("e_4", "ani", Verdict.WRONG, "COERCE"));
        AdjudicatedGold gold = AdjudicatedGold.of(new Agreement(sample, decisions, null));
        assertThat(gold.sentences()).isEqualTo(4);
        assertThat(gold.lines())
                .containsExactly(
                        "{\"id\":\"a1#1\",\"text\":\"Polisi menahan warga.\",\"lang\":\"id\",\"date\":\"2025-06-01\","
                                + "\"title\":\"\",\"prev\":\"\",\"complete\":false,\"events\":["
                                + event("COERCE", "\"arrest\"", "null")
                                + ","
                                + event("COERCE", "null", "\"kemarin\"")
                                + "]}",
                        "{\"id\":\"a1#2\",\"text\":\"Polisi menahan warga.\",\"lang\":\"id\",\"date\":\"2025-06-01\","
                                + "\"title\":\"\",\"prev\":\"\",\"complete\":false,\"events\":[]}");
    }

    private static String event(String type, String mode, String time) {
        return "{\"type\":\"" + type + "\",\"mode\":" + mode + ",\"status\":\"asserted\",\"trigger\":\"menahan\","
                + "\"actors\":[{\"text\":\"Polisi\",\"country\":\"IDN\",\"sector\":\"COP\"}],"
                + "\"recipients\":[{\"text\":\"warga\",\"country\":null,\"sector\":null}],"
                + "\"attribution\":null,\"time\":" + time + ",\"place\":null}";
    }

    private static SampleEntry entry(String event, String stratum, double weight, String type, int index) {
        return new SampleEntry(
                event,
                stratum,
                weight,
                "a1",
                "id",
                null,
                null,
                "2025-06-01",
                index,
                "Polisi menahan warga.",
                new SampleEntry.Coded(
                        type,
                        "arrest",
                        "asserted",
                        "menahan",
                        List.of(new SampleEntry.Party("Polisi", "IDN", "COP")),
                        List.of(new SampleEntry.Party("warga", null, null)),
                        null,
                        "kemarin",
                        null));
    }

    private static Decision decision(String event, String coder, Verdict verdict, @Nullable String type) {
        return new Decision(event, coder, verdict, type, Map.of(), "");
    }
}
