package org.homeward.platform.privacy;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.crypto.tink.Aead;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.privacy.PurposeGroup;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys of persons in a store of their own, each wrapped by the key-encryption key. All keys of a person are made at
 * once and are durable before the first is used. A destroyed key leaves a mark that outlives everything.
 */
public final class StoredKeys implements SubjectKeys, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StoredKeys.class);
    private static final int KEY_BYTES = 32;
    private static final int CACHED = 20_000;
    private static final Duration CACHED_FOR = Duration.ofMinutes(5);
    private static final Duration ANNOUNCED_WITHIN = Duration.ofMinutes(1);

    private final KeyShelf shelf;
    private final KeyEncryption encryption;
    private final Set<KeyOwner> destroyed = ConcurrentHashMap.newKeySet();
    private final Semaphore toAnnounce = new Semaphore(0);

    /** The keys used last. */
    private final Cache<KeyOwner, Aead> ready = CacheBuilder.newBuilder()
            .maximumSize(CACHED)
            .expireAfterAccess(CACHED_FOR)
            .build();

    /** Of persons whose keys were just made, so that they need not be read for their announcement. */
    private final Cache<SubjectId, Map<PurposeGroup, String>> committed = CacheBuilder.newBuilder()
            .maximumSize(CACHED)
            .expireAfterWrite(ANNOUNCED_WITHIN)
            .build();

    private StoredKeys(KeyShelf shelf, KeyEncryption encryption) {
        this.shelf = shelf;
        this.encryption = encryption;
    }

    /**
     * Opens the keys in a file, creating file and key-encryption key when there is neither.
     *
     * @throws IllegalStateException if the keys cannot be used with this key-encryption key
     */
    static StoredKeys open(Path file, KeyFile keyEncryption) {
        if (Files.exists(file) && !keyEncryption.exists()) {
            throw new IllegalStateException(
                    "the keys of persons are there but the key-encryption key is not: restore " + keyEncryption);
        }
        keyEncryption.readOrMake(); // before there are keys that could be without it
        return on(KeysInFile.open(file), keyEncryption);
    }

    /** The keys on a shelf; otherwise as {@link #open}. */
    static StoredKeys on(KeyShelf shelf, KeyFile keyEncryption) {
        var keys = new StoredKeys(shelf, new KeyEncryption(keyEncryption.readOrMake()));
        keys.checkEncryption(keyEncryption);
        keys.noticeDestroyed();
        return keys;
    }

    @Override
    public Aead toSeal(SubjectId subject, PurposeGroup group) {
        return toOpen(subject, group).or(() -> made(subject, group)).orElseThrow(SubjectErased::new);
    }

    @Override
    public Optional<Aead> toOpen(SubjectId subject, PurposeGroup group) {
        var owner = new KeyOwner(subject, group);
        return isDestroyed(owner) ? Optional.empty() : unlessDestroyed(owner, ready(owner));
    }

    private @Nullable Aead ready(KeyOwner owner) {
        var kept = ready.getIfPresent(owner);
        if (kept != null) {
            return kept;
        }
        var read = secret(owner).map(AesGcm::new).orElse(null);
        if (read != null) {
            ready.put(owner, read);
        }
        return read;
    }

    @Override
    public boolean isDestroyed(SubjectId subject, PurposeGroup group) {
        return isDestroyed(new KeyOwner(subject, group));
    }

    /** The key of what these processes send to each other; it opens nothing that is stored. */
    SubjectKeys inTransit() {
        return new KeysInTransit(this, encryption.inTransit());
    }

    /** Destroys keys for ever; done again, nothing more happens. */
    void destroy(SubjectId subject, Collection<PurposeGroup> groups) {
        for (var group : groups) {
            destroyed.add(new KeyOwner(subject, group)); // before the cache is emptied: see unlessDestroyed
        }
        shelf.destroy(subject, groups);
        groups.forEach(group -> ready.invalidate(new KeyOwner(subject, group)));
        committed.invalidate(subject);
    }

    /** Takes notice of keys that another process has destroyed. */
    void noticeDestroyed() {
        for (var owner : shelf.newlyDestroyed()) {
            if (destroyed.add(owner)) {
                ready.invalidate(owner);
            }
        }
    }

    /** Where the keys are. */
    KeyShelf shelf() {
        return shelf;
    }

    /** Persons whose keys no event tells of yet. */
    List<SubjectId> unannounced(int limit) {
        return shelf.unannounced(limit);
    }

    /** The commitments to the keys that a person has. */
    Map<PurposeGroup, String> commitments(SubjectId subject) {
        var justMade = committed.getIfPresent(subject);
        return justMade == null ? readCommitments(subject) : justMade;
    }

    private Map<PurposeGroup, String> readCommitments(SubjectId subject) {
        var commitments = new EnumMap<PurposeGroup, String>(PurposeGroup.class);
        for (var group : PurposeGroup.values()) {
            secret(new KeyOwner(subject, group))
                    .ifPresent(secret -> commitments.put(group, KeyEncryption.commitment(secret)));
        }
        return commitments;
    }

    /** An event tells of these persons' keys now. */
    void announced(Collection<SubjectId> subjects) {
        shelf.announced(subjects);
        committed.invalidateAll(subjects);
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
        return shelf.fault();
    }

    @Override
    public void close() {
        shelf.close();
    }

    private Optional<Aead> made(SubjectId subject, PurposeGroup group) {
        var owner = new KeyOwner(subject, group);
        if (isDestroyed(owner)) {
            return Optional.empty();
        }
        var secrets = new EnumMap<PurposeGroup, byte[]>(PurposeGroup.class);
        var wrapped = new EnumMap<PurposeGroup, byte[]>(PurposeGroup.class);
        for (var each : PurposeGroup.values()) {
            secrets.put(each, AesGcm.random(KEY_BYTES));
            wrapped.put(each, encryption.wrap(new KeyOwner(subject, each), secrets.get(each)));
        }
        var areOurs = shelf.make(subject, wrapped);
        if (areOurs) {
            keep(subject, secrets);
        }
        toAnnounce.release();
        return toOpen(subject, group);
    }

    private void keep(SubjectId subject, Map<PurposeGroup, byte[]> secrets) {
        var commitments = new EnumMap<PurposeGroup, String>(PurposeGroup.class);
        secrets.forEach((group, secret) -> commitments.put(group, KeyEncryption.commitment(secret)));
        committed.put(subject, commitments);
        secrets.forEach((group, secret) -> {
            var owner = new KeyOwner(subject, group);
            var key = new AesGcm(secret);
            ready.put(owner, key);
            unlessDestroyed(owner, key);
        });
    }

    private Optional<byte[]> secret(KeyOwner owner) {
        return shelf.find(owner).map(wrapped -> encryption.unwrap(owner, wrapped));
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
        if (!shelf.wrappedBy(encryption.fingerprint()).equals(encryption.fingerprint())) {
            close();
            throw new IllegalStateException("the keys of persons were wrapped by another key than " + keyEncryption);
        }
    }
}
