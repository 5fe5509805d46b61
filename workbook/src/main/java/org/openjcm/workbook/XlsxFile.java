package org.openjcm.workbook;

/// The bytes of an XLSX file. Japanese: XLSXファイル.
public final class XlsxFile {

  private final byte[] content;

  public XlsxFile(byte[] content) {
    this.content = content.clone();
  }

  public byte[] bytes() {
    return content.clone();
  }

  public int size() {
    return content.length;
  }
}
