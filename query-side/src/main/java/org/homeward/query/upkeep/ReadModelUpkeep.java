package org.homeward.query.upkeep;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.queryhandling.QueryHandler;
import org.homeward.kernel.upkeep.ReadModels;
import org.homeward.kernel.upkeep.UpkeepCommand.EndRebuild;
import org.homeward.kernel.upkeep.UpkeepCommand.StartRebuild;
import org.homeward.kernel.upkeep.UpkeepCommand.SwitchBack;
import org.homeward.kernel.upkeep.UpkeepCommand.SwitchToRebuild;
import org.homeward.kernel.upkeep.UpkeepEvent.RebuildEnded;
import org.homeward.kernel.upkeep.UpkeepEvent.RebuildStarted;
import org.homeward.kernel.upkeep.UpkeepEvent.RebuildSwitchedBack;
import org.homeward.kernel.upkeep.UpkeepEvent.RebuildSwitchedTo;
import org.homeward.kernel.upkeep.UpkeepQuery.ShowReadModels;
import org.homeward.platform.readstore.BlueGreen;
import org.homeward.platform.upkeep.UpkeepLog;
import org.springframework.stereotype.Component;

/** Makes read models again and lets readers see them, as those who keep the system running ask for. */
@Component
final class ReadModelUpkeep {
    private final BlueGreen rebuilds;
    private final UpkeepLog log;

    ReadModelUpkeep(BlueGreen rebuilds, UpkeepLog log) {
        this.rebuilds = rebuilds;
        this.log = log;
    }

    @QueryHandler
    ReadModels answer(ShowReadModels query) {
        return rebuilds.standing();
    }

    /** The same rebuild asked for under another key is one that was started; it is never one of other projections. */
    @CommandHandler
    long handle(StartRebuild command, CommandMessage<?> message) {
        var stream = command.rebuildId().value();
        var repeated = log.repeated(stream, message);
        if (repeated.isPresent()) {
            return repeated.getAsLong();
        }
        if (log.first(stream).orElse(null) instanceof RebuildStarted started) {
            rebuilds.requireSame(started.projections(), command.projections());
            return log.last(stream);
        }
        rebuilds.begin(command.rebuildId(), command.projections());
        return log.done(new RebuildStarted(command.rebuildId(), command.projections()));
    }

    @CommandHandler
    long handle(SwitchToRebuild command, CommandMessage<?> message) {
        var repeated = log.repeated(command.rebuildId().value(), message);
        if (repeated.isPresent()) {
            return repeated.getAsLong();
        }
        var likeness = rebuilds.switchTo(command.rebuildId(), command.differencesMeant());
        return log.done(new RebuildSwitchedTo(command.rebuildId(), likeness));
    }

    @CommandHandler
    long handle(SwitchBack command, CommandMessage<?> message) {
        var repeated = log.repeated(command.rebuildId().value(), message);
        if (repeated.isPresent()) {
            return repeated.getAsLong();
        }
        rebuilds.switchBack(command.rebuildId());
        return log.done(new RebuildSwitchedBack(command.rebuildId()));
    }

    @CommandHandler
    long handle(EndRebuild command, CommandMessage<?> message) {
        var repeated = log.repeated(command.rebuildId().value(), message);
        if (repeated.isPresent()) {
            return repeated.getAsLong();
        }
        var kept = rebuilds.end(command.rebuildId());
        return log.done(new RebuildEnded(command.rebuildId(), kept));
    }
}
