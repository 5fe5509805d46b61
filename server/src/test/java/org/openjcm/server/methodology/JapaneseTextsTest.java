package org.openjcm.server.methodology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openjcm.methodology.library.ApprovedMethodologies;
import org.openjcm.methodology.text.Declaration;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.methodology.text.MethodologyRead;
import org.openjcm.methodology.text.MethodologyReader;
import org.openjcm.methodology.text.Templates;
import org.openjcm.rulebook.Confirmations;
import org.openjcm.server.pages.Lang;
import org.openjcm.server.pages.VisitorFrame;
import org.openjcm.server.rulebook.confirmation.FactMarks;

/// On a Japanese page every heading, sentence and cell of every shipped text is Japanese. What
/// fails here is mended by a line in `messages/methodology.sections.*` for a heading, or in
/// `messages/methodology.phrase.*` for a cell that the text has in English only.
class JapaneseTextsTest {

  private static final Pattern JAPANESE = Pattern.compile("[\\u3040-\\u30ff\\u4e00-\\u9fff]");
  private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{3}");

  /// Names that are the same in both languages.
  private static final Pattern NAME =
      Pattern.compile(
          "LPG|HPU|HCU|URL|iClimate/ghgpy|[A-Z]{2}_[AP]M[0-9]{3}(, [A-Z]{2}_[AP]M[0-9]{3})*|sha256.*");

  private static List<ShownBlock> shown(Methodology methodology, Lang lang) {
    return ShownText.of(
        methodology,
        VisitorFrame.in(lang),
        new FactMarks.Marks(Confirmations.NONE, LocalDate.of(2026, 11, 1)));
  }

  /// Every shipped text, and every template as it stands.
  private static List<Methodology> texts() {
    List<Methodology> texts = new ArrayList<>(ApprovedMethodologies.shipped().all());
    for (String name : Templates.shipped().names()) {
      if (MethodologyReader.read(Templates.shipped().text(name).orElseThrow())
          instanceof MethodologyRead.Sound(Methodology template)) {
        texts.add(template);
      }
    }
    assertThat(texts)
        .hasSize(ApprovedMethodologies.shipped().all().size() + Templates.shipped().names().size());
    return texts;
  }

  private static boolean isEnglish(String text) {
    return ENGLISH.matcher(text).find()
        && !JAPANESE.matcher(text).find()
        && !NAME.matcher(text).matches();
  }

  @Test
  void everyHeadingIsJapanese() {
    TreeSet<String> english = new TreeSet<>();
    for (Methodology methodology : texts()) {
      for (ShownBlock block : shown(methodology, Lang.JA)) {
        if (block instanceof ShownBlock.Heading(_, _, String text)
            && !JAPANESE.matcher(text).find()) {
          english.add(text);
        }
      }
    }
    assertThat(english).isEmpty();
  }

  @Test
  void everySentenceAndEveryCellIsJapanese() {
    TreeSet<String> english = new TreeSet<>();
    for (Methodology methodology : texts()) {
      List<String> symbols = symbols(methodology);
      for (ShownBlock block : shown(methodology, Lang.JA)) {
        said(block)
            .filter(text -> isEnglish(text) && !symbols.contains(text))
            .forEach(english::add);
      }
    }
    assertThat(english).isEmpty();
  }

  /// What heads a column of a table that goes by a fact or by a list.
  private static List<String> symbols(Methodology methodology) {
    List<String> symbols = new ArrayList<>();
    methodology.declared(Declaration.Fact.class).forEach(one -> symbols.add(one.symbol()));
    methodology.indices().forEach(one -> symbols.add(one.name()));
    return symbols;
  }

  private static Stream<String> said(ShownBlock block) {
    return switch (block) {
      case ShownBlock.Heading(_, _, String text) -> Stream.of(text);
      case ShownBlock.Prose(_, String text) -> Stream.of(text);
      case ShownBlock.Formulas(var formulas) ->
          formulas.stream().flatMap(one -> one.meanings().stream()).map(one -> one.text());
      case ShownBlock.Grid(_, var header, var rows) ->
          Stream.concat(
              header.stream().map(ShownBlock.Head::text),
              rows.stream()
                  .flatMap(row -> row.cells().stream())
                  .flatMap(cell ->
                      cell instanceof ShownCell.Words(String text)
                          ? Stream.of(text)
                          : Stream.of()));
    };
  }

  @Test
  void whatAComparisonComparesIsNamedInJapanese() {
    ApprovedMethodologies shipped = ApprovedMethodologies.shipped();
    TreeSet<String> english = new TreeSet<>();
    for (Methodology one : shipped.all()) {
      ShownComparison comparison =
          ShownComparison.of(shipped.find("MN_AM003").orElseThrow(), one, VisitorFrame.in(Lang.JA));
      for (ShownComparison.Section section : comparison.sections()) {
        if (section.anchor().equals("kind-front") || section.anchor().equals("kind-prose")) {
          Stream.concat(section.differing().stream(), section.same().stream())
              .map(ShownComparison.Line::name)
              .filter(JapaneseTextsTest::isEnglish)
              .forEach(english::add);
        }
      }
    }
    assertThat(english).isEmpty();
  }

  @Test
  void aFixedParameterSaysWhenItIsNeeded() {
    String text =
        Templates.shipped()
            .text("chiller-with-captive-power")
            .orElseThrow()
            .replace(
                "## Fixed ex ante\n\n| symbol | unit | en | ja | source (en) | source (ja) |\n|---",
                "## Fixed ex ante\n\n| symbol | unit | en | ja | source (en) | source (ja) | when |\n|---|---")
            .replaceAll("(?m)^(\\| (?:CAP_PJ|COP_PJ)\\[i] .*\\|)$", "$1 |")
            .replaceAll("(?m)^(\\| EF_grid .*\\|)$", "$1 supply is grid |");
    assertThat(MethodologyReader.read(text)).isInstanceOf(MethodologyRead.Sound.class);
    Methodology methodology = ((MethodologyRead.Sound) MethodologyReader.read(text)).methodology();
    List<ShownCell> cells =
        shown(methodology, Lang.JA).stream()
            .filter(ShownBlock.Grid.class::isInstance)
            .flatMap(block -> ((ShownBlock.Grid) block).rows().stream())
            .filter(row -> row.id().equals(ShownFormulas.anchor("EF_grid")))
            .findFirst()
            .orElseThrow()
            .cells();
    assertThat(cells.getLast())
        .isInstanceOfSatisfying(
            ShownCell.Printed.class,
            printed -> assertThat(printed.text()).isEqualTo("supply is grid"));
  }

  @Test
  void theEnglishPageKeepsTheWordsOfTheText() {
    Methodology waste = ApprovedMethodologies.shipped().find("TN_PM001").orElseThrow();
    assertThat(shown(waste, Lang.EN).stream().flatMap(JapaneseTextsTest::said))
        .contains("methane of a semi-aerobic site")
        .noneMatch(text -> JAPANESE.matcher(text).find());
    assertThat(shown(waste, Lang.JA).stream().flatMap(JapaneseTextsTest::said))
        .contains("準好気性処分場のメタン", "JCMウェブサイトのTN_PM001の概要");
    assertThat(
            Phrase.scopes(
                VisitorFrame.in(Lang.JA), "3. Energy demand; 4. Manufacturing industries"))
        .isEqualTo("3. エネルギー需要、4. 製造業");
  }
}
