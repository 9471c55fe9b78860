package io.hall.app.api;

import io.hall.json.HallJson;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the bodies of requests by the library's rules for JSON; nothing else reads them. */
@Component
final class ApiBodies extends AbstractHttpMessageConverter<ApiBody> {

  private static final int MOST = 256 * 1024;

  private static final JsonMapper MAPPER =
      HallJson.builder().enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES).build();

  ApiBodies() {
    super(MediaType.APPLICATION_JSON);
  }

  @Override
  protected boolean supports(Class<?> type) {
    return ApiBody.class.isAssignableFrom(type);
  }

  @Override
  protected ApiBody readInternal(Class<? extends ApiBody> type, HttpInputMessage message)
      throws IOException {
    byte[] body = message.getBody().readNBytes(MOST + 1);
    if (body.length > MOST) {
      throw ApiCode.TOO_LARGE.refusal();
    }
    return HallJson.read(MAPPER, body, type);
  }

  @Override
  public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
    return false;
  }

  @Override
  protected void writeInternal(ApiBody body, HttpOutputMessage message) {
    throw new HttpMessageNotWritableException("A request is not an answer");
  }
}
