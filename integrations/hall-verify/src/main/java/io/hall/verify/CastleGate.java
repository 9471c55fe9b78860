package io.hall.verify;

/** Whether Bouncy Castle is on the class path; {@link Castle} cannot even be loaded without it. */
final class CastleGate {

  private CastleGate() {}

  static boolean isOpen() {
    try {
      Class.forName(
          "org.bouncycastle.crypto.signers.SM2Signer", false, CastleGate.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }
}
