package org.openjcm.cli.methodology;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.rulebook.Tonnes;
import org.openjcm.workbook.WorkbookRead;
import org.openjcm.workbook.WorkbookReader;
import org.openjcm.workbook.XlsxFile;
import org.openjcm.workbook.layout.WorkbookFault;
import picocli.CommandLine.Model.CommandSpec;

/// A filled monitoring spreadsheet given in place of a CSV file. Japanese: 記入済みワークブック.
///
/// @param file as named on the command line
record FilledWorkbook(Path file, XlsxFile content) {

  private static final List<String> ENDINGS = List.of(".xlsx", ".xls", ".xlsm", ".xlsb", ".ods");

  /// Present when the file is a workbook by its name or by its first bytes; text is none.
  static Optional<FilledWorkbook> in(CommandSpec spec, Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(name::endsWith) || isPacked(file)
        ? Optional.of(new FilledWorkbook(file, new XlsxFile(XlsxFiles.read(spec, file))))
        : Optional.empty();
  }

  /// A file that is not there is told by whoever reads it.
  private static boolean isPacked(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] begin = in.readNBytes(2);
      boolean zip = begin.length == 2 && begin[0] == 'P' && begin[1] == 'K';
      boolean ole = begin.length == 2 && begin[0] == (byte) 0xD0 && begin[1] == (byte) 0xCF;
      return zip || ole;
    } catch (IOException none) {
      return false;
    }
  }

  /// The methodology that its head names; empty too when it cannot be opened.
  Optional<String> methodology() {
    return WorkbookReader.methodologyOf(content.bytes());
  }

  Optional<WorkbookFault> unopened() {
    return WorkbookReader.fault(content.bytes());
  }

  WorkbookRead read(Methodology methodology) {
    return WorkbookReader.read(content.bytes(), methodology);
  }

  /// One sentence that compares the tonnes of the sheet with those of the calculation.
  static String compared(Optional<BigDecimal> shown, Tonnes calculated, Language language) {
    if (shown.isEmpty()) {
      return language.words(
          "The workbook shows no whole tonnes to compare with.", "ワークブックに比較できる整数トンの値がありません。");
    }
    String in = shown.get().toPlainString();
    BigDecimal difference = shown.get().subtract(BigDecimal.valueOf(calculated.value()));
    return difference.signum() == 0
        ? language.words(
            "The workbook shows " + in + " tCO2e: the same.",
            "ワークブックの表示は" + in + " tCO2eで、一致しています。")
        : language.words(
            "The workbook shows %s tCO2e: %s%s tCO2e against this calculation."
                .formatted(in, difference.signum() > 0 ? "+" : "", difference.toPlainString()),
            "ワークブックの表示は%s tCO2eで、この算定との差は%s%s tCO2eです。"
                .formatted(in, difference.signum() > 0 ? "+" : "", difference.toPlainString()));
  }
}
