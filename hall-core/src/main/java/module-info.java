/**
 * Receipts (收据), settlement, reports and the values beneath them, without a framework.
 *
 * <p>Drivers are the application's to bring: {@code org.xerial.sqlitejdbc} or {@code
 * org.postgresql.jdbc}. Jackson and Hibernate Validator are used where they are.
 */
@SuppressWarnings({"opens", "module"}) // some hold SQL and no classes; Jackson 2 need not be there
module io.hall.core {
  requires transitive jakarta.validation;
  requires transitive java.sql;
  requires java.desktop; // printers asked whether they are ready
  requires org.slf4j;
  requires static transitive org.jspecify;
  requires static tools.jackson.databind;
  requires static com.fasterxml.jackson.annotation;
  requires static org.hibernate.validator;

  exports io.hall.archive;
  exports io.hall.calendar;
  exports io.hall.check;
  exports io.hall.conduct;
  exports io.hall.conduct.duty;
  exports io.hall.conduct.enquiry;
  exports io.hall.conduct.premises;
  exports io.hall.conduct.remedy;
  exports io.hall.conduct.weekly;
  exports io.hall.conduct.wording;
  exports io.hall.conduct.wording.constraints;
  exports io.hall.csv;
  exports io.hall.document;
  exports io.hall.identity;
  exports io.hall.identity.constraints;
  exports io.hall.json;
  exports io.hall.money;
  exports io.hall.money.constraints;
  exports io.hall.paper;
  exports io.hall.payment;
  exports io.hall.proof;
  exports io.hall.receipt;
  exports io.hall.reconcile;
  exports io.hall.reconcile.kernel;
  exports io.hall.report;
  exports io.hall.settlement;
  exports io.hall.store;
  exports io.hall.tariff;

  // DDL, which Flyway looks for from outside
  opens io.hall.store.postgresql;
  opens io.hall.store.sqlite;
  opens io.hall.conduct.postgresql;
  opens io.hall.conduct.sqlite;

  // values whose common class is not public: Jackson calls its methods
  opens io.hall.conduct.duty to
      com.fasterxml.jackson.databind,
      tools.jackson.databind;
  opens io.hall.identity to
      com.fasterxml.jackson.databind,
      tools.jackson.databind;

  provides jakarta.validation.ConstraintValidator with
      io.hall.identity.constraints.internal.ValidSocialCreditCodeValidator,
      io.hall.identity.constraints.internal.ValidOrganisationCodeValidator,
      io.hall.identity.constraints.internal.ValidTaxpayerIdValidator,
      io.hall.identity.constraints.internal.ValidResidentIdValidator,
      io.hall.identity.constraints.internal.ValidMobileNumberValidator,
      io.hall.identity.constraints.internal.ValidLandlineNumberValidator,
      io.hall.identity.constraints.internal.ValidPhoneNumberValidator,
      io.hall.identity.constraints.internal.ValidBankCardValidator,
      io.hall.money.constraints.internal.AmountsAgreeValidator,
      io.hall.money.constraints.internal.CapitalTextValidator,
      io.hall.money.constraints.internal.YuanAmountValidator,
      io.hall.conduct.wording.constraints.internal.CourteousValidator;
}
