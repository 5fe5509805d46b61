package org.openjcm.server.rulebook.desk;

import java.io.IOException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openjcm.rulebook.register.CsvFault;
import org.openjcm.rulebook.register.CsvReading;
import org.openjcm.server.access.Permission;
import org.openjcm.server.access.Role;
import org.openjcm.server.access.SignedIn;
import org.openjcm.server.pages.Frame;
import org.openjcm.server.pages.Pages;
import org.openjcm.server.pages.Paging;
import org.openjcm.server.rulebook.Editions;
import org.openjcm.server.rulebook.RegisterTables;
import org.openjcm.server.rulebook.StoredTable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// The pages of the register desk: upload, assign columns, look at each difference, approve.
@Controller
class DeskPages {

  static final String DESK = "/rulebook/register-desk";
  private static final int PAGE = 50;
  private static final int FAULTS_SHOWN = 200;
  private static final int LONGEST = 1_000;

  private final RegisterDesk desk;
  private final DeskRecords records;
  private final Editions editions;
  private final Pages pages;

  DeskPages(RegisterDesk desk, DeskRecords records, Editions editions, Pages pages) {
    this.desk = desk;
    this.records = records;
    this.editions = editions;
    this.pages = pages;
  }

  @GetMapping(DESK)
  ResponseEntity<byte[]> start(Frame frame, SignedIn who) {
    Permission.require(who, Role.REGISTER_OFFICER);
    return start(HttpStatus.OK, frame, "");
  }

  @PostMapping(DESK + "/uploads")
  ResponseEntity<byte[]> upload(
      Frame frame,
      SignedIn who,
      @RequestParam(name = "table", defaultValue = "") String table,
      @RequestParam(name = "file", required = false) Optional<MultipartFile> file)
      throws IOException {
    Permission.require(who, Role.REGISTER_OFFICER);
    Optional<StoredTable> chosen = RegisterTables.named(table);
    if (chosen.isEmpty()) {
      return start(HttpStatus.UNPROCESSABLE_CONTENT, frame, frame.t("rulebook.desk.wrong.table"));
    }
    byte[] content = file.isPresent() ? file.get().getBytes() : new byte[0];
    if (content.length == 0 || content.length > GivenList.LONGEST) {
      return start(
          HttpStatus.UNPROCESSABLE_CONTENT,
          frame,
          frame.t("rulebook.desk.wrong.file", GivenList.LONGEST / 1024 / 1024));
    }
    String name =
        file.flatMap(each -> Optional.ofNullable(each.getOriginalFilename())).orElse("list.csv");
    String plain = name.replaceAll("[\\p{Cntrl}/\\\\]", "_").strip();
    String fileName =
        plain.isEmpty() ? "list.csv" : plain.substring(Math.max(0, plain.length() - 200));
    // A file that cannot be read at all is answered at once and not kept.
    if (GivenList.read(fileName, content) instanceof CsvReading.Unreadable(List<CsvFault> faults)) {
      return faulty(frame, faults);
    }
    return to(frame, DESK + "/uploads/" + desk.upload(chosen.get(), fileName, content, who));
  }

  @GetMapping(DESK + "/uploads/{number:[0-9]{1,18}}")
  ResponseEntity<byte[]> columns(Frame frame, SignedIn who, @PathVariable long number) {
    Permission.require(who, Role.REGISTER_OFFICER);
    return records
        .findUpload(number)
        .map(upload -> columns(HttpStatus.OK, frame, upload, Optional.empty(), "", "", ""))
        .orElseGet(() -> nothing(frame));
  }

