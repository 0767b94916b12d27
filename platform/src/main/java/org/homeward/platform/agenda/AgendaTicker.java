package org.homeward.platform.agenda;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.homeward.platform.fault.BareFault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Lets the agenda send what is due, once a second, unless somebody else drives it for a while. */
public final class AgendaTicker implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(AgendaTicker.class);
    private static final int PHASE_AFTER_AXON = Integer.MAX_VALUE - 1_000;
    private static final int STOPS_WITHIN_SECONDS = 30;

    private final Agenda agenda;
    private volatile boolean ticks;
    private @Nullable Timer timer;

    private record Timer(ScheduledExecutorService thread, ScheduledFuture<?> ticking) {}

    /** A ticker of this agenda, which ticks at once or waits until it is told to. */
    public AgendaTicker(Agenda agenda, boolean ticks) {
        this.agenda = agenda;
        this.ticks = ticks;
    }

    /** Ticks from now on. */
    public void tickFromNowOn() {
        ticks = true;
    }

    @Override
    public synchronized void start() {
        agenda.start();
        var thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("agenda-ticker").factory());
        timer = new Timer(thread, thread.scheduleWithFixedDelay(this::tick, 1, 1, TimeUnit.SECONDS));
    }

    @Override
    public synchronized void stop() {
        var running = timer;
        if (running != null) {
            running.ticking().cancel(true);
            running.thread().shutdown();
            await(running.thread());
            timer = null;
        }
        agenda.stop();
    }

    private static void await(ScheduledExecutorService thread) {
        try {
            if (!thread.awaitTermination(STOPS_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("the agenda is still waiting for answers while it is stopped");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return agenda.isRunning();
    }

    @Override
    public int getPhase() {
        return PHASE_AFTER_AXON;
    }

    private void tick() {
        if (!ticks || !agenda.isKept()) {
            return;
        }
        try {
            agenda.runDue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failed) { // the next second tries again
            LOG.error("what is due could not be sent", BareFault.of(failed));
        }
    }
}
