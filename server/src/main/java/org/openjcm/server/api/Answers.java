package org.openjcm.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Makes the answers of the API: lists by page with `Link` (RFC 8288) and `X-Total-Count`, single
/// facts, and files. All of them may be kept by caches for a minute and then asked for again by
/// their entity tag.
public final class Answers {

  public static final String TOTAL = "X-Total-Count";
  public static final int LARGEST_PAGE = 1000;

  private static final int USUAL_PAGE = 100;
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private Answers() {}

  public static <T> ResponseEntity<T> one(T body) {
    return ResponseEntity.ok().cacheControl(caching()).body(body);
  }

  /// The page of the list that `page` and `size` ask for.
  public static <T> ResponseEntity<Listing<T>> list(
      HttpServletRequest request, List<T> all, @Nullable String page, @Nullable String size) {
    int rows = size(size);
    int number = Parameters.number("page", page, 1, 1_000_000).orElse(1);
    int last = Math.max(1, (all.size() + rows - 1) / rows);
    long from = Math.min((long) (number - 1) * rows, all.size());
    List<T> items = all.subList((int) from, (int) Math.min(from + rows, all.size()));
    List<String> links = new ArrayList<>();
    links.add(link(request, "first", Map.of("page", "1")));
    if (number > 1) {
      links.add(
          link(request, "prev", Map.of("page", Integer.toString(Math.min(number - 1, last)))));
    }
    if (number < last) {
      links.add(link(request, "next", Map.of("page", Integer.toString(number + 1))));
    }
    links.add(link(request, "last", Map.of("page", Integer.toString(last))));
    return listed(new Listing<>(items, all.size(), number, rows), links, all.size());
  }

  /// A list that pages in its own way, with the links given.
  public static <T> ResponseEntity<T> listed(T body, List<String> links, long total) {
    return ResponseEntity.ok()
        .cacheControl(caching())
        .header(TOTAL, Long.toString(total))
        .header(HttpHeaders.LINK, String.join(", ", links))
        .body(body);
  }

  public static int size(@Nullable String size) {
    return Parameters.number("size", size, 1, LARGEST_PAGE).orElse(USUAL_PAGE);
  }

  /// This request's address with some parameters changed, as one `Link`; an empty value removes.
  public static String link(
      HttpServletRequest request, String relation, Map<String, String> changes) {
    Map<String, String> query = new LinkedHashMap<>();
    request.getParameterMap().forEach((name, values) -> query.put(name, values[0]));
    query.putAll(changes);
    String text =
        query.entrySet().stream()
            .filter(entry -> !entry.getValue().isEmpty())
            .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
            .collect(Collectors.joining("&"));
    String path = request.getRequestURI();
    return "<" + path + (text.isEmpty() ? "" : "?" + text) + ">; rel=\"" + relation + "\"";
  }

  public static ResponseEntity<byte[]> csv(String fileName, String csv) {
    return file(fileName, CSV, csv.getBytes(StandardCharsets.UTF_8));
  }

  public static ResponseEntity<byte[]> file(String fileName, MediaType type, byte[] bytes) {
    return ResponseEntity.ok()
        .cacheControl(caching())
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(fileName).build().toString())
        .body(bytes);
  }

  private static CacheControl caching() {
    return CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
