package org.homeward.acceptance;

import java.util.ArrayList;

/**
 * What is on record. Where two are equal, nothing has happened between them: nothing was stored, not even a refusal.
 *
 * @param hash the hash of the history
 * @param streams how many streams there are, those of refusals left out
 * @param events how many events, refusals included
 * @param leftOut what the hash does not cover, and how often it happened
 */
record OnRecord(String hash, long streams, long events, String leftOut) {
    /** So many times nothing more happens before it counts as calm. */
    private static final int CALM = 5;

    /** What this auditor finds now. */
    static OnRecord now(Api auditor) {
        var history = auditor.get("/api/audit/history-hash").body();
        return new OnRecord(
                history.path("sha256").asString("missing"),
                history.path("streams").asLong(-1),
                history.path("events").asLong(-1),
                history.path("leftOut").toString());
    }

    /** What this auditor finds once policies have nothing more to react to. */
    static OnRecord settled(Api auditor) {
        var last = new ArrayList<OnRecord>();
        return Eventually.value(() -> now(auditor), found -> {
            last.add(found);
            return last.size() > CALM
                    && last.subList(last.size() - CALM, last.size()).stream().allMatch(found::equals);
        });
    }

    /** The same, after so many refusals and nothing else. */
    OnRecord withRefusals(int number, OnRecord after) {
        return new OnRecord(after.hash, streams, events + number, leftOut);
    }
}
