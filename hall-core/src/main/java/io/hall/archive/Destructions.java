package io.hall.archive;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.FilingSeasons;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.store.LogRecord;
import io.hall.store.Store;
import io.hall.store.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The register of destruction lists (销毁登记): personal texts are destroyed when the time of every
 * document that they are part of is over, no open matter covers them, and four persons of whom two
 * speak for two departments have acted. The records stay, so every chain, archive and proof stays
 * valid; the database refuses any other deletion.
 *
 * <p>What a person may ask to be erased earlier (个人信息保护法第四十七条) is not its business.
 *
 * <p>Works in the caller's transaction; a request asked again gives the same answer again, and with
 * other content it is refused with {@code STORE-003}. Safe for use by several threads, each with
 * its own connection.
 */
public final class Destructions {

  private final RetentionLog log;
  private final Clock clock;
  private final RetentionRules rules;
  private final FilingSeasons seasons;
  private final LegalHolds holds;
  private final PersonalTexts texts;
  private final DestructionTables tables;

  /**
   * Makes a register on {@code store} with the present instant from {@code clock}.
   *
   * @param rules how long which document is kept
   * @param seasons to which season a date is filed
   */
  public Destructions(Store store, Clock clock, RetentionRules rules, FilingSeasons seasons) {
    this.log = new RetentionLog(store, clock);
    this.clock = clock;
    this.rules = rules;
    this.seasons = seasons;
    this.holds = new LegalHolds(store, clock);
    this.texts = new PersonalTexts(store.log(), store.chain());
    this.tables = new DestructionTables(log);
  }

  /**
   * Returns why texts may not be destroyed today: {@code ARCHIVE-042}, {@code ARCHIVE-070} and
   * {@code ARCHIVE-071}, one for each document, year and matter; empty when all may.
   */
  public List<Finding> obstacles(Connection connection, DestructionScope scope)
      throws SQLException {
    return reckon(connection, scope::has).findings();
  }

  /**
   * Returns the places of the texts that may be destroyed today, as {@link #draft} would list them;
   * without runs if none may. Nothing is written.
   */
  public DestructionList due(Connection connection, DestructionScope scope) throws SQLException {
    return reckon(connection, scope::has).list();
  }

  private Erasable reckon(Connection connection, Predicate<PersonalText> asked)
      throws SQLException {
    OpenMatters open = new OpenMatters(connection, holds.open(connection), seasons);
    return new Erasable(rules, BusinessDate.today(clock), open).through(connection, texts, asked);
  }

  /**
   * Drafts a list of what may be destroyed today.
   *
   * @throws CheckFailedException with the {@link #obstacles}, all at once, or {@code ARCHIVE-072}
   *     if there are no such texts
   * @throws StoreException with {@code STORE-004} to {@code STORE-006} if a record is damaged
   */
  public Destruction.Drafted draft(Connection connection, Destruction.Drafting ask)
      throws SQLException {
    Optional<LogRecord> earlier =
        log.earlier(connection, ask.request(), record -> DestructionBytes.answers(record, ask));
    if (earlier.isPresent()) {
      return DestructionBytes.drafted(earlier.get());
    }
    Erasable found = reckon(connection, ask.scope()::has);
    List<Finding> findings = found.findings();
    boolean empty = found.list().runs().isEmpty();
    if (!findings.isEmpty() && (empty || !ask.leavingOut())) {
      throw new CheckFailedException(findings);
    }
    Refuse.unless(!empty, HoldCode.NOTHING_TO_DESTROY);
    LogRecord record = log.append(connection, DestructionBytes.draft(ask, found.list()));
    Destruction.Drafted drafted = DestructionBytes.drafted(record);
    tables.insert(connection, drafted);
    return drafted;
  }

  /**
   * Records an appraisal.
   *
   * @throws CheckFailedException with {@code ARCHIVE-078} if the list was appraised before, or is
   *     not on record
   */
  public Destruction.Appraised appraise(Connection connection, Destruction.Appraising ask)
      throws SQLException {
    RetentionLog.Asked asked = DestructionBytes.appraisal(ask);
    if (log.earlier(connection, asked).isEmpty()) {
      requireStep(connection, ask.list());
      tables.insert(connection, ask, log.append(connection, asked));
    }
    return tables.appraised(connection, ask.list().number()).orElseThrow();
  }

  /**
   * Records the approvals of two departments.
   *
   * @throws CheckFailedException with {@code ARCHIVE-078} if the list was approved before, or was
   *     not appraised like this
   */
  public Destruction.Approved approve(Connection connection, Destruction.Approving ask)
      throws SQLException {
    RetentionLog.Asked asked = DestructionBytes.approval(ask);
    if (log.earlier(connection, asked).isEmpty()) {
      requireStep(connection, ask.list());
      tables.insert(connection, ask, log.append(connection, asked));
    }
    return tables.approved(connection, ask.list().number()).orElseThrow();
  }

  /**
   * Destroys the texts of a list, with their salts. All of them must be there, past their time and
   * under no open matter now.
   *
   * @throws CheckFailedException with {@code ARCHIVE-078} if the list was executed before, or was
   *     not approved like this; {@code ARCHIVE-042}, {@code ARCHIVE-070}, {@code ARCHIVE-071}, all
   *     at once, if something came between; {@code ARCHIVE-079} if texts are gone
   * @throws StoreException with {@code STORE-004} to {@code STORE-006} if a record is damaged
   */
  public Destruction.Executed execute(Connection connection, Destruction.Executing ask)
      throws SQLException {
    RetentionLog.Asked asked = DestructionBytes.execution(ask);
    if (log.earlier(connection, asked).isEmpty()) {
      requireStep(connection, ask.list());
      requireErasable(connection, ask.list().drafted().list());
      tables.execute(connection, ask, log.append(connection, asked));
    }
    return tables.executed(connection, ask.list().number()).orElseThrow();
  }

  private void requireStep(Connection connection, Destruction before) throws SQLException {
    Refuse.unless(
        find(connection, before.number()).filter(before::equals).isPresent(),
        Finding.of(HoldCode.NOT_THIS_STEP).with("list", before.number()));
  }

  private void requireErasable(Connection connection, DestructionList list) throws SQLException {
    Erasable found = reckon(connection, list.places());
    if (!found.findings().isEmpty()) {
      throw new CheckFailedException(found.findings());
    }
    long gone = list.total() - found.list().total();
    Refuse.unless(gone == 0, Finding.of(HoldCode.TEXTS_GONE).with("count", gone));
  }

  /** Returns a list as far as it has come, by its {@link Destruction#number}. */
  public Optional<Destruction> find(Connection connection, long number) throws SQLException {
    return tables.find(connection, number);
  }

  /** Returns all lists as far as they have come, in the order in which they were drafted. */
  public List<Destruction> all(Connection connection) throws SQLException {
    List<Destruction> all = new ArrayList<>();
    for (long number : tables.numbers(connection)) {
      tables.find(connection, number).ifPresent(all::add);
    }
    return all;
  }
}
