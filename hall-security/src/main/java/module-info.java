/**
 * Accounts (工号), sessions, disclosure (收费保密), audit, seals and encryption for a hall, on {@code
 * io.hall.core} and Bouncy Castle.
 */
@SuppressWarnings("opens") // some of these hold SQL and no classes
module io.hall.security {
  requires transitive io.hall.core;
  requires java.net.http;
  requires org.bouncycastle.pkix;
  requires org.bouncycastle.provider;
  requires org.bouncycastle.util;
  requires org.slf4j;
  requires static transitive org.jspecify;
  requires static tools.jackson.databind;
  requires static com.fasterxml.jackson.annotation;
  requires static org.dhatim.fastexcel;

  exports io.hall.security;
  exports io.hall.security.account;
  exports io.hall.security.audit;
  exports io.hall.security.departure;
  exports io.hall.security.disclosure;
  exports io.hall.security.masking;
  exports io.hall.security.seal;
  exports io.hall.security.session;
  exports io.hall.security.vault;

  // DDL, which Flyway looks for from outside
  opens io.hall.security.postgresql;
  opens io.hall.security.sqlite;

  // the sentences of findings
  opens io.hall.security.account to
      io.hall.core;
  opens io.hall.security.audit to
      io.hall.core;
  opens io.hall.security.departure to
      io.hall.core;
  opens io.hall.security.disclosure to
      io.hall.core;
  opens io.hall.security.masking to
      io.hall.core;
  opens io.hall.security.seal to
      io.hall.core;
  opens io.hall.security.session to
      io.hall.core;
  opens io.hall.security.vault to
      io.hall.core;
}
