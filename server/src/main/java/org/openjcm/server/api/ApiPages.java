package org.openjcm.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjcm.server.pages.Frame;
import org.openjcm.server.pages.Pages;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The API in words, made from the OpenAPI document itself, so that it lists what there is.
@Controller
class ApiPages {

  static final String DOCUMENT = "/api/openapi.json";

  private final Pages pages;
  private final OpenApiWebMvcResource document;
  private final JsonMapper json;

  ApiPages(Pages pages, OpenApiWebMvcResource document, JsonMapper json) {
    this.pages = pages;
    this.document = document;
    this.json = json;
  }

  @GetMapping("/api")
  ResponseEntity<byte[]> api(Frame frame, HttpServletRequest request) throws IOException {
    Map<String, List<ApiOperation>> rooms = new TreeMap<>();
    for (ApiOperation operation : operations(frame, request)) {
      rooms.computeIfAbsent(operation.room(), _ -> new ArrayList<>()).add(operation);
    }
    return pages.html(
        "api/api",
        frame.titled(frame.t("api.title")),
        Map.of("rooms", rooms, "document", DOCUMENT));
  }

  private List<ApiOperation> operations(Frame frame, HttpServletRequest request)
      throws IOException {
    JsonNode whole = json.readTree(document.openapiJson(request, DOCUMENT, Locale.ENGLISH));
    List<ApiOperation> operations = new ArrayList<>();
    whole
        .path("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(method ->
                    operations.add(
                        ApiOperation.of(
                            frame, path.getKey(), method.getKey(), method.getValue()))));
    return operations;
  }
}
