package org.openjcm.server.methodology.factors;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjcm.methodology.factors.FactorRow;
import org.openjcm.methodology.factors.FactorTable;
import org.openjcm.methodology.factors.FactorTables;
import org.openjcm.methodology.text.BilingualProse;
import org.openjcm.rulebook.Source;
import org.openjcm.server.access.Role;
import org.openjcm.server.access.SignedIn;
import org.openjcm.server.pages.Frame;
import org.openjcm.server.pages.Pages;
import org.openjcm.server.rulebook.confirmation.FactMarks;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The factor tables: their list, one table, one row with everything known about its factors.
/// Japanese: 排出係数表.
@Controller
class FactorPages {

  static final String LIST = "/methodology/factors";

  private final Pages pages;
  private final FactMarks marks;

  FactorPages(Pages pages, FactMarks marks) {
    this.pages = pages;
    this.marks = marks;
  }

  @GetMapping(LIST)
  ResponseEntity<byte[]> tables(Frame frame) {
    return pages.html(
        "methodology/factors/tables",
        frame.titled(frame.t("methodology.factors.title")),
        Map.of("tables", FactorTables.shipped().tables(), "inForce", inForce()));
  }

  @GetMapping(LIST + "/{table}")
  ResponseEntity<byte[]> table(Frame frame, @PathVariable String table) {
    Optional<FactorTable> found = FactorTables.shipped().table(table);
    if (found.isEmpty()) {
      return noTable(frame, table);
    }
    FactorsInForce inForce = inForce();
    FactorSearch search = FactorSearch.of(frame.address(), found.get());
    Map<String, Object> model = new HashMap<>();
    model.put("table", found.get());
    model.put("search", search);
    model.put("inForce", inForce);
    model.put(
        "rows",
        search.rows(found.get(), frame).stream().map(row -> ShownRow.of(row, inForce)).toList());
    model.put("prose", prose(found.get(), frame));
    model.put("derived", found.get().derivations().stream().map(inForce::again).toList());
    model.put("sources", sources(found.get().rows()));
    return pages.html(
        "methodology/factors/table", within(frame).titled(title(found.get(), frame)), model);
  }

  @GetMapping(LIST + "/{table}/{row}")
  ResponseEntity<byte[]> row(
      Frame frame, Optional<SignedIn> who, @PathVariable String table, @PathVariable String row) {
    Optional<FactorTable> found = FactorTables.shipped().table(table);
    if (found.isEmpty()) {
      return noTable(frame, table);
    }
    Frame under = within(frame).under(title(found.get(), frame), LIST + "/" + table);
    Optional<FactorRow> asked = found.get().row(row);
    if (asked.isEmpty()) {
      return pages.notFound(
          under,
          frame.t("methodology.factors.row.none", row, table),
          frame.t("methodology.factors.row.none.remedy"));
    }
    FactorsInForce inForce = inForce();
    Map<String, Object> model = new HashMap<>();
    model.put("table", found.get());
    model.put("row", asked.get());
    model.put("inForce", inForce);
    model.put("officer", who.filter(one -> one.has(Role.REGISTER_OFFICER)).isPresent());
    model.put(
        "derived",
        found.get().columns().stream()
            .flatMap(column -> asked.get().factor(column.id()).stream())
            .flatMap(factor -> found.get().derivation(factor).stream())
            .map(inForce::again)
            .toList());
    return pages.html(
        "methodology/factors/row", under.titled(asked.get().words().in(frame.lang().tag())), model);
  }

  private FactorsInForce inForce() {
    return new FactorsInForce(marks.today());
  }

  private ResponseEntity<byte[]> noTable(Frame frame, String table) {
    return pages.notFound(
        within(frame),
        frame.t("methodology.factors.none", table),
        frame.t("methodology.factors.none.remedy"));
  }

  static Frame within(Frame frame) {
    return frame.under(frame.t("methodology.factors.title"), LIST);
  }

  private static String title(FactorTable table, Frame frame) {
    return table.title().in(frame.lang().tag());
  }

  private static List<String> prose(FactorTable table, Frame frame) {
    return table.prose().stream()
        .map(text ->
            BilingualProse.read(text)
                .in(frame.lang().tag())
                .replace("\n", frame.isJapanese() ? "" : " "))
        .toList();
  }

  private static List<Source> sources(List<FactorRow> rows) {
    return rows.stream()
        .flatMap(row -> row.byColumn().values().stream())
        .flatMap(factor -> factor.source().stream())
        .distinct()
        .sorted(Comparator.comparing(Source::document).thenComparing(Source::place))
        .toList();
  }
}
