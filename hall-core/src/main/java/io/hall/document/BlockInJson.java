package io.hall.document;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import io.hall.json.JsonTyped;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The names of each {@link Block} in JSON. */
@JacksonAnnotationsInside
@JsonTyped
@JsonSubTypes({
  @JsonSubTypes.Type(value = Block.Heading.class, name = "heading"),
  @JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
  @JsonSubTypes.Type(value = Block.Signatures.class, name = "signatures"),
  @JsonSubTypes.Type(value = Block.Monospace.class, name = "monospace"),
  @JsonSubTypes.Type(value = Block.Stamp.class, name = "stamp"),
  @JsonSubTypes.Type(value = Block.Watermark.class, name = "watermark"),
  @JsonSubTypes.Type(value = Block.QrCode.class, name = "qrCode"),
  @JsonSubTypes.Type(value = Block.Rule.class, name = "rule"),
  @JsonSubTypes.Type(value = Block.Spacer.class, name = "spacer"),
  @JsonSubTypes.Type(value = Table.class, name = "table"),
  @JsonSubTypes.Type(value = Chart.class, name = "chart"),
  @JsonSubTypes.Type(value = Fields.class, name = "fields")
})
@Retention(RetentionPolicy.RUNTIME)
@interface BlockInJson {}
