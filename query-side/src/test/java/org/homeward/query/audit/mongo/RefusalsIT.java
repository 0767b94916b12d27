package org.homeward.query.audit.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.homeward.kernel.audit.RefusalEntry;
import org.homeward.kernel.audit.RefusalFilter;
import org.homeward.kernel.message.CommandRefused;
import org.homeward.query.ReadSide;
import org.homeward.query.audit.RefusalsProjection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RefusalsIT {
    private final ReadSide readSide;
    private final MongoRefusals refusals;

    RefusalsIT(@TempDir Path folder) {
        readSide = new ReadSide(folder, new RefusalsProjection());
        refusals = new MongoRefusals(readSide.store());
    }

    @AfterEach
    void close() {
        readSide.close();
    }

    @Test
    void the_newest_refusal_comes_first_with_reason_and_authority() {
        readSide.happened(refused(1, "shelter.no-free-bed"), refused(2, "funding.caseload-full"));
        var newest = refusals.find(RefusalFilter.ALL, Long.MAX_VALUE, 10).getFirst();
        assertThat(newest.code()).isEqualTo("funding.caseload-full");
        assertThat(newest.streamId()).isEqualTo("stream-2");
        assertThat(newest.version()).isEqualTo(2);
        assertThat(newest.reason()).isEqualTo("{\"beds\":40}");
        assertThat(newest.nextSteps()).containsExactly("shelter.queue-guest");
        assertThat(newest.by().roles()).containsExactly("FIN");
        assertThat(newest.recordedAt()).isEqualTo(ReadSide.BEGINNING.plusSeconds(60));
    }

    @Test
    void pages_follow_one_another_without_gap_or_repetition_while_new_ones_come() {
        readSide.happened(IntStream.range(0, 10)
                .mapToObj(number -> refused(number, "shelter.no-free-bed"))
                .toList());
        var seen = new ArrayList<Long>();
        var before = Long.MAX_VALUE;
        for (var page = page(before); !page.isEmpty(); page = page(before)) {
            page.forEach(refusal -> seen.add(refusal.position()));
            before = page.getLast().position();
            readSide.happened(refused(99, "shelter.no-free-bed"));
        }
        assertThat(seen).containsExactly(9L, 8L, 7L, 6L, 5L, 4L, 3L, 2L, 1L, 0L);
    }

    @Test
    void refusals_are_found_by_stream_reason_and_command() {
        readSide.happened(
                refused(1, "shelter.no-free-bed"),
                refused(2, "funding.caseload-full"),
                refused(1, "funding.caseload-full"));
        assertThat(codes(new RefusalFilter("stream-1", "", "", "")))
                .containsExactly("funding.caseload-full", "shelter.no-free-bed");
        assertThat(codes(new RefusalFilter("stream-1", "shelter.no-free-bed", "", "")))
                .hasSize(1);
        assertThat(codes(new RefusalFilter("", "", "shelter.assign-bed", ""))).hasSize(3);
        assertThat(codes(new RefusalFilter("", "", "", "user-unknown"))).isEmpty();
    }

    @Test
    void a_refusal_that_is_delivered_twice_is_listed_once() {
        readSide.happened(refused(1, "shelter.no-free-bed"));
        readSide.deliverAgain();
        assertThat(codes(RefusalFilter.ALL)).hasSize(1);
    }

    private List<RefusalEntry> page(long before) {
        return refusals.find(RefusalFilter.ALL, before, 3);
    }

    private List<String> codes(RefusalFilter filter) {
        return refusals.find(filter, Long.MAX_VALUE, 100).stream()
                .map(RefusalEntry::code)
                .toList();
    }

    private static CommandRefused refused(int stream, String code) {
        return new CommandRefused(
                "stream-" + stream, "shelter.assign-bed", code, "{\"beds\":40}", List.of("shelter.queue-guest"), 2);
    }
}
