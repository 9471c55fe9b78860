package io.hall.security.session;

import io.hall.calendar.BusinessDate;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.security.Terminal;
import io.hall.security.session.SessionEvent.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A year of 20 halls and 120 cashiers, as honest as life is, with a known number of shared accounts
 * planted in it. It was written before the detector that it judges.
 *
 * <p>Honest life here: lunch breaks, mistyped passwords, a day at another counter, a day or an
 * afternoon in another hall, overtime, forgotten sign-outs, terminals that break down so that the
 * cashier goes on at another one, exchanged shifts that the roster does not know, people who leave.
 */
final class PlantedYear implements RosterSource {

  static final int HALLS = 20;
  static final int CASHIERS = 120;
  private static final int PER_HALL = CASHIERS / HALLS;
  private static final int SPARE = 2;
  private static final BusinessDate FIRST = BusinessDate.parse("2026-01-01");
  private static final int DAYS = 365;
  private static final Duration GRACE = Duration.ofMinutes(30);

  /** A sharing that was planted: the rule must be found with one of the accounts in the time. */
  record Planted(SharingRule rule, Set<StaffNumber> accounts, Instant from, Instant to) {

    boolean explains(StaffNumber account, Instant at) {
      return accounts.contains(account) && !at.isBefore(from) && !at.isAfter(to);
    }
  }

  /** A stretch of work of a cashier in a hall. */
  private record Duty(HallCode hall, Instant from, Instant to) {}

  private final Random random;
  private final int plantedPerRule;
  private final Map<StaffNumber, Map<BusinessDate, List<Duty>>> roster = new HashMap<>();
  private final Map<StaffNumber, BusinessDate> lastDays = new HashMap<>();
  private final List<Planted> planted = new ArrayList<>();
  private final List<SessionEvent> day = new ArrayList<>();
  private int shifts;

  PlantedYear(long seed, int plantedPerRule) {
    this.random = new Random(seed);
    this.plantedPerRule = plantedPerRule;
    for (int cashier = 0; cashier < CASHIERS; cashier++) {
      roster.put(number(cashier), new HashMap<>());
      if (chance(0.1)) {
        lastDays.put(number(cashier), FIRST.plusDays(40 + random.nextInt(DAYS - 60)));
      }
    }
  }

  List<Planted> planted() {
    return planted;
  }

  int shifts() {
    return shifts;
  }

  @Override
  public boolean isOnDuty(StaffNumber account, HallCode hall, Instant at) {
    return days(account).getOrDefault(BusinessDate.of(at), List.of()).stream()
        .anyMatch(
            duty ->
                duty.hall().equals(hall)
                    && !at.isBefore(duty.from().minus(GRACE))
                    && !at.isAfter(duty.to().plus(GRACE)));
  }

  @Override
  public Optional<BusinessDate> lastDay(StaffNumber account) {
    return Optional.ofNullable(lastDays.get(account));
  }

  /** Hands over the events of the year in their order. */
  void play(Consumer<SessionEvent> listener) {
    play(DAYS, listener);
  }

  /** Hands over the events of so many days. */
  void play(int days, Consumer<SessionEvent> listener) {
    Map<Integer, List<SharingRule>> plan = plan();
    for (int i = 0; i < days; i++) {
      day.clear();
      BusinessDate date = FIRST.plusDays(i);
      for (int cashier = 0; cashier < CASHIERS; cashier++) {
        live(cashier, date);
      }
      plan.getOrDefault(i, List.of()).forEach(rule -> plant(rule, date));
      day.sort(Comparator.comparing(SessionEvent::at));
      day.forEach(listener);
    }
  }

  private Map<Integer, List<SharingRule>> plan() {
    Map<Integer, List<SharingRule>> plan = new HashMap<>();
    for (SharingRule rule : SharingRule.values()) {
      for (int i = 0; i < plantedPerRule; i++) {
        int on = 45 + random.nextInt(DAYS - 45);
        plan.computeIfAbsent(on, key -> new ArrayList<>()).add(rule);
      }
    }
    return plan;
  }

  // --- honest life

  private void live(int cashier, BusinessDate date) {
    StaffNumber account = number(cashier);
    boolean left = lastDay(account).map(date::isAfter).orElse(false);
    if (left || !chance(5 / 7.0)) {
      return;
    }
    shifts++;
    if (chance(0.0002)) {
      work(account, terminal(cashier), at(date, 8, 0), at(date, 17, 30)); // exchanged, unknown
    } else if (chance(0.02)) {
      HallCode other = hall(random.nextInt(HALLS));
      duty(account, new Duty(other, at(date, 8, 0), at(date, 17, 30)));
      workTheDay(account, spare(other, account), date);
    } else if (chance(0.01)) {
      changeHalls(cashier, date);
    } else {
      duty(account, new Duty(home(cashier), at(date, 8, 0), at(date, 17, 30)));
      workTheDay(account, chance(0.05) ? spare(home(cashier), account) : terminal(cashier), date);
    }
  }

