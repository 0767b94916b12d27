package org.homeward.console.sample;

import static org.homeward.console.sample.SampleCases.TODAY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.homeward.kernel.casework.CaseContent;
import org.homeward.kernel.casework.CaseDossier;
import org.homeward.kernel.casework.CaseProgress;
import org.homeward.kernel.casework.CaseStatus;
import org.homeward.kernel.casework.CaseSteps;
import org.homeward.kernel.casework.CaseTimeline;
import org.homeward.kernel.casework.Channel;
import org.homeward.kernel.casework.ConsentForm;
import org.homeward.kernel.casework.ConsentPlace;
import org.homeward.kernel.casework.DecisionTrack;
import org.homeward.kernel.casework.HoldClass;
import org.homeward.kernel.casework.IncomeActivity;
import org.homeward.kernel.casework.Intention;
import org.homeward.kernel.casework.JourneyTrack;
import org.homeward.kernel.casework.LawfulBasis;
import org.homeward.kernel.casework.Modality;
import org.homeward.kernel.casework.Need;
import org.homeward.kernel.casework.PapersTrack;
import org.homeward.kernel.casework.PlanItem;
import org.homeward.kernel.casework.ProtectionTrack;
import org.homeward.kernel.casework.ScreeningResult;
import org.homeward.kernel.casework.Situation;
import org.homeward.kernel.casework.SupportTrack;
import org.homeward.kernel.casework.TravelCondition;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.identity.MovementId;
import org.homeward.kernel.identity.Sex;
import org.homeward.kernel.identity.StayId;
import org.homeward.kernel.identity.TrancheId;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.money.Money;
import org.homeward.kernel.privacy.Personal;
import org.homeward.kernel.privacy.PurposeGroup;
import org.homeward.kernel.privacy.SubjectRef;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.security.Purpose;
import org.homeward.kernel.security.Role;
import org.homeward.kernel.time.ProgrammeCalendar;

/** The files of the sample's cases: each holds what a case of its status would hold. */
public final class SampleDossiers {
    private SampleDossiers() {}

    /** The version of every file. */
    public static final long VERSION = 13;

    static Optional<CaseDossier> find(CaseId id) {
        var number = SampleCases.numberOf(id);
        return number < 0 ? Optional.empty() : Optional.of(dossier(id, number));
    }

    private static CaseDossier dossier(CaseId id, int number) {
        var status = SampleCases.status(number);
        var reached = status == CaseStatus.CLOSED ? CaseStatus.MONITORED : status;
        var progress = new CaseProgress(
                status, CaseStatus.FUNDED, reached, reached.isWithin(CaseStatus.DECIDED, CaseStatus.MONITORED));
        var content = new CaseContent(
                progress,
                Optional.of(new CaseContent.Enquiry(Office.TRIPOLI, Channel.EMBASSY_LIST, TODAY.minusDays(75))),
                Map.of(),
                status == CaseStatus.ENQUIRY ? Optional.empty() : Optional.of(identity(number)),
                Optional.empty(),
                List.of(),
                protection(number, reached),
                decision(number, reached),
                papers(number, reached),
                journey(reached),
                support(reached));
        return new CaseDossier(id, VERSION, 48_000 + number, content, CaseSteps.from(status));
    }

    private static CaseContent.Identity identity(int number) {
        return new CaseContent.Identity(
                SampleCases.person(number),
                SampleCases.name(number),
                birthDate(number),
                1981,
                number % 3 == 0 ? Sex.F : Sex.M,
                SampleCases.country(number),
                SampleCases.country(number),
                "fr",
                Set.of(Need.DOCUMENTS, Need.MEANS),
                Intention.EUROPE,
                Situation.URBAN,
                LawfulBasis.CONSENT,
                "privacy-1",
                TODAY.minusDays(72),
                Optional.empty());
    }

    private static Personal<LocalDate> birthDate(int number) {
        var about = new SubjectRef(SampleCases.person(number), PurposeGroup.IDENTITY, "birthDate");
        return number % 10 == 9 ? new Personal.Hidden<>(about) : new Personal.Known<>(about, LocalDate.of(1981, 4, 17));
    }

