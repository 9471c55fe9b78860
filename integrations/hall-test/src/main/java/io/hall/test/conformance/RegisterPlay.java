package io.hall.test.conformance;

import io.hall.money.Money;
import io.hall.test.conformance.RegisterAdapter.Ask;
import io.hall.test.conformance.RegisterAdapter.Entry;
import io.hall.test.conformance.RegisterAdapter.State;
import io.hall.test.conformance.RegisterStep.Act;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Plays steps on a register and on the simplest register there can be, a list, side by side. The
 * first answer that the list would not give ends the play.
 */
final class RegisterPlay {

  private static final List<String> CATEGORIES =
      List.of("RESIDENTIAL", "NON_RESIDENTIAL", "ARREARS");
  private static final int GAP_SHOWN = 1_000;

  private final RegisterAdapter register;
  private final Set<Rule> watched;
  private final Set<Act> needed;
  private final List<Document> documents = new ArrayList<>();
  private final List<String> given = new ArrayList<>();
  private List<Entry> seen = List.of();

  /** A number as it should be on record; {@code ask} is empty for a spoiled one. */
  private record Document(Optional<Ask> ask, String number, State state) {

    Entry entry() {
      return ask.map(a -> new Entry(number, state, a.payer(), a.category(), a.fen()))
          .orElseGet(() -> new Entry(number, state, "", "", 0));
    }
  }

  /**
   * An answer that the list would not give.
   *
   * @param rule the rule that it breaks; empty if none can be tried on such a register
   */
  record Deviation(Optional<Rule> rule, Trial trial) {}

  /** Ends the play. */
  private static final class DeviationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Optional<Rule> rule;
    private final String expected;
    private final String answered;

