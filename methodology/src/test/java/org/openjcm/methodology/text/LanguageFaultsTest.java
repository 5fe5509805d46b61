package org.openjcm.methodology.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.approvaltests.Approvals;
import org.junit.jupiter.api.Test;
import org.openjcm.rulebook.notation.Fault;

/// Every mistake a writer can make, and what is said to it in both languages.
class LanguageFaultsTest {

  private record Mistake(String what, String from, String to) {}

  private static final List<Mistake> MISTAKES =
      List.of(
          new Mistake("adds MWh to tonnes", "ER = RE - PE", "ER = RE - PE + 1 [MWh]"),
          new Mistake("kW where MW is needed", "(CAP[i] in [MW])", "CAP[i]"),
          new Mistake(
              "kWh where MWh is declared", "ER = RE - PE", "ER = RE - PE * (1 [kWh] / 1 [MWh])"),
          new Mistake("converts power to energy", "CAP[i] in [MW]", "CAP[i] in [MWh]"),
          new Mistake("sums what has no index", "RE = sum over i (", "RE = sum over i ( EF ) + ("),
          new Mistake("sums over an unknown index", "sum over i", "sum over j"),
          new Mistake("forgets the sum", "RE = sum over i (", "RE = ("),
          new Mistake("forgets the index", "* H[i]", "* H"),
          new Mistake("undefined symbol", "* EF )", "* EFF )"),
          new Mistake("undefined table", "lookup HOURS", "lookup HUORS"),
          new Mistake("lookup by another fact", "by size[i]\nRE", "by CAP[i]\nRE"),
          new Mistake("unused symbol", "* EF )", "* 1.1 [tCO2/MWh] )"),
          new Mistake("cycle", "PE = 0 [tCO2]", "PE = ER"),
          new Mistake("computed from itself", "PE = 0 [tCO2]", "PE = PE * 2"),
          new Mistake("lookup gap", "| roof | 1200 | h/y | hours | 時間 | gec | verified |\n", ""),
          new Mistake("row for no category", "| roof | 1200", "| rooof | 1200"),
          new Mistake("rows of unlike units", "| 1200 | h/y", "| 1200 | day/y"),
          new Mistake("unknown unit", "| CAP[i] | kW", "| CAP[i] | kw"),
          new Mistake("unknown unit in a formula", "0 [tCO2]", "0 [tons]"),
          new Mistake("number with separators", "0 [tCO2]", "1,000 [tCO2]"),
          new Mistake("bracket left open", "0 [tCO2]", "0 [tCO2"),
          new Mistake("missing operand", "ER = RE - PE", "ER = RE -"),
          new Mistake("two signs", "ER = RE - PE", "ER = RE + * PE"),
          new Mistake("sign of another language", "ER = RE - PE", "ER = RE − PE"),
          new Mistake("formula missing", "PE = 0 [tCO2]\n", ""),
          new Mistake("formula twice", "PE = 0 [tCO2]", "PE = 0 [tCO2]\nPE = 1 [tCO2]"),
          new Mistake("formula for a constant", "PE = 0 [tCO2]", "PE = 0 [tCO2]\nEF = 2"),
          new Mistake("declared twice", "| PE | tCO2", "| RE | tCO2"),
          new Mistake("fact as a quantity", "PE = 0 [tCO2]", "PE = sum over i ( size[i] )"),
          new Mistake(
              "condition on no category",
              "PE = 0 [tCO2]",
              "PE = sum over i ( if size[i] is huge then 1 [tCO2] else 0 [tCO2] )"),
          new Mistake(
              "branches of unlike units",
              "PE = 0 [tCO2]",
              "PE = sum over i ( if size[i] is roof then 1 [MWh] else 0 [tCO2] )"),
          new Mistake("unlike things in min", "PE = 0 [tCO2]", "PE = min(0 [tCO2], 1 [kgCO2])"),
          new Mistake("result in another unit", "| ER | tCO2", "| ER | kgCO2"),
          new Mistake("rule unknown", "| rounding | nearest", "| rounding | banker"),
          new Mistake("rule missing", "| gaps | zero | nothing | なし | gec | verified |\n", ""),
          new Mistake("verified without a source", "| 係数 | gec |", "| 係数 | |"),
          new Mistake("source unknown", "| 係数 | gec |", "| 係数 | gce |"),
          new Mistake("confidence misspelt", "| 係数 | gec | verified", "| 係数 | gec | verfied"),
          new Mistake("value not a number", "| tCO2/MWh | 1.1", "| tCO2/MWh | about 1"),
          new Mistake(
              "column missing", "| symbol | unit | en | ja |", "| symbol | units | en | ja |"),
          new Mistake("heading misspelt", "## Default values", "## Defualt values"),
          new Mistake("front field missing", "| scope | 1. Energy industries |\n", ""),
          new Mistake("number of no methodology", "MN_PM901 ver01.0", "PM901"),
          new Mistake("host country of another", "| host country | MN", "| host country | VN"),
          new Mistake("block not closed", "ER = RE - PE\n```", "ER = RE - PE"),
          new Mistake("row too short", "| YEARS | y | ABC |", "| YEARS | y |"));

  @Test
  void theTextWithoutMistakesIsSound() {
    assertThat(MethodologyReader.read(Texts.STUDY)).isInstanceOf(MethodologyRead.Sound.class);
  }

  @Test
  void everyMistakeIsNamedWithItsPlaceTheWordsAndARemedyInBothLanguages() {
    StringBuilder story = new StringBuilder();
    TreeSet<String> kinds = new TreeSet<>();
    for (Mistake mistake : MISTAKES) {
      assertThat(Texts.STUDY).as(mistake.what()).contains(mistake.from());
      String text = Texts.STUDY.replace(mistake.from(), mistake.to());
      story.append("## ").append(mistake.what()).append('\n');
      if (!(MethodologyReader.read(text) instanceof MethodologyRead.Faulty(List<Fault> faults))) {
        throw new AssertionError(mistake.what() + " was not noticed");
      }
      for (Fault fault : faults) {
        kinds.add(fault.kind());
        assertThat(fault.message().en()).isNotBlank();
        assertThat(fault.message().ja()).isNotBlank();
        story.append(fault.kind()).append(" «").append(fault.offending()).append("»\n  ");
        story.append(fault.sentence("en")).append("\n  ");
        story.append(fault.sentence("ja")).append('\n');
      }
      story.append('\n');
    }
    story.append("kinds: ").append(String.join(" ", kinds)).append('\n');
    Approvals.verify(story.toString());
  }

  @Test
  void allMistakesOfAFileAreReportedAtOnce() {
    String text =
        Texts.STUDY
            .replace("* EF )", "* EFF )")
            .replace("| CAP[i] | kW", "| CAP[i] | kw")
            .replace("| gaps | zero", "| gaps | ignore");
    assertThat(((MethodologyRead.Faulty) MethodologyReader.read(text)).faults())
        .extracting(Fault::kind)
        .contains("undefined-symbol", "unknown-unit", "rule-value");
  }
}
