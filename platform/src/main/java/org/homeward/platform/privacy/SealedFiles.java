package org.homeward.platform.privacy;

import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.homeward.kernel.identity.DocumentId;
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.privacy.FileType;
import org.homeward.kernel.privacy.PurposeGroup;
import org.homeward.kernel.privacy.SealedFile;
import org.homeward.platform.digest.Sha256;

/**
 * Scans and photos, each a file named by the SHA-256 of its content, which is sealed with the key of a person and purpose
 * group. Whose it is and which document is authenticated with it: a file moved elsewhere does not open.
 */
public final class SealedFiles {
    private static final String VERSION = "1";

    private final Path folder;
    private final SubjectKeys keys;

    /** The files in this folder, which is made when the first file comes. */
    public SealedFiles(Path folder, SubjectKeys keys) {
        this.folder = folder;
        this.keys = keys;
    }

    /**
     * Whose a file is.
     *
     * @param person the person
     * @param group the purpose group
     * @param document the document
     */
    public record Owner(SubjectId person, PurposeGroup group, DocumentId document) {}

    /**
     * A file that is kept now.
     *
     * @param file the file
     * @param isNew whether it was not kept before
     */
    public record Kept(SealedFile file, boolean isNew) {}

    /**
     * Keeps a file; it is on disk when this returns. What the document holds already is not kept twice.
     *
     * @return the file; empty if nothing is known of the person, or the person is erased in the group
     * @see #isErased
     */
    public Optional<Kept> keep(Owner owner, FileType type, byte[] clear) {
        return keys.toOpen(owner.person(), owner.group())
                .map(key -> same(owner, key, type, clear)
                        .map(file -> new Kept(file, false))
                        .orElseGet(() -> new Kept(sealed(owner, key, type, clear), true)));
    }

    /** Whether nothing of this owner can be kept any more. */
    public boolean isErased(Owner owner) {
        return keys.isDestroyed(owner.person(), owner.group());
    }

    /** Whether this file is kept for this owner. */
    public boolean holds(Owner owner, SealedFile file) {
        return Files.isRegularFile(path(owner, file.sha256()));
    }

    /**
     * What the file holds; empty if the person is erased in the group.
     *
     * @throws IllegalStateException if the file is not there, or is not what was kept
     */
    public Optional<byte[]> open(Owner owner, SealedFile file) {
        return keys.toOpen(owner.person(), owner.group())
                .map(key -> opened(owner, key, file.format(), path(owner, file.sha256())));
    }

    /** Removes a file that nothing refers to. */
    public void remove(Owner owner, SealedFile file) {
        try {
            Files.deleteIfExists(path(owner, file.sha256()));
        } catch (IOException failed) {
            throw new UncheckedIOException("a file that nobody needs could not be removed", failed);
        }
    }

    /** Removes all files of a person in these groups; their keys are destroyed, so that what a copy holds is lost too. */
    void forget(SubjectId person, Collection<PurposeGroup> groups) {
        groups.forEach(group -> delete(folder.resolve(person.value()).resolve(group.name())));
    }

    private Optional<SealedFile> same(Owner owner, Aead key, FileType type, byte[] clear) {
        return files(folder(owner)).stream()
                .filter(file -> holdsSame(owner, key, type, file, clear))
                .findFirst()
                .map(file -> new SealedFile(file.getFileName().toString(), type, clear.length));
    }

    private static boolean holdsSame(Owner owner, Aead key, FileType type, Path file, byte[] clear) {
        try {
            return Arrays.equals(key.decrypt(Files.readAllBytes(file), context(owner, type)), clear);
        } catch (GeneralSecurityException anotherType) {
            return false;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("a sealed file cannot be read", unreadable);
        }
    }

    private SealedFile sealed(Owner owner, Aead key, FileType type, byte[] clear) {
        try {
            var sealed = key.encrypt(clear, context(owner, type));
            var name = Sha256.of(sealed);
            write(path(owner, name), sealed);
            return new SealedFile(name, type, clear.length);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a file cannot be sealed", impossible);
        } catch (IOException failed) {
            throw new UncheckedIOException("a sealed file cannot be written", failed);
        }
    }

    private static byte[] opened(Owner owner, Aead key, FileType type, Path file) {
        try {
            return key.decrypt(Files.readAllBytes(file), context(owner, type));
        } catch (GeneralSecurityException | IOException notThere) {
            throw new IllegalStateException("a sealed file is missing or is not what was kept", notThere);
        }
    }

    private Path folder(Owner owner) {
        return folder.resolve(owner.person().value())
                .resolve(owner.group().name())
                .resolve(owner.document().value());
    }

    private Path path(Owner owner, String sha256) {
        return folder(owner).resolve(sha256);
    }

    private void write(Path file, byte[] content) throws IOException {
        var place = file.toAbsolutePath().getParent();
        Files.createDirectories(
                place, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var draft = Files.createTempFile(
                place, "draft", "", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            fill(draft, content);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft); // on a full disk drafts would fill what is left
        }
        for (var made = place; made != null && made.startsWith(folder.toAbsolutePath()); made = made.getParent()) {
            try (var directory = FileChannel.open(made, StandardOpenOption.READ)) {
                directory.force(true);
            }
        }
    }

    private static void fill(Path file, byte[] content) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }

    private static List<Path> files(Path place) {
        if (Files.notExists(place)) {
            return List.of();
        }
        try (var all = Files.list(place)) {
            return all.filter(file -> file.getFileName().toString().length() == 2 * 32)
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException("the sealed files cannot be listed", failed);
        }
    }

    private static void delete(Path place) {
        if (Files.notExists(place)) {
            return;
        }
        try (Stream<Path> all = Files.walk(place)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("the files of an erased person could not be removed", failed);
        }
    }

    private static byte[] context(Owner owner, FileType type) {
        return String.join(
                        "|",
                        owner.person().value(),
                        owner.group().name(),
                        owner.document().value(),
                        type.name(),
                        VERSION)
                .getBytes(StandardCharsets.UTF_8);
    }
}
