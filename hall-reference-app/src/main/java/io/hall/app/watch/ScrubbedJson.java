package io.hall.app.watch;

import io.hall.security.masking.LogScrubber;
import org.springframework.boot.json.JsonWriter.Members;
import org.springframework.boot.json.JsonWriter.ValueProcessor;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/** Every text of a structured line of the log, without the numbers of people. */
public final class ScrubbedJson implements StructuredLoggingJsonMembersCustomizer<Object> {

  @Override
  public void customize(Members<Object> members) {
    members.applyingValueProcessor(ValueProcessor.of(String.class, LogScrubber::scrub));
  }
}
