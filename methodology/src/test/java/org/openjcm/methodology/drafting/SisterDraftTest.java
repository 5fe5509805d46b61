package org.openjcm.methodology.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openjcm.methodology.calculation.CalculationInputs;
import org.openjcm.methodology.calculation.CalculationOutcome;
import org.openjcm.methodology.calculation.Calculator;
import org.openjcm.methodology.library.ApprovedMethodologies;
import org.openjcm.methodology.library.WorkedCase;
import org.openjcm.methodology.monitoring.ProjectFacts;
import org.openjcm.methodology.text.Constant;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.methodology.text.MethodologyRead;
import org.openjcm.methodology.text.MethodologyReader;
import org.openjcm.methodology.text.Templates;
import org.openjcm.methodology.text.Texts;
import org.openjcm.rulebook.Confidence;
import org.openjcm.rulebook.Confirmations;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.MethodologyReference;

class SisterDraftTest {

  private static final ApprovedMethodologies SHIPPED = ApprovedMethodologies.shipped();

  /// A country in which no methodology is shipped.
  private static final CountryCode ELSEWHERE = CountryCode.of("ZZ");

  private static final MethodologyReference NEW = MethodologyReference.parse("ZZ_PM001 ver01.0");

  private static Methodology read(String text, Templates templates) {
    return switch (MethodologyReader.read(text, templates)) {
      case MethodologyRead.Sound(Methodology methodology) -> methodology;
      case MethodologyRead.Faulty(var faults) ->
          throw new AssertionError(faults.getFirst().sentence("en") + "\n" + text);
    };
  }

  private static SisterDraft draft(Methodology sister) {
    return SisterDraft.of(sister, SHIPPED.text(sister.reference()), ELSEWHERE, NEW);
  }

  @Test
  void aDraftOfEveryShippedMethodologyReadsWithoutFaultsAndNothingInItIsVerifiedForTheCountry() {
    for (Methodology sister : SHIPPED.all()) {
      SisterDraft draft = draft(sister);
      Methodology read = read(draft.text(), Templates.shipped());
      assertThat(read.reference()).isEqualTo(NEW);
      assertThat(read.front())
          .containsEntry("status", "draft")
          .containsEntry("text", "inferred")
          .containsEntry("host country", "ZZ")
          .containsEntry("sister", sister.reference().toString());
      assertThat(read.inOrder()).hasSameSizeAs(sister.inOrder());
      assertThat(read.constants().stream().filter(one -> one.value().isEmpty()))
          .as("blank constants of " + sister.reference())
          .extracting(Constant::name)
          .containsExactlyInAnyOrderElementsOf(draft.blank());
      assertThat(draft.blank()).allSatisfy(name -> assertThat(draft.text()).contains(name));
    }
  }

  @Test
  void aCalculationWithABlankConstantIsRefusedByItsName() {
    List<String> refused = new ArrayList<>();
    for (Methodology sister : SHIPPED.all()) {
      SisterDraft draft = draft(sister);
      Methodology read = read(draft.text(), Templates.shipped());
      for (WorkedCase worked : SHIPPED.workedCases(sister.reference())) {
        CalculationInputs inputs =
            new CalculationInputs(
                read,
                facts(worked.facts()),
                worked.data(),
                Confirmations.NONE,
                LocalDate.of(2026, 11, 1));
        if (Calculator.calculate(inputs) instanceof CalculationOutcome.Refused(var faults)) {
          assertThat(faults)
              .allSatisfy(one -> {
                assertThat(one.fault().kind()).isEqualTo("constant-unknown");
                assertThat(draft.blank()).contains(one.fault().offending());
              });
          refused.add(sister.reference().toString());
        } else {
          assertThat(draft.blank()).as(worked.path() + " needs no blank constant").isEmpty();
        }
      }
    }
    assertThat(refused).contains("MN_AM003 ver02.0", "ID_AM003 ver01.0");
  }