  private void changeHalls(int cashier, BusinessDate date) {
    StaffNumber account = number(cashier);
    HallCode other = hall((cashier / PER_HALL + 1 + random.nextInt(HALLS - 1)) % HALLS);
    duty(account, new Duty(home(cashier), at(date, 8, 0), at(date, 12, 0)));
    duty(account, new Duty(other, at(date, 13, 0), at(date, 17, 30)));
    Instant gone = at(date, 11, 45).plusSeconds(random.nextInt(900));
    work(account, terminal(cashier), at(date, 8, 0), gone);
    work(
        account,
        spare(other, account),
        gone.plusSeconds(2_400 + random.nextInt(3_600)),
        at(date, 17, 30));
  }

  private void workTheDay(StaffNumber account, Terminal terminal, BusinessDate date) {
    Instant lunch = at(date, 12, 0).plusSeconds(random.nextInt(900));
    Instant back = at(date, 13, 40).plusSeconds(random.nextInt(1_200));
    work(account, terminal, at(date, 7, 45).plusSeconds(random.nextInt(900)), lunch);
    Terminal after = chance(0.003) ? spare(terminal.hall(), account) : terminal;
    work(account, after, back, at(date, 17, 30).plusSeconds(random.nextInt(1_500)));
  }

  private void work(StaffNumber account, Terminal where, Instant from, Instant to) {
    Terminal terminal = where;
    Instant now = from;
    int mistyped = chance(0.05) ? 1 + random.nextInt(2) : chance(0.002) ? 3 : 0;
    for (int i = 0; i < mistyped; i++) {
      add(Kind.FAILED, account, terminal, now);
      now = now.plusSeconds(4 + random.nextInt(10));
    }
    add(Kind.OPENED, account, terminal, now);
    boolean breaksDown = chance(0.002);
    while (now.isBefore(to)) {
      now = now.plusSeconds(20 + random.nextInt(460));
      if (breaksDown && chance(0.05)) {
        breaksDown = false;
        now = now.plusSeconds(45 + random.nextInt(600));
        terminal = spare(terminal.hall(), account);
        add(Kind.OPENED, account, terminal, now);
      } else {
        add(Kind.USED, account, terminal, now);
      }
    }
    if (!chance(0.03)) {
      add(Kind.SIGNED_OUT, account, terminal, now.plusSeconds(1));
    }
  }

  // --- what is planted

  private void plant(SharingRule rule, BusinessDate date) {
    switch (rule) {
      case TWO_TERMINALS -> twoTerminals();
      case TOO_FAST -> tooFast();
      case OFF_ROSTER -> offRoster(date);
      case TAKING_TURNS -> takingTurns();
      case GUESSED -> guessed(date);
      case AFTER_LAST_DAY -> afterLastDay(date);
    }
  }

  /** A colleague goes on with the account at the next counter while its holder works. */
  private void twoTerminals() {
    SessionEvent use = anyUse();
    Instant then = use.at().plusSeconds(5 + random.nextInt(50));
    Terminal other = new Terminal(use.terminal().hall(), use.terminal().hall() + "-X1");
    add(Kind.OPENED, use.account(), other, then);
    add(Kind.USED, use.account(), other, then.plusSeconds(20));
    note(SharingRule.TWO_TERMINALS, use.at(), use.account());
  }

  /** A friend in another hall signs in with it. */
  private void tooFast() {
    SessionEvent use = anyUse();
    HallCode other = hall((hallIndex(use.terminal().hall()) + 1 + random.nextInt(19)) % HALLS);
    Instant then = use.at().plusSeconds(65 + random.nextInt(1_600));
    add(Kind.OPENED, use.account(), new Terminal(other, other + "-X2"), then);
    note(SharingRule.TOO_FAST, use.at(), use.account());
  }

  private void offRoster(BusinessDate date) {
    for (int tries = 0; tries < 500; tries++) {
      int cashier = random.nextInt(CASHIERS);
      StaffNumber account = number(cashier);
      boolean left = lastDay(account).map(date::isAfter).orElse(false);
      if (!left && day.stream().noneMatch(e -> e.account().equals(account))) {
        Instant then = at(date, 9, 0).plusSeconds(random.nextInt(20_000));
        add(Kind.OPENED, account, terminal(cashier), then);
        add(Kind.USED, account, terminal(cashier), then.plusSeconds(90));
        note(SharingRule.OFF_ROSTER, then, account);
        return;
      }
    }
    throw new AssertionError("Nobody is off duty");
  }

