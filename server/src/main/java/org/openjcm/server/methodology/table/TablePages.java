package org.openjcm.server.methodology.table;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openjcm.methodology.calculation.InputFault;
import org.openjcm.methodology.library.ApprovedMethodologies;
import org.openjcm.methodology.text.Index;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.server.methodology.CalculationAttempt;
import org.openjcm.server.methodology.CalculationView;
import org.openjcm.server.methodology.GivenInputs;
import org.openjcm.server.pages.Frame;
import org.openjcm.server.pages.Pages;
import org.openjcm.server.rulebook.confirmation.ConfirmationRecords;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// First the months and the equipment, then a table to type into, then the result; nothing is
/// stored. Japanese: 月別入力表による算定.
@Controller
class TablePages {

  private static final String PATH = "/methodology/calculate/table";
  private static final int LONGEST_FIELD = 300;

  private final Pages pages;
  private final CalculationView view;
  private final ConfirmationRecords confirmations;
  private final Clock clock;

  TablePages(Pages pages, CalculationView view, ConfirmationRecords confirmations, Clock clock) {
    this.pages = pages;
    this.view = view;
    this.confirmations = confirmations;
    this.clock = clock;
  }

  @GetMapping(PATH)
  ResponseEntity<byte[]> table(Frame frame, @RequestParam Map<String, String> fields) {
    return page(frame, HttpStatus.OK, fields, List.of());
  }

  @PostMapping(PATH)
  ResponseEntity<byte[]> calculate(Frame frame, @RequestParam Map<String, String> fields) {
    Optional<Methodology> methodology =
        ApprovedMethodologies.shipped().find(fields.getOrDefault("methodology", ""));
    Optional<TableShape> shape = methodology.flatMap(one -> shape(one, fields));
    boolean tooLong = fields.values().stream().anyMatch(value -> value.length() > LONGEST_FIELD);
    if (methodology.isEmpty() || shape.isEmpty() || tooLong) {
      return page(frame, HttpStatus.UNPROCESSABLE_CONTENT, fields, List.of());
    }
    TableText text = new TableText(shape.get(), fields);
    GivenInputs inputs =
        new GivenInputs(
            methodology.get().reference().fileName(), text.project(), text.readings(), today());
    CalculationAttempt attempt =
        CalculationAttempt.of(methodology.get(), inputs, confirmations.inForce(inputs.asOf()));
    return attempt.calculation().isPresent()
        ? view.result(frame, inputs, attempt, methodology.get(), CalculationView.Origin.FORM)
        : page(frame, HttpStatus.UNPROCESSABLE_CONTENT, fields, attempt.faults());
  }

  private ResponseEntity<byte[]> page(
      Frame frame, HttpStatus status, Map<String, String> fields, List<InputFault> faults) {
    ApprovedMethodologies shipped = ApprovedMethodologies.shipped();
    Optional<Methodology> methodology = shipped.find(fields.getOrDefault("methodology", ""));
    Optional<TableShape> shape = methodology.flatMap(one -> shape(one, fields));
    boolean tooLarge = shape.filter(one -> one.cells() > TableShape.MOST_CELLS).isPresent();
    boolean asked = fields.containsKey("first");
    Map<String, Object> model = new HashMap<>();
    model.put("methodologies", shipped.all());
    model.put("methodology", methodology);
    model.put("indices", methodology.map(TableShape::equipmentIndices).orElse(List.<Index>of()));
    model.put("shape", tooLarge ? Optional.<TableShape>empty() : shape);
    model.put("fields", fields);
    model.put("faults", faults);
    model.put(
        "error",
        tooLarge
            ? frame.t("methodology.table.too-large", TableShape.MOST_CELLS)
            : asked && methodology.isPresent() && shape.isEmpty()
                ? frame.t("methodology.table.incomplete", TableShape.MOST_MONTHS)
                : "");
    return pages.html(
        status,
        "methodology/table",
        frame
            .under(frame.t("methodology.text.list"), "/methodology/methodologies")
            .under(frame.t("methodology.calculate.title"), "/methodology/calculate")
            .titled(frame.t("methodology.table.title"))
            .uncached(),
        model);
  }

  /// The table asked for; empty while months or equipment are missing.
  private static Optional<TableShape> shape(Methodology methodology, Map<String, String> fields) {
    Map<String, List<String>> equipment = new TreeMap<>();
    for (Index index : TableShape.equipmentIndices(methodology)) {
      List<String> ids = TableShape.ids(fields.getOrDefault("equipment|" + index.name(), ""));
      if (ids.isEmpty() && index.kind() == Index.Kind.EQUIPMENT) {
        return Optional.empty();
      }
      equipment.put(index.name(), ids);
    }
    try {
      YearMonth first = YearMonth.parse(fields.getOrDefault("first", "").strip());
      YearMonth last = YearMonth.parse(fields.getOrDefault("last", "").strip());
      long months = ChronoUnit.MONTHS.between(first, last) + 1;
      boolean usable =
          months >= 1
              && months <= TableShape.MOST_MONTHS
              && first.getYear() >= 2013
              && last.getYear() <= 2100;
      return usable
          ? Optional.of(new TableShape(methodology, first, last, equipment))
          : Optional.empty();
    } catch (DateTimeException noMonth) {
      return Optional.empty();
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
