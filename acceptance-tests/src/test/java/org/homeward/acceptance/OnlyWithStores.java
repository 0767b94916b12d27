package org.homeward.acceptance;

import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.launcher.PostDiscoveryFilter;

/**
 * Leaves the tests with each side as a process of its own out of a run that has no stores for them: the build sees the
 * socket of a container engine, and only here is asked whether somebody answers. {@link ApartTierTest} says so.
 */
public final class OnlyWithStores implements PostDiscoveryFilter {
    @Override
    public FilterResult apply(TestDescriptor test) {
        return FilterResult.includedIf(!Stores.areUsed() || Stores.source() != Stores.Source.NONE);
    }
}