  /** Two cashiers take turns at one terminal, as it goes fastest. */
  private void takingTurns() {
    SessionEvent use = anyUse();
    StaffNumber other = use.account();
    while (other.equals(use.account())) {
      other = number(hallIndex(use.terminal().hall()) * PER_HALL + random.nextInt(PER_HALL));
    }
    Instant now = use.at();
    for (int i = 0; i < 2; i++) {
      now = now.plusSeconds(5 + random.nextInt(50));
      add(i == 0 ? Kind.OPENED : Kind.USED, other, use.terminal(), now);
      now = now.plusSeconds(5 + random.nextInt(50));
      add(Kind.USED, use.account(), use.terminal(), now);
    }
    note(SharingRule.TAKING_TURNS, use.at(), use.account(), other);
  }

  /** Somebody tries passwords at a terminal elsewhere, and is lucky. */
  private void guessed(BusinessDate date) {
    StaffNumber account = anyUse().account();
    HallCode other = hall(random.nextInt(HALLS));
    Terminal there = new Terminal(other, other + "-G" + random.nextInt(1_000_000));
    Instant begin = at(date, 9, 0).plusSeconds(random.nextInt(20_000));
    Instant now = begin;
    for (int i = 0; i < 3 + random.nextInt(5); i++) {
      add(Kind.FAILED, account, there, now);
      now = now.plusSeconds(5 + random.nextInt(60));
    }
    add(Kind.OPENED, account, there, now);
    note(SharingRule.GUESSED, begin, account);
  }

  private void afterLastDay(BusinessDate date) {
    List<StaffNumber> gone =
        lastDays.keySet().stream()
            .filter(a -> lastDay(a).map(date::isAfter).orElse(false))
            .sorted()
            .toList();
    if (gone.isEmpty()) {
      twoTerminals();
      return;
    }
    StaffNumber account = gone.get(random.nextInt(gone.size()));
    Terminal terminal = terminal(Integer.parseInt(account.value().substring(1)));
    Instant then = at(date, 9, 0).plusSeconds(random.nextInt(20_000));
    add(chance(0.5) ? Kind.OPENED : Kind.USED, account, terminal, then);
    note(SharingRule.AFTER_LAST_DAY, then, account);
  }

  /** What follows from a sharing within half an hour belongs to it. */
  private void note(SharingRule rule, Instant from, StaffNumber... accounts) {
    planted.add(new Planted(rule, Set.of(accounts), from, from.plusSeconds(3_600)));
  }

  // --- words

  private SessionEvent anyUse() {
    while (true) {
      SessionEvent event = day.get(random.nextInt(day.size()));
      boolean used = event.kind() == Kind.USED && !event.terminal().id().contains("-X");
      boolean left =
          lastDay(event.account()).map(BusinessDate.of(event.at())::isAfter).orElse(false);
      if (used && !left && goesOn(event)) {
        return event;
      }
    }
  }

  /** Who has signed out a minute later shares nothing by it. */
  private boolean goesOn(SessionEvent use) {
    return day.stream()
        .filter(e -> e.kind() == Kind.SIGNED_OUT && e.account().equals(use.account()))
        .noneMatch(e -> SharingDetector.within(e.at(), use.at(), Duration.ofMinutes(2)));
  }

  private void add(Kind kind, StaffNumber account, Terminal terminal, Instant at) {
    day.add(new SessionEvent(kind, account, terminal, at));
  }

  private void duty(StaffNumber account, Duty duty) {
    days(account).computeIfAbsent(BusinessDate.of(duty.from()), key -> new ArrayList<>()).add(duty);
  }

  private Map<BusinessDate, List<Duty>> days(StaffNumber account) {
    return roster.getOrDefault(account, Map.of());
  }

  private boolean chance(double of) {
    return random.nextDouble() < of;
  }

  private static Instant at(BusinessDate date, int hour, int minute) {
    return date.date().atTime(LocalTime.of(hour, minute)).atZone(BusinessDate.ZONE).toInstant();
  }

  private static StaffNumber number(int cashier) {
    return new StaffNumber("C%03d".formatted(cashier));
  }

  private static HallCode home(int cashier) {
    return hall(cashier / PER_HALL);
  }

  private static HallCode hall(int index) {
    return new HallCode("H%02d".formatted(index));
  }

  private static int hallIndex(HallCode hall) {
    return Integer.parseInt(hall.value().substring(1));
  }

  private static Terminal terminal(int cashier) {
    return new Terminal(home(cashier), home(cashier) + "-" + cashier % PER_HALL);
  }

  /** Two do not sit at one counter at the same time. */
  private Terminal spare(HallCode hall, StaffNumber account) {
    return new Terminal(hall, hall + "-S" + account + "-" + random.nextInt(SPARE));
  }
}