  private static ProjectFacts facts(ProjectFacts of) {
    return new ProjectFacts(
        of.project(),
        NEW,
        of.title(),
        of.equipment(),
        of.facts(),
        of.fixed(),
        of.estimates(),
        of.meters(),
        of.corrections());
  }

  @Test
  void aConstantOfAFactorTableStaysUnlessItsRowBelongsToACountry() {
    String sister =
        Texts.STUDY
            .replace("| 1.1 | factor | 係数 | gec | verified |", "| from %s | f | 係 | | |")
            .formatted("jcm-electricity/diesel-captive/ef");
    assertThat(drafted(sister).blank()).containsExactly("HOURS.park", "HOURS.roof");
    assertThat(drafted(sister).text()).contains("from jcm-electricity/diesel-captive/ef");
    String national = sister.replace("diesel-captive/ef", "MN-national-grid/ef");
    assertThat(drafted(national).blank()).containsExactly("HOURS.park", "HOURS.roof", "EF");
    assertThat(drafted(national).text())
        .contains("| EF | tCO2/MWh | unknown | f | 係 |  | unknown |")
        .doesNotContain("MN-national-grid");
  }

  private static SisterDraft drafted(String sister) {
    SisterDraft draft = SisterDraft.of(read(sister, Templates.shipped()), sister, ELSEWHERE, NEW);
    read(draft.text(), Templates.shipped());
    return draft;
  }

  @Test
  void rulesAndCriteriaAreNoMoreThanInferred() {
    Methodology read = read(drafted(Texts.STUDY).text(), Templates.shipped());
    assertThat(read.rules())
        .allSatisfy(rule -> {
          assertThat(rule.confidence()).isEqualTo(Confidence.INFERRED);
          assertThat(rule.source().orElseThrow().document()).startsWith("MN_PM901 ver01.0");
        });
  }

  /// The study cut in two: the algebra as a template, and the country with its hours and factor.
  @Test
  void aSisterOnATemplateGivesASmallDraftOnTheSameTemplate() {
    int defaults = Texts.STUDY.indexOf("## Default values");
    int monitored = Texts.STUDY.indexOf("## Monitored ex post");
    Templates templates =
        Templates.of(
            Map.of(
                "hours.md",
                Texts.STUDY.substring(0, defaults)
                    + """
                    ## Default values

                    | symbol | unit | value | en | ja | source | confidence |
                    |---|---|---|---|---|---|---|
                    | EF | tCO2/MWh | unknown | factor | 係数 | | unknown |

                    """
                    + Texts.STUDY.substring(monitored)));
    String member =
        Texts.STUDY
                .substring(0, Texts.STUDY.indexOf("## Sources"))
                .replace("| text | restated |", "| text | restated |\n| template | hours |")
            + Texts.STUDY.substring(defaults, monitored);
    Methodology sister = read(member, templates);
    for (String text : List.of(member, templates.expanded(member))) {
      SisterDraft draft = SisterDraft.of(sister, text, ELSEWHERE, NEW, templates);
      Methodology read = read(draft.text(), templates);
      assertThat(draft.blank()).containsExactly("EF");
      assertThat(read.table("HOURS").orElseThrow().rows())
          .extracting(row -> row.constant().value().orElseThrow().intValueExact())
          .containsExactly(1500, 1200);
      assertThat(draft.text()).contains("| template | hours |").doesNotContain("```jcm");
      assertThat(draft.text().lines().count()).isLessThan(45);
    }
  }

  @Test
  void theNumberBelongsToTheCountry() {
    Methodology sister = SHIPPED.all().getFirst();
    assertThatThrownBy(() ->
            SisterDraft.of(sister, SHIPPED.text(sister.reference()), CountryCode.of("VN"), NEW))
        .hasMessage("ZZ_PM001 ver01.0 is not a methodology of VN");
  }
}
