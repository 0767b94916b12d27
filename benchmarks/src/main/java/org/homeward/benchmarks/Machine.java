package org.homeward.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/** What a run was made on. */
final class Machine {
    private Machine() {}

    /** As a sentence; nothing in it says which machine it is. */
    static String text(Size size) {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return String.format(
                Locale.ROOT,
                "Measured on %s in size %s: %d processors, %d GiB, %s %s, JDK %s.",
                LocalDate.now(ZoneOffset.UTC),
                size,
                system.getAvailableProcessors(),
                Math.round(system.getTotalMemorySize() / (double) (1 << 30)),
                system.getName(),
                system.getArch(),
                Runtime.version());
    }
}
