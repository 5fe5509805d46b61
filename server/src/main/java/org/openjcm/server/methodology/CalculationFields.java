package org.openjcm.server.methodology;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/// The form of the try-it page as a browser sends it: texts that were typed, or files that were
/// chosen; a file takes the place of its text. Japanese: 算定フォームの入力.
///
/// @param format empty for a page, else `csv` or `json`
public record CalculationFields(
    @Nullable String methodology,
    @Nullable String project,
    @Nullable String readings,
    @Nullable MultipartFile projectFile,
    @Nullable MultipartFile readingsFile,
    @Nullable MultipartFile workbookFile,
    @Nullable String asOf,
    @Nullable String format) {

  public static final int LONGEST_PROJECT = 100_000;
  public static final int LONGEST_READINGS = 5_000_000;

  /// What the fields hold.
  public sealed interface Read {}

  /// Everything could be read.
  public record Inputs(GivenInputs inputs) implements Read {}

  /// More than a page takes.
  public record TooLong() implements Read {}

  /// A workbook was chosen.
  ///
  /// @param name as its sender calls it
  /// @param typed what stands beside it
  public record Workbook(MultipartFile file, String name, GivenInputs typed) implements Read {}

  /// A file that is no text in UTF-8, such as a workbook.
  public record NoText(String file) implements Read {}

  private static final class NoUtf8 extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /// The inputs, of `today` unless they are looked at again.
  public Read read(LocalDate today) {
    if (isLonger(projectFile, LONGEST_PROJECT) || isLonger(readingsFile, LONGEST_READINGS)) {
      return new TooLong();
    }
    String file = "";
    try {
      file = name(projectFile);
      String facts = text(projectFile, project);
      file = name(readingsFile);
      String data = text(readingsFile, readings);
      if (facts.length() > LONGEST_PROJECT || data.length() > LONGEST_READINGS) {
        return new TooLong();
      }
      String chosen = Objects.requireNonNullElse(methodology, "");
      GivenInputs inputs = new GivenInputs(chosen, facts, data, day(today));
      return workbookFile == null || workbookFile.isEmpty()
          ? new Inputs(inputs)
          : new Workbook(workbookFile, name(workbookFile), inputs);
    } catch (NoUtf8 notText) {
      return new NoText(file);
    }
  }

  /// A result that is looked at again keeps its day; anything else is of today.
  private LocalDate day(LocalDate today) {
    try {
      LocalDate given = LocalDate.parse(Objects.requireNonNullElse(asOf, ""));
      return given.isAfter(today) || given.getYear() < 2020 ? today : given;
    } catch (java.time.DateTimeException none) {
      return today;
    }
  }

  private static boolean isLonger(@Nullable MultipartFile file, int longest) {
    return file != null && file.getSize() > 4L * longest;
  }

  private static String name(@Nullable MultipartFile file) {
    String name = file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
    return name.length() > 80 ? name.substring(0, 80) : name;
  }

  private static String text(@Nullable MultipartFile file, @Nullable String typed) throws NoUtf8 {
    if (file == null || file.isEmpty()) {
      return Objects.requireNonNullElse(typed, "")
          .replace("\r\n", "\n")
          .replace("\u0000", "\uFFFD");
    }
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file.getBytes())).toString();
      String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
      if (unmarked.indexOf('\u0000') >= 0) {
        throw new NoUtf8();
      }
      return unmarked.replace("\r\n", "\n");
    } catch (CharacterCodingException notUtf8) {
      throw new NoUtf8();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
