package org.homeward.console.casework;

import java.util.Locale;
import org.homeward.kernel.casework.CaseStatus;
import org.homeward.kernel.identity.Identifier;

/** How things of a case look: always with a word, never by colour alone. */
public final class Looks {
    private static final int SHORT = 8;

    private Looks() {}

    /** The look of a status. */
    static String of(CaseStatus status) {
        return switch (status) {
            case NONE, ENQUIRY, REGISTERED, SCREENED -> "go";
            case WAITLISTED -> "wait";
            case ELIGIBLE, FUNDED, COUNSELLED, DECIDED, PREPARING, READY_TO_TRAVEL, MANIFESTED -> "go";
            case DEPARTED, ARRIVED, REINTEGRATION_PLANNED, REINTEGRATING, MONITORED -> "ok";
            case INELIGIBLE, WITHDRAWN -> "stop";
            case REFERRED_PROTECTION -> "plum";
            case CLOSED, ENQUIRY_CLOSED -> "quiet";
        };
    }

    /** The last characters of an identifier, enough to tell cases apart on a page. */
    public static String shortly(Identifier id) {
        var text = id.value();
        return text.substring(text.length() - SHORT).toUpperCase(Locale.ROOT);
    }
}
