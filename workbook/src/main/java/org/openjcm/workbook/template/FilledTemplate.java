package org.openjcm.workbook.template;

import static org.openjcm.rulebook.BilingualText.words;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.workbook.draft.Given;
import org.openjcm.workbook.layout.WorkbookFault;
import org.openjcm.workbook.xlsx.OpenedWorkbook;
import org.openjcm.workbook.xlsx.SheetCells;
import org.openjcm.workbook.xlsx.XlsxReader;

/// A template with the values of a project, and everything that found no cell. Japanese: 記入済みの様式.
///
/// @param content the bytes of the file; empty when the template was refused
/// @param notes what was refused, or what a person must still enter
public record FilledTemplate(Optional<byte[]> content, List<WorkbookFault> notes) {

  private static final List<String> PLANS =
      List.of("MPS(input)", "PMS(input)", "MPS(input_separate)", "PMS(input_separate)");
  private static final List<String> REPORTS = List.of("MRS(input)", "MRS(input_separate)");

  public FilledTemplate {
    notes = List.copyOf(notes);
  }

  private static FilledTemplate refused(WorkbookFault fault) {
    return new FilledTemplate(Optional.empty(), List.of(fault));
  }

  /// Why a file is no template of a methodology.
  public static Optional<WorkbookFault> fault(byte[] template, Methodology methodology) {
    return switch (XlsxReader.open(template)) {
      case OpenedWorkbook.Unopened(WorkbookFault fault) -> Optional.of(fault);
      case OpenedWorkbook.Opened opened ->
          otherMethodology(opened, methodology)
              .or(() ->
                  Stream.concat(PLANS.stream(), REPORTS.stream())
                          .anyMatch(name -> opened.sheet(name).isPresent())
                      ? Optional.empty()
                      : Optional.of(noSheet()));
    };
  }

  public static FilledTemplate of(byte[] template, Given given) {
    return switch (XlsxReader.open(template)) {
      case OpenedWorkbook.Unopened(WorkbookFault fault) -> refused(fault);
      case OpenedWorkbook.Opened opened -> {
        Optional<WorkbookFault> other = otherMethodology(opened, given.methodology());
        yield other.isPresent() ? refused(other.get()) : filled(template, opened, given);
      }
    };
  }

  /// The head of an official form names its methodology; a form of another one is not filled.
  private static Optional<WorkbookFault> otherMethodology(
      OpenedWorkbook.Opened opened, Methodology methodology) {
    String own = methodology.reference().fileName();
    return opened
        .head()
        .filter(head -> !head.methodology().equals(own))
        .map(head ->
            new WorkbookFault(
                "other-methodology",
                head.at().sheet(),
                head.at().local(),
                words(
                    "The template is of %s, the project uses %s."
                        .formatted(head.methodology(), own),
                    "様式は%sのもので、プロジェクトの方法論は%sです。".formatted(head.methodology(), own)),
                words(
                    "Take the template of the methodology and version of the project.",
                    "プロジェクトの方法論・版の様式を使ってください。")));
  }

  private static FilledTemplate filled(byte[] template, OpenedWorkbook.Opened opened, Given given) {
    List<WorkbookFault> notes = new ArrayList<>();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(template));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      boolean any = fill(workbook, opened, given, notes);
      if (!any) {
        return refused(noSheet());
      }
      workbook.setForceFormulaRecalculation(true);
      workbook.write(out);
      return new FilledTemplate(Optional.of(out.toByteArray()), notes);
    } catch (IOException | RuntimeException broken) {
      // The library has a dozen exceptions for files that only look sound.
      return refused(
          WorkbookFault.ofFile(
              "template-unreadable",
              words("The template cannot be filled in place.", "様式に直接記入できません。"),
              words(
                  "Open it in the spreadsheet program, save it again as .xlsx and try once more.",
                  "表計算ソフトで開いて.xlsxとして保存し直し、もう一度お試しください。")));
    }
  }

  private static WorkbookFault noSheet() {
    return WorkbookFault.ofFile(
        "not-a-template",
        words(
            "None of the sheets MPS(input), PMS(input) and MRS(input) is in this file.",
            "MPS(input)、PMS(input)、MRS(input)のいずれのシートもありません。"),
        words("Take the official monitoring spreadsheet.", "公式のモニタリングスプレッドシートを使ってください。"));
  }

  private static boolean fill(
      XSSFWorkbook workbook, OpenedWorkbook.Opened opened, Given given, List<WorkbookFault> notes) {
    boolean any = false;
    for (String name : PLANS) {
      any |= fill(workbook, opened, name, TemplateValues.plan(given), given, notes);
    }
    for (String name : REPORTS) {
      any |= fill(workbook, opened, name, TemplateValues.report(given), given, notes);
    }
    return any;
  }

  private static boolean fill(
      XSSFWorkbook workbook,
      OpenedWorkbook.Opened opened,
      String name,
      TemplateValues values,
      Given given,
      List<WorkbookFault> notes) {
    Optional<SheetCells> cells = opened.sheet(name);
    if (cells.isEmpty()) {
      return false;
    }
    Sheet sheet = workbook.getSheet(cells.get().name());
    new TemplateFill(given, values, cells.get(), sheet, notes)
        .fill(List.of("estimated values", "monitored values"));
    for (Row row : sheet) {
      row.forEach(cell -> {
        if (cell.getCellType() == org.apache.poi.ss.usermodel.CellType.STRING
            && cell.getStringCellValue().strip().equals("Reference Number:")) {
          cell.setCellValue("Reference Number: " + given.facts().project().text());
        }
      });
    }
    return true;
  }
}
