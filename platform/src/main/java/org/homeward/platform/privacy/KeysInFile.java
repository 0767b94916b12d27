package org.homeward.platform.privacy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.privacy.PurposeGroup;
import org.homeward.platform.messaging.Unavailable;
import org.homeward.platform.sqlite.GroupCommit;
import org.homeward.platform.sqlite.Readers;
import org.homeward.platform.sqlite.Sqlite;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keys in a file of this process; many persons share one flush. */
final class KeysInFile implements KeyShelf {
    private static final Logger LOG = LoggerFactory.getLogger(KeysInFile.class);

    private final Path file;
    private final GroupCommit<KeyTables> writer;
    private final Readers readers;
    private boolean toldDestroyed;

    private KeysInFile(Path file) throws SQLException {
        this.file = file;
        writer = new GroupCommit<>(file, KeyTables::on);
        readers = new Readers(file);
    }

    static KeysInFile open(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var keys = new KeysInFile(file);
            keys.forgetOldPages();
            return keys;
        } catch (SQLException | IOException unusable) {
            throw new IllegalStateException("the keys of persons cannot be opened: " + file, unusable);
        }
    }

    @Override
    public boolean make(SubjectId subject, Map<PurposeGroup, byte[]> wrapped) {
        var all = new AtomicBoolean();
        write(tables -> all.set(tables.make(subject, wrapped)));
        return all.get();
    }

    @Override
    public void destroy(SubjectId subject, Collection<PurposeGroup> groups) {
        write(tables -> tables.destroy(subject, groups));
        forgetOldPages();
    }

    @Override
    public Optional<byte[]> find(KeyOwner owner) {
        return readers
                .list(
                        "SELECT wrapped FROM subject_keys WHERE subject = ? AND purpose_group = ? AND wrapped IS NOT NULL",
                        query -> {
                            query.setString(1, owner.subject().value());
                            query.setString(2, owner.group().name());
                        },
                        row -> row.getBytes(1))
                .stream()
                .findFirst();
    }

    /** Nobody else destroys keys of this file while it is open, so that only the first answer tells any. */
    @Override
    public synchronized List<KeyOwner> newlyDestroyed() {
        if (toldDestroyed) {
            return List.of();
        }
        toldDestroyed = true;
        return readers.list(
                "SELECT subject, purpose_group FROM subject_keys WHERE wrapped IS NULL",
                query -> {},
                row -> new KeyOwner(new SubjectId(row.getString(1)), PurposeGroup.valueOf(row.getString(2))));
    }

    @Override
    public List<SubjectId> unannounced(int limit) {
        return readers.list(
                "SELECT subject FROM unannounced LIMIT ?",
                query -> query.setInt(1, limit),
                row -> new SubjectId(row.getString(1)));
    }

    @Override
    public void announced(Collection<SubjectId> subjects) {
        write(tables -> tables.announced(subjects));
    }

    @Override
    public String wrappedBy(String fingerprint) {
        write(tables -> tables.wrappedBy(fingerprint));
        return readers.list("SELECT fingerprint FROM wrapped_by", query -> {}, row -> row.getString(1))
                .getFirst();
    }

    /** All destructions are followed again at every start; there are few, and the event store finds them by an index. */
    @Override
    public long followedTo() {
        return -1;
    }

    @Override
    public void followedTo(long position) {
        // see above
    }

    @Override
    public Optional<Throwable> fault() {
        return writer.fault();
    }

    @Override
    public void close() {
        writer.close();
        readers.close();
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
            LOG.debug("the keys of persons cannot be written", failed);
            throw new Unavailable();
        }
    }
}
