package org.homeward.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineTest {
    @TempDir
    private Path folder;

    @Test
    void the_machine_is_told_with_all_that_the_figures_depend_on() throws IOException {
        assertThat(Machine.text(Size.TINY, folder))
                .contains("in size TINY")
                .contains(ManagementFactory.getOperatingSystemMXBean().getVersion())
                .contains(Runtime.version().toString())
                .contains("The stores lie on " + Files.getFileStore(folder).type());
    }

    @Test
    void the_machine_is_not_named() throws IOException {
        assertThat(Machine.text(Size.TINY, folder))
                .doesNotContain(InetAddress.getLocalHost().getHostName());
    }

    @Test
    void the_model_of_the_processor_is_the_one_that_linux_tells() {
        assertThat(Machine.model("processor\t: 0\nmodel name\t: Some Processor 9000\nmodel name\t: Other\n"))
                .isEqualTo("Some Processor 9000");
        assertThat(Machine.model("processor\t: 0\n")).isEqualTo("a model that the system does not tell");
    }
}
