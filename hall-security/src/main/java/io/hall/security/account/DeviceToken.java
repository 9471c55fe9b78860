package io.hall.security.account;

import com.fasterxml.jackson.annotation.JsonValue;
import io.hall.json.JsonWrittenOnly;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What a browser or terminal keeps after its holder signed in there (设备凭证): it tells the own device
 * from all others, on which somebody may be guessing. It opens nothing. 256 random bits; only its
 * hash is stored.
 */
@JsonWrittenOnly
public final class DeviceToken {

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  private final String value;

  private DeviceToken(String value) {
    this.value = value;
  }

  static DeviceToken random() {
    return new DeviceToken(HexFormat.of().formatHex(Secrets.random(32)));
  }

  /**
   * Returns a token that a device has kept.
   *
   * @throws IllegalArgumentException if it does not have 64 hexadecimal digits
   */
  public static DeviceToken of(String value) {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("A device token has 64 hexadecimal digits");
    }
    return new DeviceToken(value);
  }

  /** The token for the device to keep: in a cookie that scripts cannot read, say. */
  public String value() {
    return value;
  }

  String hash() {
    return Secrets.sha256Hex(HexFormat.of().parseHex(value));
  }

  /** Nothing of it. */
  @Override
  @JsonValue
  public String toString() {
    return "DeviceToken[hidden]";
  }
}
