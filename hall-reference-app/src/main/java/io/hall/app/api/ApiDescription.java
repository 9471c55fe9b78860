package io.hall.app.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description of the interface says besides what stands at its places. */
@Configuration
class ApiDescription {

  private static final Map<String, String> REFUSALS =
      Map.of(
          "400", "The request cannot be read: a header, a path or the JSON has another form.",
          "401", "No key, or none that is in use.",
          "403", "The key is bound to another hall, or to one hall where all are needed.",
          "404", "Nothing is here, or the key does not open it.",
          "422", "A rule refuses it; the code says which. Also: the same key for another request.",
          "429", "Too many wrong keys; Retry-After says how long to wait.",
          "503", "The store takes no writes now, or the outcome is unknown: send it again.");

  private static final Map<String, Object> EXAMPLE =
      new TreeMap<>(
          Map.of(
              "type", "urn:hall:code:SEASON-002",
              "title", "The second year follows the first: write 2026-2027",
              "status", 422,
              "code", "SEASON-002",
              "correlation", "0197b1c4-6d0e-7c3a-8f57-2c1f8f0a9b11",
              "errors",
                  List.of(
                      new TreeMap<>(
                          Map.of(
                              "code", "SEASON-002",
                              "detail", "The second year follows the first: write 2026-2027",
                              "pointer", "/lines/0/season")))));

  static {
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(ApiCaller.class);
  }

  @Bean
  OpenAPI described() {
    SecurityScheme key = new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer");
    return new OpenAPI()
        .info(
            new Info()
                .title("hall")
                .version("1")
                .description(
                    "Receipts, charges and reports of a heating company's payment halls, for"
                        + " billing systems. Amounts are whole fen.")
                .license(new License().name("AGPL-3.0, as this server's binary is")))
        .servers(List.of(new Server().url("/")))
        .components(new Components().addSecuritySchemes("key", key))
        .addSecurityItem(new SecurityRequirement().addList("key"));
  }

  @Bean
  OpenApiCustomizer refusals() {
    return api -> {
      api.getComponents().addSchemas("Problem", problem());
      api.getPaths()
          .values()
          .forEach(path -> path.readOperations().forEach(ApiDescription::complete));
    };
  }

  private static void complete(Operation operation) {
    REFUSALS.forEach(
        (status, meaning) -> operation.getResponses().addApiResponse(status, refusal(meaning)));
    if (operation.getParameters() != null) {
      operation.getParameters().stream()
          .filter(parameter -> parameter.getName().equals(IdempotencyKey.HEADER))
          .forEach(ApiDescription::describe);
    }
  }

  private static void describe(Parameter key) {
    key.required(true)
        .example("\"0197b1c4-6d0e-7c3a-8f57-2c1f8f0a9b11\"")
        .description(
            "The client's own name for this request, the same for every try; 1 to 55 visible"
                + " characters, in quotation marks or not.");
  }

  private static ApiResponse refusal(String meaning) {
    MediaType problem = new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"));
    return new ApiResponse()
        .description(meaning)
        .content(new Content().addMediaType(ApiProblem.MEDIA_TYPE, problem));
  }

  private static Schema<?> problem() {
    Schema<?> text = new Schema<>().type("string");
    Schema<?> fault =
        new Schema<>()
            .type("object")
            .addProperty("code", text)
            .addProperty("detail", text)
            .addProperty("pointer", text);
    Schema<?> faults = new ArraySchema().items(fault);
    return new Schema<>()
        .type("object")
        .example(EXAMPLE)
        .description("RFC 9457, with every finding and where in the body it is.")
        .addProperty("type", text)
        .addProperty("title", text)
        .addProperty("status", new Schema<>().type("integer"))
        .addProperty("code", text)
        .addProperty("errors", faults)
        .addProperty("correlation", text);
  }
}
