package vn.huunghi.kit.test;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.junit.jupiter.api.Test;

/**
 * How every service is built; its test of architecture extends this. Plain {@code @Test}, because fields with
 * {@code @ArchTest} run nothing under Quarkus.
 */
public abstract class HouseRules {
    private final String own;
    private final int fewest;
    private final JavaClasses classes;

    /**
     * @param service the last part of the service's root package, such as {@code activity}
     * @param fewest how many classes there are at least, so that a wrong package is no success
     */
    protected HouseRules(String service, int fewest) {
        this.own = "vn.huunghi." + service;
        this.fewest = fewest;
        this.classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(own);
    }

    @Test
    void thereIsSomethingToCheck() {
        assertTrue(classes.size() >= fewest, "only " + classes.size() + " classes");
    }

    @Test
    void knowsNoOtherService() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("vn.huunghi..")
                        .and(not(resideInAPackage(own + "..")))
                        .and(not(resideInAPackage("vn.huunghi.kit.."))))
                .check(classes);
    }

    /** Of a resource its parameters may, which stand in it or beside it. */
    @Test
    void onlyResourcesSpeakHttp() {
        noClasses()
                .that(describe(
                        "are neither resources nor their parameters",
                        (JavaClass found) ->
                                !outermost(found).getSimpleName().matches(".*(Resource|Filter|Parameters)")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..", "io.vertx..")
                .check(classes);
        classes()
                .that()
                .areAnnotatedWith("jakarta.ws.rs.Path")
                .should()
                .haveSimpleNameEndingWith("Resource")
                .check(classes);
    }

    @Test
    void resourcesTouchNoDatabase() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "jakarta.persistence..", "jakarta.transaction..", "org.hibernate..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("vn.huunghi.kit.record.Database")
                .check(classes);
    }

    @Test
    void onlyUseCasesWhichArePluralsHaveTransactions() {
        methods()
                .that()
                .areAnnotatedWith(Transactional.class)
                .should()
                .beDeclaredInClassesThat()
                .haveSimpleNameEndingWith("s")
                .allowEmptyShould(true)
                .check(classes);
        noClasses().should().beAnnotatedWith(Transactional.class).check(classes);
    }

    @Test
    void dependenciesComeThroughConstructors() {
        noFields().should().beAnnotatedWith(Inject.class).check(classes);
    }

    @Test
    void featuresHaveNoCycles() {
        slices().matching(own + ".(*)..").should().beFreeOfCycles().check(classes);
    }

    @Test
    void namesSayWhatThingsAre() {
        classes()
                .should()
                .haveNameNotMatching(".*(Impl|Manager|Helper|Utils?|Service)(\\$.*)?")
                .check(classes);
    }

    private static JavaClass outermost(JavaClass found) {
        return found.getEnclosingClass().map(HouseRules::outermost).orElse(found);
    }
}
