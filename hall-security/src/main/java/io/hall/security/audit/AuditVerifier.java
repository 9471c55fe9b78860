package io.hall.security.audit;

import io.hall.proof.SealVerifier;
import io.hall.proof.TreeHead;
import io.hall.store.ChainFile;
import io.hall.store.ChainHash;
import io.hall.store.RecordLog;
import io.hall.store.VerifiedStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/**
 * Checks a stream of the audit log in one pass, in a store or in an exported file: the chain, every
 * head with its seal against the records before it, and heads that were kept elsewhere.
 *
 * <p>What was changed, deleted, put in or moved before the last head is found by that head, which
 * nobody can make anew without the key. That the log was cut off, or is an older copy, is found by
 * a head that was printed, or is held by a terminal: give it as {@code held}. Safe for use by
 * several threads.
 */
public final class AuditVerifier {

  private final ChainHash chain;
  private final String company;
  private final List<SealVerifier> keys;

  /**
   * Makes a verifier.
   *
   * @param company whose log it is, as its heads name it
   * @param keys the keys that may have sealed the heads; one of them must have sealed each
   */
  public AuditVerifier(ChainHash chain, String company, List<SealVerifier> keys) {
    this.chain = chain;
    this.company = company;
    this.keys = List.copyOf(keys);
  }

  /**
   * Checks a stream in a store.
   *
   * @param held heads of this stream that were kept elsewhere
   */
  public AuditReport verify(Connection connection, String stream, Collection<TreeHead> held)
      throws SQLException {
    AuditPass pass = pass(stream, held);
    RecordLog log = new RecordLog(chain);
    return result(pass, log.verify(connection, stream, record -> pass.take(record.content())));
  }

  /**
   * Checks the stream in an exported file ({@link RecordLog#export}).
   *
   * @param held heads of this stream that were kept elsewhere
   */
  public AuditReport verify(ChainFile file, Collection<TreeHead> held) {
    AuditPass pass = pass(file.stream(), held);
    return result(pass, file.verify(1, record -> pass.take(record.content())));
  }

  private AuditPass pass(String stream, Collection<TreeHead> held) {
    AuditPass pass = new AuditPass(chain, company, stream, keys);
    pass.hold(held);
    return pass;
  }

  private static AuditReport result(AuditPass pass, VerifiedStream records) {
    AuditReport report = pass.result();
    report.findings().addAll(records.findings());
    return report;
  }
}
