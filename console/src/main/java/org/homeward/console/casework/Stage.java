package org.homeward.console.casework;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.homeward.kernel.casework.CaseStatus;

/** The stages that users think in: what is being worked on, for each place on the main line. */
public enum Stage {
    INTAKE,
    SCREENING,
    FUNDING,
    DECISION,
    PREPARATION,
    TRAVEL,
    REINTEGRATION,
    MONITORING,
    STOPPED,
    CLOSED;

    private static final List<Stage> LINE = List.copyOf(EnumSet.range(INTAKE, MONITORING));

    /** The stages of the main line, in their order. */
    public static List<Stage> line() {
        return LINE;
    }

    /** The stage in which a case of this status is. */
    public static Stage of(CaseStatus status) {
        return switch (status) {
            case NONE, ENQUIRY -> INTAKE;
            case REGISTERED, SCREENED -> SCREENING;
            case ELIGIBLE, WAITLISTED -> FUNDING;
            case FUNDED, COUNSELLED -> DECISION;
            case DECIDED, PREPARING, READY_TO_TRAVEL -> PREPARATION;
            case MANIFESTED, DEPARTED -> TRAVEL;
            case ARRIVED, REINTEGRATION_PLANNED, REINTEGRATING -> REINTEGRATION;
            case MONITORED -> MONITORING;
            case INELIGIBLE, REFERRED_PROTECTION, WITHDRAWN -> STOPPED;
            case CLOSED, ENQUIRY_CLOSED -> CLOSED;
        };
    }

    /** The places on the main line that belong to the stage. */
    public Set<CaseStatus> statuses() {
        var statuses = EnumSet.noneOf(CaseStatus.class);
        Arrays.stream(CaseStatus.values()).filter(status -> of(status) == this).forEach(statuses::add);
        return statuses;
    }

    /** How many cases are in the stage. */
    public long count(Map<CaseStatus, Long> casesByStatus) {
        return statuses().stream()
                .mapToLong(status -> casesByStatus.getOrDefault(status, 0L))
                .sum();
    }

    /** The name in an address. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
