package io.hall.spring;

/** A setting with which the application cannot start; it says which one and how to mend it. */
final class SettingException extends RuntimeException {

  private final String property;
  private final String what;
  private final String mend;

  SettingException(String property, String what, String mend) {
    super(property + ": " + what + " " + mend);
    this.property = property;
    this.what = what;
    this.mend = mend;
  }

  SettingException(String property, String what, String mend, Throwable cause) {
    this(property, what, mend);
    initCause(cause);
  }

  String property() {
    return property;
  }

  String what() {
    return what;
  }

  String mend() {
    return mend;
  }
}
