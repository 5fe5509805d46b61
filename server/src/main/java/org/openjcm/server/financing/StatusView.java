package org.openjcm.server.financing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openjcm.financing.Candidate.Standing;
import org.openjcm.financing.CellDifference;
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
public record StatusView(List<Heading> headings, List<Line> lines, List<Box> totals) {

  /// The head of a column, which sorts by it.
  ///
  /// @param sorted value of `aria-sort`
  public record Heading(String label, String link, String sorted, boolean number) {}

  /// One country.
  public record Line(Signatory signatory, List<Box> boxes) {}

  /// One cell.
  ///
  /// @param main the number; empty for a blank cell
  /// @param beside what stands under it
  /// @param link the page that explains it; empty for a blank cell
  /// @param tone class of the cell
  public record Box(String main, List<String> beside, String link, String tone) {}

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

  /// The two numbers of one cell.
  private record Pair(
      StatusColumn column, Optional<Integer> published, Optional<ComputedCell> computed) {

    int weight() {
      int register =
          computed
              .map(cell ->
                  cell.counted() * 1000
                      + cell.candidates().size()
                      - cell.count(Standing.AFTER)
                      - cell.count(Standing.OUTSIDE))
              .orElse(0);
      return published.map(count -> count * 1000).orElse(register);
    }
  }

  private record Entry(int position, Signatory signatory, List<Pair> pairs) {

    /// For sorting: by the number shown, then by how much stands beside it.
    int count(StatusColumn column) {
      return pairs.stream()
          .filter(pair -> pair.column() == column)
          .findFirst()
          .map(Pair::weight)
          .orElse(0);
    }

    List<Box> boxes(Material material) {
      return pairs.stream().map(pair -> box(material, signatory.country().alpha2(), pair)).toList();
    }
  }

  private static Entry entry(Material material, Signatory signatory) {
    List<Pair> pairs = new ArrayList<>();
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

  private static Pair shown(
      Material material,
      StatusColumn column,
      Optional<Integer> published,
      Optional<ComputedCell> computed) {
    return switch (material.question().source()) {
      case PUBLISHED -> new Pair(column, published, Optional.empty());
      case REGISTER -> new Pair(column, Optional.empty(), computed);
      case COMPARE -> new Pair(column, published, computed);
    };
  }

  private static List<Box> totals(Material material) {
    List<Box> boxes = new ArrayList<>();
    for (StatusColumn column : StatusColumn.values()) {
      Optional<Integer> printed =
          material.published().flatMap(table -> table.printedTotals().of(column));
      Optional<ComputedCell> computed = Optional.of(material.computed().total(column));
      boxes.add(box(material, StatusAnswers.TOTAL, shown(material, column, printed, computed)));
    }
    return boxes;
  }

  private static Box box(Material material, String country, Pair pair) {
    Frame frame = material.frame();
    StatusQuestion question = material.question();
    String link =
        frame.link(
            "/financing/status/cell?country="
                + country
                + "&column="
                + pair.column().column()
                + "&edition="
                + question.edition()
                + "&asOf="
                + question.asOf());
    return switch (question.source()) {
      case PUBLISHED ->
          new Box(
              pair.published().map(frame::number).orElse(""),
              List.of(),
              pair.published().isPresent() ? link : "",
              "");
      case REGISTER -> {
        ComputedCell cell = pair.computed().orElseGet(() -> nothing(question));
        yield new Box(number(frame, cell), beside(frame, cell), isBlank(cell) ? "" : link, "");
      }
      case COMPARE -> {
        ComputedCell cell = pair.computed().orElseGet(() -> nothing(question));
        if (pair.published().isEmpty() && isBlank(cell)) {
          yield new Box("", List.of(), "", "");
        }
        CellDifference difference = new CellDifference(pair.column(), pair.published(), cell);
        String printed = pair.published().map(frame::number).orElse("–");
        List<String> beside = new ArrayList<>();
        beside.add(sign(difference) + " " + frame.t("financing.compare.register", cell.counted()));
        if (cell.count(Standing.INFERRED) > 0) {
          beside.add(frame.t("financing.beside.plus-inferred", cell.count(Standing.INFERRED)));
        }
        yield new Box(printed, beside, link, tone(difference));
      }
    };
  }

  private static ComputedCell nothing(StatusQuestion question) {
    return new ComputedCell(question.asOf(), List.of());
  }

  private static boolean isBlank(ComputedCell cell) {
    return cell.candidates().size() == cell.count(Standing.AFTER) + cell.count(Standing.OUTSIDE);
  }

  private static String number(Frame frame, ComputedCell cell) {
    if (cell.counted() > 0) {
      return frame.number(cell.counted());
    }
    return isBlank(cell) ? "" : "–";
  }

  /// What stands under a computed number: how much of it can be dated, and what is not counted.
  static List<String> beside(Frame frame, ComputedCell cell) {
    List<String> beside = new ArrayList<>();
    if (!cell.whollyDatable()) {
      beside.add(frame.t("financing.beside.n-of-m", cell.datable(), cell.facts()));
    }
    if (cell.count(Standing.INFERRED) > 0) {
      beside.add(frame.t("financing.beside.plus-inferred", cell.count(Standing.INFERRED)));
    }
    if (cell.count(Standing.PROBABLE) > 0) {
      beside.add(frame.t("financing.beside.plus-probable", cell.count(Standing.PROBABLE)));
    }
    return beside;
  }

  /// Says without colour what the tone says.
  private static String sign(CellDifference difference) {
    return switch (difference.verdict()) {
      case AGREES -> "=";
      case AGREES_WITH_INFERRED, WITHIN_REACH -> "≈";
      case ROWS_MISSING, MORE_THAN_PUBLISHED -> "≠";
    };
  }

  private static String tone(CellDifference difference) {
    return switch (difference.verdict()) {
      case AGREES -> "agrees";
      case AGREES_WITH_INFERRED, WITHIN_REACH -> "explained";
      case ROWS_MISSING, MORE_THAN_PUBLISHED -> "differs";
    };
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
