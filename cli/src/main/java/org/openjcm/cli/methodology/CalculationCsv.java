package org.openjcm.cli.methodology;

import java.io.PrintWriter;
import java.math.BigDecimal;
import org.openjcm.methodology.calculation.Calculation;
import org.openjcm.methodology.calculation.PartEmissions;
import org.openjcm.methodology.calculation.SegmentEmissions;
import org.openjcm.methodology.calculation.VintageEmissions;
import org.openjcm.rulebook.MonitoringPeriod;

/// A result as CSV: the period, then one row per vintage, per segment between the cuts at 1 January
/// and 1 April, per site and per piece of equipment. Tonnes of CO2 equivalent; whole tonnes where
/// they are credited.
final class CalculationCsv {

  private static final String HEADER =
      "part,name,from,to,reference_emissions_tco2e,project_emissions_tco2e,"
          + "emission_reductions_exact_tco2e,emission_reductions_tco2e";

  private CalculationCsv() {}

  static void print(PrintWriter out, Calculation calculation) {
    MonitoringPeriod period = calculation.reductions().period();
    String days = period.first() + "," + period.last();
    line(out, HEADER);
    line(
        out,
        "period,,"
            + days
            + tonnes(calculation.reference(), calculation.project(), calculation.exact())
            + ","
            + calculation.reductions().total().value());
    for (VintageEmissions one : calculation.byVintage()) {
      line(
          out,
          "vintage,"
              + one.vintage()
              + ",,"
              + tonnes(one.reference(), one.project(), one.reductions())
              + ","
              + one.whole().value());
    }
    for (SegmentEmissions one : calculation.bySegment()) {
      line(
          out,
          "segment,"
              + one.span().fiscalYear()
              + ","
              + one.span().from()
              + ","
              + one.span().to()
              + tonnes(one.reference(), one.project(), one.reductions())
              + ",");
    }
    for (PartEmissions one : calculation.parts()) {
      line(
          out,
          one.kind().name().toLowerCase(java.util.Locale.ROOT)
              + ","
              + quoted(one.name())
              + ",,"
              + tonnes(one.reference(), one.project(), one.reductions())
              + ",");
    }
    out.flush();
  }

  private static String tonnes(BigDecimal reference, BigDecimal project, BigDecimal reductions) {
    return "," + number(reference) + "," + number(project) + "," + number(reductions);
  }

  /// Without the zeros that an exact product gathers at its end.
  static String number(BigDecimal exact) {
    return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
  }

  private static void line(PrintWriter out, String line) {
    out.print(line + "\n");
  }

  /// A name a spreadsheet takes for nothing but a name.
  static String quoted(String name) {
    boolean formula = !name.isEmpty() && "=+-@\t\r".indexOf(name.charAt(0)) >= 0;
    String safe = formula ? "'" + name : name;
    return safe.matches("[^\",\n\r]*") ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
  }
}
