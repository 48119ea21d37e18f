package org.saksi.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saksi.language.Texts.tokens;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        serangan-serangannya ke negara-negara | serangan-serangannya ke negara-negara
        hubungan AS-Iran dan Rusia-Ukraina     | hubungan AS - Iran dan Rusia - Ukraina
        Kim Jong-un dan Al-Qaeda               | Kim Jong-un dan Al-Qaeda
        pesawat F-16 dan Covid-19              | pesawat F-16 dan Covid-19
        Rp1,5 juta dan Rp 12.500               | Rp 1,5 juta dan Rp 12.500
        Senin (27/3/2025), pukul 11.00         | Senin ( 27/3/2025 ) , pukul 11.00
        10-15 orang                            | 10 - 15 orang
        tahun 1990-an, ke-3                    | tahun 1990-an , ke-3
        se-Indonesia, anti-Israel              | se-Indonesia , anti-Israel
        https://contoh.id/a?b=1, ya            | https://contoh.id/a?b=1 , ya
        kata detik.com.                        | kata detik.com .
        kantor beritaAnadolu                   | kantor berita Anadolu
        PBBmengecam itu                        | PBB mengecam itu
        Jum'at, Al-Qur’an                      | Jum'at , Al-Qur’an
        """)
    void indonesian(String text, String expected) {
        assertThat(tokens("id", text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        They didn't attack Iran's army.      | They did n't attack Iran 's army .
        He can't, cannot, and won’t          | He ca n't , can not , and wo n’t
        the US-led coalition                 | the US - led coalition
        a 20-year-old man                    | a 20 - year - old man
        anti-government cease-fire           | anti-government cease-fire
        Kim Jong-un's F-16 jets              | Kim Jong-un 's F-16 jets
        $12,500 and US$5bn                   | $ 12,500 and US $ 5 bn
        at 5am on 2025-12-09                 | at 5 am on 2025-12-09
        U.S. troops, AT&T                    | U.S. troops , AT&T
        the U.N.'s envoy and the U.S.’s      | the U.N. 's envoy and the U.S. ’s
        O'Brien met the protesters' leaders  | O'Brien met the protesters ' leaders
        mail me@site.org now                 | mail me@site.org now
        """)
    void english(String text, String expected) {
        assertThat(tokens("en", text)).isEqualTo(expected);
    }
}
