package org.openjcm.cli.methodology;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openjcm.methodology.factors.Consistency;
import org.openjcm.methodology.factors.Derivation;
import org.openjcm.methodology.factors.Factor;
import org.openjcm.methodology.factors.FactorTable;
import org.openjcm.methodology.factors.FactorTableText;
import org.openjcm.methodology.factors.FactorTables;
import org.openjcm.rulebook.CanonicalJson;
import org.openjcm.rulebook.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The factor tables, one of them, or one factor.
@Command(
    name = "factors",
    description = "Print emission factors, calorific values and warming potentials.",
    footer = {
      "",
      "Example: jcm methodology factors gwp --format csv",
      "         jcm methodology factors ipcc-2006-fuels/natural-gas/ncv"
    })
final class ShowFactors implements Runnable {

  @Spec private CommandSpec spec;
  @Mixin private Language language;

  @Parameters(
      arity = "0..1",
      paramLabel = "TABLE|ADDRESS",
      description = "One table, or one factor; all tables unless given.")
  private @Nullable String name;

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES}; default text.")
  private OutputFormat format = OutputFormat.text;

  @SuppressWarnings("NullAway.Init")
  ShowFactors() {}

  @Override
  public void run() {
    FactorTables shipped = FactorTables.shipped();
    if (name == null) {
      printList(shipped.tables());
      return;
    }
    Optional<FactorTable> table = shipped.table(name);
    Optional<Factor> factor = shipped.find(name);
    if (table.isPresent()) {
      printTable(table.get());
    } else if (factor.isPresent() && format == OutputFormat.text) {
      printFactor(factor.get());
    } else {
      throw new ParameterException(
          spec.commandLine(),
          factor.isPresent()
              ? "One factor is printed as text; --format json and csv print a whole table."
              : "There is no factor table and no factor "
                  + name
                  + ". jcm methodology factors shows the tables.");
    }
    out().flush();
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private void printList(List<FactorTable> tables) {
    switch (format) {
      case json ->
          out()
              .println(
                  CanonicalJson.text(
                      Json.items(tables.stream().map(FactorTableText::json).toList())));
      case csv -> {
        boolean first = true;
        for (FactorTable table : tables) {
          String csv = FactorTableText.csv(table);
          out().print(first ? csv : csv.substring(csv.indexOf('\n') + 1));
          first = false;
        }
      }
      case text -> {
        for (FactorTable table : tables) {
          long marks = table.factors().stream().filter(ShowFactors::isMarked).count();
          out()
              .printf(
                  "%-22s %s%n%-22s %s%n",
                  table.id(),
                  table.title().in(language.tag()),
                  "",
                  language.words(
                      "edition %s, %d factors, %d not verified"
                          .formatted(table.edition(), table.factors().size(), marks),
                      "版 %s、係数%d件、未確認%d件"
                          .formatted(table.edition(), table.factors().size(), marks)));
        }
      }
    }
    out().flush();
  }

  private static boolean isMarked(Factor factor) {
    return !factor.confidence().isVerified();
  }

  private void printTable(FactorTable table) {
    switch (format) {
      case json -> out().println(CanonicalJson.text(FactorTableText.json(table)));
      case csv -> out().print(FactorTableText.csv(table));
      case text -> {
        out().println(table.title().in(language.tag()));
        table.factors().forEach(this::printLine);
        for (Derivation derivation : table.warnings()) {
          out().println(warning(derivation));
        }
      }
    }
  }

  private void printLine(Factor factor) {
    out()
        .printf(
            "%-52s %14s %-12s %s%n",
            factor.address(), value(factor), unit(factor), confidence(factor));
  }

  private String value(Factor factor) {
    return factor
        .value()
        .map(value -> value.toPlainString())
        .orElse(language.words("unknown", "不明"));
  }

  private static String unit(Factor factor) {
    return factor.unit().isNumber() ? "" : factor.unit().toString();
  }

  private String confidence(Factor factor) {
    return switch (factor.confidence()) {
      case VERIFIED -> language.words("verified", "確認済み");
      case UNVERIFIED -> language.words("unverified", "未確認");
      case INFERRED -> language.words("inferred", "推定");
      case UNKNOWN -> language.words("unknown", "不明");
    };
  }

  private String warning(Derivation derivation) {
    String address = derivation.published().address();
    return derivation.check() instanceof Consistency.DoesNotFollow not
        ? language.words(
            "warning: %s does not follow from its parts: they give %s"
                .formatted(address, not.rounded().toPlainString()),
            "警告: %sは構成値と一致しません。計算値は%sです。".formatted(address, not.rounded().toPlainString()))
        : address;
  }

  private void printFactor(Factor factor) {
    out().println(factor.description().in(language.tag()));
    out().printf("%s %s (%s)%n", value(factor), unit(factor), confidence(factor));
    factor
        .source()
        .ifPresent(source ->
            out()
                .println(
                    String.join(" ", source.document(), source.place(), source.address())
                        .strip()
                        .replaceAll(" +", " ")));
    out().printf(Locale.ROOT, "%s%n", factor.key());
  }
}
