package org.openjcm.server.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openjcm.server.pages.Frame;
import tools.jackson.databind.JsonNode;

/// One address of the API as its page shows it.
///
/// @param room the room it belongs to, a message key behind `api.tag.`
/// @param summary in the page's language
/// @param forms media types of its answer
public record ApiOperation(
    String room,
    String method,
    String path,
    String summary,
    List<ApiParameter> parameters,
    List<String> forms) {

  /// A parameter of an address.
  public record ApiParameter(String name, boolean inPath, String meaning) {}

  static ApiOperation of(Frame frame, String path, String method, JsonNode operation) {
    String id = operation.path("operationId").asString("");
    List<ApiParameter> parameters = new ArrayList<>();
    for (JsonNode parameter : operation.path("parameters")) {
      String name = parameter.path("name").asString("");
      parameters.add(
          new ApiParameter(
              name,
              parameter.path("in").asString("").equals("path"),
              said(frame, "api.parameter." + name, parameter.path("description").asString(""))));
    }
    List<String> forms = new ArrayList<>();
    operation
        .path("responses")
        .path("200")
        .path("content")
        .properties()
        .forEach(form -> forms.add(form.getKey().replaceFirst(";.*", "")));
    return new ApiOperation(
        ApiDocument.room(path),
        method.toUpperCase(Locale.ROOT),
        path,
        said(frame, "api.operation." + id, operation.path("summary").asString("")),
        parameters,
        forms);
  }

  /// The text in the page's language; what the document says where there is none.
  private static String said(Frame frame, String key, String otherwise) {
    return frame.words().texts().find(frame.lang(), key).orElse(otherwise);
  }

  /// Whether it can be tried by following a link: it reads and needs nothing in its path.
  public boolean isLink() {
    return method.equals("GET") && path.indexOf('{') < 0;
  }
}
