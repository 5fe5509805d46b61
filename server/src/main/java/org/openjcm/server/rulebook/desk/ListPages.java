package org.openjcm.server.rulebook.desk;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjcm.rulebook.register.CsvFault;
import org.openjcm.rulebook.register.CsvReading;
import org.openjcm.server.access.Permission;
import org.openjcm.server.access.Role;
import org.openjcm.server.access.SignedIn;
import org.openjcm.server.pages.Frame;
import org.openjcm.server.pages.Pages;
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

/// The register desk's first pages: choose a list, then assign its columns. Japanese: 一覧の持込みと列の対応.
@Controller
class ListPages {

  private final RegisterDesk desk;
  private final DeskRecords records;
  private final Editions editions;
  private final DeskAnswers answers;
  private final Pages pages;

  ListPages(
      RegisterDesk desk, DeskRecords records, Editions editions, DeskAnswers answers, Pages pages) {
    this.desk = desk;
    this.records = records;
    this.editions = editions;
    this.answers = answers;
    this.pages = pages;
  }

  @GetMapping(DeskAnswers.DESK)
  ResponseEntity<byte[]> start(Frame frame, SignedIn who) {
    Permission.requireEverywhere(who, Role.REGISTER_OFFICER);
    return start(HttpStatus.OK, frame, "");
  }

  @PostMapping(DeskAnswers.DESK + "/uploads")
  ResponseEntity<byte[]> upload(
      Frame frame,
      SignedIn who,
      @RequestParam(name = "table", defaultValue = "") String table,
      @RequestParam(name = "file", required = false) Optional<MultipartFile> file)
      throws IOException {
    Permission.requireEverywhere(who, Role.REGISTER_OFFICER);
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
      return answers.faulty(frame, faults);
    }
    return DeskAnswers.to(
        frame, DeskAnswers.DESK + "/uploads/" + desk.upload(chosen.get(), fileName, content, who));
  }

  @GetMapping(DeskAnswers.DESK + "/uploads/{number:[0-9]{1,18}}")
  ResponseEntity<byte[]> columns(Frame frame, SignedIn who, @PathVariable long number) {
    Permission.requireEverywhere(who, Role.REGISTER_OFFICER);
    return records
        .findUpload(number)
        .map(upload -> columns(HttpStatus.OK, frame, upload, Optional.empty(), ""))
        .orElseGet(() -> answers.nothing(frame));
  }

  @PostMapping(DeskAnswers.DESK + "/uploads/{number:[0-9]{1,18}}")
  ResponseEntity<byte[]> submit(
      Frame frame,
      SignedIn who,
      @PathVariable long number,
      @RequestParam Map<String, String> form) {
    Permission.requireEverywhere(who, Role.REGISTER_OFFICER);
    Optional<DeskRecords.Upload> upload = records.findUpload(number);
    if (upload.isEmpty()) {
      return answers.nothing(frame);
    }
    ColumnForm typed = ColumnForm.of(upload.get(), form);
    String wrong = typed.wrong(frame);
    if (!wrong.isEmpty()) {
      return columns(
          HttpStatus.UNPROCESSABLE_CONTENT, frame, upload.get(), Optional.of(typed), wrong);
    }
    return switch (desk.submit(
        upload.get(), typed.mapping(), typed.source(), typed.day(), typed.missingRowsEnd(), who)) {
      case RegisterDesk.BadRows(List<CsvFault> faults) -> answers.faulty(frame, faults);
      case RegisterDesk.Refused(String key) ->
          columns(HttpStatus.CONFLICT, frame, upload.get(), Optional.of(typed), frame.t(key));
      case RegisterDesk.Recorded(long draft) -> {
        typed
            .name()
            .ifPresent(
                name -> records.saveMapping(name, upload.get().table(), typed.mapping(), who));
        yield DeskAnswers.to(frame, DeskAnswers.DESK + "/drafts/" + draft);
      }
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
      Optional<ColumnForm> typed,
      String wrong) {
    return switch (GivenList.read(upload.fileName(), upload.content())) {
      case CsvReading.Unreadable(List<CsvFault> faults) -> answers.faulty(frame, faults);
      case CsvReading.Table list -> {
        Optional<Mapping> saved = records.savedFor(upload.table(), list.header());
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("upload", upload.number());
        model.put("table", upload.table());
        model.put("list", list);
        model.put(
            "mapping",
            typed
                .map(ColumnForm::mapping)
                .or(() -> saved)
                .orElseGet(() -> Mapping.suggest(upload.table(), list.header()))
                .columns());
        model.put("fromSaved", typed.isEmpty() && saved.isPresent());
        model.put("source", typed.map(ColumnForm::source).orElse(""));
        model.put("listDay", typed.map(ColumnForm::listDay).orElse(""));
        model.put("wrong", wrong);
        yield pages.html(
            status,
            "rulebook/desk-columns",
            DeskAnswers.within(frame)
                .titled(frame.t("rulebook.desk.columns", upload.fileName()))
                .uncached(),
            model);
      }
    };
  }
}
