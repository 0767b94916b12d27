package org.homeward.command;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Disabled;

@AnalyzeClasses(packages = "org.homeward", importOptions = OnlyIncludeTests.class)
class NothingIsSkippedTest {
    @ArchTest
    static final ArchRule no_test_is_disabled = methods().should().notBeAnnotatedWith(Disabled.class);

    @ArchTest
    static final ArchRule no_test_skips_itself = noClasses()
            .that()
            .doNotHaveSimpleName("NothingIsSkippedTest")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Assumptions.class);
}
