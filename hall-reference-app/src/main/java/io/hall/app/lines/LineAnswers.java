package io.hall.app.lines;

import io.hall.check.Verdict;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/**
 * Answers each line of standard input with one line on standard output.
 *
 * <p>Lines end with LF or CRLF; the last may end with the input. Input and output are UTF-8
 * whatever the locale; bytes that are not UTF-8 reach the check as U+FFFD. An empty line is a line.
 */
final class LineAnswers {

  /** A line is read up to this many bytes; what is longer is cut there, and no lawful input is. */
  private static final int MAX_LINE_BYTES = 64 * 1024;

  private LineAnswers() {}

  /** What a check answers to one line: the text of the answer, and its verdict. */
  record Answer(Verdict verdict, String text) {}

  /** Answers every line, and returns the exit code: 0, or 1 if a line was INVALID. */
  static int run(InputStream in, OutputStream out, Function<String, Answer> check)
      throws IOException {
    InputStream lines = new BufferedInputStream(in, 1 << 16);
    OutputStream answers = new BufferedOutputStream(out, 1 << 16);
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean invalid = false;
    boolean pending = false;
    for (int b = lines.read(); b >= 0; b = lines.read()) {
      pending = b != '\n';
      if (!pending) {
        invalid |= answer(line, check, answers);
        if (lines.available() == 0) {
          answers.flush();
        }
      } else if (line.size() < MAX_LINE_BYTES) {
        line.write(b);
      }
    }
    if (pending) {
      invalid |= answer(line, check, answers);
    }
    answers.flush();
    return invalid ? 1 : 0;
  }

  private static boolean answer(
      ByteArrayOutputStream line, Function<String, Answer> check, OutputStream out)
      throws IOException {
    String text = line.toString(StandardCharsets.UTF_8);
    line.reset();
    if (text.endsWith("\r")) {
      text = text.substring(0, text.length() - 1);
    }
    Answer answer = check.apply(text);
    out.write(answer.text().getBytes(StandardCharsets.UTF_8));
    out.write('\n');
    return answer.verdict() == Verdict.INVALID;
  }
}
