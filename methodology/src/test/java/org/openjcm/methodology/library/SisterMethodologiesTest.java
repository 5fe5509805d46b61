package org.openjcm.methodology.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openjcm.methodology.text.Constant;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.methodology.text.MethodologyRead;
import org.openjcm.methodology.text.MethodologyReader;
import org.openjcm.methodology.text.Passage;
import org.openjcm.methodology.text.Templates;
import org.openjcm.rulebook.notation.Block;

/// What sister methodologies of several countries share, and what a text may not do.
class SisterMethodologiesTest {

  private static final Templates TEMPLATES = Templates.shipped();
  private static final ApprovedMethodologies SHIPPED = ApprovedMethodologies.shipped();

  private static List<Methodology> members(String template) {
    return SHIPPED.all().stream()
        .filter(one -> template.equals(one.front().get("template")))
        .toList();
  }

  private static Set<String> formulas(Methodology methodology) {
    return methodology.inOrder().stream()
        .map(Passage::statement)
        .map(statement -> statement.text().strip())
        .collect(Collectors.toSet());
  }

  private static Stream<Methodology> templates() {
    return TEMPLATES.names().stream()
        .map(name ->
            switch (MethodologyReader.read(TEMPLATES.text(name).orElseThrow())) {
              case MethodologyRead.Sound(Methodology methodology) -> methodology;
              case MethodologyRead.Faulty(var faults) ->
                  throw new AssertionError(name + ": " + faults.getFirst().sentence("en"));
            });
  }

  @Test
  void everyTemplateIsSoundByItselfAndHasAMember() {
    assertThat(templates().count()).isPositive();
    for (String name : TEMPLATES.names()) {
      assertThat(members(name)).as(name).isNotEmpty();
    }
  }

  @Test
  void theSolarMethodologiesOfElevenCountriesAreOneAlgebra() {
    Methodology template =
        switch (MethodologyReader.read(TEMPLATES.text("solar-by-connection").orElseThrow())) {
          case MethodologyRead.Sound(Methodology methodology) -> methodology;
          case MethodologyRead.Faulty(var faults) -> throw new AssertionError(faults.toString());
        };
    List<Methodology> members = members("solar-by-connection");
    assertThat(
            members.stream()
                .map(one -> one.reference().partner().alpha2())
                .collect(Collectors.toSet()))
        .contains("BD", "CL", "CR", "ID", "LA", "MN", "MV", "PH", "PW", "TH", "VN");
    for (Methodology member : members) {
      assertThat(formulas(member)).as(member.reference().toString()).isEqualTo(formulas(template));
    }
  }

  @Test
  void aTextInferredFromASisterHasNoNumberWithoutASourceAndVerifiesNone() {
    List<Methodology> inferences =
        SHIPPED.all().stream().filter(one -> "inferred".equals(one.front().get("text"))).toList();
    assertThat(inferences).isNotEmpty();
    for (Methodology inferred : inferences) {
      List<String> lines = SHIPPED.text(inferred.reference()).lines().toList();
      for (Constant constant : inferred.constants()) {
        boolean fromTable = lines.get(constant.at().line() - 1).contains("| from ");
        if (constant.value().isPresent() && !fromTable) {
          assertThat(constant.source()).as(constant.key().text()).isPresent();
          assertThat(constant.confidence().isVerified()).as(constant.key().text()).isFalse();
        }
      }
    }
  }

  @Test
  void everyParagraphOfATextStandsInBothLanguages() {
    Stream.concat(SHIPPED.all().stream(), templates())
        .forEach(one ->
            one.notation().sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Block.Paragraph.class::isInstance)
                .map(block -> ((Block.Paragraph) block).text())
                .forEach(text ->
                    assertThat(text)
                        .as(one.reference().toString())
                        .contains("ja:")
                        .doesNotStartWith("ja:")));
  }
}
