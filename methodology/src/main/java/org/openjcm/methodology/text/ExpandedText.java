package org.openjcm.methodology.text;

import static org.openjcm.rulebook.BilingualText.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openjcm.rulebook.BilingualText;
import org.openjcm.rulebook.notation.Fault;
import org.openjcm.rulebook.notation.Place;

/// A methodology with the sections of its template: its own section stands wherever both have one
/// of the same heading. Knows where each line came from. Japanese: テンプレートの展開.
///
/// @param lines of the whole text
/// @param template name of the template; empty when the text names none
/// @param at where the text names it
record ExpandedText(List<Line> lines, Optional<String> template, Place at) {

  private static final Pattern NAMED = Pattern.compile("\\| *template *\\| *(\\S+) *\\|");
  private static final Pattern HEADING = Pattern.compile("#{1,4} +(.*\\S) *");

  ExpandedText {
    lines = List.copyOf(lines);
  }

  /// One line and its number in the text of the member, or 0 and its number in the template.
  record Line(String text, int own, int ofTemplate) {}

  /// A heading and the lines below it.
  private record Section(String heading, List<Line> lines) {}

  static ExpandedText of(String text, Templates templates) {
    List<Section> own = sections(text, true);
    Optional<String> name = Optional.empty();
    Place at = Place.START;
    for (Line line : own.isEmpty() ? List.<Line>of() : own.getFirst().lines()) {
      Matcher named = NAMED.matcher(line.text().strip());
      if (named.matches()) {
        name = Optional.of(named.group(1));
        at = new Place(line.own(), line.text().indexOf(named.group(1)) + 1);
      }
    }
    Optional<String> template = name.flatMap(templates::text);
    List<Section> all = template.isEmpty() ? own : merged(own, sections(template.get(), false));
    List<Line> lines = new ArrayList<>();
    all.forEach(section -> lines.addAll(section.lines()));
    return new ExpandedText(lines, name, at);
  }

  private static List<Section> sections(String text, boolean own) {
    List<Section> sections = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    String heading = "";
    boolean fenced = false;
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      fenced ^= line.startsWith("```");
      Matcher found = HEADING.matcher(line.stripTrailing());
      if (!fenced && found.matches()) {
        if (!lines.isEmpty()) {
          sections.add(new Section(heading, lines));
        }
        heading = found.group(1).toLowerCase(Locale.ROOT);
        lines = new ArrayList<>();
      }
      lines.add(new Line(line, own ? number : 0, own ? 0 : number));
    }
    sections.add(new Section(heading, lines));
    return sections;
  }

  /// A new section of the member stands behind the one it stands behind in the member.
  private static List<Section> merged(List<Section> own, List<Section> template) {
    List<Section> all = new ArrayList<>(template);
    all.set(0, own.getFirst());
    int next = 1;
    for (Section section : own.subList(1, own.size())) {
      int at = position(all, section.heading());
      if (at >= 0) {
        all.set(at, ended(section));
        next = at + 1;
      } else {
        all.add(next++, ended(section));
      }
    }
    all.set(0, ended(all.getFirst()));
    return all;
  }

  /// A section that ends with a blank line, so that the next heading stands free.
  private static Section ended(Section section) {
    if (section.lines().getLast().text().isBlank()) {
      return section;
    }
    List<Line> lines = new ArrayList<>(section.lines());
    lines.add(new Line("", lines.getLast().own(), lines.getLast().ofTemplate()));
    return new Section(section.heading(), lines);
  }

  private static int position(List<Section> sections, String heading) {
    for (int at = 1; at < sections.size(); at++) {
      if (sections.get(at).heading().equals(heading)) {
        return at;
      }
    }
    return -1;
  }

  String text() {
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < lines.size(); at++) {
      text.append(lines.get(at).text());
      if (at < lines.size() - 1) {
        text.append('\n');
      }
    }
    return text.toString();
  }

  /// The same fault where its writer finds it: in the own text, or at the name of the template.
  Fault placed(Fault fault) {
    int index = fault.at().line() - 1;
    if (template.isEmpty() || index >= lines.size()) {
      return fault;
    }
    Line line = lines.get(index);
    if (line.own() > 0) {
      return new Fault(
          fault.kind(),
          new Place(line.own(), fault.at().column()),
          fault.offending(),
          fault.message(),
          fault.remedy());
    }
    BilingualText where =
        words(
            "In the template %s, line %d, with what this text gives it: %s"
                .formatted(template.get(), line.ofTemplate(), fault.message().en()),
            "テンプレート%sの%d行目(この文書の内容を当てはめた結果): %s"
                .formatted(template.get(), line.ofTemplate(), fault.message().in("ja")));
    return new Fault(fault.kind(), at, fault.offending(), where, fault.remedy());
  }
}
