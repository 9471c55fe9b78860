package io.hall.bench.faults;

/**
 * An answer that the issuing process gave before it died.
 *
 * @param request the id of the request
 * @param number the number it was answered with
 */
record Acknowledged(String request, String number) {

  /** Reads what {@link #line} wrote. */
  static Acknowledged parse(String line) {
    int space = line.indexOf(' ');
    if (space < 0) {
      throw new IllegalArgumentException("Not a request id and a number: " + line);
    }
    return new Acknowledged(line.substring(0, space), line.substring(space + 1));
  }

  /** The line that tells the parent. */
  String line() {
    return request + " " + number + "\n";
  }
}
