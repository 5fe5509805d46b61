package org.openjcm.server.rulebook.desk;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.openjcm.rulebook.register.CsvFault;
import org.openjcm.server.pages.Frame;
import org.openjcm.server.pages.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// What every page of the register desk can answer: the faults of a list, that something is not
/// there, or the way on. Japanese: 公表情報の更新窓口の応答.
@Component
class DeskAnswers {

  static final String DESK = "/rulebook/register-desk";
  private static final int FAULTS_SHOWN = 200;

  private final Pages pages;

  DeskAnswers(Pages pages) {
    this.pages = pages;
  }

  ResponseEntity<byte[]> faulty(Frame frame, List<CsvFault> faults) {
    return pages.html(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "rulebook/desk-faults",
        within(frame).titled(frame.t("rulebook.desk.faults")).uncached(),
        Map.of(
            "faults", faults.subList(0, Math.min(faults.size(), FAULTS_SHOWN)),
            "all", faults.size()));
  }

  ResponseEntity<byte[]> nothing(Frame frame) {
    return pages.notFound(
        frame, frame.t("rulebook.desk.refused.no-such"), frame.t("rulebook.desk.see-desk"));
  }

  static Frame within(Frame frame) {
    return frame.under(frame.t("rulebook.desk.title"), DESK);
  }

  static ResponseEntity<byte[]> to(Frame frame, String path) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create(frame.link(path)))
        .build();
  }
}
