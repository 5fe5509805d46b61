package org.openjcm.server.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.openjcm.registry.Book;
import org.openjcm.rulebook.Side;
import org.openjcm.server.pages.Frame;
import org.openjcm.server.pages.Lang;
import org.openjcm.server.pages.VisitorFrame;

/// A certificate can be read by a person in both languages, and its QR code by a telephone. The
/// pictures lie in `target/certificate-….png`, to be looked at.
class CertificatePdfTest {

  private static final String ADDRESS =
      "https://jcm.example/registry/verify?q=SAMPLE-JP-ABCDE-FGHJK-LMNPQ-RSTUV&lang=ja";

  private static Certificates.Issued retirement(Frame frame, Book book) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("act", frame.t("registry.entry.retire"));
    facts.put("entry", book + " 12");
    facts.put("holder", "髙﨑環境エネルギー株式会社 <Tokyo & Osaka>");
    facts.put("beneficiary", "Sample Trading Co., Ltd.");
    facts.put("year", "2027");
    return new Certificates.Issued(
        book.text() + "-ABCDE-FGHJK-LMNPQ-RSTUV",
        book,
        Certificates.Kind.ENTRY,
        facts,
        List.of(
            new Certificates.Row("SAMPLE-JCM-JP-MN-1-2025-1-1000", 1_000),
            new Certificates.Row("SAMPLE-JCM-JP-MN-1-2025-2001-2250", 250)),
        14,
        Instant.parse("2026-05-01T00:00:00Z"));
  }

  @Test
  void aCertificateIsReadByPeopleAndTelephones() throws Exception {
    for (Lang lang : Lang.values()) {
      Frame frame = VisitorFrame.in(lang);
      byte[] pdf = CertificatePdf.draw(frame, retirement(frame, Book.sample(Side.JAPAN)), ADDRESS);
      try (PDDocument document = Loader.loadPDF(pdf)) {
        assertThat(document.getNumberOfPages()).isEqualTo(1);
        assertThat(new PDFTextStripper().getText(document))
            .contains(
                frame.t("registry.log.certificate.title.entry"),
                frame.t("registry.log.certificate.sample"),
                "髙﨑環境エネルギー株式会社 <Tokyo & Osaka>",
                "SAMPLE-JCM-JP-MN-1-2025-2001-2250",
                "1,000");
        document
            .getPage(0)
            .getResources()
            .getFontNames()
            .forEach(name -> assertThat(isEmbedded(document, name.getName())).isTrue());
        BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(0, 110);
        ImageIO.write(picture, "png", new File("target/certificate-" + lang.tag() + ".png"));
        assertThat(read(picture)).isEqualTo(ADDRESS);
      }
    }
  }

  @Test
  void aRealBookBearsNoMarkOfASampleAndManyBlocksRunOnToMorePages() throws Exception {
    Frame frame = VisitorFrame.in(Lang.JA);
    Book japan = Book.of(Side.JAPAN);
    Certificates.Row row = new Certificates.Row("JCM-JP-MN-MN003-2025-1-1000", 1_000);
    Certificates.Issued large =
        new Certificates.Issued(
            "JP-ABCDE-FGHJK-LMNPQ-RSTUV",
            japan,
            Certificates.Kind.ACCOUNT,
            Map.of("account", "JP-ENT-00000001-1"),
            Collections.nCopies(100, row),
            14,
            Instant.parse("2026-05-01T00:00:00Z"));
    try (PDDocument document = Loader.loadPDF(CertificatePdf.draw(frame, large, ADDRESS))) {
      assertThat(document.getNumberOfPages()).isGreaterThan(2);
      assertThat(new PDFTextStripper().getText(document))
          .contains("口座の記録事項証明書")
          .doesNotContain("見本");
    }
  }

  private static boolean isEmbedded(PDDocument document, String font) {
    try {
      return document.getPage(0).getResources().getFont(COSName.getPDFName(font)).isEmbedded();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String read(BufferedImage picture) throws Exception {
    int[] pixels =
        picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    return new QRCodeReader()
        .decode(
            new BinaryBitmap(
                new HybridBinarizer(
                    new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels))))
        .getText();
  }
}
