package org.openjcm.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openjcm.registry.application.AccountApplication;
import org.openjcm.registry.application.AccountApplication.Missing;
import org.openjcm.registry.application.Applicant;
import org.openjcm.registry.application.Field;
import org.openjcm.registry.application.OpeningRule;
import org.openjcm.registry.ledger.ShippedRules;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.Sha256;
import org.openjcm.rulebook.Side;

/// Who may open an account, and what an application still needs.
class AccountApplicationTest {

  private static final Side INDONESIA = new Side(CountryCode.of("ID"));

  private static AccountApplication application(
      Side side, Applicant applicant, Optional<Sha256> scan, Field... written) {
    Map<Field, String> fields = new EnumMap<>(Field.class);
    for (Field field : written) {
      fields.put(field, "x");
    }
    fields.putIfAbsent(Field.FEE_PAID, " ");
    return new AccountApplication(Book.of(side), applicant, fields, scan);
  }

  @Test
  void aJapaneseCorporationNamesItsDepartmentInBothLanguages() {
    List<OpeningRule> japan = ShippedRules.rules().opening(Side.JAPAN);
    assertThat(
            application(
                    Side.JAPAN,
                    Applicant.CORPORATION,
                    Optional.empty(),
                    Field.NAME_JA,
                    Field.NAME_EN,
                    Field.REPRESENTATIVE,
                    Field.OFFICE,
                    Field.CONTACT,
                    Field.DEPARTMENT_JA,
                    Field.DEPARTMENT_ADDRESS_JA,
                    Field.DEPARTMENT_ADDRESS_EN,
                    Field.DEPARTMENT_CONTACT)
                .missing(japan))
        .containsExactly(new Missing.Empty(Field.DEPARTMENT_EN));
    assertThat(
            application(
                    Side.JAPAN,
                    Applicant.FOREIGN_CORPORATION,
                    Optional.empty(),
                    Field.NAME_EN,
                    Field.REPRESENTATIVE,
                    Field.OFFICE,
                    Field.CONTACT,
                    Field.DEPARTMENT_EN,
                    Field.DEPARTMENT_ADDRESS_EN,
                    Field.DEPARTMENT_CONTACT)
                .missing(japan))
        .isEmpty();
  }

  @Test
  void indonesiaAdmitsOnlyParticipantsAndWantsTheSignedForm() {
    List<OpeningRule> indonesia = ShippedRules.rules().opening(INDONESIA);
    assertThat(
            application(INDONESIA, Applicant.CORPORATION, Optional.empty(), Field.NAME_EN)
                .missing(indonesia))
        .containsExactly(new Missing.NotAdmitted(Applicant.CORPORATION));
    Field[] all = {
      Field.NAME_EN, Field.REPRESENTATIVE, Field.CONTACT, Field.PROJECT, Field.EVIDENCE
    };
    assertThat(
            application(INDONESIA, Applicant.PARTICIPANT, Optional.empty(), all).missing(indonesia))
        .containsExactly(new Missing.Scan());
    assertThat(
            application(INDONESIA, Applicant.PARTICIPANT, Optional.of(Sha256.of("form")), all)
                .missing(indonesia))
        .isEmpty();
  }

  @Test
  void aSideWithoutPublishedRulesFollowsOurDefaultWhichSaysSo() {
    List<OpeningRule> mongolia = ShippedRules.rules().opening(new Side(CountryCode.of("MN")));
    assertThat(mongolia).isNotEmpty().allMatch(r -> r.source().startsWith("own default"));
    assertThat(mongolia).noneMatch(r -> r.applicant() == Applicant.OPERATOR);
  }
}
