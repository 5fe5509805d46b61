package org.openjcm.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.junit.jupiter.api.Test;

/// Whatever somebody sends, the answer is a diagnosis and never an exception.
class UnopenedFilesTest {

  private static final Scenario SOLAR = Scenario.all().getFirst();
  private static final byte[] FILE = SOLAR.file();

  private static String kind(byte[] file) {
    WorkbookRead read = WorkbookReader.read(file, SOLAR.methodology());
    assertThat(read).isInstanceOf(WorkbookRead.Faulty.class);
    var fault = ((WorkbookRead.Faulty) read).faults().getFirst();
    assertThat(fault.message().ja()).isNotBlank().isNotEqualTo(fault.message().en());
    assertThat(fault.remedy().en()).isNotBlank();
    return fault.kind();
  }

  @Test
  void anOldBinaryWorkbookIsSaidToBeOne() throws IOException {
    try (HSSFWorkbook old = new HSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      old.createSheet("MRS(input)");
      old.write(out);
      assertThat(kind(out.toByteArray())).isEqualTo("old-binary");
    }
  }

  @Test
  void aPasswordIsSaidToBeInTheWay() throws Exception {
    try (POIFSFileSystem files = new POIFSFileSystem();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (OutputStream encrypted = encryptor.getDataStream(files)) {
        encrypted.write(FILE);
      }
      files.writeFilesystem(out);
      assertThat(kind(out.toByteArray())).isEqualTo("password-protected");
    }
  }

  @Test
  void macrosAreNotOpened() throws IOException {
    try (XSSFWorkbook macros = new XSSFWorkbook(XSSFWorkbookType.XLSM);
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      macros.createSheet("MRS(input)");
      macros.write(out);
      assertThat(kind(out.toByteArray())).isEqualTo("carries-macros");
    }
    assertThat(kind(with("xl/vbaProject.bin", new byte[] {1, 2, 3}))).isEqualTo("carries-macros");
  }

  @Test
  void aZipBombIsNotUnpacked() {
    assertThat(kind(with("xl/worksheets/sheet99.xml", new byte[300 * 1024 * 1024])))
        .isEqualTo("too-large");
    assertThat(kind(new byte[51 * 1024 * 1024])).isEqualTo("too-large");
  }

  @Test
  void aFileThatWasCutOffIsSaidToBe() {
    for (int part = 1; part < 10; part++) {
      assertThat(kind(Arrays.copyOf(FILE, FILE.length * part / 10))).isEqualTo("cut-off");
    }
  }

  @Test
  void whatIsNoWorkbookIsSaidToBeNone() {
    assertThat(kind(new byte[0])).isEqualTo("file-empty");
    assertThat(kind("period,equipment\n".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("not-a-workbook");
    assertThat(kind(zip("word/document.xml", "<w/>".getBytes(StandardCharsets.UTF_8))))
        .isEqualTo("not-a-workbook");
    assertThat(kind(zip("mimetype", "application/vnd.oasis".getBytes(StandardCharsets.UTF_8))))
        .isEqualTo("open-document");
  }

  @Test
  void entitiesAreNotExpanded() {
    byte[] laughs =
        """
        <!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b "&a;&a;">]>
        <workbook><sheets><sheet name="&b;" sheetId="1"/></sheets></workbook>
        """
            .getBytes(StandardCharsets.UTF_8);
    assertThat(kind(replaced("xl/workbook.xml", laughs))).isIn("cut-off", "not-a-workbook");
  }

  @Test
  void mutatedFilesGiveADiagnosisAndNeverAnException() {
    long seed = Long.getLong("jcm.seed", new SplittableRandom().nextLong());
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 400; round++) {
      byte[] mutated = round % 2 == 0 ? bytesChanged(random) : partChanged(random);
      try {
        assertThat(WorkbookReader.read(mutated, SOLAR.methodology())).isNotNull();
      } catch (RuntimeException escaped) {
        throw new AssertionError("round " + round + ", -Djcm.seed=" + seed, escaped);
      }
    }
  }

  private static byte[] bytesChanged(SplittableRandom random) {
    byte[] mutated = FILE.clone();
    for (int times = random.nextInt(1, 30); times > 0; times--) {
      mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
    }
    return mutated;
  }

  /// Changes the XML inside, which a changed byte of the packed file seldom reaches.
  private static byte[] partChanged(SplittableRandom random) {
    String[] parts = {
      "xl/workbook.xml",
      "xl/sharedStrings.xml",
      "xl/worksheets/sheet4.xml",
      "xl/_rels/workbook.xml.rels",
      "xl/worksheets/sheet1.xml"
    };
    String name = parts[random.nextInt(parts.length)];
    byte[] part = part(name);
    String signs = "<>/\"&=0123456789-.eE[]MWhEGPVC tsn\u0000";
    for (int times = random.nextInt(1, 40); times > 0 && part.length > 0; times--) {
      part[random.nextInt(part.length)] = (byte) signs.charAt(random.nextInt(signs.length()));
    }
    return replaced(name, part);
  }

  private static byte[] part(String name) {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(FILE))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return zip.readAllBytes();
        }
      }
      return new byte[0];
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
  }

  private static byte[] with(String name, byte[] content) {
    return rezipped("", name, content);
  }

  private static byte[] replaced(String name, byte[] content) {
    return rezipped(name, name, content);
  }

  private static byte[] rezipped(String without, String name, byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(FILE));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (!entry.getName().equals(without)) {
          zip.putNextEntry(new ZipEntry(entry.getName()));
          in.transferTo(zip);
        }
      }
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
    return out.toByteArray();
  }

  private static byte[] zip(String name, byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
    return out.toByteArray();
  }
}
