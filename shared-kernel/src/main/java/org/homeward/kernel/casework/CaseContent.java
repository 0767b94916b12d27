package org.homeward.kernel.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.homeward.kernel.identity.CountryCode;
import org.homeward.kernel.identity.DocumentId;
import org.homeward.kernel.identity.FamilyId;
import org.homeward.kernel.identity.Sex;
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.privacy.PersonName;
import org.homeward.kernel.privacy.Personal;
import org.homeward.kernel.privacy.SealedFile;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.security.Role;

/**
 * What is known in a case: its place on the main line and the tracks beside it.
 *
 * @param progress where it stands
 * @param enquiry how it began; empty before
 * @param entrusted to whom it is entrusted, by role; by the role, others do not reach it
 * @param person who it is about; empty while it is an enquiry
 * @param family the family group
 * @param documents the scans and photos in it, the earliest first
 * @param protection what protects the person
 * @param decision eligibility, funding and the person's own decision
 * @param papers document, fitness and exit visa
 * @param journey bed, seat and journey
 * @param support the new start
 */
public record CaseContent(
        CaseProgress progress,
        Optional<Enquiry> enquiry,
        Map<Role, UserId> entrusted,
        Optional<Identity> person,
        Optional<FamilyId> family,
        List<AttachedDocument> documents,
        ProtectionTrack protection,
        DecisionTrack decision,
        PapersTrack papers,
        JourneyTrack journey,
        SupportTrack support) {
    /** What is known before anything happened. */
    public static final CaseContent NOTHING = new CaseContent(
            CaseProgress.NONE,
            Optional.empty(),
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            ProtectionTrack.NONE,
            DecisionTrack.NONE,
            PapersTrack.NONE,
            JourneyTrack.NONE,
            SupportTrack.NONE);

    public CaseContent {
        entrusted = Map.copyOf(entrusted);
        documents = List.copyOf(documents);
    }

    /**
     * A scan or photo in a case.
     *
     * @param documentId its id
     * @param kind what it shows
     * @param file the sealed file that holds it
     * @param attachedOn the day
     */
    public record AttachedDocument(DocumentId documentId, DocumentKind kind, SealedFile file, LocalDate attachedOn) {}

    /**
     * How a case began.
     *
     * @param office the office that owns it
     * @param channel how the person asked
     * @param receivedOn the day
     */
    public record Enquiry(Office office, Channel channel, LocalDate receivedOn) {}

    /**
     * Who a case is about.
     *
     * @param id the pseudonymous id
     * @param name the name as stated last
     * @param birthDate the date of birth as stated last
     * @param birthYear the year of birth
     * @param sex the sex
     * @param nationality the nationality
     * @param countryOfReturn where the person wants to return to
     * @param language the language the person speaks
     * @param needs what the person says is needed
     * @param intention what the person meant to do before
     * @param situation where the person lives
     * @param basis why the data may be held
     * @param noticeVersion the privacy notice the person was given
     * @param registeredOn the day
     * @param rectifiedOn the day the identity was stated anew
     */
    public record Identity(
            SubjectId id,
            Personal<PersonName> name,
            Personal<LocalDate> birthDate,
            int birthYear,
            Sex sex,
            CountryCode nationality,
            CountryCode countryOfReturn,
            String language,
            Set<Need> needs,
            Intention intention,
            Situation situation,
            LawfulBasis basis,
            String noticeVersion,
            LocalDate registeredOn,
            Optional<LocalDate> rectifiedOn) {
        public Identity {
            needs = Set.copyOf(needs);
        }
    }
}
