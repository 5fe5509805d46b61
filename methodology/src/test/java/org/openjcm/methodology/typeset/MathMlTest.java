package org.openjcm.methodology.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openjcm.methodology.formula.FormulaReader;
import org.openjcm.methodology.formula.Statement;
import org.openjcm.methodology.library.ApprovedMethodologies;
import org.openjcm.methodology.text.Passage;
import org.openjcm.rulebook.notation.Block;
import org.openjcm.rulebook.notation.Cell;
import org.openjcm.rulebook.notation.Faults;
import org.openjcm.rulebook.notation.Line;
import org.openjcm.rulebook.notation.Place;

/// What stands on paper is what the machine executes, well-formed and in both languages.
class MathMlTest {

  private static final Pattern TAG = Pattern.compile("<(/?)([a-z]+)[^<>]*>");

  private static Statement statement(String text) {
    Faults faults = new Faults();
    List<Statement> read =
        FormulaReader.read(
            new Block.Formulas(Place.START, List.of(new Line(1, text))), faults, new HashSet<>());
    assertThat(faults.inOrder()).isEmpty();
    return read.getFirst();
  }

  private static String inside(String text, String lang) {
    String math = MathMl.of(statement(text), lang);
    assertWellFormed(math);
    String shown = math.substring(math.indexOf('>') + 1, math.length() - "</math>".length());
    return shown
        .substring(shown.indexOf("<mo>=</mo>") + "<mo>=</mo>".length())
        .replaceFirst("</mrow>$", "");
  }

  private static String inside(String text) {
    return inside(text, "en");
  }

  private static void assertWellFormed(String math) {
    Deque<String> open = new ArrayDeque<>();
    Matcher tag = TAG.matcher(math);
    while (tag.find()) {
      if (tag.group(1).isEmpty()) {
        open.push(tag.group(2));
      } else {
        assertThat(open.pop()).as(math).isEqualTo(tag.group(2));
      }
    }
    assertThat(open).as(math).isEmpty();
    assertThat(TAG.matcher(math).replaceAll("")).doesNotContain("<", ">");
  }

  @Test
  void theSymbolStandsWithItsIndicesBelow() {
    assertThat(MathMl.of(statement("EF_RE[i] = x"), "en"))
        .startsWith(
            "<math xmlns=\"http://www.w3.org/1998/Math/MathML\" display=\"block\" alttext=\"EF_RE[i] = x\">")
        .contains(
            "<msub><mi>EF</mi><mrow><mi>RE</mi><mo separator=\"true\">,</mo><mi>i</mi></mrow></msub><mo>=</mo><mi>x</mi>");
    assertThat(MathMl.symbol("NCV", List.of("diesel_oil")))
        .contains("<msub><mi>NCV</mi><mi>diesel\u00a0oil</mi></msub>");
  }

  @Test
  void aQuotientIsAFractionAndASumIsBracketedWhereItMustBe() {
    assertThat(inside("y = (a + b) / c"))
        .isEqualTo("<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mi>c</mi></mfrac>");
    assertThat(inside("y = (a - b) * c"))
        .contains("<mo>(</mo><mrow><mi>a</mi><mo>−</mo><mi>b</mi></mrow><mo>)</mo>");
    assertThat(inside("y = a - (b - c)")).contains("<mo>−</mo><mrow><mo>(</mo>");
    assertThat(inside("y = a - b - c")).doesNotContain("(");
    assertThat(inside("y = -a * b")).doesNotContain("(");
    assertThat(inside("y = a + -b"))
        .contains("<mo>(</mo><mrow><mo>−</mo><mi>b</mi></mrow><mo>)</mo>");
    assertThat(inside("y = (a / b) ^ 2")).startsWith("<msup><mrow><mo>(</mo><mfrac>");
    assertThat(inside("y = x ^ -2"))
        .isEqualTo("<msup><mi>x</mi><mrow><mo>−</mo><mn>2</mn></mrow></msup>");
  }

