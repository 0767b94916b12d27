package org.homeward.benchmarks.baseline;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The commands and events of the baselines: those of Homeward's intake and beds, without what protects persons. */
final class BookMessages {
    private BookMessages() {}

    /** A person asks about return. */
    record OpenCase(@TargetAggregateIdentifier String caseId, String channel, LocalDate receivedOn) {}

    /** A person asked. */
    record CaseOpened(String caseId, String channel, LocalDate receivedOn) {}

    /** The person is registered. */
    record RegisterPerson(
            @TargetAggregateIdentifier String caseId,
            String givenName,
            String familyName,
            LocalDate birthDate,
            String sex,
            String nationality,
            String language,
            LocalDate registeredOn) {}

    /** The person was registered. */
    record PersonRegistered(
            String caseId,
            String givenName,
            String familyName,
            LocalDate birthDate,
            String sex,
            String nationality,
            String language,
            LocalDate registeredOn) {}

    /** The identity is stated anew. */
    record RectifyPerson(
            @TargetAggregateIdentifier String caseId,
            String givenName,
            String familyName,
            LocalDate birthDate,
            String reason,
            LocalDate rectifiedOn) {}

    /** The identity was stated anew. */
    record PersonRectified(
            String caseId,
            String givenName,
            String familyName,
            LocalDate birthDate,
            String reason,
            LocalDate rectifiedOn) {}

    /** The case belongs to a family. */
    record JoinFamily(@TargetAggregateIdentifier String caseId, String familyId, LocalDate linkedOn) {}

    /** The case was joined to a family. */
    record FamilyJoined(String caseId, String familyId, LocalDate linkedOn) {}

    /** A house opens. */
    record OpenHouse(@TargetAggregateIdentifier String houseId, int beds) {}

    /** A house has opened. */
    record HouseOpened(String houseId, int beds) {}

    /** A bed cannot be used for a while. */
    record CloseBed(@TargetAggregateIdentifier String houseId, int bed, LocalDate backOn) {}

    /** A bed is closed. */
    record BedClosed(String houseId, int bed, LocalDate backOn) {}

    /** A bed can be used again. */
    record ReopenBed(@TargetAggregateIdentifier String houseId, int bed) {}

    /** A bed is open again. */
    record BedReopened(String houseId, int bed) {}
}
