package org.openjcm.server.financing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openjcm.financing.Candidate.Standing;
import org.openjcm.financing.CellDifference;
import org.openjcm.financing.ComputedCell;
import org.openjcm.financing.StatusColumn;
import org.openjcm.server.financing.StatusView.Material;
import org.openjcm.server.pages.Frame;

/// One cell of the status table as the page shows it: the number, what stands beside it, and where
/// it is explained. Japanese: 表の一欄.
///
/// @param main the number; empty for a blank cell
/// @param beside what stands under it
/// @param link the page that explains it; empty for a blank cell
/// @param tone class of the cell
public record StatusBox(String main, List<String> beside, String link, String tone) {

  /// The two numbers of one cell: as printed, and as the register has it.
  record Numbers(
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

  static StatusBox of(Material material, String country, Numbers numbers) {
    Frame frame = material.frame();
    StatusQuestion question = material.question();
    String link =
        frame.link(
            "/financing/status/cell?country="
                + country
                + "&column="
                + numbers.column().column()
                + "&edition="
                + question.edition()
                + "&asOf="
                + question.asOf());
    return switch (question.source()) {
      case PUBLISHED ->
          new StatusBox(
              numbers.published().map(frame::number).orElse(""),
              List.of(),
              numbers.published().isPresent() ? link : "",
              "");
      case REGISTER -> {
        ComputedCell cell = numbers.computed().orElseGet(() -> nothing(question));
        yield new StatusBox(
            number(frame, cell), beside(frame, cell), isBlank(cell) ? "" : link, "");
      }
      case COMPARE -> {
        ComputedCell cell = numbers.computed().orElseGet(() -> nothing(question));
        if (numbers.published().isEmpty() && isBlank(cell)) {
          yield new StatusBox("", List.of(), "", "");
        }
        CellDifference difference = new CellDifference(numbers.column(), numbers.published(), cell);
        String printed = numbers.published().map(frame::number).orElse("–");
        List<String> beside = new ArrayList<>();
        beside.add(sign(difference) + " " + frame.t("financing.compare.register", cell.counted()));
        if (cell.count(Standing.INFERRED) > 0) {
          beside.add(frame.t("financing.beside.plus-inferred", cell.count(Standing.INFERRED)));
        }
        yield new StatusBox(printed, beside, link, tone(difference));
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
}
