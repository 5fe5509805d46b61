package org.openjcm.server.pages;

/// One of our own files, read once, plain and zipped, ready to send.
final class AssetFile {

  private final String type;
  private final byte[] plain;
  private final byte[] zipped;

  AssetFile(String type, byte[] plain, byte[] zipped) {
    this.type = type;
    this.plain = plain;
    this.zipped = zipped;
  }

  String type() {
    return type;
  }

  byte[] plain() {
    return plain;
  }

  byte[] zipped() {
    return zipped;
  }
}