  @PostMapping(DESK + "/uploads/{number:[0-9]{1,18}}")
  ResponseEntity<byte[]> submit(
      Frame frame,
      SignedIn who,
      @PathVariable long number,
      @RequestParam Map<String, String> form) {
    Permission.require(who, Role.REGISTER_OFFICER);
    Optional<DeskRecords.Upload> upload = records.findUpload(number);
    if (upload.isEmpty()) {
      return nothing(frame);
    }
    Mapping mapping = mappingOf(upload.get(), form);
    String source = form.getOrDefault("source", "").replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    String listDay = form.getOrDefault("listDay", "").strip();
    String wrong = wrong(frame, source, listDay, mapping);
    if (!wrong.isEmpty()) {
      return columns(
          HttpStatus.UNPROCESSABLE_CONTENT,
          frame,
          upload.get(),
          Optional.of(mapping),
          source,
          listDay,
          wrong);
    }
    String saveAs = form.getOrDefault("saveAs", "").strip();
    return switch (desk.submit(
        upload.get(),
        mapping,
        source,
        LocalDate.parse(listDay),
        "end".equals(form.get("missing")),
        who)) {
      case RegisterDesk.BadRows(List<CsvFault> faults) -> faulty(frame, faults);
      case RegisterDesk.Refused(String key) ->
          columns(
              HttpStatus.CONFLICT,
              frame,
              upload.get(),
              Optional.of(mapping),
              source,
              listDay,
              frame.t(key));
      case RegisterDesk.Recorded(long draft) -> {
        if (!saveAs.isEmpty()) {
          records.saveMapping(
              saveAs.substring(0, Math.min(saveAs.length(), 200)),
              upload.get().table(),
              mapping,
              who);
        }
        yield to(frame, DESK + "/drafts/" + draft);
      }
    };
  }

  @GetMapping(DESK + "/drafts/{number:[0-9]{1,18}}")
  ResponseEntity<byte[]> preview(
      Frame frame,
      SignedIn who,
      @PathVariable long number,
      @RequestParam(name = "kind", defaultValue = "") String kind,
      @RequestParam(name = "page", defaultValue = "") String page) {
    Permission.require(who, Role.REGISTER_OFFICER);
    return preview(HttpStatus.OK, frame, who, number, kind, page, "");
  }

  @PostMapping(DESK + "/drafts/{number:[0-9]{1,18}}/approve")
  ResponseEntity<byte[]> approve(
      Frame frame,
      SignedIn who,
      @PathVariable long number,
      @RequestParam(name = "seen", defaultValue = "") String seen) {
    Permission.require(who, Role.REGISTER_OFFICER);
    return answered(frame, who, number, desk.approve(number, seen, who));
  }

  @PostMapping(DESK + "/drafts/{number:[0-9]{1,18}}/refuse")
  ResponseEntity<byte[]> refuse(
      Frame frame,
      SignedIn who,
      @PathVariable long number,
      @RequestParam(name = "reason", defaultValue = "") String reason) {
    Permission.require(who, Role.REGISTER_OFFICER);
    String text = reason.strip();
    return answered(
        frame,
        who,
        number,
        desk.refuse(number, text.substring(0, Math.min(text.length(), LONGEST)), who));
  }

  private ResponseEntity<byte[]> answered(
      Frame frame, SignedIn who, long number, RegisterDesk.Outcome outcome) {
    return switch (outcome) {
      case RegisterDesk.Recorded _ -> to(frame, DESK + "/drafts/" + number);
      case RegisterDesk.BadRows(List<CsvFault> faults) -> faulty(frame, faults);
      case RegisterDesk.Refused(String key) ->
          preview(HttpStatus.CONFLICT, frame, who, number, "", "", frame.t(key));
    };
  }

  private ResponseEntity<byte[]> start(HttpStatus status, Frame frame, String wrong) {
    return pages.html(
        status,
        "rulebook/desk",
        frame.titled(frame.t("rulebook.desk.title")).uncached(),
        Map.of(
            "tables",
            RegisterTables.ALL,
            "drafts",
            records.latest().stream().map(DraftLine::of).toList(),
            "editions",
            editions.all(),
            "wrong",
            wrong));
  }

  private ResponseEntity<byte[]> columns(
      HttpStatus status,
      Frame frame,
      DeskRecords.Upload upload,
      Optional<Mapping> chosen,
      String source,
      String listDay,
      String wrong) {
    return switch (GivenList.read(upload.fileName(), upload.content())) {
      case CsvReading.Unreadable(List<CsvFault> faults) -> faulty(frame, faults);
      case CsvReading.Table list -> {
        Optional<Mapping> saved = records.savedFor(upload.table(), list.header());
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("upload", upload.number());
        model.put("table", upload.table());
        model.put("list", list);
        model.put(
            "mapping",
            chosen
                .or(() -> saved)
                .orElseGet(() -> Mapping.suggest(upload.table(), list.header()))
                .columns());
        model.put("fromSaved", chosen.isEmpty() && saved.isPresent());
        model.put("source", source);
        model.put("listDay", listDay);
        model.put("wrong", wrong);
        yield pages.html(
            status,
            "rulebook/desk-columns",
            within(frame).titled(frame.t("rulebook.desk.columns", upload.fileName())).uncached(),
            model);
      }
    };
  }