    DeviationException(Optional<Rule> rule, Object expected, Object answered) {
      this.rule = rule;
      this.expected = expected.toString();
      this.answered = answered.toString();
    }
  }

  private RegisterPlay(RegisterAdapter register, Set<Rule> watched, Set<Act> needed) {
    this.register = register;
    this.watched = watched;
    this.needed = needed;
  }

  /**
   * Plays on a new register, and looks at its entries in the end.
   *
   * @param watched the rules by which entries are judged; another wrong answer ends the play too
   * @param needed acts that it must offer; others that it does not offer are passed over
   */
  static Optional<Deviation> of(
      Supplier<RegisterAdapter> newRegister,
      Set<Rule> watched,
      Set<Act> needed,
      List<RegisterStep> steps) {
    try (RegisterAdapter register = newRegister.get()) {
      RegisterPlay play = new RegisterPlay(register, watched, needed);
      try {
        steps.forEach(play::take);
        play.list();
        return Optional.empty();
      } catch (DeviationException e) {
        return Optional.of(play.deviation(e.rule, e.expected, e.answered));
      } catch (NotOfferedException e) {
        throw e;
      } catch (RuntimeException | AssertionError e) {
        return Optional.of(play.deviation(Optional.empty(), "ANSWER", Check.shown(e)));
      }
    }
  }

  private Deviation deviation(Optional<Rule> rule, String expected, String answered) {
    return new Deviation(rule, Trial.broken(String.join("; ", given), expected, answered));
  }

  private void take(RegisterStep step) {
    try {
      act(step);
    } catch (NotOfferedException e) {
      if (needed.contains(step.act())) {
        throw e;
      }
      given.remove(given.size() - 1);
    }
  }

  private void act(RegisterStep step) {
    switch (step.act()) {
      case ISSUE -> issue(ask(step));
      case REPEAT -> pick(State.VALID, step).ifPresent(this::repeat);
      case CONFLICT -> pick(State.VALID, step).ifPresent(this::conflict);
      case NOTHING -> nothing(step);
      case VOID -> pick(State.VALID, step).ifPresent(this::makeVoid);
      case VOID_AGAIN -> pick(State.VOID, step).ifPresent(document -> voidRefused(document.number));
      case VOID_UNKNOWN -> last().ifPresent(last -> voidRefused(last.plus(1)));
      case SPOIL -> spoil();
      case REOPEN -> reopen();
      case LIST -> list();
      case TOTALS -> totals();
    }
  }

  private Ask ask(RegisterStep step) {
    String payer = "测试用户" + step.figure();
    return new Ask(name("r"), payer, CATEGORIES.get(step.figure() % CATEGORIES.size()), step.fen());
  }

  private String name(String letter) {
    return letter + (given.size() + 1);
  }

  private Optional<Document> pick(State state, RegisterStep step) {
    List<Document> all = documents.stream().filter(d -> d.state == state).toList();
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(step.figure() % all.size()));
  }

  private Optional<Serial> last() {
    return documents.isEmpty()
        ? Optional.empty()
        : Serial.of(documents.get(documents.size() - 1).number);
  }

  private void issue(Ask ask) {
    given.add("issue " + ask);
    taken(new Document(Optional.of(ask), expected(() -> register.issue(ask)), State.VALID));
  }

  private void spoil() {
    String request = name("s");
    given.add("spoil " + request);
    taken(new Document(Optional.empty(), expected(() -> register.spoil(request)), State.SPOILED));
  }

  /** The answer of what may not be refused. */
  private String expected(Supplier<String> ask) {
    try {
      String answer = ask.get();
      given.set(given.size() - 1, given.get(given.size() - 1) + " = " + answer);
      return answer;
    } catch (RefusedException e) {
      throw new DeviationException(Optional.empty(), "ANSWER", "REFUSED");
    }
  }

  private void taken(Document document) {
    String number = document.number;
    if (documents.stream().anyMatch(d -> d.number.equals(number))) {
      throw broken(Rule.NUMBER_ONCE, "another number", number);
    }
    Serial serial =
        Serial.of(number)
            .orElseThrow(
                () ->
                    new DeviationException(Optional.empty(), "a number ending in digits", number));
    last()
        .filter(last -> last.head().equals(serial.head()))
        .ifPresent(last -> follows(last, serial, number));
    documents.add(document);
  }

  private void follows(Serial last, Serial serial, String number) {
    if (serial.value() <= last.value()) {
      throw broken(Rule.ORDER, "after " + last.plus(0), number);
    }
    if (serial.value() > last.value() + 1) {
      Set<String> recorded = new HashSet<>();
      register.entries().forEach(entry -> recorded.add(entry.number()));
      long gap = Math.min(serial.value() - last.value(), GAP_SHOWN);
      for (int i = 1; i < gap; i++) {
        if (!recorded.contains(last.plus(i))) {
          throw broken(Rule.NO_GAP, last.plus(i), number);
        }
      }
    }
  }

  private void repeat(Document document) {
    Ask ask = document.ask.orElseThrow();
    given.add("issue " + ask);
    String number = answerOrRefusal(() -> register.issue(ask));
    if (!number.equals(document.number)) {
      throw broken(Rule.SAME_REQUEST, document.number, number);
    }
  }

  private void conflict(Document document) {
    Ask ask = document.ask.orElseThrow();
    mustRefuse(Rule.CONFLICT, new Ask(ask.request(), ask.payer(), ask.category(), ask.fen() + 1));
  }

  private void nothing(RegisterStep step) {
    long fen = step.figure() % 2 == 0 ? 0 : -step.fen();
    Ask ask = ask(step);
    mustRefuse(Rule.NOTHING_REFUSED, new Ask(ask.request(), ask.payer(), ask.category(), fen));
  }

  private void mustRefuse(Rule rule, Ask ask) {
    given.add("issue " + ask);
    String number = answerOrRefusal(() -> register.issue(ask));
    if (!number.equals("REFUSED")) {
      throw broken(rule, "REFUSED", number);
    }
  }

  private void makeVoid(Document document) {
    String answer = voidReceipt(document.number);
    if (!answer.equals("VOID")) {
      throw broken(Rule.VOID_KEEPS, "VOID", answer);
    }
    documents.set(
        documents.indexOf(document), new Document(document.ask, document.number, State.VOID));
  }

  private void voidRefused(String number) {
    String answer = voidReceipt(number);
    if (!answer.equals("REFUSED")) {
      throw broken(Rule.VOID_ONCE, "REFUSED", answer);
    }
  }

  private String voidReceipt(String number) {
    String request = name("v");
    given.add("void " + request + " " + number);
    return answerOrRefusal(
        () -> {
          register.voidReceipt(request, number);
          return "VOID";
        });
  }

  private String answerOrRefusal(Supplier<String> ask) {
    String answer;
    try {
      answer = ask.get();
    } catch (RefusedException e) {
      answer = "REFUSED";
    }
    given.set(given.size() - 1, given.get(given.size() - 1) + " = " + answer);
    return answer;
  }

  private void reopen() {
    given.add("reopen");
    register.reopen();
  }

  private void list() {
    List<Entry> now = register.entries();
    given.add("entries");
    Map<String, Entry> byNumber = new HashMap<>();
    for (Entry entry : now) {
      if (byNumber.put(entry.number(), entry) != null) {
        judge(Rule.NUMBER_ONCE, "one entry of " + entry.number(), "two");
      }
    }
    seen.forEach(before -> unchanged(before, byNumber.getOrDefault(before.number(), before)));
    documents.forEach(document -> kept(document, byNumber.remove(document.number)));
    byNumber.values().stream()
        .filter(entry -> entry.state() == State.VALID)
        .forEach(entry -> judge(Rule.LISTED, "NOTHING", entry));
    inOrder(now);
    seen = List.copyOf(now);
  }

  /** A void is the one thing that may happen to what was seen. */
  private void unchanged(Entry before, Entry now) {
    boolean voided = before.state() == State.VALID && now.state() == State.VOID;
    Entry expected =
        new Entry(
            before.number(),
            voided ? State.VOID : before.state(),
            before.payer(),
            before.category(),
            before.fen());
    if (!now.equals(expected)) {
      judge(Rule.UNCHANGED, expected, now);
    }
  }

  private void kept(Document document, @Nullable Entry found) {
    Entry expected = document.entry();
    if (expected.equals(found)) {
      return;
    }
    Rule rule =
        switch (document.state) {
          case VOID -> Rule.VOID_KEEPS;
          case SPOILED -> Rule.SPOILED;
          case VALID -> found != null && found.fen() != expected.fen() ? Rule.EXACT : Rule.LISTED;
        };
    judge(rule, expected, found == null ? "NOTHING" : found);
  }

  private void inOrder(List<Entry> entries) {
    for (int i = 1; i < entries.size(); i++) {
      Optional<Serial> above = Serial.of(entries.get(i - 1).number());
      Optional<Serial> below = Serial.of(entries.get(i).number());
      if (above.isPresent() && below.isPresent() && above.get().isAfter(below.get())) {
        judge(
            Rule.ORDER,
            entries.get(i).number() + " above " + entries.get(i - 1).number(),
            entries.get(i - 1).number() + " above " + entries.get(i).number());
      }
    }
  }

  private void totals() {
    given.add("totals");
    Map<String, Long> answered = new TreeMap<>(register.totals());
    Map<String, Long> expected = new TreeMap<>();
    for (Document document : documents) {
      if (document.state == State.VALID) {
        Ask ask = document.ask.orElseThrow();
        expected.merge(ask.category(), ask.fen(), Math::addExact);
      }
    }
    answered.values().removeIf(fen -> fen == 0);
    if (!answered.equals(expected)) {
      throw broken(Rule.TOTALS, yuan(expected), yuan(answered));
    }
  }

  private static Map<String, Money> yuan(Map<String, Long> fen) {
    Map<String, Money> yuan = new TreeMap<>();
    fen.forEach((category, amount) -> yuan.put(category, Money.ofFen(amount)));
    return yuan;
  }

  /** What is on record changes nothing in the play: only what is watched ends it. */
  private void judge(Rule rule, Object expected, Object answered) {
    if (watched.contains(rule)) {
      throw broken(rule, expected, answered);
    }
  }

  private static DeviationException broken(Rule rule, Object expected, Object answered) {
    return new DeviationException(Optional.of(rule), expected, answered);
  }
}
