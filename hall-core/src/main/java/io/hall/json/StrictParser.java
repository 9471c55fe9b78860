package io.hall.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.SerializableString;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.JsonParserDelegate;

/** Looks at each token before anybody computes with it or keeps it. */
final class StrictParser extends JsonParserDelegate {

  StrictParser(JsonParser plain) {
    super(plain);
  }

  @Override
  public @Nullable JsonToken nextToken() {
    JsonToken token = super.nextToken();
    check();
    return token;
  }

  @Override
  public @Nullable JsonToken nextValue() {
    JsonToken token = nextToken();
    return token == JsonToken.PROPERTY_NAME ? nextToken() : token;
  }

  @Override
  public @Nullable String nextName() {
    String name = super.nextName();
    check();
    return name;
  }

  @Override
  public boolean nextName(SerializableString expected) {
    boolean same = super.nextName(expected);
    check();
    return same;
  }

  @Override
  public int nextNameMatch(PropertyNameMatcher matcher) {
    int match = super.nextNameMatch(matcher);
    check();
    return match;
  }

  @Override
  public JsonParser skipChildren() {
    int depth = currentToken() != null && currentToken().isStructStart() ? 1 : 0;
    while (depth > 0) {
      JsonToken token = nextToken();
      if (token == null) {
        return this;
      }
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
    }
    return this;
  }

  private void check() {
    JsonToken token = currentToken();
    if (token == JsonToken.VALUE_NUMBER_FLOAT) {
      checkExponent(getString());
    } else if (token == JsonToken.VALUE_STRING) {
      checkSurrogates(getString());
    } else if (token == JsonToken.PROPERTY_NAME) {
      checkSurrogates(currentName());
    }
  }

  /** The length is bounded already; the exponent is not, and 1e999999999 is short. */
  private void checkExponent(String number) {
    int e = Math.max(number.indexOf('e'), number.indexOf('E'));
    if (e >= 0) {
      String digits = number.substring(e + 1).replaceFirst("^[+-]?0*", "");
      if (digits.length() > 2
          || (!digits.isEmpty() && Integer.parseInt(digits) > HallJson.MOST_DIGITS)) {
        throw new StrictException(this, JsonCode.NUMBER);
      }
    }
  }

  private void checkSurrogates(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (!Character.isSupplementaryCodePoint(text.codePointAt(i))) {
          throw new StrictException(this, JsonCode.ENCODING);
        }
        i++;
      }
    }
  }
}
