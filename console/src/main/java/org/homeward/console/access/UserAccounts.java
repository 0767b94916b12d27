package org.homeward.console.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.security.Role;
import org.homeward.platform.serialization.KernelJson;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import tools.jackson.databind.json.JsonMapper;

/**
 * The users, in a file that its owner alone can read. It may be changed while a server runs on the same folder: every
 * question reads what the file says now.
 */
public final class UserAccounts {
    private static final String FILE = "users.json";
    private static final int PASSWORD_BYTES = 15;
    private static final JsonMapper JSON = KernelJson.builder().build();

    private final Path file;
    private final SecureRandom random = new SecureRandom();
    private final PasswordEncoder passwords = new BCryptPasswordEncoder();

    /** What the file holds. */
    record Users(List<Account> users) {
        Users {
            users = List.copyOf(users);
        }
    }

    /** The users of a data folder. */
    public UserAccounts(Path data) {
        file = data.resolve(FILE);
    }

    /** When the file was changed last; before everything if there is none. */
    FileTime changedAt() {
        try {
            return Files.exists(file) ? Files.getLastModifiedTime(file) : FileTime.fromMillis(0);
        } catch (IOException failed) {
            throw new UncheckedIOException("the users file cannot be read", failed);
        }
    }

    /** How passwords are hashed and compared. */
    PasswordEncoder passwords() {
        return passwords;
    }

    /** All users, in the order they were added. */
    public List<Account> all() {
        try {
            return Files.exists(file)
                    ? JSON.readValue(Files.readAllBytes(file), Users.class).users()
                    : List.of();
        } catch (IOException failed) {
            throw new UncheckedIOException("the users file cannot be read", failed);
        }
    }

    /** The user of this name. */
    public Optional<Account> find(String name) {
        var wanted = Account.canonical(name);
        return all().stream().filter(account -> account.name().equals(wanted)).findFirst();
    }

    /**
     * Adds a user with a generated password.
     *
     * @throws IllegalStateException if there is a user of this name
     */
    public Credentials add(String name, Set<Role> roles, Office office) {
        var password = generated();
        var account = Account.of(name, hash(password), roles, office, Instant.now());
        change(users -> {
            if (users.stream().anyMatch(other -> other.name().equals(account.name()))) {
                throw new IllegalStateException("There is a user " + account.name() + " already.");
            }
            var more = new ArrayList<>(users);
            more.add(account);
            return more;
        });
        return new Credentials(account.name(), password);
    }

    /** Adds a user with a generated password if there is none at all; of several processes that ask at once, one does. */
    public Optional<Credentials> addFirst(String name, Set<Role> roles, Office office) {
        if (!all().isEmpty()) {
            return Optional.empty();
        }
        var password = generated();
        var account = Account.of(name, hash(password), roles, office, Instant.now());
        var added = locked(() -> {
            var first = all().isEmpty();
            if (first) {
                write(new Users(List.of(account)));
            }
            return first;
        });
        return added ? Optional.of(new Credentials(account.name(), password)) : Optional.empty();
    }

    /** Gives a user a new password, and lets the user in again. */
    public Credentials reset(String name) {
        var password = generated();
        var hash = hash(password);
        replace(name, account -> account.withPassword(hash, Instant.now()));
        return new Credentials(Account.canonical(name), password);
    }

    /** Shuts a user out. */
    public void disable(String name) {
        replace(name, account -> account.disabled(Instant.now()));
    }

    private void replace(String name, UnaryOperator<Account> change) {
        var wanted = Account.canonical(name);
        change(users -> {
            if (users.stream().noneMatch(account -> account.name().equals(wanted))) {
                throw new IllegalStateException("There is no user " + wanted + ".");
            }
            return users.stream()
                    .map(account -> account.name().equals(wanted) ? change.apply(account) : account)
                    .toList();
        });
    }

    private void change(UnaryOperator<List<Account>> change) {
        locked(() -> {
            write(new Users(change.apply(all())));
            return true;
        });
    }

    private synchronized <T> T locked(Supplier<T> work) {
        var lock = file.resolveSibling("users.lock");
        try {
            Files.createDirectories(lock.toAbsolutePath().getParent());
            try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.lock();
                return work.get();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("the users file cannot be changed", failed);
        }
    }

    private void write(Users users) {
        try {
            var draft = Files.createTempFile(
                    file.toAbsolutePath().getParent(),
                    FILE,
                    ".draft",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(draft, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(users));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException("the users file cannot be written", failed);
        }
    }

    private String generated() {
        var bytes = new byte[PASSWORD_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private String hash(String password) {
        var hash = passwords.encode(password);
        if (hash == null) {
            throw new IllegalStateException("a password has a hash");
        }
        return hash;
    }
}
