package org.openjcm.server.financing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openjcm.financing.ComputedCell;
import org.openjcm.financing.ComputedTable;
import org.openjcm.financing.PublishedTable;
import org.openjcm.financing.Signatory;
import org.openjcm.financing.StatusColumn;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.server.api.Parameters;
import org.openjcm.server.financing.StatusQuestion.Source;
import org.openjcm.server.pages.Frame;

/// The status table as the page shows it: sorted, narrowed, each cell with its words and the
/// address that explains it.
public record StatusView(List<Heading> headings, List<Line> lines, List<StatusBox> totals) {

  /// The head of a column, which sorts by it.
  ///
  /// @param sorted value of `aria-sort`
  public record Heading(String label, String link, String sorted, boolean number) {}

  /// One country.
  public record Line(Signatory signatory, List<StatusBox> boxes) {}

  /// How the rows are sorted and narrowed.
  ///
  /// @param sort `signed`, `country` or a column
  public record Choice(
      String sort, boolean down, Optional<CountryCode> country, Optional<StatusColumn> scheme) {

    static Choice of(
        @Nullable String sort,
        @Nullable String order,
        @Nullable String country,
        @Nullable String scheme) {
      List<String> sorts = new ArrayList<>(List.of("signed", "country"));
      List<String> schemes = new ArrayList<>();
      for (StatusColumn column : StatusColumn.values()) {
        sorts.add(column.column());
        column.scheme().ifPresent(one -> schemes.add(one.column()));
      }
      return new Choice(
          Parameters.choice("sort", sort, sorts).orElse("signed"),
          Parameters.choice("order", order, List.of("up", "down")).orElse("up").equals("down"),
          Parameters.country("country", country),
          Parameters.choice("scheme", scheme, schemes).flatMap(StatusColumn::named));
    }
  }

  /// Everything the tables need: what is shown and what it was asked with.
  record Material(
      Frame frame,
      StatusQuestion question,
      Choice choice,
      Optional<PublishedTable> published,
      ComputedTable computed) {}

  static StatusView of(Material material) {
    List<Entry> entries = new ArrayList<>();
    for (Signatory signatory : signatories(material)) {
      entries.add(entry(material, signatory));
    }
    Choice choice = material.choice();
    List<Line> lines =
        entries.stream()
            .filter(one ->
                choice.country().isEmpty()
                    || one.signatory().country().equals(choice.country().get()))
            .filter(one -> choice.scheme().isEmpty() || one.count(choice.scheme().get()) > 0)
            .sorted(order(choice, material.frame()))
            .map(one -> new Line(one.signatory(), one.boxes(material)))
            .toList();
    return new StatusView(headings(material), lines, totals(material));
  }

  /// The countries of the published table, and after them those that only the computed one has.
  private static List<Signatory> signatories(Material material) {
    Map<CountryCode, Signatory> all = new LinkedHashMap<>();
    if (material.question().source() != Source.REGISTER) {
      material
          .published()
          .ifPresent(
              table -> table.rows().forEach(r -> all.put(r.signatory().country(), r.signatory())));
    }
    if (material.question().source() != Source.PUBLISHED) {
      material
          .computed()
          .rows()
          .forEach(row -> all.putIfAbsent(row.signatory().country(), row.signatory()));
    }
    return List.copyOf(all.values());
  }

  private record Entry(int position, Signatory signatory, List<StatusBox.Numbers> pairs) {

    /// For sorting: by the number shown, then by how much stands beside it.
    int count(StatusColumn column) {
      return pairs.stream()
          .filter(pair -> pair.column() == column)
          .findFirst()
          .map(StatusBox.Numbers::weight)
          .orElse(0);
    }

    List<StatusBox> boxes(Material material) {
      return pairs.stream()
          .map(pair -> StatusBox.of(material, signatory.country().alpha2(), pair))
          .toList();
    }
  }

  private static Entry entry(Material material, Signatory signatory) {
    List<StatusBox.Numbers> pairs = new ArrayList<>();
    for (StatusColumn column : StatusColumn.values()) {
      Optional<Integer> published =
          material
              .published()
              .flatMap(table -> table.row(signatory.country()))
              .flatMap(row -> row.counts().of(column));
      Optional<ComputedCell> computed =
          material.computed().row(signatory.country()).map(row -> row.cell(column));
      pairs.add(shown(material, column, published, computed));
    }
    int position =
        material
            .computed()
            .rows()
            .indexOf(material.computed().row(signatory.country()).orElse(null));
    return new Entry(position < 0 ? Integer.MAX_VALUE : position, signatory, pairs);
  }

  private static StatusBox.Numbers shown(
      Material material,
      StatusColumn column,
      Optional<Integer> published,
      Optional<ComputedCell> computed) {
    return switch (material.question().source()) {
      case PUBLISHED -> new StatusBox.Numbers(column, published, Optional.empty());
      case REGISTER -> new StatusBox.Numbers(column, Optional.empty(), computed);
      case COMPARE -> new StatusBox.Numbers(column, published, computed);
    };
  }

  private static List<StatusBox> totals(Material material) {
    List<StatusBox> boxes = new ArrayList<>();
    for (StatusColumn column : StatusColumn.values()) {
      Optional<Integer> printed =
          material.published().flatMap(table -> table.printedTotals().of(column));
      Optional<ComputedCell> computed = Optional.of(material.computed().total(column));
      boxes.add(
          StatusBox.of(material, StatusAnswers.TOTAL, shown(material, column, printed, computed)));
    }
    return boxes;
  }

  private static Comparator<Entry> order(Choice choice, Frame frame) {
    Comparator<Entry> signed =
        Comparator.comparing((Entry one) -> one.signatory().signed())
            .thenComparingInt(Entry::position);
    Comparator<Entry> order =
        switch (choice.sort()) {
          case "signed" -> signed;
          case "country" ->
              Comparator.comparing(
                  one -> frame.pick(one.signatory().english(), one.signatory().japanese()));
          default ->
              Comparator.comparingInt(
                  one -> one.count(StatusColumn.named(choice.sort()).orElseThrow()));
        };
    return (choice.down() ? order.reversed() : order).thenComparing(signed);
  }

  private static List<Heading> headings(Material material) {
    List<Heading> headings = new ArrayList<>();
    headings.add(heading(material, "country", false));
    headings.add(heading(material, "signed", false));
    for (StatusColumn column : StatusColumn.values()) {
      headings.add(heading(material, column.column(), true));
    }
    return headings;
  }

  private static Heading heading(Material material, String name, boolean number) {
    Choice choice = material.choice();
    boolean current = choice.sort().equals(name);
    // A number is most wanted largest first, a name or a month from the beginning.
    boolean down = current ? !choice.down() : number;
    String link = material.frame().with(Map.of("sort", name, "order", down ? "down" : "up"));
    String sorted = current ? (choice.down() ? "descending" : "ascending") : "none";
    return new Heading(material.frame().t("financing.column." + name), link, sorted, number);
  }
}
