package org.openjcm.server.rulebook.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.openjcm.rulebook.register.Column;
import org.openjcm.server.rulebook.StoredTable;

/// Which heading of a file stands for which column of the register. Headings that stand for none
/// are not read. Japanese: 列の対応.
///
/// @param columns heading → column
record Mapping(Map<String, String> columns) {

  Mapping {
    columns = Map.copyOf(columns);
  }

  /// Other words for a column, as official lists head it. The layout of the official list is not
  /// known to us for certain, so these only suggest; a person decides.
  private static final Map<String, List<String>> ALSO_CALLED =
      Map.ofEntries(
          Map.entry(
              "reference",
              List.of(
                  "reference number",
                  "ref no",
                  "ref",
                  "project number",
                  "project id",
                  "project no",
                  "プロジェクト番号",
                  "番号")),
          Map.entry(
              "country",
              List.of("host country", "partner country", "country code", "国", "ホスト国", "パートナー国")),
          Map.entry(
              "title_en",
              List.of(
                  "title",
                  "project title",
                  "title of the project",
                  "project name",
                  "methodology title",
                  "title of methodology")),
          Map.entry("title_ja", List.of("案件名", "プロジェクト名", "事業名", "title japanese")),
          Map.entry("status", List.of("project status", "状態", "ステータス")),
          Map.entry(
              "registered_on",
              List.of("registration date", "date of registration", "registered", "登録日")),
          Map.entry(
              "sectoral_scopes", List.of("sectoral scope", "sectoral scope s", "scope", "分野")),
          Map.entry("technology_in_source", List.of("technology", "technology type", "type", "技術")),
          Map.entry(
              "expected_tonnes_per_year",
              List.of(
                  "estimated emission reductions",
                  "expected emission reductions",
                  "annual emission reductions",
                  "average annual emission reductions",
                  "estimated ghg reductions",
                  "排出削減量")),
          Map.entry(
              "crediting_period_start",
              List.of("start of crediting period", "crediting period from")),
          Map.entry(
              "crediting_period_end", List.of("end of crediting period", "crediting period to")),
          Map.entry(
              "operation_start_on",
              List.of(
                  "start of operation", "starting date of project operation", "operation start")),
          Map.entry(
              "lifetime_years",
              List.of("expected operational lifetime", "operational lifetime", "lifetime")),
          Map.entry(
              "validation_entity",
              List.of(
                  "validation tpe", "third party entity", "tpe", "tpe for validation", "第三者機関")),
          Map.entry(
              "methodology",
              List.of("methodology number", "methodology no", "applied methodology", "方法論")),
          Map.entry("version", List.of("methodology version", "ver", "版")),
          Map.entry("approved_on", List.of("approval date", "date of approval", "承認日")),
          Map.entry("name", List.of("project participant", "participant", "entity", "参加者")),
          Map.entry("designated_on", List.of("date of designation", "designation date", "指定日")));

  private static final double CLOSE_ENOUGH = 0.62;

  /// The likeliest mapping: each heading to the column whose name is most like it, none twice.
  static Mapping suggest(StoredTable table, List<String> headings) {
    Map<String, String> chosen = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>();
    List<Candidate> candidates = new ArrayList<>();
    for (String heading : headings) {
      for (Column column : table.file().columns()) {
        double likeness = likeness(heading, column.name());
        if (likeness >= CLOSE_ENOUGH) {
          candidates.add(new Candidate(heading, column.name(), likeness));
        }
      }
    }
    candidates.sort((a, b) -> Double.compare(b.likeness(), a.likeness()));
    for (Candidate each : candidates) {
      if (!chosen.containsKey(each.heading()) && taken.add(each.column())) {
        chosen.put(each.heading(), each.column());
      }
    }
    return new Mapping(chosen);
  }

  /// One pair a line, as stored; headings may not hold tabs or line ends, which no header does.
  String text() {
    StringBuilder text = new StringBuilder();
    columns.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(pair ->
            text.append(pair.getKey().replaceAll("[\t\r\n]", " "))
                .append('\t')
                .append(pair.getValue())
                .append('\n'));
    return text.toString();
  }

  static Mapping parse(String text) {
    Map<String, String> columns = new HashMap<>();
    for (String line : text.lines().toList()) {
      int tab = line.indexOf('\t');
      if (tab > 0) {
        columns.put(line.substring(0, tab), line.substring(tab + 1));
      }
    }
    return new Mapping(columns);
  }

  String columnOf(String heading) {
    return columns.getOrDefault(heading.replaceAll("[\t\r\n]", " "), "");
  }

  private record Candidate(String heading, String column, double likeness) {}

  private static double likeness(String heading, String column) {
    double best = similar(plain(heading), plain(column));
    for (String other : ALSO_CALLED.getOrDefault(column, List.of())) {
      best = Math.max(best, similar(plain(heading), plain(other)) - 0.01);
    }
    return best;
  }

  private static String plain(String words) {
    return words
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\([^)]*\\)", "")
        .replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  /// Dice's coefficient over pairs of neighbouring characters: 1 for the same word, 0 for nothing
  /// shared.
  private static double similar(String a, String b) {
    if (a.equals(b)) {
      return a.isEmpty() ? 0 : 1;
    }
    Map<String, Integer> pairs = new HashMap<>();
    for (int i = 0; i + 2 <= a.length(); i++) {
      pairs.merge(a.substring(i, i + 2), 1, Integer::sum);
    }
    int shared = 0;
    for (int i = 0; i + 2 <= b.length(); i++) {
      Integer left = pairs.get(b.substring(i, i + 2));
      if (left != null && left > 0) {
        shared++;
        pairs.put(b.substring(i, i + 2), left - 1);
      }
    }
    int all = Math.max(0, a.length() - 1) + Math.max(0, b.length() - 1);
    return all == 0 ? 0 : 2.0 * shared / all;
  }
}
