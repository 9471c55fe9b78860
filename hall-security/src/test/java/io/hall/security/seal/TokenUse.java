package io.hall.security.seal;

import io.hall.check.CheckFailedException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * Uses a token in a process of its own, for SoftHSM reads where its tokens lie from the
 * environment: {@code make} or {@code use}, the library, the PIN, the label. Prints certificate and
 * seal, or the code of what is wrong.
 */
final class TokenUse {

  static final byte[] CONTENT = "日报表".getBytes(StandardCharsets.UTF_8);

  private TokenUse() {}

  public static void main(String[] args) throws Exception {
    try {
      KeyToken token = KeyToken.open(Path.of(args[1]), 0, args[2].toCharArray());
      SealKey key =
          args[0].equals("make")
              ? token.make(args[3], SampleKeys.request(SampleKeys.P256))
              : token.key(args[3], SealAlgorithm.of(args[4]).orElseThrow());
      System.out.println(HexFormat.of().formatHex(key.certificate().getEncoded()));
      System.out.println(key.seal(CONTENT).value());
      System.out.println(key.secret().getEncoded() == null ? "kept inside" : "told");
    } catch (CheckFailedException e) {
      System.out.println(e.findings().get(0).code().id());
    }
  }
}
