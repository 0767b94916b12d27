package org.homeward.verifier;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Whoever distrusts the platform can read all that this program is made of. */
@AnalyzeClasses(packages = "org.homeward", importOptions = DoNotIncludeTests.class)
class ImportsTest {
    @ArchTest
    static final ArchRule the_verifier_needs_a_jdk_and_nothing_else = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.homeward.verifier", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule the_verifier_speaks_to_nobody = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net..", "java.nio.channels.spi..", "java.rmi..", "java.sql..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.lang.ProcessBuilder");
}
