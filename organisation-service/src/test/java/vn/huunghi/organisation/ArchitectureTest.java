package vn.huunghi.organisation;

import static com.tngtech.archunit.lang.conditions.ArchConditions.haveSimpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.transaction.Transactional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.huunghi");

    @Test
    void thisServiceAndTheKitAreLookedAt() {
        Assertions.assertTrue(CLASSES.contain("vn.huunghi.organisation.organisation.Organisations"));
        Assertions.assertTrue(CLASSES.contain("vn.huunghi.kit.rest.Page"));
    }

    @Test
    void servicesKnowNoOtherService() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("vn.huunghi.activity..", "vn.huunghi.aid..", "vn.huunghi.reporting..")
                .check(CLASSES);
    }

    @Test
    void theKitKnowsNoService() {
        noClasses()
                .that()
                .resideInAPackage("vn.huunghi.kit..")
                .and()
                // The kit's support for tests comes in a jar of its own.
                .resideOutsideOfPackage("vn.huunghi.kit.test..")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "belong to a service",
                        (JavaClass found) -> found.getPackageName().startsWith("vn.huunghi")
                                && !found.getPackageName().startsWith("vn.huunghi.kit")))
                .check(CLASSES);
    }

    @Test
    void onlyResourcesSpeakHttp() {
        noClasses()
                .that()
                .resideInAPackage("vn.huunghi.organisation..")
                .and(DescribedPredicate.describe(
                        "are no resources",
                        (JavaClass found) -> !outermost(found).getSimpleName().endsWith("Resource")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ws.rs..")
                .check(CLASSES);
    }

    @Test
    void onlyUseCasesHaveTransactions() {
        methods()
                .that()
                .areAnnotatedWith(Transactional.class)
                .and()
                .areDeclaredInClassesThat()
                .resideInAPackage("vn.huunghi.organisation..")
                .should()
                .beDeclaredInClassesThat(DescribedPredicate.describe(
                        "are named in the plural",
                        (JavaClass found) -> found.getSimpleName().endsWith("s")))
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("vn.huunghi.organisation..")
                .should()
                .beAnnotatedWith(Transactional.class)
                .check(CLASSES);
    }

    @Test
    void whatIsNotAResourceIsNotNamedSo() {
        classes()
                .that()
                .resideInAPackage("vn.huunghi.organisation..")
                .and()
                .areAnnotatedWith("jakarta.ws.rs.Path")
                .should(haveSimpleNameEndingWith("Resource"))
                .check(CLASSES);
    }

    private static JavaClass outermost(JavaClass found) {
        return found.getEnclosingClass().map(ArchitectureTest::outermost).orElse(found);
    }
}
