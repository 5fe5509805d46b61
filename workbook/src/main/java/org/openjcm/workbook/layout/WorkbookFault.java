package org.openjcm.workbook.layout;

import org.openjcm.rulebook.BilingualText;

/// What is wrong with a workbook: the sheet and the cell, why it cannot be used, and what to do.
/// Japanese: ワークブックの誤り.
///
/// @param kind stable name, such as `unit-differs`
/// @param sheet empty where the fault concerns the whole file
/// @param cell such as `E12`; empty where it concerns the whole sheet
public record WorkbookFault(
    String kind, String sheet, String cell, BilingualText message, BilingualText remedy) {

  public static WorkbookFault ofFile(String kind, BilingualText message, BilingualText remedy) {
    return new WorkbookFault(kind, "", "", message, remedy);
  }

  /// `MRS(input)!E12: "about 5" is not a number. Write digits.`
  public String sentence(String language) {
    String where = cell.isEmpty() ? sheet : sheet + "!" + cell;
    String between = remedy.en().isBlank() || language.equals("ja") ? "" : " ";
    return (where.isEmpty() ? "" : where + ": ")
        + message.in(language)
        + between
        + remedy.in(language);
  }
}
