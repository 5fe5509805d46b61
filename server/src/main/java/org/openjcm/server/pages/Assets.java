package org.openjcm.server.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.openjcm.rulebook.Sha256;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// The few files a page fetches: style, scripts, icon. Each has the hash of its content in its
/// address, so that a cache may keep it for ever. Japanese: 静的ファイル.
@Component
public class Assets {

  /// Our name of a file → where it lies on the class path. Nothing else is ever served.
  private static final Map<String, String> FILES =
      Map.of(
          "jcm.css", "assets/jcm.css",
          "icon.svg", "assets/icon.svg",
          "htmx.js", "META-INF/resources/webjars/htmx.org/2.0.8/dist/htmx.min.js");

  private final Map<String, AssetFile> byAddress = new HashMap<>();
  private final Map<String, String> addresses = new HashMap<>();

  Assets() {
    FILES.forEach(this::read);
  }

  /// `/assets/jcm.1a2b3c4d5e6f.css` for `jcm.css`.
  public String address(String name) {
    var address = addresses.get(name);
    if (address == null) {
      throw new IllegalArgumentException("no such file for pages: " + name);
    }
    return address;
  }

  Optional<AssetFile> find(String address) {
    return Optional.ofNullable(byAddress.get(address));
  }

  private void read(String name, String place) {
    try {
      var plain = new ClassPathResource(place).getContentAsByteArray();
      int dot = name.lastIndexOf('.');
      var hash = Sha256.of(plain).hex().substring(0, 12);
      var address = "/assets/" + name.substring(0, dot) + "." + hash + name.substring(dot);
      addresses.put(name, address);
      byAddress.put(address, new AssetFile(type(name.substring(dot)), plain, zip(plain)));
    } catch (IOException e) {
      throw new UncheckedIOException("the file " + place + " is missing from the product", e);
    }
  }

  private static String type(String ending) {
    return switch (ending) {
      case ".css" -> "text/css;charset=UTF-8";
      case ".js" -> "text/javascript;charset=UTF-8";
      case ".svg" -> "image/svg+xml";
      default -> throw new IllegalArgumentException("no media type is known for " + ending);
    };
  }

  static byte[] zip(byte[] plain) throws IOException {
    var bytes = new ByteArrayOutputStream(plain.length / 3);
    try (var zip = new GZIPOutputStream(bytes)) {
      zip.write(plain);
    }
    return bytes.toByteArray();
  }
}
