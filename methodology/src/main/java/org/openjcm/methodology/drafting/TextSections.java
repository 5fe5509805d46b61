package org.openjcm.methodology.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A text cut at its headings, line by line as it stands, so that what is not changed keeps every
/// sign.
record TextSections(List<Section> all) {

  TextSections {
    all = List.copyOf(all);
  }

  /// A heading line with the lines below it.
  ///
  /// @param first number of the heading line, from 1
  record Section(int first, List<String> lines) {

    Section {
      lines = List.copyOf(lines);
    }

    String heading() {
      String line = lines.isEmpty() ? "" : lines.getFirst();
      return line.startsWith("#") ? line.replaceFirst("^#+ *", "").strip() : "";
    }

    /// The heading in small letters, as the machine knows sections.
    String kind() {
      return heading().toLowerCase(Locale.ROOT);
    }

    /// The lines without blank ones at the end.
    List<String> trimmed() {
      int end = lines.size();
      while (end > 0 && lines.get(end - 1).isBlank()) {
        end--;
      }
      return lines.subList(0, end);
    }
  }

  static TextSections of(String text) {
    List<Section> sections = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    boolean fenced = false;
    int number = 0;
    int first = 1;
    for (String line : text.lines().toList()) {
      fenced ^= line.startsWith("```");
      if (!fenced && line.matches("#{1,4} +.*\\S *") && !lines.isEmpty()) {
        sections.add(new Section(first, lines));
        lines = new ArrayList<>();
        first = number + 1;
      }
      number++;
      lines.add(line);
    }
    sections.add(new Section(first, lines));
    return new TextSections(sections);
  }

  Optional<Section> section(String kind) {
    return all.stream().filter(one -> one.kind().equals(kind)).findFirst();
  }

  /// Everything below the title and its table.
  List<Section> below() {
    return all.subList(1, all.size());
  }
}
