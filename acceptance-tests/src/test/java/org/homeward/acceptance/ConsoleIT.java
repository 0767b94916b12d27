package org.homeward.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The console in a browser, for an operator of a small office. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConsoleIT {
    private static final Weight SIGN_IN = new Weight(11_000, 2_000);
    private static final Weight PAGE = new Weight(38_000, 6_000);
    private static final Weight OVERVIEW = new Weight(38_000, 9_000);

    @TempDir
    static Path data;

    private static Server server;
    private static Office office;
    private static Chromium browser;
    private static Page signedIn;
    private static String centre;
    private static String agreement;
    private static String caseId;

    @BeforeAll
    static void start() {
        server = Program.serve(data, "run");
        var password = server.addUser("amina", "OUT", "REG", "PRO", "CSL", "SHM", "PM", "DOC", "MED", "MOV", "RIO");
        office = new Office(server);
        centre = office.openCentre();
        agreement = office.signAgreement("EU", 20);
        caseId = office.eligibleCase("Kanoute");
        office.eligibleCase("Keita");
        Eventually.value(
                () -> office.as("CSL").get("/api/cases/" + caseId).body(),
                shown -> "ELIGIBLE"
                        .equals(shown.path("content")
                                .path("progress")
                                .path("status")
                                .asString("")));
        browser = new Chromium(server);
        signedIn = browser.open(Chromium.WIDE);
        Chromium.signIn(signedIn, "amina", password);
    }

    @AfterAll
    static void stop() {
        browser.close();
        server.close();
    }

    @AfterEach
    void no_page_complained() {
        browser.closeAllBut(signedIn);
        assertThat(browser.complaints())
                .filteredOn(said -> !said.contains("/nothing-here"))
                .isEmpty();
    }

    @Test
    void an_operator_follows_a_person_from_the_enquiry_to_the_end_of_the_case() {
        var page = browser.beside(signedIn, Chromium.WIDE);
        page.navigate("/cases");
        page.getByRole(AriaRole.LINK, named("New enquiry")).click();
        record(page, Map.of("channel", "WALK_IN"));
        assertThat(page.locator("h1")).hasText("Not registered yet");

        take(
                page,
                "register-migrant",
                Map.ofEntries(
                        Map.entry("name/given", "Awa"),
                        Map.entry("name/family", "Sanogo"),
                        Map.entry("birthDate", "1984-05-01"),
                        Map.entry("birthYear", "1984"),
                        Map.entry("sex", "F"),
                        Map.entry("nationality", "MLI"),
                        Map.entry("countryOfReturn", "MLI"),
                        Map.entry("basis", "CONSENT"),
                        Map.entry("needs", "MEANS DOCUMENTS"),
                        Map.entry("intention", "EUROPE"),
                        Map.entry("situation", "URBAN")));
        assertThat(page.locator("h1")).hasText("Awa Sanogo");

        take(
                page,
                "complete-screening",
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
                        "40",
                        "findings",
                        "Nothing to add"));
        take(page, "confirm-eligibility", Map.of());
        take(page, "request-funding", Map.of("agreementId", agreement));
        assertThat(page.getByText("Place held")).isVisible(); // a policy has reserved it a moment later

        take(page, "record-counselling", counselling("SITUATION ALTERNATIVES"));
        page.locator("#step-casework-record-voluntary-decision").click();
        send(page, decision());
        assertThat(page.locator(".note.stop")).containsText("Counselling has not covered");

        page.getByRole(AriaRole.LINK, named("Cancel")).click();
        take(
                page,
                "record-counselling",
                counselling("SITUATION ALTERNATIVES PACKAGE_AND_CEILING EXCLUSION_EFFECTS DATA_SHARING COMPLAINTS"
                        + " RIGHT_TO_WITHDRAW"));
        take(page, "record-voluntary-decision", decision());
        assertThat(page.locator(".way-of [aria-current=step]")).containsText("Preparation");
        assertThat(page.locator(".line-of li").first()).containsText("Decision to return");
        assertThat(page.locator(".line-of li").first()).containsText("amina");

        var followed = page.url().replaceFirst("^.*/cases/(case-[0-9a-f-]+).*$", "$1");
        prepareAndTravel(page, followed);
        startAgain(page, followed);
        page.locator("details.more summary").click();
        take(page, "close-case", Map.of("reason", "RETURNED_COMPLETED"));
        assertThat(page.locator(".line-of li").first()).containsText("Case closed");
    }

    /** By the operator, except for what needs a second pair of eyes: that all is ready, and the departure. */
    private static void prepareAndTravel(Page page, String caseId) {
        take(page, "start-preparation", Map.of());
        take(page, "present-own-document", Map.of("number", "A1234567", "validUntil", Office.inYears(1)));
        take(page, "record-medical-assessment", Map.of("findings", "Well"));
        take(page, "clear-fit-to-travel", Map.of("validUntil", Office.today()));
        take(page, "apply-exit-visa", Map.of("batch", "B-7"));
        take(page, "record-exit-visa-granted", Map.of("validUntil", Office.inYears(1)));
        take(page, "check-readiness", Map.of("travelOn", Office.today()));
        assertThat(page.locator("main")).containsText("Checked, not confirmed");
        office.must(
                "MOV",
                "casework/confirm-readiness",
                Map.of("caseId", caseId, "travelOn", Office.today(), "confirmedOn", Office.today()));
        show(page, caseId, "READY_TO_TRAVEL");
        var flight = office.planFlight();
        page.locator("#step-movement-book-seat").click();
        record(page, Map.of("movementId", flight, "kind", "SEAT"));
        Eventually.value(() -> statusOf(caseId), "MANIFESTED"::equals);
        office.must(
                "MOV",
                "casework/confirm-departure",
                Map.of(
                        "caseId",
                        caseId,
                        "movementId",
                        flight,
                        "identityConfirmed",
                        true,
                        "wishConfirmed",
                        true,
                        "departedOn",
                        Office.today()));
        show(page, caseId, "DEPARTED");
        take(page, "confirm-arrival", Map.of("place", "Bamako", "handedToGuardian", "false"));
        assertThat(page.locator(".way-of [aria-current=step]")).containsText("Reintegration");
    }

    /** Three hands: an officer asks, the operator approves, finance confirms the delivery. */
    private static void startAgain(Page page, String caseId) {
        office.must("RIO", "casework/submit-plan", Office.plan(caseId, "400.00"));
        show(page, caseId, "REINTEGRATION_PLANNED");
        take(page, "approve-plan", Map.of("ceiling/amount", "500.00", "ceiling/currency", "EUR"));
        var part = Office.id("tranche");
        office.must("RIO", "casework/request-tranche", Office.part(caseId, part, "400.00"));
        Eventually.value(() -> office.as("PM").get("/api/cases/" + caseId).text(), text -> text.contains(part));
        page.reload();
        take(page, "approve-tranche", Map.of("trancheId", part));
        var delivery = Map.of("caseId", caseId, "trancheId", part, "receiptHash", "r-1", "deliveredOn", Office.today());
        Eventually.value(
                () -> office.as("FIN").post("/api/casework/confirm-delivery", delivery),
                answer -> answer.status() == 200); // a policy has bound the money a moment later
        show(page, caseId, "REINTEGRATING");
        take(page, "record-monitoring-visit", Map.of("mode", "VISIT", "status", "RUNNING"));
        assertThat(page.locator(".way-of [aria-current=step]")).containsText("Monitoring");
    }

    /** Shows a case once it is known to have this status. */
    private static void show(Page page, String caseId, String status) {
        Eventually.value(() -> statusOf(caseId), status::equals);
        page.navigate("/cases/" + caseId);
    }

    private static String statusOf(String caseId) {
        return office.as("PM")
                .get("/api/cases/" + caseId)
                .body()
                .path("content")
                .path("progress")
                .path("status")
                .asString("");
    }

    @Test
    void a_list_follows_what_is_typed_and_the_address_with_it() {
        var page = browser.beside(signedIn, Chromium.WIDE);
        page.navigate("/cases");
        page.evaluate("() => { window.stillHere = true }");

        page.locator("#q").pressSequentially("kan");

        assertThat(page.locator(".list .open")).hasText(new String[] {"Moussa Kanoute"});
        assertThat(page).hasURL(server.url() + "/cases?q=kan&waiting=");
        assertThat(page.evaluate("() => window.stillHere")).isEqualTo(true);
        page.locator("#q").fill("ka");
        assertThat(page.locator("#results")).containsText("Type at least three letters");
        page.goBack();
        assertThat(page.locator(".list .open")).hasText(new String[] {"Moussa Kanoute"});
    }

    @Test
    void a_board_shows_at_once_that_another_session_has_taken_a_bed() {
        var page = browser.beside(signedIn, Chromium.WIDE);
        page.navigate("/shelters/" + centre);
        page.evaluate("() => { window.stillHere = true }");
        var reserved = page.locator(".bed.reserved");
        var before = reserved.count();

        office.requestBed(centre);

        assertThat(reserved).hasCount(before + 1);
        assertThat(page.evaluate("() => window.stillHere")).isEqualTo(true);
    }

    @Test
    void an_open_case_shows_at_once_what_somebody_else_records() {
        var page = browser.beside(signedIn, Chromium.NARROW);
        page.navigate("/cases/" + caseId);
        page.evaluate("() => { window.stillHere = true }");

        office.placeHold(caseId, "planted reason");

        assertThat(page.locator(".sub .pill.stop")).containsText("Hold");
        assertThat(page.evaluate("() => window.stillHere")).isEqualTo(true);
        assertThat(page.content()).doesNotContain("planted reason");
    }

    @Test
    void every_page_works_without_scripts() {
        var page = browser.withoutScripts(signedIn, Chromium.WIDE);
        for (var path : pages()) {
            assertThat(page.navigate(path).status()).as(path).isEqualTo(path.equals("/nothing-here") ? 404 : 200);
            assertThat(page.locator("h1")).isVisible();
        }
        page.navigate("/cases");
        page.locator("#q").fill("keita");
        page.getByRole(AriaRole.BUTTON, named("Search")).click();
        assertThat(page.locator(".list .open")).hasText(new String[] {"Moussa Keita"});

        page.navigate("/shelters/" + centre);
        page.locator("a.bed.free").last().click();
        page.getByRole(AriaRole.LINK, named("Take out of use")).click();
        Chromium.send(page);
        assertThat(page.locator(".wrong").first()).isVisible();
        record(page, Map.of("reason", "MAINTENANCE", "backOn", "2040-01-01"));
        assertThat(page.locator(".bed.blocked").first()).isVisible();

        page.locator(".menu summary").first().click();
        page.getByRole(AriaRole.BUTTON, named("Dark")).click();
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
    }

    @Test
    void in_an_emergency_a_manager_sees_a_name_for_a_while_and_protection_sees_that() {
        var manager = browser.open(Chromium.WIDE);
        Chromium.signIn(manager, "farah", server.addUser("farah", "PM"));
        manager.navigate("/cases/" + caseId);
        assertThat(manager.locator("h1")).containsText("not shown");

        manager.locator("details.more summary").click();
        manager.locator("#step-security-break-glass").click();
        record(manager, Map.of("groups", "IDENTITY", "ground", "DANGER_TO_LIFE", "ticket", "INC-2009-17"));
        Eventually.value(
                () -> office.as("PRO").get("/api/security/broken-glass").text(), text -> text.contains("INC-2009-17"));
        manager.reload();
        assertThat(manager.locator("h1")).containsText("Kanoute");

        var protection = browser.beside(signedIn, Chromium.WIDE);
        protection.navigate("/cases");
        protection.locator("nav.nav a[href='/emergencies'] .pill").click();
        assertThat(protection.locator("table.list")).containsText("farah");
        assertThat(protection.locator("table.list")).containsText("Danger to life");
        protection.locator("table.list a.btn").click();
        send(protection, Map.of("review", "JUSTIFIED"));
        assertThat(protection.locator(".note")).containsText("still being read");
    }

    @Test
    void axe_finds_nothing_on_any_page_wide_or_narrow_light_or_dark() {
        var stranger = browser.open(Chromium.WIDE);
        stranger.navigate("/sign-in");
        assertThat(Inspection.violations(stranger)).as("/sign-in").isEmpty();
        var page = browser.beside(signedIn, Chromium.WIDE);
        for (var path : pages()) {
            page.navigate(path);
            assertThat(Inspection.violations(page)).as(path).isEmpty();
        }
        page.navigate("/cases/new");
        Chromium.send(page);
        page.locator(".wrong").first().waitFor();
        assertThat(Inspection.violations(page)).as("a form that was sent back").isEmpty();
        page.close();
    }

    @Test
    void a_page_weighs_little_on_the_first_visit_and_less_on_later_ones() {
        assertLight("/sign-in", browser.open(Chromium.NARROW), SIGN_IN);
        assertLight("/", browser.beside(signedIn, Chromium.NARROW), OVERVIEW);
        for (var path : List.of(
                "/cases", "/cases/" + caseId, "/shelters/" + centre, "/agreements", "/agreements/" + agreement)) {
            assertLight(path, browser.beside(signedIn, Chromium.NARROW), PAGE);
        }
    }

    /** How many bytes a page costs at most, on the first visit and on later ones. */
    private record Weight(long first, long later) {}

    private static void assertLight(String path, Page page, Weight most) {
        var first = Inspection.weight(page, path);
        assertThat(first).as("first visit to " + path).isBetween(5_000L, most.first());
        assertThat(Inspection.weight(page, path)).as("later visit to " + path).isBetween(1_000L, most.later());
        System.out.println("homeward: " + path.replaceFirst("-.*", "") + " costs " + first + " bytes at first");
        page.context().close();
    }

    @Test
    void a_script_or_style_that_somebody_slips_into_a_page_does_nothing() {
        var page = browser.open(Chromium.WIDE);
        page.navigate("/sign-in");
        browser.expectComplaints(page);
        assertThat(Inspection.slippedIn(page))
                .isEqualTo("script-src-attr script-src-elem style-src-attr style-src-elem");
        assertThat(page.evaluate("() => String(window.intruder)")).isEqualTo("undefined");
    }

    private static List<String> pages() {
        var shelter = "/shelters/" + centre;
        var signed = "/agreements/" + agreement;
        return List.of(
                "/",
                "/cases",
                "/cases?q=kanoute",
                "/cases/new",
                "/cases/" + caseId,
                "/cases/" + caseId + "/steps/casework/place-hold",
                shelter,
                shelter + "?bed=M1-1",
                "/agreements",
                "/agreements/new",
                signed,
                signed + "/steps/set-ceiling",
                "/emergencies",
                "/nothing-here");
    }

    private static void take(Page page, String step, Map<String, String> values) {
        page.locator("#step-casework-" + step).click();
        record(page, values);
    }

    private static void record(Page page, Map<String, String> values) {
        send(page, values);
        assertThat(page.locator(".note.ok")).containsText("Recorded");
    }

    private static void send(Page page, Map<String, String> values) {
        Chromium.fill(page, values);
        Chromium.send(page);
    }

    private static Map<String, String> counselling(String topics) {
        return Map.of(
                "topics",
                topics,
                "language",
                "fr",
                "interpreter",
                "NONE_NEEDED",
                "minutes",
                "60",
                "leafletVersion",
                "L3",
                "notes",
                "Calm and clear");
    }

    private static Map<String, String> decision() {
        return Map.of(
                "form",
                "WRITTEN",
                "place",
                "OFFICE",
                "inPrivate",
                "true",
                "officialsPresent",
                "false",
                "declarationVersion",
                "VR-2",
                "childHeard",
                "false");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
