package org.openjcm.methodology.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
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

  /// The same for lists, ranges, time, routes, gaps, factors, criteria and templates.
  private static final List<Mistake> MISTAKES_OF_FEATURES =
      List.of(
          new Mistake("list that is not there", "| list fuels |", "| list fules |"),
          new Mistake(
              "list without elements", "| diesel | diesel | 軽油 |\n| gas | gas | ガス |\n", ""),
          new Mistake("element twice", "| gas | gas | ガス |", "| diesel | gas | ガス |"),
          new Mistake("kind of index misspelt", "| past day |", "| past days |"),
          new Mistake("row for no element", "| gas | 50 | GJ/t", "| gass | 50 | GJ/t"),
          new Mistake(
              "element that is not in the list",
              "lookup NCV_by_fuel by f",
              "lookup NCV_by_fuel by g"),
          new Mistake("ranges with a gap", "| 20 | | 3 |", "| 25 | | 3 |"),
          new Mistake("ranges that overlap", "| 20 | | 3 |", "| 10 | | 3 |"),
          new Mistake("end of a range no number", "| | 20 | 2 |", "| | twenty | 2 |"),
          new Mistake("range in another unit", "by CAP_PJ [kW]", "by CAP_PJ [MWh]"),
          new Mistake("index twice", "| FC[i,f] | t", "| FC[i,i] | t"),
          new Mistake("two indices of time", "| P[t] | MW", "| P[t,y] | MW"),
          new Mistake("past index in what is monitored", "| P[t] | MW", "| P[h] | MW"),
          new Mistake("exp of a unit", "exp(-k * (year of y - year of x))", "exp(-k)"),
          new Mistake("power of a unit", "V[t] ^ 2", "V[t] ^ R"),
          new Mistake("power out of reach", "/ V[t] ^ 2", "/ V[t] ^ 101"),
          new Mistake("fraction as power of a unit", "/ V[t] ^ 2", "/ V[t] ^ 0.5"),
          new Mistake("weight that has not the index", "weighted by EI[g]", "weighted by EF_grid"),
          new Mistake(
              "weight forgotten", "mean over g weighted by EI[g]", "mean over g weighted by"),
          new Mistake("where compares unlike things", "year of x <= year of y", "year of x <= k"),
          new Mistake("calendar of no time", "portion of y", "portion of i"),
          new Mistake("calendar of no index", "portion of y", "portion of z"),
          new Mistake("mode over what it has not", "mode over h", "mode over t"),
          new Mistake(
              "decimals missing", "round(V_past[b,h], 0, nearest)", "round(V_past[b,h], nearest)"),
          new Mistake("rounding misspelt", "0, nearest)", "0, nearst)"),
          new Mistake(
              "category of another fact", "if supply is mixed then", "if supply is captive then"),
          new Mistake("when by no fact", "| supply is mixed | zero |", "| suply is mixed | zero |"),
          new Mistake(
              "when by what is computed",
              "| supply is mixed | zero |",
              "| EF_elec > 1 [tCO2/MWh] | zero |"),
          new Mistake(
              "gaps filled by nothing there is",
              "| supply is mixed | zero |",
              "| supply is mixed | none |"),
          new Mistake(
              "gaps filled by what does not fit",
              "| supply is mixed | zero |",
              "| supply is mixed | EF_grid |"),
          new Mistake(
              "evidence of no kind",
              "| m | m | f | f | | | |\n| FC",
              "| m | m | f | f | | | paper |\n| FC"),
          new Mistake("over time misspelt", "| MW | C | mean |", "| MW | C | average |"),
          new Mistake("check of nothing there is", "| COP_PJ[i] > 2 |", "| COP_PX[i] > 2 |"),
          new Mistake("check of unlike things", "| COP_PJ[i] > 2 |", "| COP_PJ[i] > 2 [kW] |"),
          new Mistake("check that is no condition", "| COP_PJ[i] > 2 |", "| COP_PJ[i] |"),
          new Mistake(
              "factor that is not there",
              "| 0.6 | grid | 系統 | test | verified |",
              "| from ifi-grid-3.2/MM/cm | grid | 系統 | | |"),
          new Mistake(
              "factor in another unit",
              "| DOC | tCH4/t | 0.1 | methane of waste | メタン | test | verified |",
              "| DOC | tCH4/t | from gwp/CH4/AR5 | methane of waste | メタン | | |"),
          new Mistake(
              "factor with a source of one's own",
              "| 0.6 | grid | 系統 | test | verified |",
              "| from ifi-grid-3.2/MN/om | grid | 系統 | test | |"),
          new Mistake(
              "plausible band upside down", "| plausible | 0.1..10 |", "| plausible | 10..0.1 |"),
          new Mistake(
              "template that is not there",
              "| text | own |",
              "| text | own |\n| template | solar-by-conection |"),
          new Mistake("source without a document", "| test | Numbers of a test |", "| test | |"),
          new Mistake("symbol of other signs", "| EF_grid | tCO2/MWh", "| EF-grid | tCO2/MWh"),
          new Mistake("symbol that is a word of the language", "| R | ohm |", "| mode | ohm |"),
          new Mistake(
              "brackets too deep",
              "ER = RE - PE",
              "ER = RE - " + "(".repeat(80) + "PE" + ")".repeat(80)),
          new Mistake("raw HTML", "Each example leads", "<b>Each</b> example leads"),
          new Mistake("another fence", "```jcm", "```python"),
          new Mistake("heading too deep", "## Formulas", "##### Formulas"));

  private static String everyExample() {
    try {
      return ReferenceText.with(
          ReferenceText.examples(
              Files.readString(Path.of("..", "docs", "methodology-language.md"))));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  @Test
  void theTextsWithoutMistakesAreSound() {
    assertThat(MethodologyReader.read(Texts.STUDY)).isInstanceOf(MethodologyRead.Sound.class);
    assertThat(MethodologyReader.read(everyExample())).isInstanceOf(MethodologyRead.Sound.class);
  }

  @Test
  void everyMistakeIsNamedWithItsPlaceTheWordsAndARemedyInBothLanguages() {
    StringBuilder story = new StringBuilder();
    TreeSet<String> kinds = new TreeSet<>();
    MISTAKES.forEach(mistake -> tell(Texts.STUDY, mistake, story, kinds));
    MISTAKES_OF_FEATURES.forEach(mistake -> tell(everyExample(), mistake, story, kinds));
    story.append("kinds: ").append(String.join(" ", kinds)).append('\n');
    assertThat(story.toString()).doesNotContain("NOT NOTICED");
    Approvals.verify(story.toString());
  }

  private static void tell(String sound, Mistake mistake, StringBuilder story, Set<String> kinds) {
    assertThat(sound).as(mistake.what()).contains(mistake.from());
    String text = sound.replace(mistake.from(), mistake.to());
    story.append("## ").append(mistake.what()).append('\n');
    if (!(MethodologyReader.read(text) instanceof MethodologyRead.Faulty(List<Fault> faults))) {
      story.append("NOT NOTICED\n\n");
      return;
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
