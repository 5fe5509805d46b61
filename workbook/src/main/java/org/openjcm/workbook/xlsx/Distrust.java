package org.openjcm.workbook.xlsx;

import static org.openjcm.rulebook.BilingualText.words;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.openjcm.rulebook.BilingualText;
import org.openjcm.workbook.layout.WorkbookFault;

/// Unpacks a file that somebody sent, within limits, and says what it is when it is no workbook to
/// be read: old binary, protected by a password, carrying macros, huge, cut off, or something else.
/// Nothing in it is ever run. Japanese: 受け取ったファイルの検査.
final class Distrust {

  /// The largest file, packed: 50 MB.
  static final int LARGEST = 50 * 1024 * 1024;

  /// The largest, unpacked: 120 MB for all parts that are read; a fleet of 4,834 has some 35.
  static final long LARGEST_UNPACKED = 120L * 1024 * 1024;

  /// No honest sheet packs better than 1 to 200.
  private static final long MOST_PACKED = 200;

  private static final long SMALL = 1024 * 1024;
  private static final int MOST_PARTS = 5_000;
  private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final byte[] END_OF_ZIP = {'P', 'K', 5, 6};
  private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

  private Distrust() {}

  /// Thrown for a file that is not opened; the reader turns it into a value.
  static final class NotOpened extends Exception {

    private static final long serialVersionUID = 1L;
    private final transient WorkbookFault fault;

    NotOpened(String kind, BilingualText message, BilingualText remedy) {
      super(message.en());
      this.fault = WorkbookFault.ofFile(kind, message, remedy);
    }

    WorkbookFault fault() {
      return fault;
    }
  }

  /// The parts that a sheet is made of, by path.
  static Map<String, byte[]> parts(byte[] file) throws NotOpened {
    if (file.length == 0) {
      throw new NotOpened(
          "file-empty",
          words("The file is empty.", "ファイルが空です。"),
          words("Send the saved workbook.", "保存したワークブックを送ってください。"));
    }
    if (file.length > LARGEST) {
      throw huge();
    }
    if (begins(file, OLE)) {
      throw ole(file);
    }
    if (file.length < 4 || file[0] != 'P' || file[1] != 'K') {
      throw notAWorkbook();
    }
    if (lastIndexOf(file, END_OF_ZIP) < 0) {
      throw cutOff();
    }
    Map<String, byte[]> parts = new HashMap<>();
    try (SeekableInMemoryByteChannel bytes = new SeekableInMemoryByteChannel(file);
        ZipFile zip = ZipFile.builder().setSeekableByteChannel(bytes).get()) {
      unpack(zip, file.length, parts);
    } catch (IOException | RuntimeException broken) {
      // The library has several exceptions for archives whose parts contradict each other.
      throw cutOff();
    }
    if (parts.containsKey("mimetype")) {
      throw new NotOpened(
          "open-document",
          words("This is an OpenDocument file (.ods).", "OpenDocument形式(.ods)のファイルです。"),
          words("Save it as Excel workbook (.xlsx).", "Excelブック(.xlsx)として保存してください。"));
    }
    if (!parts.containsKey("xl/workbook.xml")) {
      throw notAWorkbook();
    }
    return parts;
  }

  private static void unpack(ZipFile zip, long packed, Map<String, byte[]> parts)
      throws IOException, NotOpened {
    long total = 0;
    int count = 0;
    byte[] buffer = new byte[64 * 1024];
    for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
      String name = entry.getName().toLowerCase(Locale.ROOT);
      if (++count > MOST_PARTS) {
        throw huge();
      }
      if (name.contains("vbaproject") || name.startsWith("xl/macrosheets/")) {
        throw macros();
      }
      if (!isRead(name)) {
        continue;
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (InputStream in = zip.getInputStream(entry)) {
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          total += read;
          if (total > LARGEST_UNPACKED || (total > SMALL && total / MOST_PACKED > packed)) {
            throw huge();
          }
          out.write(buffer, 0, read);
        }
      }
      parts.put(name, out.toByteArray());
    }
    byte[] types = parts.getOrDefault("[content_types].xml", new byte[0]);
    if (new String(types, StandardCharsets.UTF_8).contains("macroEnabled")) {
      throw macros();
    }
  }

  private static boolean isRead(String name) {
    return name.equals("mimetype")
        || name.equals("[content_types].xml")
        || (name.startsWith("xl/")
            && (name.endsWith(".xml") || name.endsWith(".rels"))
            && !name.contains("theme")
            && !name.contains("style"));
  }

  private static NotOpened ole(byte[] file) {
    if (lastIndexOf(file, ENCRYPTED) >= 0) {
      return new NotOpened(
          "password-protected",
          words(
              "The workbook is protected by a password and cannot be read.",
              "パスワードで保護されたワークブックのため読み取れません。"),
          words(
              "Save it without a password; the sheets may stay protected.",
              "パスワードなしで保存してください(シートの保護はそのままで構いません)。"));
    }
    return new NotOpened(
        "old-binary",
        words(
            "This is an old binary workbook (.xls) or another old Office file.",
            "旧形式(.xls)のワークブック、またはほかの旧Officeファイルです。"),
        words("Save it as Excel workbook (.xlsx).", "Excelブック(.xlsx)として保存してください。"));
  }

  static NotOpened macros() {
    return new NotOpened(
        "carries-macros",
        words("The workbook carries macros (.xlsm).", "マクロを含むワークブック(.xlsm)です。"),
        words("Save it as .xlsx, without macros.", "マクロなしの.xlsxとして保存してください。"));
  }

  static NotOpened huge() {
    return new NotOpened(
        "too-large",
        words(
            "The workbook is larger than %d MB, or unpacks to far more than its size allows."
                .formatted(LARGEST / 1024 / 1024),
            "ワークブックが%dMBを超えるか、展開後の大きさが過大です。".formatted(LARGEST / 1024 / 1024)),
        words(
            "Remove pictures and unused sheets, or send the readings as CSV.",
            "画像や不要なシートを除くか、値をCSVで送ってください。"));
  }

  static NotOpened cutOff() {
    return new NotOpened(
        "cut-off",
        words("The file is damaged or was cut off on its way.", "ファイルが壊れているか、途中で切れています。"),
        words(
            "Open it in the spreadsheet program, save it again and send it once more.",
            "表計算ソフトで開いて保存し直し、もう一度送ってください。"));
  }

  static NotOpened notAWorkbook() {
    return new NotOpened(
        "not-a-workbook",
        words("This is not an Excel workbook (.xlsx).", "Excelブック(.xlsx)ではありません。"),
        words(
            "Send the workbook that was downloaded here, saved as .xlsx.",
            "ここからダウンロードしたワークブックを.xlsxで保存して送ってください。"));
  }

  private static boolean begins(byte[] file, byte[] with) {
    if (file.length < with.length) {
      return false;
    }
    for (int at = 0; at < with.length; at++) {
      if (file[at] != with[at]) {
        return false;
      }
    }
    return true;
  }

  private static int lastIndexOf(byte[] file, byte[] what) {
    for (int from = file.length - what.length; from >= 0; from--) {
      int at = 0;
      while (at < what.length && file[from + at] == what[at]) {
        at++;
      }
      if (at == what.length) {
        return from;
      }
    }
    return -1;
  }
}
