package org.openjcm.rulebook.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openjcm.rulebook.Confirmation;
import org.openjcm.rulebook.Confirmations;
import org.openjcm.rulebook.FactKey;
import org.openjcm.rulebook.Sha256;
import org.openjcm.rulebook.notation.Fault;

class ConfirmationsTest {

  private static final FactKey FACTOR = new FactKey("methodology/ID_AM003_ver01.0#EF_elec");
  private static final Confirmation FIRST = confirmation(FACTOR, "0.814", "2026-04-01");
  private static final Confirmation SECOND = confirmation(FACTOR, "0.82", "2027-04-01");
  private static final Confirmation OTHER =
      confirmation(new FactKey("project/MN003#status"), "registered", "2026-01-01");

  private static Confirmation confirmation(FactKey fact, String value, String from) {
    return new Confirmation(
        fact, value, "Document", "Table 1", Sha256.of("file"), "A", "B", LocalDate.parse(from));
  }

  @Test
  void aConfirmationHoldsFromItsDayUntilALaterOneTakesItsPlace() {
    Confirmations all = Confirmations.of(List.of(SECOND, OTHER, FIRST));
    assertThat(all.inForce(FACTOR, LocalDate.parse("2026-03-31"))).isEmpty();
    assertThat(all.inForce(FACTOR, LocalDate.parse("2026-04-01"))).contains(FIRST);
    assertThat(all.inForce(FACTOR, LocalDate.parse("2027-04-01"))).contains(SECOND);
  }

  @Test
  void theSetInForceAboutARowDoesNotChangeWhenAnotherRowIsConfirmed() {
    LocalDate day = LocalDate.parse("2026-12-31");
    Confirmations without = Confirmations.of(List.of(FIRST));
    Confirmations with = Confirmations.of(List.of(OTHER, SECOND, FIRST));
    assertThat(with.inForceAbout(Set.of(FACTOR), day).hash())
        .isEqualTo(without.inForceAbout(Set.of(FACTOR), day).hash())
        .isNotEqualTo(Confirmations.NONE.hash());
  }

  @Test
  void theOrderInWhichConfirmationsComeDoesNotMatter() {
    assertThat(Confirmations.of(List.of(OTHER, SECOND, FIRST)))
        .isEqualTo(Confirmations.of(List.of(FIRST, OTHER, SECOND)));
  }

  @Test
  void aFileOfConfirmationsIsReadOrEveryFaultNamed() {
    String header =
        """
        | fact | value | document | paragraph | attachment | entered by | confirmed by | from |
        |---|---|---|---|---|---|---|---|
        """;
    String row =
        "| methodology/ID_AM003_ver01.0#EF_elec | 0.814 | Document | Table 1 | "
            + Sha256.of("file")
            + " | A | B | 2026-04-01 |\n";
    ConfirmationsRead read = ConfirmationsRead.of(header + row);
    assertThat(read.faults()).isEmpty();
    assertThat(read.confirmations()).isEqualTo(Confirmations.of(List.of(FIRST)));
    assertThat(
            ConfirmationsRead.of(
                    header + row.replace("| B |", "| A |") + row.replace("2026-04-01", "soon"))
                .faults())
        .extracting(Fault::kind)
        .containsExactly("confirmation-form", "confirmation-form");
  }

  @Test
  void twoValuesOfOneFactFromOneDayAreAFaultOfTheFile() {
    String file = ConfirmationsText.of(Confirmations.of(List.of(FIRST)), "in force");
    String row = file.lines().filter(line -> line.contains("0.814")).findFirst().orElseThrow();
    assertThat(ConfirmationsRead.of(file + row + "\n").faults()).as("the same twice").isEmpty();
    assertThat(ConfirmationsRead.of(file + row.replace("0.814", "0.9") + "\n").faults())
        .extracting(Fault::kind)
        .containsExactly("confirmation-twice");
  }
}
