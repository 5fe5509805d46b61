package org.openjcm.server.methodology.factors;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openjcm.methodology.factors.Consistency;
import org.openjcm.methodology.factors.Derivation;
import org.openjcm.methodology.factors.Factor;
import org.openjcm.methodology.factors.FactorTable;
import org.openjcm.methodology.factors.FactorTableText;
import org.openjcm.methodology.factors.FactorTables;
import org.openjcm.rulebook.Source;
import org.openjcm.rulebook.register.Provenance;
import org.openjcm.server.api.Answers;
import org.openjcm.server.api.FactMark;
import org.openjcm.server.api.Listing;
import org.openjcm.server.api.NotThere;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The factor tables as data, as shipped; confirmations are listed apart. Japanese: 排出係数表のAPI.
@RestController
@RequestMapping("/api/methodology/factors")
class FactorsApi {

  /// One table.
  ///
  /// @param unverified how many of its factors are not verified as shipped
  record Table(
      String id,
      String edition,
      String titleEn,
      String titleJa,
      String sha256,
      int factors,
      int unverified) {}

  /// One table with everything in it.
  record Whole(Table table, List<One> factors, List<Derived> derived) {}

  /// One factor.
  ///
  /// @param value exact decimal in the digits of the source; null when unknown
  record One(
      String address,
      Optional<String> value,
      String unit,
      String descriptionEn,
      String descriptionJa,
      Optional<ReadIn> source,
      FactMark fact) {}

  /// Where a factor was read.
  record ReadIn(String document, String place, String address) {}

  /// A factor that was computed again from others.
  ///
  /// @param outcome `follows`, `does-not-follow` or `parts-missing`
  /// @param computed to the decimals of the published value; null where a part is missing
  record Derived(
      String address,
      String formula,
      String confidence,
      String outcome,
      Optional<String> computed,
      Optional<String> difference,
      List<String> missing) {}

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Listing<Table>> factorTables(
      HttpServletRequest request,
      @RequestParam(required = false) @Nullable String page,
      @RequestParam(required = false) @Nullable String size) {
    return Answers.list(
        request,
        FactorTables.shipped().tables().stream().map(FactorsApi::summary).toList(),
        page,
        size);
  }

  @GetMapping(path = "/{table}.csv", produces = "text/csv;charset=UTF-8")
  ResponseEntity<byte[]> factorTableCsv(@PathVariable String table) {
    FactorTable found = find(table);
    return Answers.csv(found.id() + "_" + found.edition() + ".csv", FactorTableText.csv(found));
  }

  @GetMapping(path = "/{table}", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Whole> factorTable(@PathVariable String table) {
    FactorTable found = find(table);
    return Answers.one(
        new Whole(
            summary(found),
            found.rows().stream()
                .flatMap(row ->
                    found.columns().stream()
                        .flatMap(column -> row.factor(column.id()).stream())
                        .map(factor -> one(factor, row.note().en(), row.note().ja())))
                .toList(),
            found.derivations().stream().map(FactorsApi::derived).toList()));
  }

  private static FactorTable find(String table) {
    return FactorTables.shipped()
        .table(table)
        .orElseThrow(() -> new NotThere("factor-table", table, "/api/methodology/factors"));
  }

  private static Table summary(FactorTable table) {
    return new Table(
        table.id(),
        table.edition(),
        table.title().en(),
        table.title().ja(),
        table.hash().hex(),
        table.factors().size(),
        (int) table.factors().stream().filter(one -> !one.confidence().isVerified()).count());
  }

  private static One one(Factor factor, String noteEn, String noteJa) {
    Optional<Source> source = factor.source();
    return new One(
        factor.address(),
        factor.value().map(BigDecimal::toPlainString),
        factor.unit().toString(),
        factor.description().en(),
        factor.description().ja(),
        source.map(from -> new ReadIn(from.document(), from.place(), from.address())),
        new FactMark(
            factor.key().text(),
            Provenance.written(factor.confidence()),
            List.of(),
            List.of(),
            noteEn,
            noteJa,
            source.map(Source::address).filter(address -> !address.isEmpty()).stream().toList()));
  }

  private static Derived derived(Derivation derivation) {
    String address = derivation.published().address();
    String confidence = Provenance.written(derivation.confidence());
    return switch (derivation.check()) {
      case Consistency.Follows follows ->
          new Derived(
              address,
              derivation.formula(),
              confidence,
              "follows",
              Optional.of(follows.rounded().toPlainString()),
              Optional.empty(),
              List.of());
      case Consistency.DoesNotFollow not ->
          new Derived(
              address,
              derivation.formula(),
              confidence,
              "does-not-follow",
              Optional.of(not.rounded().toPlainString()),
              Optional.of(not.difference().toPlainString()),
              List.of());
      case Consistency.PartsMissing(List<String> missing) ->
          new Derived(
              address,
              derivation.formula(),
              confidence,
              "parts-missing",
              Optional.empty(),
              Optional.empty(),
              missing);
    };
  }
}
