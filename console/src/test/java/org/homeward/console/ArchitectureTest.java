package org.homeward.console;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.homeward.console", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule the_console_speaks_through_the_dispatchers_only = noClasses()
            .that()
            .resideInAPackage("org.homeward.console..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.homeward.command..",
                    "org.homeward.query..",
                    "org.axonframework..",
                    "com.mongodb..",
                    "org.bson..");

    @ArchTest
    static final ArchRule areas_form_no_circle =
            slices().matching("org.homeward.console.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule charts_know_nothing_but_numbers_and_names = classes()
            .that()
            .resideInAPackage("org.homeward.console.chart")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.homeward.console.chart", "java..", "org.jspecify..");
}
