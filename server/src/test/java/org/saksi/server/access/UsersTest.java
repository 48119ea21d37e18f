package org.saksi.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsersTest {
    private static final String PASSWORD = "sandi yang panjang";

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve(Users.FILE);
    }

    @Test
    void passwords_and_tokens_are_kept_as_hashes_only() throws IOException {
        Users users = new Users(file());
        String token = users.add("sari", Role.ADMIN, PASSWORD, true).orElseThrow();
        assertThat(Files.readString(file()))
                .contains("name: sari")
                .contains("$2a$12$")
                .doesNotContain(PASSWORD)
                .doesNotContain(token);
        assertThat(users.find("sari", PASSWORD)).isPresent();
        assertThat(users.find("sari", PASSWORD + " ")).isEmpty();
        assertThat(users.find("sari", PASSWORD.repeat(5))).isEmpty();
        assertThat(users.ofToken(token)).map(User::name).contains("sari");
        assertThat(users.ofToken("")).isEmpty();
    }

    @Test
    void a_user_of_the_same_name_is_replaced_and_a_removed_one_is_gone() {
        Users users = new Users(file());
        users.add("sari", Role.READER, PASSWORD, false);
        users.add("sari", Role.REVIEWER, PASSWORD + "2", false);
        assertThat(new Users(file()).all())
                .singleElement()
                .satisfies(user -> assertThat(user.role()).isEqualTo(Role.REVIEWER));
        assertThat(users.find("sari", PASSWORD)).isEmpty();
        assertThat(users.remove("sari")).isTrue();
        assertThat(users.remove("sari")).isFalse();
    }

    @Test
    void names_and_passwords_that_do_not_fit_are_refused() {
        Users users = new Users(file());
        assertThatThrownBy(() -> users.add("sari", Role.READER, "short", false))
                .hasMessage("[password] must have at least 10 letters but had 5");
        assertThatThrownBy(() -> users.add("sari", Role.READER, "x".repeat(73), false))
                .hasMessage("[password] must have at most 72 bytes in UTF-8 but had more");
        assertThatThrownBy(() -> users.add("sa ri\n", Role.READER, PASSWORD, false))
                .hasMessageStartingWith("[user] name must be 1 to 64 letters");
        assertThat(file()).doesNotExist();
    }

    @Test
    void a_broken_file_is_named_with_the_user_that_breaks_it() throws IOException {
        Files.writeString(file(), "users:\n- name: sari\n  role: queen\n  password: x\n");
        assertThatThrownBy(() -> new Users(file()).all())
                .isInstanceOf(Users.UsersException.class)
                .hasMessage("[" + file() + "] user 1 role must be reader, reviewer or admin but was queen");
        Files.writeString(file(), "users: !!java.net.URL [\"http://example.org\"]\n");
        assertThatThrownBy(() -> new Users(file()).all()).isInstanceOf(Users.UsersException.class);
    }
}
