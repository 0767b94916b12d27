package org.homeward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A person of whom every value is a word that stands nowhere else, and a day's work with that person. */
final class Planted {
    static final String GIVEN = "Oxyphanestra";
    static final String FAMILY = "Vrzhqmbulat";
    static final String RECTIFIED = "Kwyjiboqantz";
    static final String PASSPORT = "QX77ZK4193W";
    static final String DIAGNOSIS = "leishmaniasisque";
    static final String THREAT = "Grzelbunkmilitia";
    static final String HOLD = "Pthalwarrantox";
    static final String PHONE = "917734552108";
    static final String REASON = "misheardzwolt";
    static final String GUARDIAN = "Ulfgarthmeister";
    static final String TRAINEE = "Brzynkowatso";
    static final String SCANNED = "Qwelphirazoon";
    static final String MISTYPED = "Jhqtrewnobbla";
    static final String REFUSED = "Xanthoprudlik";

    /** A word in clear wherever it is kept: it shows that the search finds. */
    static final String TITLE = "Zanzibarquokka";

    /** What may stand nowhere in clear. */
    static final List<String> WORDS = List.of(
            GIVEN, FAMILY, RECTIFIED, PASSPORT, DIAGNOSIS, THREAT, HOLD, PHONE, REASON, GUARDIAN, TRAINEE, SCANNED,
            MISTYPED, REFUSED);

    private static final String REGISTER = "/api/casework/register-migrant";
    private static final String ALL_TOPICS = "['SITUATION', 'ALTERNATIVES', 'PACKAGE_AND_CEILING',"
            + " 'EXCLUSION_EFFECTS', 'DATA_SHARING', 'COMPLAINTS', 'RIGHT_TO_WITHDRAW']";

    private final List<Api.Answer> notDone = new ArrayList<>();
    private final Office office;
    private final String caseId = Office.id("case");
    private final String person = Office.id("subject");
    private final String document = Office.id("document");
    private final String activity = Office.id("activity");
    private final String agreement;
    private final String centre;

    Planted(Office office) {
        this.office = office;
        this.agreement = office.signAgreement("EU", 10, TITLE);
        this.centre = office.openCentre();
    }

    /** What can be asked for: the ids there are, and the days. */
    Map<String, List<String>> known() {
        return Map.of(
                "caseId", List.of(caseId),
                "documentId", List.of(document),
                "agreementId", List.of(agreement),
                "shelterId", List.of(centre),
                "subjectId", List.of(person),
                "streamId", List.of(caseId, agreement, activity),
                "template", List.of("eu"),
                "from", List.of(Office.today()),
                "to", List.of(Office.today()));
    }

    String caseId() {
        return caseId;
    }

    String person() {
        return person;
    }

    String document() {
        return document;
    }

    String agreement() {
        return agreement;
    }

    String centre() {
        return centre;
    }

    String activity() {
        return activity;
    }

    /** The answers to requests that were not carried out. */
    List<Api.Answer> notDone() {
        return List.copyOf(notDone);
    }

    /** The person comes, is screened, funded, counselled and prepared; another is trained; much is typed wrongly. */
    Planted work() {
        intake();
        protection();
        decision();
        preparation();
        scan();
        bed();
        training();
        mistakes();
        return this;
    }

    private void intake() {
        must("OUT", "open-enquiry", "'channel': 'WALK_IN', 'receivedOn': TODAY");
        assertThat(office.as("REG").post(REGISTER, registration(caseId, FAMILY)).status())
                .isEqualTo(200);
        tell(
                "PRO",
                "complete-screening",
                "'inPrivate': true, 'interpreter': 'INDEPENDENT', 'result': 'CLEAR', 'unaccompaniedChild': false,"
                        + " 'priority': 20, 'findings': 'fears the " + THREAT + " at home', 'screenedOn': TODAY");
        must("CSL", "confirm-eligibility", "'assessedOn': TODAY");
    }

    private void protection() {
        tell("CPO", "appoint-guardian", "'guardian': " + name("Ole", GUARDIAN) + ", 'appointedOn': TODAY");
        tell(
                "PRO",
                "place-hold",
                "'holdClass': 'PROTECTION', 'reason': '" + HOLD + "', 'reviewOn': NEXT_YEAR, 'placedOn': TODAY");
        tell("PRO", "release-hold", "'holdClass': 'PROTECTION', 'reason': '" + HOLD + "', 'releasedOn': TODAY");
    }

    private void decision() {
        must("PM", "request-funding", "'agreementId': '" + agreement + "', 'requestedOn': TODAY");
        assertThat(Eventually.value(this::status, "FUNDED"::equals)).isEqualTo("FUNDED");
        tell(
                "CSL",
                "record-counselling",
                "'topics': " + ALL_TOPICS + ", 'language': 'fra', 'interpreter': 'NONE_NEEDED', 'minutes': 45,"
                        + " 'leafletVersion': '2008-1', 'notes': 'brother at +218 " + PHONE + "', 'heldOn': TODAY");
        must(
                "CSL",
                "record-voluntary-decision",
                "'form': 'WRITTEN', 'place': 'OFFICE', 'inPrivate': true, 'officialsPresent': false,"
                        + " 'declarationVersion': '2008-1', 'childHeard': false, 'decidedOn': TODAY");
    }

