package vn.huunghi.reporting;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.huunghi.reporting");

    @Test
    void thereIsSomethingToCheck() {
        assertTrue(CLASSES.size() > 50, "only " + CLASSES.size() + " classes");
    }

    @Test
    void knowsNoOtherService() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("vn.huunghi..")
                        .and(not(resideInAPackage("vn.huunghi.reporting..")))
                        .and(not(resideInAPackage("vn.huunghi.kit.."))))
                .check(CLASSES);
    }

    @Test
    void onlyResourcesAndTheirParametersSpeakHttp() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Resource")
                .and()
                .haveSimpleNameNotEndingWith("Parameters")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..", "io.vertx..")
                .check(CLASSES);
    }

    @Test
    void resourcesTouchNoDatabase() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "jakarta.transaction..", "vn.huunghi.kit.record..")
                .check(CLASSES);
    }

    @Test
    void dependenciesAreInjectedByConstructorIntoFinalFields() {
        noFields().should().beAnnotatedWith(Inject.class).check(CLASSES);
        fields().that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(jakarta.inject.Singleton.class)
                .and()
                .areNotStatic()
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(CLASSES);
    }

    @Test
    void featuresHaveNoCycles() {
        slices().matching("vn.huunghi.reporting.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void namesSayWhatThingsAre() {
        classes()
                .should()
                .haveNameNotMatching(".*(Impl|Manager|Helper|Utils?|Service)(\\$.*)?")
                .check(CLASSES);
    }
}
