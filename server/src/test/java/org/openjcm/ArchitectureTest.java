package org.openjcm;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// The walls that neither `module-info` nor Maven can say. Each rule gives its reason.
class ArchitectureTest {

  private static final String[] ROOMS = {
    "org.openjcm.rulebook..",
    "org.openjcm.methodology..",
    "org.openjcm.financing..",
    "org.openjcm.projectcycle..",
    "org.openjcm.registry..",
    "org.openjcm.article6.."
  };

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPaths(
              Path.of("../rulebook/target/classes"),
              Path.of("../methodology/target/classes"),
              Path.of("../financing/target/classes"),
              Path.of("../projectcycle/target/classes"),
              Path.of("../registry/target/classes"),
              Path.of("../article6/target/classes"),
              Path.of("../workbook/target/classes"),
              Path.of("../cli/target/classes"),
              Path.of("target/classes"));

  @Test
  void theRoomsDoNotKnowTheProgramsNorAnyFramework() {
    noClasses()
        .that()
        .resideInAnyPackage(ROOMS)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.openjcm.server..",
            "org.openjcm.cli..",
            "org.openjcm.workbook..",
            "org.springframework..",
            "java.sql..",
            "javax.sql..",
            "org.apache..",
            "com.fasterxml..",
            "tools.jackson..",
            "picocli..")
        .because("a room decides and never acts: the programs store, send and draw what it decided")
        .check(HOUSE);
  }

  @Test
  void theRoomsOpenNoFilesAndNoSockets() {
    noClasses()
        .that()
        .resideInAnyPackage(ROOMS)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.nio.file..", "java.net..", "java.net.http..")
        .because("what a room needs is handed to it, so that the same inputs give the same bytes")
        .check(HOUSE);
  }

  @Test
  void theRoomsAskNeitherTheClockNorChance() {
    List<String> moments =
        List.of(
            Instant.class.getName(),
            LocalDate.class.getName(),
            LocalDateTime.class.getName(),
            OffsetDateTime.class.getName(),
            ZonedDateTime.class.getName());
    DescribedPredicate<JavaMethodCall> readsTheClockOrDraws =
        DescribedPredicate.describe(
            "reads the clock or draws at random",
            call -> {
              String owner = call.getTargetOwner().getName();
              String method = call.getTarget().getName();
              return (moments.contains(owner) && method.equals("now"))
                  || (owner.equals(Clock.class.getName()) && method.startsWith("system"))
                  || (owner.equals(UUID.class.getName()) && method.equals("randomUUID"))
                  || (owner.equals(Math.class.getName()) && method.equals("random"))
                  || (owner.equals(System.class.getName()) && method.endsWith("Time"));
            });
    noClasses()
        .that()
        .resideInAnyPackage(ROOMS)
        .should()
        .callMethodWhere(readsTheClockOrDraws)
        .because("time, chance and identity come in through the door")
        .check(HOUSE);
    noClasses()
        .that()
        .resideInAnyPackage(ROOMS)
        .should()
        .dependOnClassesThat()
        .areAssignableTo(Random.class)
        .because("time, chance and identity come in through the door")
        .check(HOUSE);
  }

  @Test
  void noRoomHoldsABinaryFloatingPointNumber() {
    fields()
        .that()
        .areDeclaredInClassesThat()
        .resideInAnyPackage(ROOMS)
        .should()
        .notHaveRawType(double.class)
        .andShould()
        .notHaveRawType(float.class)
        .because("a tonne is exact until a rule says round")
        .check(HOUSE);
    methods()
        .that()
        .areDeclaredInClassesThat()
        .resideInAnyPackage(ROOMS)
        .should()
        .notHaveRawReturnType(double.class)
        .andShould()
        .notHaveRawReturnType(float.class)
        .because("a tonne is exact until a rule says round")
        .check(HOUSE);
  }

  @Test
  void theWorkbookKnowsOnlyTheMethodologyRoomAndTheSpreadsheetLibrary() {
    noClasses()
        .that()
        .resideInAPackage("org.openjcm.workbook..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.openjcm.server..",
            "org.openjcm.cli..",
            "org.openjcm.registry..",
            "org.openjcm.projectcycle..",
            "org.springframework..",
            "java.nio.file..",
            "java.net..")
        .because("a workbook is bytes in and bytes out; the programs keep and send it")
        .check(HOUSE);
  }

  @Test
  void theCommandLineDoesNotNeedSpring() {
    noClasses()
        .that()
        .resideInAPackage("org.openjcm.cli..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework..", "org.openjcm.server..")
        .because("a calculation can be checked anywhere, without a server")
        .check(HOUSE);
  }

  @Test
  void theLedgerKnowsOnlyTheRulebookBelowItsOwnRoom() {
    noClasses()
        .that()
        .resideInAPackage("org.openjcm.registry.ledger..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.openjcm.methodology..", "org.openjcm.financing..", "org.openjcm.article6..")
        .because("what moves tonnes is small enough to be read in one sitting")
        .allowEmptyShould(true)
        .check(HOUSE);
  }

  @Test
  void packagesDoNotKnowEachOtherInACircle() {
    for (String program :
        List.of("org.openjcm.workbook", "org.openjcm.cli", "org.openjcm.server")) {
      slices()
          .matching(program + ".(*)..")
          .should()
          .beFreeOfCycles()
          .because("a reader can start anywhere and never comes back to where he was")
          .allowEmptyShould(true)
          .check(HOUSE);
    }
    for (String room : ROOMS) {
      slices()
          .matching(room.replace("..", ".(*).."))
          .should()
          .beFreeOfCycles()
          .because("a reader can start anywhere and never comes back to where he was")
          .allowEmptyShould(true)
          .check(HOUSE);
    }
  }

  @Test
  void everyPackageSaysWhatItIsAndThatNullIsNotAValue() {
    TreeSet<String> silent = new TreeSet<>();
    for (JavaClass type : HOUSE) {
      JavaPackage home = type.getPackage();
      if (home.getName().startsWith("org.openjcm")
          && !home.getName().startsWith("org.openjcm.server.templates")
          && !home.isAnnotatedWith(NullMarked.class)) {
        silent.add(home.getName());
      }
    }
    Assertions.assertThat(silent).as("packages without a @NullMarked package-info").isEmpty();
  }

  @Test
  void nothingIsMocked() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.mockito..")
        .because("in-memory twins live beside the interface; the rest is tested on the real thing")
        .check(new ClassFileImporter().importPaths(Path.of("target/test-classes")));
  }
}
