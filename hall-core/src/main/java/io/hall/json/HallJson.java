package io.hall.json;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * Makes mappers of Jackson 3 that refuse what Jackson lets pass.
 *
 * <pre>{@code
 * Order order = HallJson.read(body, Order.class);
 * // JSON-007 /lines/0/amountFen: a value of another type stands here (line 3, column 21)
 * }</pre>
 *
 * <p>Refused are names given twice or not known, anything behind the document, a number with a
 * decimal point for a whole one, a text for a number and a number for a text, null for a primitive,
 * an encoding other than UTF-8, a byte order mark, half a surrogate pair; more than {@value
 * #MOST_CHARACTERS} characters, {@value #MOST_TOKENS} tokens, a depth of {@value #MOST_DEPTH},
 * texts of more than {@value #MOST_TEXT} characters, names of more than {@value #MOST_NAME},
 * numbers of more than {@value #MOST_DIGITS} characters or an exponent beyond {@value
 * #MOST_DIGITS}. No type is ever taken from the document.
 */
@SuppressWarnings("exports") // whoever calls this has Jackson, and others need none
public final class HallJson {

  /** How many characters a document has at most. */
  public static final int MOST_CHARACTERS = 1_048_576;

  static final int MOST_TOKENS = 50_000;
  static final int MOST_DEPTH = 32;
  static final int MOST_TEXT = 65_536;
  static final int MOST_NAME = 128;
  static final int MOST_DIGITS = 40;

  private static final JsonMapper MAPPER = builder().build();

  private HallJson() {}

  /**
   * Begins a hardened mapper, to which modules and settings of output can be added. Rebuilding the
   * factory inside it loses part of the hardness; add to this builder instead.
   */
  public static JsonMapper.Builder builder() {
    return JsonMapper.builder(new StrictFactory(factory()))
        .enable(
            DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
            DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
            DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
            DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .withCoercionConfig(
            LogicalType.Textual,
            texts ->
                texts
                    .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail));
  }

  private static JsonFactoryBuilder factory() {
    return JsonFactory.builder()
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(MOST_DEPTH)
                .maxNumberLength(MOST_DIGITS)
                .maxStringLength(MOST_TEXT)
                .maxNameLength(MOST_NAME)
                .maxDocumentLength(MOST_CHARACTERS)
                .maxTokenCount(MOST_TOKENS)
                .build())
        .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
  }

  /** The hardened mapper without modules. */
  public static JsonMapper mapper() {
    return MAPPER;
  }

  /**
   * Reads a document in UTF-8.
   *
   * @throws CheckFailedException with a code {@code JSON-…}, or those of the value's own rules; its
   *     findings say where and nothing of the document's text, and no cause does either
   */
  public static <T> T read(byte[] json, Class<T> type) {
    return read(MAPPER, json, type);
  }

  /**
   * Reads a document in UTF-8 with a mapper that {@link #builder} made.
   *
   * @throws CheckFailedException as {@link #read(byte[], Class)} does
   */
  public static <T> T read(JsonMapper mapper, byte[] json, Class<T> type) {
    try {
      T value = mapper.readValue(text(json), type);
      if (value == null) {
        throw new CheckFailedException(JsonFault.somewhere(JsonCode.MISSING));
      }
      return value;
    } catch (JacksonException e) {
      throw new CheckFailedException(findings(e));
    }
  }

  private static String text(byte[] json) {
    if (json.length > 4 * MOST_CHARACTERS) {
      throw new CheckFailedException(JsonFault.somewhere(JsonCode.LIMIT));
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString();
      if (text.startsWith("\uFEFF")) {
        throw new CheckFailedException(JsonFault.somewhere(JsonCode.ENCODING));
      }
      return text;
    } catch (CharacterCodingException e) {
      throw new CheckFailedException(JsonFault.somewhere(JsonCode.ENCODING));
    }
  }

  /**
   * Returns what an exception of Jackson says, without what it repeats of the document: code, place
   * and position. Where a value's own rule refused it, those findings.
   */
  public static List<Finding> findings(JacksonException e) {
    return JsonFault.findings(e);
  }
}
