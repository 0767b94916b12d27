package org.homeward.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.Stream;

/** What a run was made on: figures of flushes mean nothing without the disk, nor others without the processor. */
final class Machine {
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
    private static final Path DEVICES = Path.of("/sys/block");
    private static final String MODEL = "model name";
    private static final String UNTOLD = "a model that the system does not tell";

    private Machine() {}

    /** As sentences; what it is made of, never what it is called. */
    static String text(Size size, Path folder) throws IOException {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return String.format(
                Locale.ROOT,
                "Measured on %s in size %s: %d processors (%s), %d GiB of memory, %s %s (%s), JDK %s (%s). The stores lie on %s.",
                LocalDate.now(ZoneOffset.UTC),
                size,
                system.getAvailableProcessors(),
                Files.isReadable(PROCESSORS) ? model(Files.readString(PROCESSORS)) : UNTOLD,
                Math.round(system.getTotalMemorySize() / (double) (1 << 30)),
                system.getName(),
                system.getVersion(),
                system.getArch(),
                Runtime.version(),
                System.getProperty("java.vendor"),
                disk(folder));
    }

    /** The model of the first processor that is told. */
    static String model(String processors) {
        return processors
                .lines()
                .filter(line -> line.startsWith(MODEL))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(UNTOLD);
    }

    private static String disk(Path folder) throws IOException {
        var store = Files.getFileStore(folder);
        var device = Path.of(store.name()).getFileName();
        return store.type() + (device == null ? "" : ", " + kind(device.toString()));
    }

    /** What the block device of a name is, as far as Linux tells it; a partition is told by its disk. */
    private static String kind(String name) throws IOException {
        if (!Files.isDirectory(DEVICES)) {
            return "a device that the system does not tell more of";
        }
        try (Stream<Path> devices = Files.list(DEVICES)) {
            var found = devices.filter(device -> name.startsWith(String.valueOf(device.getFileName())))
                    .findFirst();
            return found.isEmpty() ? "no block device of this system" : kind(found.get());
        }
    }

    private static String kind(Path device) throws IOException {
        var isVirtual = String.valueOf(device.getFileName()).startsWith("vd");
        var spins = said(device, "queue/rotational").equals("1");
        var driver = isVirtual ? "a virtual disk (virtio), said to be " : "said to be ";
        return "a block device, " + driver + (spins ? "rotating" : "without moving parts") + ", write cache "
                + said(device, "queue/write_cache");
    }

    private static String said(Path device, String what) throws IOException {
        var file = device.resolve(what);
        return Files.isReadable(file) ? Files.readString(file).strip() : "not told";
    }
}
