package org.openjcm.methodology.drafting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openjcm.methodology.text.CalculationRule;
import org.openjcm.methodology.text.Constant;
import org.openjcm.methodology.text.Criterion;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.methodology.text.Templates;
import org.openjcm.rulebook.MethodologyReference;

/// Writes a draft from the lines of its sister. What is a constant, a rule or a criterion is known
/// by the line on which the sister, as read, has it.
final class SisterDraftWriter {

  private static final String SOURCES = "sources";
  private static final Pattern OF_A_COUNTRY =
      Pattern.compile("from +[^/]+/[A-Z]{2}(-[^/]*)?/[^/]+");

  private final Methodology sister;
  private final MethodologyReference reference;
  private final Optional<String> templateName;
  private final TextSections template;
  private final DraftWords words;
  private final Map<Integer, Constant> constants;
  private final Map<Integer, CalculationRule> rules;
  private final Map<Integer, Criterion> criteria;
  private final Set<String> blank = new LinkedHashSet<>();

  SisterDraftWriter(Methodology sister, MethodologyReference reference, Templates templates) {
    this.sister = sister;
    this.reference = reference;
    this.templateName =
        Optional.ofNullable(sister.front().get("template"))
            .filter(name -> templates.text(name).isPresent());
    this.template = TextSections.of(templateName.flatMap(templates::text).orElse(""));
    this.words = new DraftWords(sister.reference(), reference);
    this.constants = byLine(sister.constants(), one -> one.at().line());
    this.rules = byLine(sister.rules(), one -> one.at().line());
    this.criteria = byLine(sister.criteria(), one -> one.at().line());
  }

  private static <T> Map<Integer, T> byLine(List<T> all, Function<T, Integer> line) {
    return all.stream().collect(Collectors.toMap(line, one -> one));
  }

  SisterDraft draft(TextSections text) {
    List<String> sections = new ArrayList<>();
    for (TextSections.Section section : text.below()) {
      if (!section.kind().equals(SOURCES)) {
        sections.addAll(written(section));
      }
    }
    List<String> lines = new ArrayList<>();
    lines.add(text.all().getFirst().lines().getFirst());
    lines.add("");
    lines.addAll(front());
    lines.add("");
    lines.addAll(words.introduction(blank));
    lines.add("");
    if (hasOwnSources()) {
      lines.addAll(words.sources(sister.title()));
      lines.add("");
    }
    lines.addAll(sections);
    return new SisterDraft(
        reference, String.join("\n", lines).stripTrailing() + "\n", List.copyOf(blank));
  }

  /// A member whose template has sources takes those: a section of its own would hide them.
  private boolean hasOwnSources() {
    return template.section(SOURCES).isEmpty();
  }

  /// A section as the draft has it; nothing where the template says the same.
  private List<String> written(TextSections.Section section) {
    Optional<TextSections.Section> shared = template.section(section.kind());
    boolean unchanged = shared.isPresent() && shared.get().trimmed().equals(section.trimmed());
    Set<String> here = new LinkedHashSet<>();
    List<String> changed =
        TableLines.changed(
            section.first(),
            section.trimmed(),
            unchanged ? (line, _) -> leftOpen(line, here) : (line, row) -> change(line, row, here));
    blank.addAll(here);
    if (shared.isPresent() && shared.get().trimmed().equals(changed)) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    lines.add(changed.getFirst());
    lines.add("");
    if (!here.isEmpty()) {
      lines.addAll(words.blankHere(here));
      lines.add("");
    }
    lines.addAll(withoutLeadingBlanks(changed.subList(1, changed.size())));
    lines.add("");
    return lines;
  }

  private static List<String> withoutLeadingBlanks(List<String> lines) {
    int first = 0;
    while (first < lines.size() && lines.get(first).isBlank()) {
      first++;
    }
    return lines.subList(first, lines.size());
  }

  private void leftOpen(int line, Set<String> here) {
    Constant constant = constants.get(line);
    if (constant != null && constant.value().isEmpty()) {
      here.add(constant.name());
    }
  }

  private void change(int line, Map<String, String> row, Set<String> here) {
    Constant constant = constants.get(line);
    CalculationRule rule = rules.get(line);
    Criterion criterion = criteria.get(line);
    if (constant != null) {
      blank(constant, row, here);
    } else if (rule != null) {
      row.put("source", hasOwnSources() ? DraftWords.SOURCE : "");
      row.put("confidence", "inferred");
    } else if (criterion != null && !"unknown".equals(row.get("confidence"))) {
      row.put("confidence", "inferred");
    }
  }

  private static void blank(Constant constant, Map<String, String> row, Set<String> here) {
    String value = row.getOrDefault("value", "");
    if (value.startsWith("from ") && !OF_A_COUNTRY.matcher(value).matches()) {
      if (constant.value().isEmpty()) {
        here.add(constant.name());
      }
      return;
    }
    row.put("value", "unknown");
    row.put("source", "");
    row.put("confidence", "unknown");
    here.add(constant.name());
  }

  private List<String> front() {
    Map<String, String> front = new LinkedHashMap<>();
    front.put("methodology", reference.toString());
    front.put("title (en)", sister.title().en());
    front.put("title (ja)", sister.title().ja());
    front.put("host country", reference.partner().alpha2());
    front.put("scope", sister.front().getOrDefault("scope", ""));
    front.put("status", "draft");
    front.put("text", "inferred");
    front.put("sister", sister.reference().toString());
    templateName.ifPresent(name -> front.put("template", name));
    List<String> lines = new ArrayList<>(List.of("| field | value |", "|---|---|"));
    front.forEach((field, value) -> lines.add(TableLines.line(List.of(field, value))));
    return lines;
  }
}
