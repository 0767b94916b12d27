package org.homeward.platform.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.homeward.kernel.privacy.FileType;
import org.homeward.kernel.privacy.SealedFile;
import org.springframework.http.RequestEntity;

/**
 * A scan or photo as it was sent. What it says it is must be what it begins like.
 *
 * @param type what it is
 * @param content its bytes
 */
@SuppressWarnings("ArrayRecordComponent") // it is made, read and dropped
record SentFile(FileType type, byte[] content) {
    private static final String TYPE = "Content-Type";
    private static final Map<FileType, byte[]> BEGINNINGS = Map.of(
            FileType.JPEG, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF},
            FileType.PNG, new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'},
            FileType.PDF, new byte[] {'%', 'P', 'D', 'F', '-'});

    /**
     * The file in a request.
     *
     * @throws Malformed if it is none of the types, or empty, or too large
     */
    static SentFile of(RequestEntity<byte[]> sent) {
        var said = Optional.ofNullable(sent.getHeaders().getContentType())
                .map(stated -> stated.getType() + "/" + stated.getSubtype())
                .orElse("");
        var type = Arrays.stream(FileType.values())
                .filter(each -> each.mediaType().equals(said))
                .findFirst()
                .orElseThrow(() ->
                        new Malformed(List.of(Fault.wrongType(TYPE, "a type of file that is kept: JPEG, PNG or PDF"))));
        var content = Objects.requireNonNullElse(sent.getBody(), new byte[0]);
        if (content.length > SealedFile.LARGEST) {
            throw new Malformed(List.of(Fault.notAllowed("", "a file has at most " + SealedFile.LARGEST + " bytes")));
        }
        if (!begins(content, BEGINNINGS.getOrDefault(type, content))) {
            throw new Malformed(List.of(Fault.notAllowed("", "a file is what its type says")));
        }
        return new SentFile(type, content);
    }

    private static boolean begins(byte[] content, byte[] beginning) {
        return content.length > beginning.length
                && Arrays.equals(content, 0, beginning.length, beginning, 0, beginning.length);
    }
}
