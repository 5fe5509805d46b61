package org.openjcm.server.methodology.forms;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.openjcm.methodology.library.ApprovedMethodologies;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.server.access.Permission;
import org.openjcm.server.access.Role;
import org.openjcm.server.access.SignedIn;
import org.openjcm.server.pages.Frame;
import org.openjcm.server.pages.Pages;
import org.openjcm.workbook.MonitoringWorkbook;
import org.openjcm.workbook.XlsxFile;
import org.openjcm.workbook.layout.WorkbookFault;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Which official monitoring spreadsheets are here; officers of the register add them. Japanese:
/// 公式様式の一覧.
@Controller
class OfficialFormPages {

  private static final String PATH = "/methodology/forms";

  /// The largest form taken: 5 MB.
  private static final int LARGEST = 5 * 1024 * 1024;

  private static final int LONGEST_NAME = 200;

  private final OfficialForms forms;
  private final Pages pages;

  OfficialFormPages(OfficialForms forms, Pages pages) {
    this.forms = forms;
    this.pages = pages;
  }

  @GetMapping(PATH)
  ResponseEntity<byte[]> list(Frame frame, Optional<SignedIn> who) {
    boolean officer = who.filter(one -> one.has(Role.REGISTER_OFFICER)).isPresent();
    return page(HttpStatus.OK, frame, officer, "", "");
  }

  @PostMapping(PATH)
  ResponseEntity<byte[]> add(
      Frame frame,
      SignedIn who,
      @RequestParam(name = "methodology", defaultValue = "") String chosen,
      @RequestParam(name = "file", required = false) Optional<MultipartFile> file)
      throws IOException {
    Permission.require(who, Role.REGISTER_OFFICER);
    Optional<Methodology> methodology = ApprovedMethodologies.shipped().find(chosen);
    if (methodology.isEmpty()) {
      return wrong(frame, chosen, frame.t("methodology.calculate.choose"));
    }
    if (file.isEmpty() || file.get().isEmpty() || file.get().getSize() > LARGEST) {
      return wrong(frame, chosen, frame.t("methodology.forms.wrong.size"));
    }
    byte[] content = file.get().getBytes();
    Optional<WorkbookFault> fault = MonitoringWorkbook.faultOfTemplate(content, methodology.get());
    if (fault.isPresent()) {
      return wrong(frame, chosen, fault.get().sentence(frame.lang().tag()));
    }
    forms.add(
        methodology.get().reference().fileName(),
        plain(Optional.ofNullable(file.get().getOriginalFilename()).orElse("")),
        new XlsxFile(content),
        who);
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header(HttpHeaders.LOCATION, frame.link(PATH))
        .build();
  }

  private ResponseEntity<byte[]> wrong(Frame frame, String chosen, String why) {
    return page(HttpStatus.UNPROCESSABLE_CONTENT, frame, true, chosen, why);
  }

  private ResponseEntity<byte[]> page(
      HttpStatus status, Frame frame, boolean officer, String chosen, String wrong) {
    return pages.html(
        status,
        "methodology/forms",
        frame
            .under(frame.t("methodology.text.list"), "/methodology/methodologies")
            .titled(frame.t("methodology.forms.title"))
            .uncached(),
        Map.of(
            "forms",
            forms.all(),
            "officer",
            officer,
            "chosen",
            chosen,
            "wrong",
            wrong,
            "methodologies",
            ApprovedMethodologies.shipped().all()));
  }

  /// The last part of a name, without signs that a page or a header could trip over.
  private static String plain(String given) {
    String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    String plain = last.replaceAll("[\\p{Cntrl}\"<>:|?*;]", "_").strip();
    if (plain.isEmpty()) {
      return "form.xlsx";
    }
    return plain.length() > LONGEST_NAME ? plain.substring(plain.length() - LONGEST_NAME) : plain;
  }
}
