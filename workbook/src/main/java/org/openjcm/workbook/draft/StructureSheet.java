package org.openjcm.workbook.draft;

import org.openjcm.workbook.layout.Look;
import org.openjcm.workbook.layout.SheetDraft;

/// `MSS`: who is responsible for what in monitoring. Japanese: モニタリング体制シート.
final class StructureSheet {

  private static final String[] ROLES = {
    "Project manager: plans, carries out and reports the monitoring\n"
        + "プロジェクト責任者: モニタリングの計画・実施・報告",
    "Quality assurance and quality control: checks data and procedures\n" + "品質保証・品質管理: データと手順の確認",
    "Meter reading: reads, records and keeps the meters calibrated\n" + "計測担当: 計量器の読取り・記録・校正の維持",
    "Archive: keeps data and evidence\n記録保管担当: データと証拠の保管"
  };

  private StructureSheet() {}

  static SheetDraft draft(Given given) {
    SheetDraft sheet = Heading.begin(SheetName.STRUCTURE, given, 46, 80);
    sheet.line();
    sheet.words(0, "Responsible personnel\n責任者", Look.HEADING);
    sheet.words(1, "Role\n役割", Look.HEADING);
    for (String role : ROLES) {
      sheet.line();
      sheet.words(0, "", Look.INPUT_WORDS);
      sheet.words(1, role, Look.INPUT_WORDS);
    }
    for (int more = 0; more < 4; more++) {
      sheet.line();
      sheet.words(0, "", Look.INPUT_WORDS);
      sheet.words(1, "", Look.INPUT_WORDS);
    }
    return sheet;
  }
}
