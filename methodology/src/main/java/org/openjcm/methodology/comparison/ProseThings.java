package org.openjcm.methodology.comparison;

import static org.openjcm.rulebook.BilingualText.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjcm.methodology.text.BilingualProse;
import org.openjcm.methodology.text.MethodologyReader;
import org.openjcm.rulebook.BilingualText;
import org.openjcm.rulebook.Source;
import org.openjcm.rulebook.notation.Block;
import org.openjcm.rulebook.notation.Cell;
import org.openjcm.rulebook.notation.Notation;

/// The words of a text: its sources, and the prose of each section with the tables that mean
/// nothing to the machine.
final class ProseThings {

  private ProseThings() {}

  static String source(Source source) {
    return Stream.of(source.document(), source.place(), source.address())
        .filter(one -> !one.isBlank())
        .collect(Collectors.joining(", "));
  }

  static List<Thing> sources(Notation notation) {
    List<Thing> things = new ArrayList<>();
    for (Notation.Section section : notation.sections()) {
      if (heading(section).equals("sources")) {
        for (List<Cell> row : rows(section)) {
          things.add(
              new Thing(Kind.SOURCES, row.getFirst().text())
                  .with(Aspect.SOURCE, joined(row.subList(1, row.size()), ", ")));
        }
      }
    }
    return things;
  }

  static List<Thing> of(Notation notation) {
    List<Thing> things = new ArrayList<>();
    Map<String, Integer> met = new HashMap<>();
    for (Notation.Section section : notation.sections()) {
      boolean first = met.isEmpty();
      String name = first ? "(introduction)" : section.heading().text();
      int times = met.merge(name.toLowerCase(Locale.ROOT), 1, Integer::sum);
      Thing thing = new Thing(Kind.PROSE, times == 1 ? name : name + " (" + times + ")");
      thing.with(Aspect.TEXT, prose(section));
      if (!first && !isReadByMachine(heading(section))) {
        thing.with(
            Aspect.TABLE,
            rows(section).stream()
                .map(row -> joined(row, " | "))
                .collect(Collectors.joining("\n")));
      }
      if (!thing.aspects().isEmpty()) {
        things.add(thing);
      }
    }
    return things;
  }

  private static BilingualText prose(Notation.Section section) {
    List<BilingualText> paragraphs =
        section.blocks().stream()
            .filter(Block.Paragraph.class::isInstance)
            .map(block -> BilingualProse.read(((Block.Paragraph) block).text()))
            .toList();
    return words(
        paragraphs.stream().map(BilingualText::en).collect(Collectors.joining("\n\n")),
        paragraphs.stream().map(BilingualText::ja).collect(Collectors.joining("\n\n")));
  }

  private static boolean isReadByMachine(String heading) {
    return MethodologyReader.sectionNames().contains(heading)
        || heading.matches("(fact|table|list) +\\S.*");
  }

  private static String heading(Notation.Section section) {
    return section.heading().text().toLowerCase(Locale.ROOT);
  }

  private static List<List<Cell>> rows(Notation.Section section) {
    return section.blocks().stream()
        .filter(Block.Table.class::isInstance)
        .flatMap(block -> ((Block.Table) block).rows().stream())
        .toList();
  }

  private static String joined(List<Cell> cells, String between) {
    return cells.stream()
        .map(Cell::text)
        .filter(text -> between.equals(" | ") || !text.isBlank())
        .collect(Collectors.joining(between));
  }
}
