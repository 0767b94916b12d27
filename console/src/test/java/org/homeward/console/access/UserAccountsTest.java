package org.homeward.console.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.security.Role;
import org.homeward.kernel.security.UserEvent;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UserAccountsTest {
    private static final Set<Role> COUNSELLOR = Set.of(Role.CSL);

    private final Path data;
    private final UserAccounts users;

    UserAccountsTest(@TempDir Path data) {
        this.data = data;
        this.users = new UserAccounts(data);
    }

    @Test
    void a_new_user_signs_in_with_the_generated_password_and_with_no_other() {
        var made = users.add("Amal", COUNSELLOR, Office.TRIPOLI);

        var account = users.find("amal").orElseThrow();
        assertThat(users.passwords().matches(made.password(), account.password()))
                .isTrue();
        assertThat(users.passwords().matches("guessed", account.password())).isFalse();
        assertThat(account.roles()).isEqualTo(COUNSELLOR);
    }

    @Test
    void the_first_user_is_added_once_whoever_starts_next_on_the_folder() {
        var first = users.addFirst("admin", COUNSELLOR, Office.TRIPOLI).orElseThrow();

        assertThat(new UserAccounts(data).addFirst("admin", COUNSELLOR, Office.TRIPOLI))
                .isEmpty();
        assertThat(users.passwords()
                        .matches(
                                first.password(),
                                users.find("admin").orElseThrow().password()))
                .isTrue();
        assertThat(users.all()).hasSize(1);
    }

    @Test
    void the_file_holds_no_password_and_nobody_else_can_read_it() throws IOException {
        var made = users.add("amal", COUNSELLOR, Office.TRIPOLI);

        var file = data.resolve("users.json");
        assertThat(Files.readString(file)).contains("amal").doesNotContain(made.password());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(made.toString()).doesNotContain(made.password());
    }

    @Test
    void what_one_process_changes_another_sees_at_once() {
        var server = new UserAccounts(data);
        users.add("amal", COUNSELLOR, Office.TRIPOLI);
        assertThat(server.find("amal")).isPresent();

        users.disable("amal");
        assertThat(new SignInUsers(server).loadUserByUsername("amal").isEnabled())
                .isFalse();
    }

    @Test
    void a_reset_gives_another_password_and_lets_the_user_in_again() {
        var first = users.add("amal", COUNSELLOR, Office.TRIPOLI);
        users.disable("amal");
        var second = users.reset("amal");

        var account = users.find("amal").orElseThrow();
        assertThat(account.enabled()).isTrue();
        assertThat(account.passwordsSet()).isEqualTo(2);
        assertThat(users.passwords().matches(second.password(), account.password()))
                .isTrue();
        assertThat(users.passwords().matches(first.password(), account.password()))
                .isFalse();
    }

    @Test
    void a_name_is_given_once() {
        users.add("amal", COUNSELLOR, Office.TRIPOLI);

        assertThatThrownBy(() -> users.add("AMAL", COUNSELLOR, Office.TRIPOLI))
                .hasMessage("There is a user amal already.");
    }

    @Test
    void who_is_not_there_cannot_be_changed_or_signed_in() {
        assertThatThrownBy(() -> users.reset("nobody")).hasMessage("There is no user nobody.");
        assertThatThrownBy(() -> users.disable("nobody")).hasMessage("There is no user nobody.");
        assertThatThrownBy(() -> new SignInUsers(users).loadUserByUsername("nobody"))
                .isInstanceOf(UsernameNotFoundException.class);
    }

    @Test
    void nobody_is_the_system_and_nobody_is_without_a_role() {
        assertThatThrownBy(() -> users.add("amal", Set.of(Role.SYS), Office.TRIPOLI))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> users.add("amal", Set.of(), Office.TRIPOLI))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> users.add("a b", COUNSELLOR, Office.TRIPOLI))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_local_token_needs_a_user_of_the_role_who_may_sign_in() {
        users.add("amal", COUNSELLOR, Office.TRIPOLI);
        var tokens = new LocalTokens(data, 8080);
        assertThat(tokens.of(Role.CSL)).contains(".");

        users.disable("amal");
        assertThatThrownBy(() -> tokens.of(Role.CSL)).hasMessageStartingWith("No user holds the role CSL");
    }

    @Test
    void a_donors_user_acts_for_a_donor() {
        assertThatThrownBy(() -> users.add("amal", Set.of(Role.DON), Office.TRIPOLI))
                .hasMessageContaining("the office is one of EU, ITALY, UK");
        users.add("amal", Set.of(Role.DON), new Office("ITALY"));
    }

    @Test
    void everything_that_happens_to_a_user_is_told_in_order_and_once() {
        var told = new HashMap<UserId, List<? extends UserEvent>>();
        try (var recorder = new UserRecorder(users, told::put)) {
            users.add("amal", COUNSELLOR, Office.TRIPOLI);
            users.disable("amal");
            users.reset("amal");
            recorder.tell();
        }
        var id = users.find("amal").orElseThrow().id();
        assertThat(told).containsOnlyKeys(id);
        assertThat(told.get(id))
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("UserAdded", "UserDisabled", "PasswordReset");
    }
}
