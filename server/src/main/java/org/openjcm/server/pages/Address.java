package org.openjcm.server.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// Path and query of the page asked for, without its language. Japanese: ページの所在.
public record Address(String path, SequencedMap<String, List<String>> query) {

  /// The query parameter's first value; empty when absent.
  public String value(String name) {
    var values = query.get(name);
    return values == null || values.isEmpty() ? "" : values.getFirst();
  }

  Address with(Map<String, String> changes) {
    var changed = new LinkedHashMap<>(query);
    changes.forEach((name, value) -> {
      if (value.isEmpty()) {
        changed.remove(name);
      } else {
        changed.put(name, List.of(value));
      }
    });
    return new Address(path, changed);
  }

  String text() {
    var parameters =
        query.entrySet().stream()
            .flatMap(entry -> entry.getValue().stream().map(value -> pair(entry.getKey(), value)))
            .collect(Collectors.joining("&"));
    return parameters.isEmpty() ? path : path + "?" + parameters;
  }

  private static String pair(String name, String value) {
    return encode(name) + "=" + encode(value);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
