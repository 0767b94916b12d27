package org.homeward.platform.privacy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.privacy.PurposeGroup;
import org.homeward.platform.messaging.Unavailable;
import org.homeward.platform.sqlite.GroupCommit;
import org.homeward.platform.sqlite.Readers;
import org.homeward.platform.sqlite.Sqlite;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys of persons in a file of their own, each wrapped by the key-encryption key. All keys of a person are made at
 * once and are on disk before the first is used; many persons share one flush. A destroyed key leaves a mark that
 * outlives everything.
 */
public final class StoredKeys implements SubjectKeys, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StoredKeys.class);
    private static final int KEY_BYTES = 32;
    private static final int CACHED = 20_000;
    private static final Duration CACHED_FOR = Duration.ofMinutes(5);

    private final Path file;
    private final KeyEncryption encryption;
    private final GroupCommit<KeyTables> writer;
    private final Readers readers;
    private final Set<KeyOwner> destroyed = ConcurrentHashMap.newKeySet();
    private final Semaphore toAnnounce = new Semaphore(0);
    private final Cache<KeyOwner, Aead> ready = Caffeine.newBuilder()
            .maximumSize(CACHED)
            .expireAfterAccess(CACHED_FOR)
            .build();

    private StoredKeys(Path file, KeyEncryption encryption) throws SQLException {
        this.file = file;
        this.encryption = encryption;
        writer = new GroupCommit<>(file, KeyTables::on);
        readers = new Readers(file);
    }

    /**
     * Opens the keys, creating file and key-encryption key when there is neither.
     *
     * @throws IllegalStateException if the keys cannot be used with this key-encryption key
     */
    static StoredKeys open(Path file, KeyFile keyEncryption) {
        if (Files.exists(file) && !keyEncryption.exists()) {
            throw new IllegalStateException(
                    "the keys of persons are there but the key-encryption key is not: restore " + keyEncryption);
        }
        try {
            var keys = new StoredKeys(file, new KeyEncryption(keyEncryption.readOrMake()));
            keys.checkEncryption(keyEncryption);
            keys.rememberDestroyed();
            keys.forgetOldPages();
            return keys;
        } catch (SQLException unusable) {
            throw new IllegalStateException("the keys of persons cannot be opened: " + file, unusable);
        }
    }

    @Override
    public Aead toSeal(SubjectId subject, PurposeGroup group) {
        return toOpen(subject, group).or(() -> made(subject, group)).orElseThrow(SubjectErased::new);
    }

    @Override
    @SuppressWarnings("NullAway") // the cache keeps nothing for a key that there is not
    public Optional<Aead> toOpen(SubjectId subject, PurposeGroup group) {
        var owner = new KeyOwner(subject, group);
        return isDestroyed(owner) ? Optional.empty() : unlessDestroyed(owner, ready.get(owner, this::load));
    }

    @Override
    public boolean isDestroyed(SubjectId subject, PurposeGroup group) {
        return isDestroyed(new KeyOwner(subject, group));
    }

    /** Destroys keys for ever; done again, nothing more happens. */
    void destroy(SubjectId subject, Collection<PurposeGroup> groups) {
        for (var group : groups) {
            destroyed.add(new KeyOwner(subject, group)); // before the cache is emptied: see unlessDestroyed
        }
        write(tables -> tables.destroy(subject, groups));
        groups.forEach(group -> ready.invalidate(new KeyOwner(subject, group)));
        forgetOldPages();
    }

    /** Persons whose keys no event tells of yet. */
    List<SubjectId> unannounced(int limit) {
        return readers.list(
                "SELECT subject FROM unannounced LIMIT ?",
                query -> query.setInt(1, limit),
                row -> new SubjectId(row.getString(1)));
    }

    /** The commitments to the keys that a person has. */
    Map<PurposeGroup, String> commitments(SubjectId subject) {
        var commitments = new EnumMap<PurposeGroup, String>(PurposeGroup.class);
        for (var group : PurposeGroup.values()) {
            secret(new KeyOwner(subject, group))
                    .ifPresent(secret -> commitments.put(group, KeyEncryption.commitment(secret)));
        }
        return commitments;
    }

    /** An event tells of these persons' keys now. */
    void announced(Collection<SubjectId> subjects) {
        write(tables -> tables.announced(subjects));
    }

    /** Waits until there may be keys to announce, or {@link #wake} is called. */
    void awaitUnannounced(Duration atMost) {
        try {
            if (toAnnounce.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
                toAnnounce.drainPermits();
            }
        } catch (InterruptedException nobodyInterruptsThem) {
            LOG.warn("the wait for new keys was interrupted and goes on");
        }
    }

    /** Ends a wait. */
    void wake() {
        toAnnounce.release();
    }

    /** Why keys cannot be made now; empty when they can. */
    public Optional<Throwable> fault() {
        return writer.fault();
    }

    @Override
    public void close() {
        writer.close();
        readers.close();
    }

    private Optional<Aead> made(SubjectId subject, PurposeGroup group) {
        var owner = new KeyOwner(subject, group);
        if (isDestroyed(owner)) {
            return Optional.empty();
        }
        var secrets = new EnumMap<PurposeGroup, byte[]>(PurposeGroup.class);
        var wrapped = new EnumMap<PurposeGroup, byte[]>(PurposeGroup.class);
        for (var each : PurposeGroup.values()) {
            secrets.put(each, Random.randBytes(KEY_BYTES));
            wrapped.put(each, encryption.wrap(new KeyOwner(subject, each), secrets.get(each)));
        }
        var areOurs = new AtomicBoolean();
        write(tables -> areOurs.set(tables.make(subject, wrapped)));
        toAnnounce.release();
        if (areOurs.get()) {
            secrets.forEach((each, secret) -> unlessDestroyed(
                    new KeyOwner(subject, each), ready.get(new KeyOwner(subject, each), ours -> key(secret))));
        }
        return toOpen(subject, group);
    }

    private @Nullable Aead load(KeyOwner owner) {
        return secret(owner).map(StoredKeys::key).orElse(null);
    }

    private Optional<byte[]> secret(KeyOwner owner) {
        return readers
                .list(
                        "SELECT wrapped FROM subject_keys WHERE subject = ? AND purpose_group = ? AND wrapped IS NOT NULL",
                        query -> {
                            query.setString(1, owner.subject().value());
                            query.setString(2, owner.group().name());
                        },
                        row -> row.getBytes(1))
                .stream()
                .findFirst()
                .map(wrapped -> encryption.unwrap(owner, wrapped));
    }

    /** A key that was read before and cached after its destruction is dropped: the mark was set before the cache emptied. */
    private Optional<Aead> unlessDestroyed(KeyOwner owner, @Nullable Aead key) {
        if (isDestroyed(owner)) {
            ready.invalidate(owner);
            return Optional.empty();
        }
        return Optional.ofNullable(key);
    }

    private boolean isDestroyed(KeyOwner owner) {
        return !destroyed.isEmpty() && destroyed.contains(owner);
    }

    private void checkEncryption(KeyFile keyEncryption) {
        write(tables -> tables.wrappedBy(encryption.fingerprint()));
        var noted = readers.list("SELECT fingerprint FROM wrapped_by", query -> {}, row -> row.getString(1));
        if (!noted.equals(List.of(encryption.fingerprint()))) {
            close();
            throw new IllegalStateException("the keys of persons were wrapped by another key than " + keyEncryption);
        }
    }

    private void rememberDestroyed() {
        destroyed.addAll(readers.list(
                "SELECT subject, purpose_group FROM subject_keys WHERE wrapped IS NULL",
                query -> {},
                row -> new KeyOwner(new SubjectId(row.getString(1)), PurposeGroup.valueOf(row.getString(2)))));
    }

    /** The write-ahead log still holds the pages of before; emptying it leaves none. */
    private void forgetOldPages() {
        try (var connection = Sqlite.writer(file);
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        } catch (SQLException later) {
            LOG.warn("the log of the keys could not be emptied now; it is at the next start", later);
        }
    }

    private void write(GroupCommit.Write<KeyTables> change) {
        try {
            writer.write(change);
        } catch (SQLException failed) {
            LOG.error("the keys of persons cannot be written", failed);
            throw new Unavailable();
        }
    }

    private static Aead key(byte[] secret) {
        try {
            return new AesGcmJce(secret);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
