package io.hall.security.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What sessions ought to do, said as simply as possible and without a database. */
final class SessionModel {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** An account; each change makes another one of it. */
  static final class ModelAccount {
    boolean active = true;
    boolean head;
    int passwords;
  }

  /** A session; {@code over} is why it ended. */
  static final class ModelSession {
    final String account;
    final Instant ends;
    final boolean head;
    final int passwords;
    Instant used;
    boolean locked;
    String over = "";

    ModelSession(String account, ModelAccount state, Instant now) {
      this.account = account;
      this.head = state.head;
      this.passwords = state.passwords;
      this.used = now;
      this.ends = now.plus(Duration.ofHours(12));
    }
  }

  final Map<String, ModelAccount> accounts = new HashMap<>();

  /** By token; none behind a token that was replaced by another. */
  final List<ModelSession> tokens = new ArrayList<>();

  private final List<ModelSession> replacedTokens = new ArrayList<>();

  /** Whether the token was given up for a new one. */
  private boolean isReplaced(int token) {
    return replacedTokens.contains(tokens.get(token))
        && tokens.lastIndexOf(tokens.get(token)) != token;
  }

  private ModelAccount account(String name) {
    return Objects.requireNonNull(accounts.get(name));
  }

  String judge(ModelSession session, Instant now) {
    ModelAccount account = account(session.account);
    if (session.over.isEmpty()) {
      session.over = reason(session, account, now);
    }
    if (!session.over.isEmpty()) {
      return session.over;
    }
    session.locked |= !now.isBefore(session.used.plus(MINUTE.multipliedBy(5)));
    return session.locked ? "002" : "LIVE";
  }

  private static String reason(ModelSession session, ModelAccount account, Instant now) {
    if (!account.active) {
      return "008";
    }
    if (account.head != session.head) {
      return "009";
    }
    if (account.passwords != session.passwords) {
      return "010";
    }
    if (now.isBefore(session.used.minus(MINUTE))) {
      return "012";
    }
    if (!now.isBefore(session.ends)) {
      return "005";
    }
    return now.isBefore(session.used.plus(MINUTE.multipliedBy(15))) ? "" : "004";
  }

  String open(String name, Instant now) {
    ModelAccount account = account(name);
    if (!account.active) {
      return "021";
    }
    for (ModelSession session : tokens) {
      if (session.account.equals(name) && session.over.isEmpty()) {
        judge(session, now);
        end(session, "007");
      }
    }
    tokens.add(new ModelSession(name, account, now));
    return "LIVE";
  }

  String use(int token, Instant now) {
    if (isReplaced(token)) {
      return "001";
    }
    ModelSession session = tokens.get(token);
    String answer = judge(session, now);
    if (answer.equals("LIVE")) {
      session.used = LastUses.later(session.used, now);
    }
    return answer;
  }

  String lock(int token, Instant now) {
    String answer = use(token, now);
    if (answer.equals("LIVE")) {
      tokens.get(token).locked = true;
    }
    return answer.equals("002") ? "LIVE" : answer;
  }

  String resume(int token, boolean own, Instant now) {
    String answer = use(token, now);
    if (!answer.equals("LIVE") && !answer.equals("002")) {
      return answer;
    }
    if (!own) {
      return "022";
    }
    ModelSession session = tokens.get(token);
    session.locked = false;
    session.used = LastUses.later(session.used, now);
    replacedTokens.add(session);
    tokens.add(session);
    return "LIVE";
  }

  void signOut(int token, Instant now) {
    if (!isReplaced(token)) {
      judge(tokens.get(token), now);
      end(tokens.get(token), "003");
    }
  }

  void revokeAll(String name) {
    for (ModelSession session : tokens) {
      if (session.account.equals(name)) {
        end(session, "011");
      }
    }
  }

  private static void end(ModelSession session, String reason) {
    if (session.over.isEmpty()) {
      session.over = reason;
    }
  }
}