    private void preparation() {
        must("CSL", "start-preparation", "'startedOn': TODAY");
        tell(
                "DOC",
                "present-own-document",
                "'number': '" + PASSPORT + "', 'validUntil': NEXT_YEAR, 'presentedOn': TODAY");
        tell("MED", "record-medical-assessment", "'findings': '" + DIAGNOSIS + "', 'assessedOn': TODAY");
    }

    private void scan() {
        var scan = office.as("REG")
                .put(
                        "/api/cases/" + caseId + "/documents/" + document + "?person=" + person
                                + "&kind=IDENTITY_PAPER&attachedOn=" + Office.today(),
                        "application/pdf",
                        ("%PDF-1.7\n" + SCANNED).getBytes(StandardCharsets.US_ASCII));
        assertThat(scan.status()).as(scan.text()).isEqualTo(200);
    }

    private void bed() {
        send(
                "SHM",
                "shelter/request-admission",
                "'shelterId': '" + centre + "', 'stayId': '" + Office.id("stay") + "', 'guest': {'caseId': '" + caseId
                        + "', 'sex': 'M', 'child': false, 'unaccompanied': false, 'party': {'kind': 'alone'}},"
                        + " 'section': 'MEN', 'priority': 10, 'requestedOn': TODAY");
    }

    private void training() {
        var activity = "'activityId': '" + this.activity + "', ";
        send(
                "PM",
                "activity/plan-activity",
                activity + "'kind': 'TRAINING', 'title': 'Interviewing', 'funder': '" + office.signAgreement("EU", 1)
                        + "', 'place': 'Tripoli', 'startsOn': TODAY, 'endsOn': TODAY, 'plannedOn': TODAY");
        send(
                "OUT",
                "activity/enrol-participant",
                activity + "'participant': '" + Office.id("subject") + "', 'name': " + name("Ali", TRAINEE)
                        + ", 'sex': 'M', 'affiliation': 'OTHER', 'enrolledOn': TODAY");
    }

    /** Whatever is done wrong with a name, the name is kept nowhere. */
    private void mistakes() {
        var registrar = office.as("REG");
        var stranger = Office.id("case");
        var refused = registration(stranger, REFUSED);
        var mistyped = registration(stranger, MISTYPED);
        notDone.add(registrar.post(REGISTER, refused));
        notDone.add(office.as("FIN").post(REGISTER, refused));
        notDone.add(registrar.post(REGISTER, mistyped.replace("1985,", "\"" + MISTYPED + "\",")));
        notDone.add(registrar.post(REGISTER, mistyped.replace("1985-03-01", MISTYPED)));
        notDone.add(registrar.post(REGISTER, "{\"name\": \"" + MISTYPED));
        notDone.add(registrar.post("/api/casework/" + MISTYPED, mistyped));
        notDone.add(registrar.post(REGISTER, mistyped, Map.of("Purpose", MISTYPED)));
        notDone.add(registrar.post(REGISTER, mistyped, Map.of("If-Match", MISTYPED)));
        notDone.add(registrar.post(REGISTER, mistyped, Map.of("Idempotency-Key", MISTYPED)));
        for (var path : List.of("cases/%s", "cases?status=%s", "cases?name=%s", "cases?after=%s", "reports/%s")) {
            notDone.add(office.as("PM").get("/api/" + path.formatted(MISTYPED)));
        }
        notDone.add(office.as("AUD").get("/api/audit/streams/" + MISTYPED));
    }

    private String status() {
        return office.as("PM")
                .get("/api/cases/" + caseId)
                .body()
                .path("content")
                .path("progress")
                .path("status")
                .asString("");
    }

    private void must(String role, String command, String content) {
        send(role, "casework/" + command, "'caseId': '" + caseId + "', " + content);
    }

    /** Sends what says something personal. */
    private void tell(String role, String command, String content) {
        must(role, command, "'person': '" + person + "', " + content);
    }

    private void send(String role, String command, String content) {
        var answer = office.as(role).post("/api/" + command, json("{" + content + "}"));
        assertThat(answer.status()).as("%s: %s", command, answer.text()).isEqualTo(200);
    }

    private String registration(String id, String family) {
        return json("{'caseId': '" + id + "', 'person': '" + person + "', 'name': " + name(GIVEN, family)
                + ", 'birthDate': '1985-03-01', 'birthYear': 1985, 'sex': 'M', 'nationality': 'MLI',"
                + " 'countryOfReturn': 'MLI', 'basis': 'CONSENT', 'noticeVersion': '2008-1', 'language': 'fra',"
                + " 'needs': ['MEANS'], 'intention': 'EUROPE', 'situation': 'URBAN', 'registeredOn': TODAY}");
    }

    private static String name(String given, String family) {
        return "{'given': '" + given + "', 'family': '" + family + "'}";
    }

    private static String json(String text) {
        return text.replace("TODAY", "'" + Office.today() + "'")
                .replace("NEXT_YEAR", "'" + Office.inYears(1) + "'")
                .replace('\'', '"');
    }
}
