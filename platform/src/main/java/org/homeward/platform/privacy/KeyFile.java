package org.homeward.platform.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;

/** A secret of 256 bits in a file that only its owner may read. Who loses the file loses what depends on it. */
final class KeyFile {
    private static final int BYTES = 32;
    private static final Set<PosixFilePermission> OWNER =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(OWNER);

    private final Path path;

    KeyFile(Path path) {
        this.path = path;
    }

    boolean exists() {
        return Files.exists(path);
    }

    /** The secret, made when there is no file. */
    byte[] readOrMake() {
        try {
            if (!exists()) {
                make();
            }
            return read();
        } catch (IOException failed) {
            throw new UncheckedIOException("the key file " + path + " cannot be used", failed);
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }

    private byte[] read() throws IOException {
        if (!OWNER.containsAll(Files.getPosixFilePermissions(path))) {
            throw new IllegalStateException("the key file " + path + " can be read by others: set its mode to 600");
        }
        var text = Files.readString(path, StandardCharsets.US_ASCII).strip();
        if (text.length() != 2 * BYTES) {
            throw new IllegalStateException("the key file " + path + " does not hold a key");
        }
        return HexFormat.of().parseHex(text);
    }

    private void make() throws IOException {
        var secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        var folder = path.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        var draft = Files.createTempFile(folder, path.getFileName().toString(), ".draft", OWNER_ONLY);
        try (var file = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.wrap((HexFormat.of().formatHex(secret) + "\n").getBytes(StandardCharsets.US_ASCII)));
            file.force(true);
            Files.createLink(path, draft);
        } catch (FileAlreadyExistsException madeByAnother) {
            return; // and theirs is complete
        } finally {
            Files.delete(draft);
        }
        if (folder != null) {
            flush(folder);
        }
    }

    private static void flush(Path folder) throws IOException {
        try (var directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        }
    }
}
