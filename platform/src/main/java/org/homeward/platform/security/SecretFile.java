package org.homeward.platform.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;

/** A secret in a file that its owner alone can read. */
public final class SecretFile {
    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    private static final FileAttribute<?> PRIVATE = PosixFilePermissions.asFileAttribute(OWNER_ONLY);

    private SecretFile() {}

    /**
     * The secret in the file. If there is no file, the secret is made and the file written, complete or not at all; of
     * several processes that do so at once, all get the same secret.
     *
     * @throws IllegalStateException if others than the owner may read the file
     */
    public static byte[] readOrMake(Path file, Supplier<byte[]> secret) {
        try {
            if (Files.notExists(file)) {
                make(file, secret.get());
            }
            return read(file);
        } catch (IOException failed) {
            throw new UncheckedIOException("the secret file " + file + " cannot be used", failed);
        }
    }

    private static void make(Path file, byte[] secret) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        var draft = Files.createTempFile(folder, file.getFileName().toString(), ".draft", PRIVATE);
        Files.write(draft, secret);
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException madeByAnother) {
            // theirs is read
        } finally {
            Files.delete(draft);
        }
    }

    private static byte[] read(Path file) throws IOException {
        if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
            throw new IllegalStateException("the secret file " + file + " can be read by others: chmod 600 it");
        }
        return Files.readAllBytes(file);
    }
}