    private static ProtectionTrack protection(int number, CaseStatus reached) {
        if (reached.compareTo(CaseStatus.SCREENED) < 0) {
            return ProtectionTrack.NONE;
        }
        var held = number % 23 == 4
                ? List.of(new ProtectionTrack.Hold(
                        HoldClass.PROTECTION, said(number, "reason"), TODAY.plusDays(11), TODAY.minusDays(3)))
                : List.<ProtectionTrack.Hold>of();
        return new ProtectionTrack(
                Optional.of(new ProtectionTrack.Screening(
                        ScreeningResult.CLEAR, false, 40, said(number, "findings"), TODAY.minusDays(68))),
                held,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static DecisionTrack decision(int number, CaseStatus reached) {
        var none = DecisionTrack.NONE;
        if (reached.compareTo(CaseStatus.WAITLISTED) < 0) {
            return none;
        }
        var funded = reached.compareTo(CaseStatus.FUNDED) >= 0;
        var decided = reached.compareTo(CaseStatus.DECIDED) >= 0;
        return new DecisionTrack(
                Optional.of(new DecisionTrack.Eligibility(Optional.empty(), TODAY.minusDays(60))),
                funded ? Optional.empty() : Optional.of(new DecisionTrack.Wait(40, TODAY.minusDays(33))),
                Optional.empty(),
                funded ? Optional.of(SampleFunding.EU) : Optional.empty(),
                funded ? Optional.of(TODAY.plusDays(50)) : Optional.empty(),
                Optional.empty(),
                List.of(),
                Set.of(),
                decided
                        ? Optional.of(new DecisionTrack.Declaration(
                                ConsentForm.WRITTEN,
                                ConsentPlace.OFFICE,
                                "declaration-2",
                                TODAY.minusDays(30 + number % 5),
                                TODAY.plusDays(60)))
                        : Optional.empty(),
                Optional.empty());
    }

    private static PapersTrack papers(int number, CaseStatus reached) {
        if (reached.compareTo(CaseStatus.PREPARING) < 0) {
            return PapersTrack.NONE;
        }
        return new PapersTrack(
                new PapersTrack.Document(
                        PapersTrack.Progress.ISSUED,
                        Optional.of(SampleCases.country(number)),
                        Optional.of(said(number, "number")),
                        Optional.of(TODAY.plusDays(50))),
                Optional.of(said(number, "findings")),
                Optional.of(new PapersTrack.Fitness(
                        true, false, Set.of(TravelCondition.WHEELCHAIR), TODAY.plusDays(8), TODAY.minusDays(2))),
                new PapersTrack.Visa(PapersTrack.Progress.REQUESTED, Optional.empty()),
                Optional.of(TODAY.plusDays(4)),
                Optional.empty());
    }

    private static JourneyTrack journey(CaseStatus reached) {
        var bed = Optional.of(new JourneyTrack.Bed(SampleShelter.ID, StayId.of(new UUID(1, 1)), TODAY.minusDays(20)));
        var seat = reached == CaseStatus.MANIFESTED
                ? Optional.of(new JourneyTrack.Booking(MovementId.of(new UUID(2, 2)), TODAY.plusDays(4)))
                : Optional.<JourneyTrack.Booking>empty();
        var gone = reached.compareTo(CaseStatus.DEPARTED) >= 0;
        return new JourneyTrack(
                bed,
                seat,
                0,
                gone ? Optional.of(TODAY.minusDays(12)) : Optional.empty(),
                gone ? Optional.of(new JourneyTrack.Arrival("Bamako", TODAY.minusDays(12))) : Optional.empty(),
                List.of());
    }

    private static SupportTrack support(CaseStatus reached) {
        if (reached.compareTo(CaseStatus.REINTEGRATION_PLANNED) < 0) {
            return SupportTrack.NONE;
        }
        return new SupportTrack(
                Optional.of(new SupportTrack.Plan(
                        IncomeActivity.LIVESTOCK,
                        List.of(new PlanItem("Hens and feed", Modality.IN_KIND_GOODS, Money.euros("480.00"))),
                        Money.euros("480.00"),
                        Optional.of(Money.euros("500.00")),
                        TODAY.minusDays(6))),
                List.of(new SupportTrack.Tranche(
                        TrancheId.of(new UUID(3, 3)),
                        Money.euros("288.00"),
                        SupportTrack.Progress.REQUESTED,
                        TODAY.minusDays(2))),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static Personal<String> said(int number, String label) {
        return Personal.known(SampleCases.person(number), PurposeGroup.CIRCUMSTANCES, label, "A text about the person");
    }

    /** An event of the sample's timeline. */
    private record Said(String event, int daysAgo, Role role, Purpose purpose, Map<String, String> values) {}

    private static final List<Said> STORY = List.of(
            new Said(
                    "casework.travel-document-issued.v1",
                    4,
                    Role.DOC,
                    Purpose.TRAVEL,
                    Map.of("validUntil", "2009-03-28")),
            new Said(
                    "casework.travel-document-requested.v1",
                    26,
                    Role.DOC,
                    Purpose.TRAVEL,
                    Map.of("consulate", "MLI", "noteVerbale", "NV 214/2009")),
            new Said("casework.preparation-started.v1", 28, Role.CSL, Purpose.CASEWORK, Map.of()),
            new Said(
                    "casework.voluntary-return-consent-given.v1",
                    30,
                    Role.CSL,
                    Purpose.CASEWORK,
                    Map.of("form", "WRITTEN", "place", "OFFICE", "inPrivate", "true", "lapsesOn", "2009-04-07")),
            new Said(
                    "casework.counselling-session-held.v1",
                    33,
                    Role.CSL,
                    Purpose.CASEWORK,
                    Map.of("topics", "SITUATION, ALTERNATIVES, RIGHT_TO_WITHDRAW", "language", "fr", "minutes", "55")),
            new Said(
                    "casework.funding-reserved.v1",
                    40,
                    Role.SYS,
                    Purpose.AUTOMATION,
                    Map.of("expiresOn", "2009-03-28")),
            new Said("casework.funding-requested.v1", 40, Role.PM, Purpose.FUNDING, Map.of()),
            new Said("casework.case-waitlisted.v1", 58, Role.PM, Purpose.FUNDING, Map.of("priority", "40")),
            new Said("casework.eligibility-confirmed.v1", 60, Role.CSL, Purpose.CASEWORK, Map.of()),
            new Said("casework.hold-released.v1", 63, Role.PRO, Purpose.PROTECTION, Map.of("holdClass", "PROTECTION")),
            new Said(
                    "casework.hold-placed.v1",
                    66,
                    Role.PRO,
                    Purpose.PROTECTION,
                    Map.of("holdClass", "PROTECTION", "reviewOn", "2008-12-16")),
            new Said(
                    "casework.screening-completed.v1",
                    68,
                    Role.PRO,
                    Purpose.PROTECTION,
                    Map.of(
                            "inPrivate",
                            "true",
                            "interpreter",
                            "INDEPENDENT",
                            "result",
                            "CLEAR",
                            "unaccompaniedChild",
                            "false",
                            "priority",
                            "40")),
            new Said(
                    "casework.migrant-registered.v1",
                    72,
                    Role.REG,
                    Purpose.CASEWORK,
                    Map.of("sex", "M", "nationality", "MLI", "basis", "CONSENT", "needs", "DOCUMENTS, MEANS")),
            new Said("casework.enquiry-opened.v1", 75, Role.OUT, Purpose.CASEWORK, Map.of("channel", "EMBASSY_LIST")));

    static CaseTimeline timeline(CaseId id) {
        var entries = IntStream.range(0, STORY.size())
                .mapToObj(place -> entry(STORY.get(place), VERSION - place))
                .toList();
        return new CaseTimeline(id, entries, Optional.empty(), VERSION);
    }

    private static CaseTimeline.Entry entry(Said said, long sequence) {
        var day = TODAY.minusDays(said.daysAgo());
        SortedMap<String, String> values = new TreeMap<>(said.values());
        return new CaseTimeline.Entry(
                30_000 + sequence * 100,
                sequence,
                said.event(),
                Optional.of(day),
                recordedAt(day),
                new CaseTimeline.By(
                        UserId.of(new UUID(5, said.role().name().hashCode())),
                        Set.of(said.role()),
                        Office.TRIPOLI,
                        said.purpose()),
                "c" + sequence,
                "c" + sequence,
                "c" + sequence,
                values);
    }

    private static Instant recordedAt(LocalDate day) {
        return ProgrammeCalendar.startOf(day).plusSeconds(3600 * 10 + 540);
    }
}
