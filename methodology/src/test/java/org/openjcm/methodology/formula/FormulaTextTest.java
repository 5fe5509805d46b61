package org.openjcm.methodology.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjcm.methodology.calculation.ExpressionText;
import org.openjcm.rulebook.notation.Block;
import org.openjcm.rulebook.notation.Cell;
import org.openjcm.rulebook.notation.Fault;
import org.openjcm.rulebook.notation.Faults;
import org.openjcm.rulebook.notation.Notation;
import org.openjcm.rulebook.notation.Place;

/// A formula is read as it is meant: written back with brackets around every inner sum and product,
/// and read again, it is the same.
class FormulaTextTest {

  private static List<Statement> statements(String formulas, Faults faults) {
    Block.Formulas block =
        Notation.read("# T\n\n```jcm\n" + formulas + "\n```\n").blocks().stream()
            .filter(Block.Formulas.class::isInstance)
            .map(Block.Formulas.class::cast)
            .findFirst()
            .orElseThrow();
    return FormulaReader.read(block, faults, new HashSet<>());
  }

  private static Expression read(String formula) {
    Faults faults = new Faults();
    List<Statement> statements = statements("X = " + formula, faults);
    assertThat(faults.inOrder()).as(formula).isEmpty();
    return statements.getFirst().formula();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "a + b - c; (a + b) - c",
        "a - b + c * d / e; (a - b) + ((c * d) / e)",
        "a * (b + c); a * (b + c)",
        "-a * b; -a * b",
        "a - -b; a - -b",
        "a ^ 2 * b; a ^ 2 * b",
        "a ^ -2; a ^ -2",
        "-a ^ 2; -a ^ 2",
        "(a * b) in [MWh]; (a * b) in [MWh]",
        "a in [kWh] in [MWh]; a in [kWh] in [MWh]",
        "a * b in [MWh]; a * b in [MWh]",
        "1.50 [tCO2/MWh] * EG[i]; 1.50 [tCO2/MWh] * EG[i]",
        "FC[ i , diesel ]; FC[i,diesel]",
        "sum over i where size[i] is park ( EG[i] ); sum over i where size[i] is park ( EG[i] )",
        "mean over i weighted by w[i] + 1 ( x[i] ); mean over i weighted by (w[i] + 1) ( x[i] )",
        "min over i ( x[i] ) + max over i ( x[i] ); min over i ( x[i] ) + max over i ( x[i] )",
        "mode over h ( x[h] ); mode over h ( x[h] )",
        "deviation over h ( x[h] ); deviation over h ( x[h] )",
        "count over i where x[i] >= 3 [MWh]; count over i where x[i] >= 3 [MWh]",
        "min(a, b, c); min(a, b, c)",
        "max(a); max(a)",
        "clamp(a, b, c); max(b, min(a, c))",
        "round(a / b, 2, up); round(a / b, 2, up)",
        "round(a, 20, down); round(a, 20, down)",
        "round(a, 0, nearest); round(a, 0, nearest)",
        "exp(-k * t); exp(-k * t)",
        "year of y - portion of y + days of d; (year of y - portion of y) + days of d",
        "lookup T by size[i]; lookup T by size[i]",
        "lookup T by (size[i], f); lookup T by (size[i], f)",
        "if a < b then c else d; if a < b then c else d",
        "if a <= b or c > d and e is not f then g else h; if a <= b or c > d and e is not f then g"
            + " else h",
        "(if a is b then c else d) + e; (if a is b then c else d) + e",
      })
  void isReadAsItIsMeant(String formula, String meant) {
    assertThat(ExpressionText.of(read(formula))).isEqualTo(meant);
    assertThat(ExpressionText.of(read(meant))).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a +",
        "a + + b",
        "--a",
        "a ^ b ^ c",
        "a in MWh",
        "(a",
        "a)",
        "a b",
        "sum i ( a )",
        "sum over ( a )",
        "sum over i a",
        "mean over i weighted w ( a )",
        "sum over i weighted by w ( a )",
        "lookup T size",
        "lookup T by 3",
        "clamp(a, b)",
        "clamp(a, b, c, d)",
        "round(a, 21, up)",
        "round(a, -1, up)",
        "round(a, 2, even)",
        "round(a, 2)",
        "month of y",
        "exp a",
        "if a then b else c",
        "if a < b then c",
        "if a = b then c else d",
        "EG[i j]",
        "EG[]",
        "sum",
        "1.",
        "1.2.3",
        "a & b",
        "EG[i",
      })
  void whatIsNoFormulaIsAFaultAtItsPlace(String formula) {
    Faults faults = new Faults();
    assertThat(statements("X = " + formula, faults)).isEmpty();
    assertThat(faults.inOrder())
        .isNotEmpty()
        .allSatisfy(fault -> {
          assertThat(fault.at().line()).isEqualTo(4);
          assertThat(fault.at().column()).isBetween(1, formula.length() + 6);
          assertThat(fault.message().ja()).isNotBlank();
        });
  }

  @Test
  void aStatementGoesOnWhereALineIsIndentedAndEndsWhereTheNextBegins() {
    Faults faults = new Faults();
    List<Statement> statements = statements("X = a\n  + b\n\n  + c\nY = d", faults);
    assertThat(faults.inOrder()).isEmpty();
    assertThat(statements).extracting(Statement::text).containsExactly("X = a + b + c", "Y = d");
  }

  @Test
  void oneUnreadableStatementHidesNoOther() {
    Faults faults = new Faults();
    assertThat(statements("X = a +\nY = b * * c\nZ = d", faults))
        .extracting(Statement::text)
        .containsExactly("Z = d");
    assertThat(faults.inOrder()).extracting(fault -> fault.at().line()).containsExactly(4, 5);
  }

  @Test
  void bracketsNestSixtyDeepAndNoDeeper() {
    assertThat(read("(".repeat(59) + "a" + ")".repeat(59))).isNotNull();
    Faults faults = new Faults();
    statements("X = " + "(".repeat(60) + "a" + ")".repeat(60), faults);
    assertThat(faults.inOrder()).extracting(Fault::kind).containsExactly("formula-too-deep");
  }

  @Test
  void aFormulaHasAThousandWordsAndNoMore() {
    String sum = "a" + " + a".repeat(498); // with X, = and the end: 1,000
    assertThat(read(sum)).isNotNull();
    Faults faults = new Faults();
    statements("X = " + sum + " + a", faults);
    assertThat(faults.inOrder()).extracting(Fault::kind).contains("formula-too-long");
  }

  @Test
  void aConditionAloneKnowsItsFreeIndicesAndItsColumn() {
    assertThat(free("EG[i] >= 3 [MWh]")).containsExactly("i");
    assertThat(free("sum over i ( EG[i] ) >= 3 [MWh]")).isEmpty();
    assertThat(free("sum over i ( EG[i] ) >= 3 [MWh] and EG[i] > 0 [MWh]")).containsExactly("i");
    assertThat(free("mean over i weighted by W[i,f] ( EG[i] ) > 0 [MWh]")).containsExactly("f");
    assertThat(free("size[i] is park and size[j] is not roof")).containsExactly("i", "j");
    Faults faults = new Faults();
    assertThat(FormulaReader.condition(new Cell(new Place(7, 30), "a >"), faults)).isEmpty();
    assertThat(faults.inOrder().getFirst().at()).isEqualTo(new Place(7, 33));
    assertThat(FormulaReader.condition(new Cell(new Place(7, 30), " "), faults)).isEmpty();
    assertThat(faults.inOrder()).hasSize(1);
  }

  private static List<String> free(String condition) {
    Faults faults = new Faults();
    Condition read =
        FormulaReader.condition(new Cell(new Place(7, 30), condition), faults).orElseThrow();
    return Parts.freeIndices(read);
  }
}
