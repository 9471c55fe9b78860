package io.hall.security.masking;

import io.hall.json.HallJson;
import java.util.Arrays;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Personal values in JSON, for Jackson 3: {@link Sensitive} is written masked, unless the writer
 * holds a {@link RevealScope} that reaches its kind; {@link Secret} is never written, and read as a
 * password without becoming a {@code String}.
 *
 * <pre>{@code
 * JsonMapper mapper = HallJson.builder().addModule(new HallSecurityModule()).build();
 * mapper.writeValueAsString(customer);                       // {"phone":"180****1999"}
 * HallSecurityModule.revealing(mapper.writer(), scope)       // {"phone":"18000001999"}
 *     .writeValueAsString(customer);
 * }</pre>
 *
 * <p>Without the module Jackson 2 and 3 write both masked, by their annotations.
 *
 * @see HallJson#builder
 */
@SuppressWarnings("exports") // whoever calls this has Jackson, and others need none
public final class HallSecurityModule extends SimpleModule {

  private static final long serialVersionUID = 1L;

  /** Makes the module. */
  public HallSecurityModule() {
    super("hall-security");
    addSerializer(new Written());
    addSerializer(new Hidden());
    addDeserializer(Secret.class, new Typed());
  }

  /** Returns {@code writer}, which now writes whole what {@code scope} reaches. */
  public static ObjectWriter revealing(ObjectWriter writer, RevealScope scope) {
    return writer.withAttribute(RevealScope.class, scope);
  }

  @SuppressWarnings("rawtypes") // Jackson asks for the class of what is written
  private static final class Written extends ValueSerializer<Sensitive> {

    @Override
    public Class<Sensitive> handledType() {
      return Sensitive.class;
    }

    @Override
    public void serialize(Sensitive value, JsonGenerator out, SerializationContext context) {
      boolean whole =
          context.getAttribute(RevealScope.class) instanceof RevealScope scope
              && scope.reaches(value.kind());
      out.writeString(
          whole
              ? value.revealText((RevealScope) context.getAttribute(RevealScope.class))
              : value.masked());
    }
  }

  private static final class Hidden extends ValueSerializer<Secret> {

    @Override
    public Class<Secret> handledType() {
      return Secret.class;
    }

    @Override
    public void serialize(Secret value, JsonGenerator out, SerializationContext context) {
      out.writeString(value.toString());
    }
  }

  private static final class Typed extends ValueDeserializer<Secret> {

    @Override
    public Secret deserialize(JsonParser in, DeserializationContext context) {
      if (!in.hasToken(JsonToken.VALUE_STRING)) {
        return (Secret) context.handleUnexpectedToken(Secret.class, in);
      }
      int from = in.getStringOffset();
      char[] typed =
          Arrays.copyOfRange(in.getStringCharacters(), from, from + in.getStringLength());
      return Secret.ofText(DataKind.PASSWORD, typed);
    }
  }
}
