package org.saksi.resolver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActorsTest {
    private static final String HEADER = "kind,name,country,sector,role,from,to,variants,source\n";
    private static final LocalDate DAY = LocalDate.of(2025, 6, 1);

    @TempDir
    Path temporary;

    @Test
    void a_name_is_found_on_a_day_and_without_one() {
        Actors actors = Actors.shipped();
        assertThat(actors.find("jokowi", LocalDate.of(2013, 5, 1), null))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.entity()).isEqualTo("person:joko-widodo");
                    assertThat(entry.role()).isEqualTo("governor of Jakarta");
                    assertThat(entry.source()).isNotEmpty();
                    assertThat(entry.place()).startsWith("persons.tsv:");
                });
        assertThat(actors.find("Jokowi", null, null)).hasSizeGreaterThan(1);
        assertThat(actors.find("", null, null)).isEmpty();
        assertThat(actors.find("Qwertyuiop", null, null)).isEmpty();
    }

    @Test
    void what_is_written_exactly_so_comes_before_what_holds_the_words() {
        List<Actors.Entry> found = Actors.shipped().find("Hamas", null, null);
        assertThat(found.getFirst().entity()).isEqualTo("org:hamas");
        assertThat(found).allSatisfy(entry -> assertThat(entry.kind()).isNotEqualTo("noun"));
    }

    @Test
    void a_noun_is_one_of_its_language_and_may_say_its_state() {
        Actors actors = Actors.shipped();
        assertThat(actors.find("bupati", null, "en"))
                .noneMatch(entry -> entry.kind().equals("noun"));
        assertThat(actors.find("bupati", null, "id")).anySatisfy(entry -> {
            assertThat(entry.kind()).isEqualTo("noun");
            assertThat(entry.country()).isEqualTo("IDN");
            assertThat(entry.entity()).isNull();
        });
        assertThat(actors.find("foreign troops", null, "en"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.country()).isNull());
    }

    @Test
    void an_entity_shows_its_lines_by_their_first_days() {
        assertThat(Actors.shipped().show("org:taliban"))
                .extracting(Actors.Entry::sector)
                .containsExactly("REB", "GOV", "REB", "GOV");
        assertThat(Actors.shipped().show("country:TLS").getFirst().variants()).contains("Timor Leste", "Dili");
        assertThat(Actors.shipped().show("person:nobody")).isEmpty();
    }

    @Test
    void the_shipped_tables_pass_the_linter() {
        assertThat(Actors.shipped().lint()).isEmpty();
    }

    @Test
    void a_person_of_ones_own_is_read_in_an_article() throws IOException {
        Actors actors = own("person,Ayu Lestari,IDN,GOV,mayor of Sabang,2025-02-20,,Bu Ayu,own\n");
        Reading reading = read(actors, "Bu Ayu");
        assertThat(reading.entity()).isEqualTo("person:ayu-lestari");
        assertThat(reading.role()).isEqualTo("mayor of Sabang");
        assertThat(read(Actors.shipped(), "Bu Ayu").name()).isNull();
    }

    @Test
    void a_line_of_ones_own_wins_over_ours_and_keeps_our_variants() throws IOException {
        Actors actors = own("person,Joko Widodo,IDN,PTY,party leader,2025-01-01,,,own\n");
        Reading reading = read(actors, "Jokowi");
        assertThat(reading.sector()).isEqualTo("PTY");
        assertThat(reading.role()).isEqualTo("party leader");
        assertThat(actors.show("person:joko-widodo")).hasSize(1);
        assertThat(actors.lexicon().nation("IDN")).isEqualTo("Indonesia");
    }

    @Test
    void what_a_user_calls_somebody_means_nobody_else() throws IOException {
        Actors actors = own("body,Hanoi Cafe,SGP,BUS,,,,Hanoi,own\n");
        Reading reading = read(actors, "Hanoi");
        assertThat(reading.entity()).isEqualTo("org:hanoi-cafe");
        assertThat(reading.country()).isEqualTo("SGP");
    }

    @Test
    void the_version_says_that_actors_are_ones_own() throws IOException {
        Actors actors = own("body,Forum Warga Kendeng,IDN,SOC,,,,FWK,own\n");
        assertThat(actors.digest().orElseThrow()).matches("[0-9a-f]{64}");
        assertThat(actors.versionPart())
                .isEqualTo(".actors." + actors.digest().orElseThrow().substring(0, 12));
        assertThat(Actors.shipped().versionPart()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "thing,A B,IDN,GOV,x,2020-01-01,,,own; field \"kind\" must be person or body but was \"thing\"",
                "person,A B,IDN,GOVT,x,2020-01-01,,,own; field \"sector\" must be a sector of the codebook but was"
                        + " \"GOVT\"",
                "person,A B,ID,GOV,x,2020-01-01,,,own; field \"country\" must be an ISO 3166 code of three letters but"
                        + " was \"ID\"",
                "person,A B,IDN,GOV,x,1 May,,,own; field \"from\" must be an ISO date such as 2025-06-16 but was \"1"
                        + " May\"",
                "person,A B,IDN,GOV,x,,,,own; field \"from\" must be the first day of a person's office but was \"\"",
                "person,A B,IDN,GOV,,2020-01-01,,,own; field \"role\" must not be empty but was \"\"",
                "person,A B,IDN,GOV,x,2020-01-01,2019-01-01,,own; field \"to\" must not be before \"2020-01-01\" but"
                        + " was \"2019-01-01\"",
                "body,!,IDN,GOV,,,,,own; field \"name or variants\" must have a letter in every name but was \"!\"",
                "body,A,IDN,GOV,,,,B||C,own; field \"name or variants\" must have a letter in every name but was \"\"",
            })
    void a_wrong_line_is_refused_with_file_line_and_rule(String line, String message) throws IOException {
        Path file = Files.writeString(temporary.resolve("own.csv"), HEADER + "# a note\n" + line + "\n");
        assertThatThrownBy(() -> Actors.in(file))
                .isInstanceOf(ActorFormatException.class)
                .hasMessage("[" + file + ":3] " + message);
    }

    @Test
    void a_file_that_is_none_is_refused() throws IOException {
        Path gone = temporary.resolve("gone.csv");
        assertThatThrownBy(() -> Actors.in(gone)).hasMessage("[" + gone + "] file of actors must exist but does not");
        Path empty = Files.writeString(temporary.resolve("empty.csv"), "# nothing\n");
        assertThatThrownBy(() -> Actors.in(empty))
                .hasMessage("[" + empty + "] file of actors must have a header line but is empty");
        Path bytes = Files.write(temporary.resolve("bytes.csv"), new byte[] {(byte) 0xC3, 0x28});
        assertThatThrownBy(() -> Actors.in(bytes))
                .hasMessage("[" + bytes + "] file of actors must be UTF-8 but is not");
        Path column = Files.writeString(temporary.resolve("column.csv"), "kind,name,sector,party\n");
        assertThatThrownBy(() -> Actors.in(column))
                .hasMessageStartingWith("[" + column + ":1] column must be one of kind, name, country,")
                .hasMessageEndingWith("but was \"party\"");
        Path lacking = Files.writeString(temporary.resolve("lacking.csv"), "kind,name\n");
        assertThatThrownBy(() -> Actors.in(lacking))
                .hasMessage("[" + lacking + ":1] header must have column \"sector\" but was kind,name");
        Path narrow = Files.writeString(temporary.resolve("narrow.csv"), "kind,name,sector\nbody,A\n");
        assertThatThrownBy(() -> Actors.in(narrow)).hasMessage("[" + narrow + ":2] line must have 3 fields but had 2");
    }

    @Test
    void a_yaml_file_says_the_same_as_a_csv_file() throws IOException {
        Path csv = Files.writeString(temporary.resolve("own.csv"), HEADER + """
            person,Ayu Lestari,IDN,GOV,mayor of Sabang,2025-02-20,,Bu Ayu|Mbak Ayu,city website
            body,Forum Warga,,NGO,,,,FWK,
            """);
        Path yaml = Files.writeString(temporary.resolve("own.yaml"), """
            # our own
            - kind: person
              name: Ayu Lestari
              country: IDN
              sector: GOV
              role: mayor of Sabang
              from: 2025-02-20
              to:
              variants: [Bu Ayu, Mbak Ayu]
              source: city website
            - {kind: body, name: Forum Warga, sector: NGO, variants: FWK, country: null}
            """);
        for (String entity : List.of("person:ayu-lestari", "org:forum-warga")) {
            Actors.Entry ofCsv = Actors.in(csv).show(entity).getFirst();
            Actors.Entry ofYaml = Actors.in(yaml).show(entity).getFirst();
            assertThat(ofYaml)
                    .usingRecursiveComparison()
                    .ignoringFields("place")
                    .isEqualTo(ofCsv);
        }
        assertThat(Actors.in(yaml).show("org:forum-warga").getFirst().place()).isEqualTo(yaml + ":11");
        assertThat(Actors.in(yaml).lint())
                .singleElement()
                .satisfies(finding -> assertThat(finding.place()).isEqualTo(yaml + ":11"));
        assertThat(read(Actors.in(yaml), "Mbak Ayu").entity()).isEqualTo("person:ayu-lestari");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- kind: thing|:2] field \"kind\" must be person or body but was \"thing\"",
                "- {kind: body, name: A, sector: GOVT}|:2] field \"sector\" must be a sector of the codebook but was"
                        + " \"GOVT\"",
                "- {kind: person, name: A, sector: GOV, role: x, from: 1 May}|:2] field \"from\" must be an ISO date"
                        + " such as 2025-06-16 but was \"1 May\"",
                "- {kind: body, name: A, sector: NGO, party: x}|:2] field must be one of kind, name, country, sector,"
                        + " role, from, to, variants, source, each once, but was \"party\"",
                "- {kind: body, name: [A], sector: NGO}|:2] field \"name\" must be a text",
                "- {kind: body, name: A, sector: NGO, variants: [{a: b}]}|:2] item of \"variants\" must be a text",
                "- {kind: body, name: A, sector: NGO, variants: ['!']}|:2] field \"name or variants\" must have a"
                        + " letter in every name but was \"!\"",
                "- Forum Laut|:2] actor must be a mapping of fields",
                "kind: body|:2] file of actors must be a list of mappings",
            })
    void a_wrong_yaml_file_is_refused_with_file_line_and_rule(String line, String message) throws IOException {
        Path file = Files.writeString(temporary.resolve("own.yml"), "# a note\n" + line + "\n");
        assertThatThrownBy(() -> Actors.in(file))
                .isInstanceOf(ActorFormatException.class)
                .hasMessage("[" + file + message);
    }

    @Test
    void a_yaml_file_that_is_none_is_refused() throws IOException {
        Path empty = Files.writeString(temporary.resolve("empty.yaml"), "# nothing\n");
        assertThatThrownBy(() -> Actors.in(empty))
                .hasMessage("[" + empty + "] file of actors must have a list of actors but is empty");
        Path broken = Files.writeString(temporary.resolve("broken.yaml"), "- kind: body\n  name: [A\n");
        assertThatThrownBy(() -> Actors.in(broken))
                .hasMessageStartingWith("[" + broken + "] file of actors must be YAML but is not: ")
                .hasMessageContaining("line 3");
        Path twice = Files.writeString(temporary.resolve("twice.yaml"), "- kind: body\n  kind: person\n");
        assertThatThrownBy(() -> Actors.in(twice)).isInstanceOf(ActorFormatException.class);
    }

    @Test
    void a_line_is_added_to_a_yaml_file() throws IOException {
        Path file = temporary.resolve("new.yaml");
        Actors.add(file, person("Ayu \"Bu\" Lestari", "mayor: of all", DAY));
        Actors.add(
                file,
                new Actors.Entry(
                        null, "body", "Forum Laut", null, "NGO", null, null, null, List.of("FL", "Laut"), null, ""));
        assertThat(Files.readString(file)).isEqualTo("""
            - kind: "person"
              name: "Ayu \\"Bu\\" Lestari"
              sector: "GOV"
              role: "mayor: of all"
              from: "2025-06-01"
            - kind: "body"
              name: "Forum Laut"
              sector: "NGO"
              variants: ["FL", "Laut"]
            """);
        assertThat(Actors.in(file).show("org:forum-laut").getFirst().variants())
                .containsExactly("Forum Laut", "FL", "Laut");
        Path flow = Files.writeString(temporary.resolve("flow.yaml"), "[]\n");
        assertThatThrownBy(() -> Actors.add(flow, person("Ayu Lestari", "mayor", DAY)))
                .isInstanceOf(ActorFormatException.class);
        assertThat(Files.readString(flow)).isEqualTo("[]\n");
    }

    @Test
    void the_linter_names_what_is_rotten() throws IOException {
        Actors actors = own("person,Budi Jaya,IDN,GOV,governor of Riau,2020-01-01,2022-01-01,,own\n"
                + "person,Budi Jaya,IDN,GOV,minister,2021-01-01,,,own\n"
                + "person,Sari Dewi,IDN,GOV,president,2020-01-01,2022-01-01,,own\n"
                + "person,Tono Wira,IDN,GOV,president,2021-06-01,,,own\n"
                + "body,Kelompok Satu,IDN,SOC,,,,Kelompok Kita,own\n"
                + "body,Kelompok Dua,MYS,SOC,,,,Kelompok Kita,own\n"
                + "body,Rumah,IDN,SOC,,,,,own\n"
                + "body,Lembaga Kelima,IDN,SOC,,,,,\n");
        assertThat(actors.lint())
                .extracting(Actors.Finding::rule)
                .containsExactly("overlap", "office", "two-meanings", "common-word", "source");
        assertThat(actors.lint().getFirst().place()).endsWith("own.csv:3");
    }

    @Test
    void the_day_of_a_change_belongs_to_both_bearers_of_an_office() throws IOException {
        Actors actors = own("person,Sari Dewi,IDN,GOV,president,2020-01-01,2022-01-01,,own\n"
                + "person,Tono Wira,IDN,GOV,president,2022-01-01,,,own\n");
        assertThat(actors.lint()).isEmpty();
    }

    @Test
    void a_line_is_added_in_the_columns_of_the_file() throws IOException {
        Path file = temporary.resolve("new.csv");
        Actors.add(file, person("Ayu, Lestari", "mayor", DAY));
        Actors.add(file, person("Bima Sakti", "mayor", DAY));
        assertThat(Actors.in(file).show("person:ayu-lestari")).hasSize(1);
        assertThat(Actors.in(file).show("person:bima-sakti")).hasSize(1);
        Path other = Files.writeString(temporary.resolve("other.csv"), "sector,name,kind\nNGO,Forum Laut,body");
        Actors.add(other, entry("body", "Forum Hutan", null, null));
        assertThat(Files.readString(other)).isEqualTo("sector,name,kind\nNGO,Forum Laut,body\nGOV,Forum Hutan,body\n");
        assertThatThrownBy(() -> Actors.add(other, person("Ayu Lestari", "mayor", DAY)))
                .isInstanceOf(ActorFormatException.class)
                .hasMessageStartingWith("[" + other + "] header must have column \"role\" for \"mayor\"");
    }

    @Test
    void a_wrong_line_is_not_added() throws IOException {
        Path file = temporary.resolve("new.csv");
        assertThatThrownBy(() -> Actors.add(file, person("Ayu Lestari", "mayor", null)))
                .hasMessage("[" + file + ":2] field \"from\" must be the first day of a person's office but was \"\"");
        assertThat(file).doesNotExist();
    }

    private static Actors.Entry person(String name, String role, @Nullable LocalDate from) {
        return entry("person", name, role, from);
    }

    private static Actors.Entry entry(String kind, String name, @Nullable String role, @Nullable LocalDate from) {
        return new Actors.Entry(null, kind, name, null, "GOV", role, from, null, List.of(), null, "");
    }

    private Actors own(String lines) throws IOException {
        return Actors.in(Files.writeString(temporary.resolve("own.csv"), HEADER + lines));
    }

    private static Reading read(Actors actors, String phrase) {
        return new PhraseReader(actors.lexicon()).read(phrase, 0, phrase.length(), "id", DAY);
    }
}
