package org.openjcm.server.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.servers.Server;
import java.util.ArrayList;
import java.util.List;
import org.openjcm.server.pages.Lang;
import org.openjcm.server.pages.Texts;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Completes the OpenAPI document that is generated from the code: its operations and parameters
/// are described by the same texts that the API page shows, and problems have one shape.
@Configuration
class ApiDocument {

  private static final String PROBLEM = "Problem";

  private final Texts texts;

  ApiDocument(Texts texts) {
    this.texts = texts;
  }

  @Bean
  OpenApiCustomizer described() {
    return document -> {
      document.info(
          new Info()
              .title("OpenJCM")
              .version("1")
              .summary(texts.text(Lang.EN, "api.lead"))
              .description(texts.text(Lang.EN, "api.rules.unknown"))
              .license(new License().name("Apache-2.0").identifier("Apache-2.0")));
      document.servers(List.of(new Server().url("/")));
      document.getComponents().addSchemas(PROBLEM, problem());
      document
          .getPaths()
          .forEach((path, item) ->
              item.readOperations().forEach(operation -> describe(path, operation)));
      sortPaths(document);
    };
  }

  private void describe(String path, Operation operation) {
    operation.operationId(name(operation.getOperationId(), path));
    texts
        .find(Lang.EN, "api.operation." + operation.getOperationId())
        .ifPresent(operation::summary);
    operation.setTags(List.of(room(path)));
    if (operation.getParameters() != null) {
      operation
          .getParameters()
          .forEach(parameter ->
              texts
                  .find(Lang.EN, "api.parameter." + parameter.getName())
                  .ifPresent(parameter::description));
    }
    operation
        .getResponses()
        .addApiResponse(
            "default",
            new ApiResponse()
                .description(texts.text(Lang.EN, "api.problems.text"))
                .content(
                    new Content()
                        .addMediaType(
                            "application/problem+json",
                            new MediaType()
                                .schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM)))));
  }

  /// A method mapped to two addresses gets a number behind its name; the address tells them apart
  /// better.
  static String name(String operationId, String path) {
    String plain = operationId.replaceFirst("_[0-9]+$", "");
    return path.endsWith(".json") ? plain + "Json" : plain;
  }

  /// The room an address belongs to: `/api/registry/…` → `registry`.
  static String room(String path) {
    String[] parts = path.split("/", -1);
    return parts.length > 3 ? parts[2] : "other";
  }

  private static Schema<?> problem() {
    return new ObjectSchema()
        .description("RFC 9457")
        .addProperty("type", new StringSchema())
        .addProperty("title", new StringSchema())
        .addProperty("status", new IntegerSchema())
        .addProperty("detail", new StringSchema())
        .addProperty("remedy", new StringSchema())
        .addProperty("instance", new StringSchema())
        .addProperty("parameter", new StringSchema())
        .addProperty("place", new StringSchema());
  }

  private static void sortPaths(OpenAPI document) {
    var sorted = new io.swagger.v3.oas.models.Paths();
    var names = new ArrayList<>(document.getPaths().keySet());
    names.sort(null);
    names.forEach(name -> sorted.addPathItem(name, document.getPaths().get(name)));
    document.setPaths(sorted);
  }
}
