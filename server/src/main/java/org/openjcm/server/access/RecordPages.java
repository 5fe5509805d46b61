package org.openjcm.server.access;

import java.util.List;
import java.util.Map;
import org.openjcm.server.pages.Frame;
import org.openjcm.server.pages.Pages;
import org.openjcm.server.pages.Paging;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The administrator's pages of who looked at what, who was refused what, and what happened to
/// people's access. Only an administrator for every side and country reads them, since they name
/// people of all. Japanese: 記録画面.
@Controller
class RecordPages {

  private static final int PAGE = 100;

  private final AccessRecords records;
  private final Pages pages;

  RecordPages(AccessRecords records, Pages pages) {
    this.records = records;
    this.pages = pages;
  }

  @GetMapping("/access/looks")
  ResponseEntity<byte[]> looks(
      Frame frame, SignedIn who, @RequestParam(name = "page", defaultValue = "") String page) {
    return page(frame, who, "looks", page);
  }

  @GetMapping("/access/refusals")
  ResponseEntity<byte[]> refusals(
      Frame frame, SignedIn who, @RequestParam(name = "page", defaultValue = "") String page) {
    return page(frame, who, "refusals", page);
  }

  @GetMapping("/access/journal")
  ResponseEntity<byte[]> journal(
      Frame frame, SignedIn who, @RequestParam(name = "page", defaultValue = "") String page) {
    return page(frame, who, "journal", page);
  }

  private ResponseEntity<byte[]> page(Frame frame, SignedIn who, String which, String asked) {
    Reach.require(who, HeldRole.everywhere(Role.ADMINISTRATOR));
    Paging paging = Paging.of(asked, PAGE, records.count(which));
    List<AccessRecords.RecordLine> lines =
        switch (which) {
          case "looks" -> records.looks(PAGE, paging.offset());
          case "refusals" -> records.refusals(PAGE, paging.offset());
          default -> records.journal(PAGE, paging.offset());
        };
    return pages.html(
        "access/records",
        frame
            .under(frame.t("access.people.title"), "/access/people")
            .titled(frame.t("access.records." + which))
            .uncached(),
        Map.of("lines", lines, "paging", paging, "which", which));
  }
}
