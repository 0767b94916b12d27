package org.homeward.platform.agenda;

import java.time.Duration;
import java.time.Instant;
import org.homeward.platform.fault.BareFault;
import org.homeward.platform.policy.Commands.Result;
import org.homeward.platform.policy.Outcome;
import org.homeward.platform.process.AgendaEntries.Entry;
import org.homeward.platform.process.AgendaEntries.Mark;

/** How long something due is tried: a refusal may be gone in some days, a failure in some hours. */
final class Patience {
    private static final int REFUSALS = 6;
    private static final int FAILURES = 12;
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    private Patience() {}

    static Mark mark(Entry entry, Result result, Instant now) {
        return switch (result) {
            case Result.Answered(Outcome.Done done) -> new Mark.Done(entry.tried(false, ""));
            case Result.Answered(Outcome.Refused refused) -> refused(entry.tried(true, refused.code()), now);
            case Result.Failed failed -> failed(entry.tried(false, BareFault.lineOf(failed.failure())), now);
        };
    }

    private static Mark refused(Entry entry, Instant now) {
        return entry.refusals() >= REFUSALS
                ? new Mark.Parked(entry)
                : new Mark.Again(entry, now.plus(DAY.multipliedBy(1L << (entry.refusals() - 1))));
    }

    private static Mark failed(Entry entry, Instant now) {
        var failures = entry.attempts() - entry.refusals();
        if (failures >= FAILURES) {
            return new Mark.Parked(entry);
        }
        var pause = MINUTE.multipliedBy(1L << (failures - 1));
        return new Mark.Again(entry, now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause));
    }
}