  @Test
  void aSumStandsOverItsIndexAndItsCondition() {
    assertThat(inside("y = sum over i ( a[i] )"))
        .isEqualTo(
            "<mrow><munder><mo largeop=\"true\" movablelimits=\"false\">∑</mo><mi>i</mi></munder><msub><mi>a</mi><mi>i</mi></msub></mrow>");
    assertThat(inside("y = sum over x where year of x <= year of y ( W[x] )"))
        .contains("<mi>x</mi><mo>:</mo>", "<mtext>year</mtext>", "<mo>≤</mo>");
    assertThat(inside("y = sum over i ( a[i] ) * b")).startsWith("<mrow><mrow><mo>(</mo>");
    assertThat(inside("y = mean over g weighted by E[g] ( F[g] )"))
        .startsWith("<mfrac>")
        .contains("∑", "×");
    assertThat(inside("y = mean over g ( F[g] )", "ja")).contains("平均");
    assertThat(inside("y = mode over h ( F[h] )", "ja")).contains("最頻値");
    assertThat(inside("y = deviation over h ( F[h] )")).contains("standard deviation");
    assertThat(inside("y = min over h ( F[h] ) + max over h ( F[h] )")).contains("min", "max");
    assertThat(inside("y = count over h", "ja")).contains("個数").doesNotContain("<mn>1</mn>");
  }

  @Test
  void aChoiceIsOneBraceWithACasePerLine() {
    String cases =
        inside("y = if f[i] is grid and a < b then 1 else if g is not x or a >= b then 2 else 3");
    assertThat(cases).startsWith("<mrow><mo>{</mo><mtable class=\"cases\">");
    assertThat(cases.split("<mtr>", -1)).hasSize(4);
    assertThat(cases).contains("if ", " and ", " or ", "≠", "&lt;", "≥", "otherwise");
    assertThat(inside("y = if f is grid then 1 else 2", "ja"))
        .contains("の場合", "その他の場合")
        .doesNotContain("if ");
  }

  @Test
  void unitsLookupsRoundingsAndPowersOfEAreWritten() {
    assertThat(inside("y = 0.797 [tCO2/MWh]"))
        .contains("<mn>0.797</mn><mtext>\u00a0tCO₂/MWh</mtext>");
    assertThat(inside("y = 1 [m3] + 2 [kgCH4/m2]")).contains("m³", "kgCH₄/m²");
    assertThat(inside("y = x in [MWh]")).isEqualTo("<msub><mi>x</mi><mtext>[MWh]</mtext></msub>");
    assertThat(inside("y = lookup EF by f[i]"))
        .contains("<mi>EF</mi><mo>\u2061</mo>", "<msub><mi>f</mi><mi>i</mi></msub>");
    assertThat(inside("y = lookup EF by (a, b)")).contains("<mo separator=\"true\">,</mo>");
    assertThat(inside("y = round(x, 0, down)")).contains("⌊", "⌋");
    assertThat(inside("y = round(x, 0, up)")).contains("⌈", "⌉");
    assertThat(inside("y = round(x, 2, nearest)", "ja")).contains("小数2桁に四捨五入");
    assertThat(inside("y = round(x, 2, down) + round(x, 3, up)"))
        .contains("round down to 2", "round up to 3");
    assertThat(inside("y = exp(-k * t)")).contains("<mi>exp</mi>", "−");
    assertThat(inside("y = clamp(x, 0, 1) + min(a, b)")).contains("min", "max");
    assertThat(inside("y = portion of y + days of y", "ja")).contains("期間内の割合", "日数");
  }

  @Test
  void aConditionAloneStandsInASentence() {
    Optional<org.openjcm.methodology.formula.Condition> check =
        FormulaReader.condition(new Cell(Place.START, "COP_PJ[i] > 6.0"), new Faults());
    assertThat(MathMl.of(check.orElseThrow(), "en"))
        .doesNotContain("display")
        .contains("&gt;", "<mn>6.0</mn>");
  }

  @Test
  void everyShippedFormulaIsWellFormedInBothLanguages() {
    for (var methodology : ApprovedMethodologies.shipped().all()) {
      for (Passage passage : methodology.inOrder()) {
        assertWellFormed(MathMl.of(passage.statement(), "en"));
        assertWellFormed(MathMl.of(passage.statement(), "ja"));
      }
    }
  }
}
