package org.openjcm.workbook;

import static org.openjcm.rulebook.BilingualText.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openjcm.methodology.monitoring.MonitoringData;
import org.openjcm.methodology.monitoring.ProjectFacts;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.workbook.draft.Given;
import org.openjcm.workbook.draft.MonitoringSheets;
import org.openjcm.workbook.layout.SheetDraft;
import org.openjcm.workbook.layout.Unwritable;
import org.openjcm.workbook.layout.WorkbookFault;
import org.openjcm.workbook.template.FilledTemplate;
import org.openjcm.workbook.xlsx.XlsxWriter;

/// The monitoring spreadsheet of a project: MPS, MSS and MRS with live formulas made from the same
/// expression tree as the engine's. Japanese: モニタリングスプレッドシート.
///
/// Sheets and columns are arranged as the official form has them, as far as they are known; the
/// file says that it is not the official form.
public final class MonitoringWorkbook {

  private MonitoringWorkbook() {}

  /// As shipped, without confirmations. Where the data can be calculated, the cells already show
  /// the engine's values.
  ///
  /// @param data empty for a workbook that is still to be filled in
  public static WorkbookOutcome write(
      Methodology methodology, ProjectFacts facts, Optional<MonitoringData> data) {
    return write(Given.asShipped(methodology, facts, data));
  }

  public static WorkbookOutcome write(Given given) {
    if (!given.facts().methodology().equals(given.methodology().reference())) {
      return new WorkbookOutcome.Refused(
          WorkbookFault.ofFile(
              "other-methodology",
              words(
                  "The project uses %s, not %s."
                      .formatted(given.facts().methodology(), given.methodology().reference()),
                  "プロジェクトの方法論は%sであり、%sではありません。"
                      .formatted(given.facts().methodology(), given.methodology().reference())),
              words("Choose the methodology of the project.", "プロジェクトの方法論を選んでください。")));
    }
    try {
      List<SheetDraft> sheets = new ArrayList<>(MonitoringSheets.of(given));
      return new WorkbookOutcome.Written(new XlsxFile(XlsxWriter.write(sheets)));
    } catch (Unwritable honestly) {
      return new WorkbookOutcome.Refused(
          WorkbookFault.ofFile("not-as-workbook", honestly.reason(), honestly.remedy()));
    }
  }

  /// Why a file is no template of a methodology; empty when it can be filled.
  public static Optional<WorkbookFault> faultOfTemplate(byte[] template, Methodology methodology) {
    return FilledTemplate.fault(template, methodology);
  }

  /// Fills an official template in place: headings and symbols of the form are found, values are
  /// written beside them, and what found no cell is said. Nothing is known of the cells of official
  /// forms beyond their published headings.
  ///
  /// @param template the bytes of the official XLSX of the methodology and version
  public static WorkbookOutcome fill(byte[] template, Given given) {
    FilledTemplate filled = FilledTemplate.of(template, given);
    return filled
        .content()
        .<WorkbookOutcome>map(
            content -> new WorkbookOutcome.Filled(new XlsxFile(content), filled.notes()))
        .orElseGet(() -> new WorkbookOutcome.Refused(filled.notes().getFirst()));
  }
}