  private ResponseEntity<byte[]> preview(
      HttpStatus status,
      Frame frame,
      SignedIn who,
      long number,
      String kind,
      String page,
      String wrong) {
    Optional<RegisterDesk.Preview> preview = desk.preview(number);
    if (preview.isEmpty()) {
      return nothing(frame);
    }
    Draft draft = preview.get().draft();
    if (draft.decision().isEmpty()
        && preview.get().comparison() instanceof Comparison.Faulty(List<CsvFault> faults)) {
      return faulty(frame, faults);
    }
    Difference difference =
        preview.get().comparison() instanceof Comparison.Compared(Difference found)
            ? found
            : new Difference(List.of());
    Difference.Kind shown = kindOf(kind, difference);
    Paging paging = Paging.of(page, PAGE, difference.count(shown));
    Map<String, Object> model = new LinkedHashMap<>();
    Map<String, Long> counts = new LinkedHashMap<>();
    for (Difference.Kind each : Difference.Kind.values()) {
      counts.put(word(each), difference.count(each));
    }
    model.put("draft", DraftLine.of(draft));
    model.put("counts", counts);
    model.put("seen", difference.hash().hex());
    model.put("shown", word(shown));
    model.put(
        "rows", difference.of(shown, paging.offset(), PAGE).stream().map(RowLine::of).toList());
    model.put("paging", paging);
    model.put("own", draft.entered().person() == who.person());
    model.put("wrong", wrong);
    return pages.html(
        status,
        "rulebook/desk-draft",
        within(frame).titled(frame.t("rulebook.desk.draft", draft.fileName())).uncached(),
        model);
  }

  private ResponseEntity<byte[]> faulty(Frame frame, List<CsvFault> faults) {
    return pages.html(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "rulebook/desk-faults",
        within(frame).titled(frame.t("rulebook.desk.faults")).uncached(),
        Map.of(
            "faults", faults.subList(0, Math.min(faults.size(), FAULTS_SHOWN)),
            "all", faults.size()));
  }

  private ResponseEntity<byte[]> nothing(Frame frame) {
    return pages.notFound(
        frame, frame.t("rulebook.desk.refused.no-such"), frame.t("rulebook.desk.see-desk"));
  }

  private static String wrong(Frame frame, String source, String listDay, Mapping mapping) {
    List<String> wrong = new ArrayList<>();
    if (source.isEmpty() || source.length() > LONGEST) {
      wrong.add(frame.t("rulebook.desk.wrong.source", LONGEST));
    }
    try {
      int year = LocalDate.parse(listDay).getYear();
      if (year < 1990 || year > 2200) {
        wrong.add(frame.t("rulebook.desk.wrong.day"));
      }
    } catch (DateTimeException noDay) {
      wrong.add(frame.t("rulebook.desk.wrong.day"));
    }
    if (mapping.columns().values().stream().distinct().count() < mapping.columns().size()) {
      wrong.add(frame.t("rulebook.desk.wrong.twice"));
    }
    return String.join(" ", wrong);
  }

  /// The form has `column-0`, `column-1` … in the order of the file's headings.
  private static Mapping mappingOf(DeskRecords.Upload upload, Map<String, String> form) {
    Map<String, String> columns = new LinkedHashMap<>();
    if (GivenList.read(upload.fileName(), upload.content()) instanceof CsvReading.Table list) {
      for (int i = 0; i < list.header().size(); i++) {
        String column = form.getOrDefault("column-" + i, "");
        if (upload.table().file().columns().stream().anyMatch(each -> each.name().equals(column))) {
          columns.put(list.header().get(i).replaceAll("[\t\r\n]", " "), column);
        }
      }
    }
    return new Mapping(columns);
  }

  private static Difference.Kind kindOf(String asked, Difference difference) {
    for (Difference.Kind each : Difference.Kind.values()) {
      if (word(each).equals(asked)) {
        return each;
      }
    }
    return difference.count(Difference.Kind.CHANGED) > 0
        ? Difference.Kind.CHANGED
        : Difference.Kind.NEW;
  }

  private static String word(Difference.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static Frame within(Frame frame) {
    return frame.under(frame.t("rulebook.desk.title"), DESK);
  }

  private static ResponseEntity<byte[]> to(Frame frame, String path) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create(frame.link(path)))
        .build();
  }
}
