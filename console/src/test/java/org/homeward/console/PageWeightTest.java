package org.homeward.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.homeward.console.sample.SampleCases;
import org.homeward.console.sample.SampleConsole;
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

/** What a page costs on the wire, compressed as a browser asks for it. */
@SpringBootTest(classes = SampleConsole.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PageWeightTest {
    private static final int FIRST_LOAD = 60_000;
    private static final int FORM_PAGE = 25_000;

    @Autowired
    private Environment environment;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(environment.getRequiredProperty("local.server.port", Integer.class))
                .with("Accept-Encoding", "gzip");
    }

    @Test
    void the_first_load_of_any_page_is_light() {
        var board = "/shelters/" + SampleShelter.ID.value();
        for (var path : List.of("/", "/cases", "/cases/" + SampleCases.id(3).value(), board, "/agreements")) {
            assertThat(withItsFiles(path)).as(path).isLessThan(FIRST_LOAD);
        }
    }

    @Test
    void a_form_costs_little_even_when_it_asks_for_a_country_twice() {
        var registering = "/cases/" + SampleCases.id(0).value() + "/steps/casework/register-migrant";
        var cost = "/agreements/" + SampleFunding.EU.value() + "/steps/record-expenditure";
        for (var path : List.of("/cases/new", registering, cost, "/agreements/new")) {
            assertThat(browser.get(path).bytes()).as(path).isLessThan(FORM_PAGE);
        }
    }

    private int withItsFiles(String path) {
        var page = browser.get(path);
        assertThat(page.header("Content-Encoding")).isEqualTo("gzip");
        var files = new ArrayList<String>();
        files.addAll(page.find("<link rel=\"stylesheet\" href=\"([^\"]+)\""));
        files.addAll(page.find("<script[^>]* src=\"([^\"]+)\""));
        files.addAll(page.find("<use href=\"([^\"#]+)#"));
        assertThat(files).hasSizeGreaterThan(2);
        return page.bytes()
                + files.stream()
                        .distinct()
                        .mapToInt(file -> browser.get(file).bytes())
                        .sum();
    }
}
