package org.homeward.verifier;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a backup that was compared with its manifest.
 *
 * @param folder where it is within the backup; empty for the folder itself
 * @param manifestSha256 the SHA-256 of the manifest, unless there is none
 * @param manifest what the manifest says, unless it cannot be used
 * @param findings what is not as it was backed up, in order
 */
record Part(
        String folder,
        @Nullable String manifestSha256,
        @Nullable Manifest manifest,
        List<Finding> findings) {
    /** Where the manifest is within the backup. */
    String manifestPlace() {
        return folder.isEmpty() ? Manifest.FILE : folder + "/" + Manifest.FILE;
    }

    /** How many files the manifest lists. */
    int files() {
        return manifest == null ? 0 : manifest.files().size();
    }
}
