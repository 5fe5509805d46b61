package org.openjcm.server.pages;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/// Sends the files of [Assets], zipped where the browser can unzip, to be kept for a year.
@Controller
class AssetFiles {

  private final Assets assets;

  AssetFiles(Assets assets) {
    this.assets = assets;
  }

  @GetMapping("/assets/{name}")
  ResponseEntity<byte[]> file(
      @PathVariable String name,
      @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, required = false)
          @Nullable String encodings) {
    var asset = assets.find("/assets/" + name);
    if (asset.isEmpty()) {
      return ResponseEntity.notFound().build();
    }
    var zipped = Objects.requireNonNullElse(encodings, "").contains("gzip");
    var answer =
        ResponseEntity.ok()
            .header(HttpHeaders.CONTENT_TYPE, asset.get().type())
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
            .header("X-Content-Type-Options", "nosniff")
            .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    return zipped
        ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(asset.get().zipped())
        : answer.body(asset.get().plain());
  }
}
