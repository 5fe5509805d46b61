package org.openjcm.server.registry;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.openjcm.server.pages.Frame;

/// Draws a certificate as a PDF that looks the same everywhere: its own font is inside, and a QR
/// code leads to the page that verifies it. Japanese: 証明書のPDF.
final class CertificatePdf {

  private static final String FONT = "/fonts/BIZUDPGothic-Regular.ttf";
  private static final int QR_PIXELS = 4;

  private static final String STYLE =
      """
      @page { size: A4; margin: 22mm 20mm 20mm 20mm;
        @bottom-center { content: counter(page) " / " counter(pages); font-family: 'jcm'; font-size: 8pt; } }
      body { font-family: 'jcm'; font-size: 10.5pt; color: #1a1a1a; }
      h1 { font-size: 17pt; font-weight: normal; border-bottom: 1.2pt solid #0017c1; padding-bottom: 4mm; }
      .sample { border: 1.5pt solid #b00020; color: #b00020; padding: 2mm 3mm; font-size: 12pt; }
      .top { width: 100%; } .qr { width: 32mm; text-align: right; vertical-align: top; }
      .qr img { width: 30mm; height: 30mm; }
      table.facts { border-collapse: collapse; } table.facts td { padding: 1.2mm 0; vertical-align: top; }
      table.facts td.term { width: 42mm; color: #444; }
      table.rows { border-collapse: collapse; width: 100%; margin-top: 6mm; -fs-table-paginate: paginate; }
      table.rows th { text-align: left; font-weight: normal; color: #444; border-bottom: 0.8pt solid #444; padding: 1.5mm; }
      table.rows td { border-bottom: 0.4pt solid #bbb; padding: 1.5mm; }
      .num { text-align: right !important; } .mono { font-size: 9.5pt; } .foot .mono { font-size: 8pt; }
      .foot { margin-top: 8mm; font-size: 8pt; color: #444; }
      """;

  private CertificatePdf() {}

  /// The bytes of the PDF.
  ///
  /// @param address the page that verifies it
  static byte[] draw(Frame frame, Certificates.Issued certificate, String address) {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      XRLog.setLoggingEnabled(false);
      PdfRendererBuilder builder = new PdfRendererBuilder();
      builder.useFont(CertificatePdf::font, "jcm", 400, FontStyle.NORMAL, true);
      builder.withHtmlContent(page(frame, certificate, address), null);
      builder.withProducer("OpenJCM");
      builder.toStream(out);
      builder.run();
      return out.toByteArray();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static InputStream font() {
    return Objects.requireNonNull(CertificatePdf.class.getResourceAsStream(FONT), FONT);
  }

  private static String page(Frame frame, Certificates.Issued certificate, String address) {
    String kind = certificate.kind() == Certificates.Kind.ACCOUNT ? "account" : "entry";
    String title = frame.t("registry.log.certificate.title." + kind);
    StringBuilder html = new StringBuilder();
    html.append("<html lang=\"").append(frame.lang().tag()).append("\"><head><title>");
    html.append(text(title))
        .append("</title><style>")
        .append(STYLE)
        .append("</style></head><body>");
    if (certificate.book().sample()) {
      html.append("<p class=\"sample\">")
          .append(text(frame.t("registry.log.certificate.sample")))
          .append("</p>");
    }
    html.append("<h1>").append(text(title)).append("</h1>");
    html.append("<table class=\"top\"><tr><td><table class=\"facts\">");
    fact(html, frame.t("registry.log.certificate.number"), certificate.number());
    fact(html, frame.t("registry.log.certificate.issued"), frame.moment(certificate.at()));
    fact(html, frame.t("registry.book"), certificate.book().text());
    for (Map.Entry<String, String> one : certificate.facts().entrySet()) {
      fact(html, frame.t("registry.log.certificate." + one.getKey()), one.getValue());
    }
    html.append("</table></td><td class=\"qr\"><img alt=\"QR\" src=\"data:image/png;base64,");
    html.append(qr(address)).append("\"/></td></tr></table>");
    rows(html, frame, certificate);
    html.append("<p class=\"foot\">")
        .append(text(frame.t("registry.log.certificate.verify")))
        .append("<br/><span class=\"mono\">")
        .append(text(address))
        .append("</span></p></body></html>");
    return html.toString();
  }

  private static void rows(StringBuilder html, Frame frame, Certificates.Issued certificate) {
    if (certificate.rows().isEmpty()) {
      html.append("<p>").append(text(frame.t("registry.log.certificate.none"))).append("</p>");
      return;
    }
    html.append("<table class=\"rows\"><thead><tr><th>")
        .append(text(frame.t("registry.serials")))
        .append("</th><th class=\"num\">")
        .append(text(frame.t("registry.tonnes")))
        .append("</th></tr></thead><tbody>");
    for (Certificates.Row row : certificate.rows()) {
      html.append("<tr><td class=\"mono\">")
          .append(text(row.serials()))
          .append("</td><td class=\"num\">")
          .append(text(frame.number(row.tonnes())))
          .append("</td></tr>");
    }
    html.append("</tbody></table>");
  }

  private static void fact(StringBuilder html, String term, String value) {
    html.append("<tr><td class=\"term\">")
        .append(text(term))
        .append("</td><td>")
        .append(text(value))
        .append("</td></tr>");
  }

  private static String text(String plain) {
    return plain
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String qr(String address) {
    try {
      BitMatrix code =
          new QRCodeWriter()
              .encode(
                  address,
                  BarcodeFormat.QR_CODE,
                  0,
                  0,
                  Map.of(
                      EncodeHintType.ERROR_CORRECTION,
                      ErrorCorrectionLevel.M,
                      EncodeHintType.MARGIN,
                      2));
      BufferedImage image =
          new BufferedImage(
              code.getWidth() * QR_PIXELS,
              code.getHeight() * QR_PIXELS,
              BufferedImage.TYPE_BYTE_BINARY);
      for (int x = 0; x < image.getWidth(); x++) {
        for (int y = 0; y < image.getHeight(); y++) {
          image.setRGB(x, y, code.get(x / QR_PIXELS, y / QR_PIXELS) ? 0x000000 : 0xffffff);
        }
      }
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      ImageIO.write(image, "png", png);
      return Base64.getEncoder().encodeToString(png.toByteArray());
    } catch (WriterException | IOException impossible) {
      throw new IllegalStateException("an address always fits a QR code", impossible);
    }
  }
}
