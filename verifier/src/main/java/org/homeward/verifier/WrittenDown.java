package org.homeward.verifier;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was written down when a backup was verified before.
 *
 * @param manifests the SHA-256 of manifests; when there are any, those here must be these
 * @param history the history of then, with which that of now must begin
 */
record WrittenDown(Set<String> manifests, @Nullable History history) {}
