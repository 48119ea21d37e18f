package org.saksi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Lines come back as they were packed, or not at all. */
class PackedLinesTest {
    private static final String TEXT = "Kapal \uD83D\uDEA2 itu ditahan di Selat Mandau. ".repeat(3);

    @Test
    void aLineComesBackWithTheTextThatItQuotes() {
        for (String text : new String[] {"", TEXT, TEXT.repeat(2_000)}) {
            String line = "{\"sentence\":\"" + TEXT + "\"}";
            byte[] packed = PackedLines.pack(line, PackedLines.dictionary(text));
            assertThat(PackedLines.unpack(packed, PackedLines.dictionary(text))).isEqualTo(line);
        }
    }

    @Test
    void wordsOfTheTextDoNotStandInTheLine() {
        byte[] packed = PackedLines.pack("{\"sentence\":\"" + TEXT + "\"}", PackedLines.dictionary(TEXT));
        assertThat(packed).hasSizeLessThan(40);
    }

    @Test
    void anotherTextOrADamagedLineIsRefused() {
        byte[] packed = PackedLines.pack("{\"sentence\":\"" + TEXT + "\"}", PackedLines.dictionary(TEXT));
        assertThatThrownBy(() -> PackedLines.unpack(packed, PackedLines.dictionary("another")))
                .isInstanceOf(DatasetException.class);
        assertThatThrownBy(() ->
                        PackedLines.unpack(Arrays.copyOf(packed, packed.length - 1), PackedLines.dictionary(TEXT)))
                .isInstanceOf(DatasetException.class);
        assertThatThrownBy(() -> PackedLines.unpack(new byte[0], PackedLines.dictionary(TEXT)))
                .isInstanceOf(DatasetException.class);
    }

    @Test
    void theDictionaryIsTheOneOfAllDatasetsThatThereAre() {
        assertThat(HexFormat.of().formatHex(PreparedArticle.sha256(PackedLines.skeleton())))
                .as("every line of every dataset needs it: a new one is a new version of the schema")
                .isEqualTo("6dd06ac270a73bba91731892cbef8bb54b32b307ba5a9fdb335b4e106ad097c8");
    }
}
