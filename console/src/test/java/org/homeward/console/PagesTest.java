package org.homeward.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.homeward.console.sample.SampleCases;
import org.homeward.console.sample.SampleConsole;
import org.homeward.console.sample.SampleEmergencies;
import org.homeward.console.sample.SampleFunding;
import org.homeward.console.sample.SampleShelter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.env.Environment;

@SpringBootTest(classes = SampleConsole.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PagesTest {
    private static final String BOARD = "/shelters/" + SampleShelter.ID.value();
    private static final String CASE = "/cases/" + SampleCases.id(3).value();
    private static final String AGREEMENT = "/agreements/" + SampleFunding.EU.value();
    private static final String REVIEW = "/emergencies/" + SampleEmergencies.UNREVIEWED.value() + "/review";
    private static final List<String> ALL = List.of(
            "/",
            "/cases",
            "/cases?q=kon",
            "/cases/new",
            CASE,
            CASE + "/steps/casework/complete-screening",
            BOARD,
            BOARD + "?bed=M1-1",
            "/agreements",
            "/agreements/new",
            AGREEMENT,
            AGREEMENT + "/steps/record-expenditure",
            "/emergencies",
            "/emergencies?all=true",
            REVIEW,
            "/nothing-here");

    @Autowired
    private Environment environment;

    private int port;
    private Browser browser;

    @BeforeEach
    void open() {
        port = environment.getRequiredProperty("local.server.port", Integer.class);
        browser = new Browser(port);
    }

    @Test
    void every_page_forbids_what_this_site_does_not_serve_as_a_file() {
        for (var path : ALL) {
            assertThat(browser.get(path).header("Content-Security-Policy"))
                    .as(path)
                    .isEqualTo("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                            + "font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; "
                            + "base-uri 'none'; manifest-src 'self'");
        }
    }

    @Test
    void no_page_holds_script_or_style_of_its_own() {
        for (var path : ALL) {
            var page = browser.get(path).body();
            assertThat(page).as(path).doesNotContainPattern("<[^>]*\\sstyle=").doesNotContain("<style");
            assertThat(page)
                    .as(path)
                    .doesNotContainPattern("<[^>]*\\son[a-z]+=")
                    .doesNotContain("javascript:");
            assertThat(page).as(path).doesNotContainPattern("<script(?![^>]*\\ssrc=\"/)");
        }
    }

    @Test
    void no_page_shows_a_key_or_leaves_a_hole_where_a_text_belongs() {
        for (var path : ALL) {
            var text = browser.get(path).text();
            assertThat(text)
                    .as(path)
                    .doesNotContain("??")
                    .doesNotContainPattern("\\{\\d")
                    .doesNotContain("''");
        }
    }

    @Test
    void nobody_keeps_a_page_and_everybody_keeps_a_file() {
        var page = browser.get("/cases");
        assertThat(page.header("Cache-Control")).contains("no-store");
        var style = page.find("href=\"(/css/app-[0-9a-f]{32}\\.css)\"").getFirst();
        assertThat(browser.get(style).header("Cache-Control")).contains("max-age=31536000");
    }

    @Test
    void the_overview_says_how_many_people_were_assisted_in_figures_and_in_a_table() {
        var overview = browser.get("/");
        assertThat(overview.text()).contains("People assisted 3,139 to 24 countries of return");
        assertThat(overview.text()).contains("31 of 40");
        assertThat(overview.body()).contains("<th scope=\"row\">Jul 2006</th>");
    }

    @Test
    void every_page_says_how_many_emergencies_are_to_be_reviewed_and_the_list_says_which() {
        assertThat(browser.get("/cases").text()).contains("Emergencies 2");
        assertThat(browser.get("/emergencies").text())
                .contains("Medical emergency INC-2009-1")
                .contains("to be reviewed by 8 Feb 2009, 23:10")
                .contains("overdue since")
                .doesNotContain("INC-2009-3");
        assertThat(browser.get("/emergencies").body()).contains("href=\"" + REVIEW + "\"");
        assertThat(browser.get("/emergencies?all=true").text()).contains("INC-2009-3", "Justified");
        assertThat(browser.get(CASE).body()).contains(CASE + "/steps/security/break-glass");
    }

    @Test
    void a_list_is_searched_by_an_ordinary_form_and_by_part_of_a_page() {
        var whole = browser.get("/cases?q=camara");
        assertThat(whole.body()).contains("<!DOCTYPE html>").contains("Camara").doesNotContain("Okafor");
        var part = new Browser(port).with("HX-Request", "true").get("/cases?q=camara");
        assertThat(part.body())
                .doesNotContain("<html")
                .contains("id=\"results\"")
                .contains("Camara");
        assertThat(part.header("Vary")).containsIgnoringCase("HX-Request");
    }

    @Test
    void going_back_in_the_history_brings_the_whole_page() {
        var back = new Browser(port).with("HX-Request", "true").with("HX-History-Restore-Request", "true");
        assertThat(back.get("/cases?q=camara").body()).contains("<!DOCTYPE html>");
    }

    @Test
    void two_letters_are_too_few_to_search_by() {
        assertThat(browser.get("/cases?q=ca").text()).contains("Type at least three letters");
    }

    @Test
    void the_pages_of_a_list_hold_every_case_once() {
        var seen = new ArrayList<String>();
        var path = "/cases";
        while (!path.isEmpty()) {
            var page = browser.get(path);
            seen.addAll(page.find("<a class=\"open[^\"]*\" href=\"/cases/(case-[0-9a-f-]+)\""));
            path = page.find("rel=\"next\" href=\"([^\"]+)\"").stream()
                    .findFirst()
                    .map(next -> next.replace("&amp;", "&"))
                    .orElse("");
        }
        assertThat(seen).hasSize(SampleCases.COUNT).doesNotHaveDuplicates();
    }

    @Test
    void a_tab_shows_its_stage_and_how_many_cases_are_in_it() {
        var travel = browser.get("/cases?stage=travel");
        assertThat(travel.body()).containsPattern("aria-current=\"page\"[^>]*>Travel <span>18</span>");
        assertThat(travel.text()).contains("Departed").doesNotContain("Registered ");
    }

    @Test
    void a_value_the_reader_may_not_see_is_a_dash_and_a_word() {
        assertThat(browser.get("/cases/" + SampleCases.id(9).value()).text()).contains("\u2013 not shown");
    }

    @Test
    void an_erased_name_reads_as_erased_and_the_page_still_stands() {
        var erased = browser.get("/cases/" + SampleCases.id(5).value());
        assertThat(erased.status()).isEqualTo(200);
        assertThat(erased.body()).containsPattern("<h1 class=\"hidden-value\">erased</h1>");
    }

    @Test
    void a_case_tells_who_did_what_when_and_why() {
        var page = browser.get(CASE).text();
        assertThat(page).contains("Screening completed").contains("In private: yes");
        assertThat(page)
                .contains("Protection officer")
                .contains("for protection")
                .contains("30 Nov 2008 10:09");
        assertThat(page).contains("Homeward, by itself");
    }

    @Test
    void a_case_at_every_status_has_a_page() {
        IntStream.range(0, 20)
                .mapToObj(SampleCases::id)
                .forEach(id -> assertThat(browser.get("/cases/" + id.value()).status())
                        .as(id.value())
                        .isEqualTo(200));
    }

    @Test
    void a_user_is_offered_the_steps_of_the_own_role_only() {
        var officer = new Browser(port).as("PRO").get(CASE).text();
        assertThat(officer).contains("Complete the screening").contains("Place a hold");
        var registration = new Browser(port).as("REG").get(CASE).text();
        assertThat(registration).doesNotContain("Complete the screening").contains("Link to a family");
    }

    @Test
    void a_case_says_which_others_may_be_about_the_same_person_and_leads_to_them() {
        var page = browser.get(CASE);
        assertThat(page.text())
                .contains("May be the same person as in another case")
                .contains("opened 21 Jan 2009, Tripoli. The same: Name, Sex, Nationality, Year of birth, nearly")
                .contains("One more case")
                .contains("One case that you do not reach");
        assertThat(page.body())
                .contains("href=\"/cases/" + SampleCases.id(8).value() + "\"")
                .contains("href=\"" + CASE + "/steps/casework/confirm-not-duplicate\"");
        assertThat(new Browser(port).as("PRO").get(CASE).body())
                .contains("May be the same person")
                .doesNotContain("confirm-not-duplicate");
        assertThat(new Browser(port).as("FIN").get(CASE).text()).doesNotContain("May be the same person");
        assertThat(browser.get("/cases/" + SampleCases.id(2).value()).text()).doesNotContain("May be the same person");
    }

    @Test
    void a_step_of_another_role_is_not_there() {
        var step = CASE + "/steps/casework/complete-screening";
        assertThat(new Browser(port).as("REG").get(step).status()).isEqualTo(404);
    }

    @Test
    void a_donor_sees_figures_and_no_person() {
        var donor = new Browser(port).as("DON");
        assertThat(donor.get("/").text()).contains("3,139").doesNotContain("Cases");
        assertThat(donor.get("/").body()).doesNotContain("href=\"/cases\"");
    }

    @Test
    void the_page_to_sign_in_stands_alone_and_says_why_it_is_shown_again() {
        var nobody = new Browser(port).as("nobody");
        assertThat(nobody.get("/sign-in").body())
                .contains("autocomplete=\"current-password\"")
                .doesNotContain("<nav");
        assertThat(nobody.get("/sign-in?failed").text()).contains("do not match");
        assertThat(nobody.get("/sign-in?left").text()).contains("You have signed out.");
    }

    @Test
    void who_is_not_signed_in_is_told_so_on_a_page() {
        var answer = new Browser(port).as("nobody").get("/cases");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).contains("Not allowed");
    }

    @Test
    void what_is_unknown_is_said_on_a_page_without_repeating_it() {
        for (var path :
                List.of("/cases/case-nothing", "/shelters/nothing", "/agreements/agreement-x", "/secret-name")) {
            var answer = browser.get(path);
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.text()).as(path).contains("Not found").doesNotContain("secret-name");
        }
    }

    @Test
    void the_board_shows_every_bed_with_a_word_for_its_state() {
        var board = browser.get(BOARD);
        assertThat(board.find("<a class=\"bed [a-z]+\" href=\"[^\"]*bed=([A-Z0-9-]+)\""))
                .hasSize(40);
        assertThat(board.text()).contains("Waiting for a bed 3");
        var part = new Browser(port).with("HX-Request", "true").get(BOARD);
        assertThat(part.body()).doesNotContain("<html").contains("id=\"board\"").contains("every 30s");
    }

    @Test
    void a_page_in_a_language_from_right_to_left_turns_and_falls_back_to_english_texts() {
        var arabic = new Browser(port).with("Accept-Language", "ar-LY,fr;q=0.5").get("/cases");
        assertThat(arabic.body()).contains("lang=\"ar\"").contains("dir=\"rtl\"");
        assertThat(arabic.body())
                .contains("\u0627\u0644\u062d\u0627\u0644\u0627\u062a")
                .contains("Last change");
    }

    @Test
    void theme_and_language_are_kept_and_the_user_comes_back_to_the_page() {
        var chosen = browser.fill("/cases", Map.of("theme", "dark"), "/preferences/theme");
        assertThat(chosen.status()).isEqualTo(303);
        assertThat(chosen.header("Location")).isEqualTo("/cases");
        assertThat(browser.get("/cases").body()).contains("data-theme=\"dark\"");
    }

    @Test
    void a_way_back_never_leads_to_another_site() {
        for (var elsewhere :
                List.of("https://example.org/", "//example.org/", "/\\example.org", "javascript:alert(1)")) {
            var chosen = browser.fill("/cases", Map.of("theme", "dark", "here", elsewhere), "/preferences/theme");
            assertThat(chosen.header("Location")).as(elsewhere).isEqualTo("/");
        }
    }
}
