package io.hall.receipt;

import static io.hall.receipt.HallAtWork.BOOK;
import static io.hall.receipt.HallAtWork.CASHIER;
import static io.hall.receipt.HallAtWork.KEEPER;
import static io.hall.receipt.HallAtWork.asking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.check.CheckFailedException;
import io.hall.store.RequestId;
import io.hall.store.Sql;
import io.hall.store.Store;
import io.hall.store.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The two ways to issue, as a program on Spring uses them beside a table of its own.
 *
 * <p><em>Joined</em>: in Spring's transaction, on its connection. On SQLite the data source says
 * that a transaction begins IMMEDIATE ({@code transaction_mode=IMMEDIATE}), for one that reads
 * first and writes later is refused when somebody wrote in between. <em>Own</em>: the program's row
 * is written by the register's work.
 */
@ParameterizedClass
@MethodSource("io.hall.store.TestDatabase#kinds")
class SpringTransactionExampleTest {

  @Parameter TestDatabase.Kind kind = TestDatabase.Kind.SQLITE;
  private TestDatabase database;
  private DataSource source;
  private HallAtWork hall;
  private JdbcClient jdbc;
  private TransactionTemplate transaction;

  @BeforeEach
  void open(@TempDir Path folder) {
    database = kind.make(folder);
    source = database.source();
    hall = new HallAtWork(database);
    jdbc = JdbcClient.create(source);
    transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    jdbc.sql("CREATE TABLE payment (id VARCHAR(40) PRIMARY KEY, receipt VARCHAR(30))").update();
  }

  @AfterEach
  void close() {
    jdbc.sql("DROP TABLE payment").update();
    hall.close();
    database.close();
  }

  @Test
  void joined_a_commit_keeps_the_payment_and_its_receipt() {
    Receipt receipt = transaction.execute(status -> payAndIssue("a"));

    assertThat(payments()).containsExactly("P-a " + receipt.number());
    assertThat(hall.serials(BOOK)).containsExactly(1001L);
  }

  @Test
  void joined_a_rollback_keeps_neither_and_costs_no_number() {
    transaction.executeWithoutResult(
        status -> {
          payAndIssue("a");
          status.setRollbackOnly();
        });
    assertThat(payments()).isEmpty();
    assertThat(hall.serials(BOOK)).isEmpty();

    transaction.execute(status -> payAndIssue("b"));
    assertThat(hall.serials(BOOK)).containsExactly(1001L);
    assertThat(hall.findings(BOOK)).isEmpty();
  }

  @Test
  void joined_an_exception_of_the_program_takes_the_receipt_with_it() {
    assertThatThrownBy(
            () ->
                transaction.execute(
                    status -> {
                      payAndIssue("a");
                      throw new IllegalStateException("the account is closed");
                    }))
        .hasMessage("the account is closed");
    assertThat(payments()).isEmpty();
    assertThat(hall.serials(BOOK)).isEmpty();
  }

  @Test
  void joined_a_refused_receipt_takes_the_payment_with_it() {
    hall.take(new BookStep.Returned(new RequestId("back"), BOOK, CASHIER, KEEPER));

    assertThatThrownBy(() -> transaction.execute(status -> payAndIssue("a")))
        .isInstanceOf(CheckFailedException.class)
        .hasMessageContaining("RECEIPT-016");
    assertThat(payments()).isEmpty();
  }

  @Test
  void own_the_register_keeps_the_programs_row_with_the_receipt() {
    Receipt receipt = hall.register.issue(asking("a"), row("P-a"));

    assertThat(receipt.number().serial()).isEqualTo(1001);
    assertThat(payments()).containsExactly("P-a null");
  }

  @Test
  void own_work_that_fails_keeps_neither_and_costs_no_number() {
    hall.register.issue(asking("a"), row("P-a"));
    assertThatThrownBy(() -> hall.register.issue(asking("b"), row("P-a")))
        .hasMessageStartingWith("STORE-001");
    hall.register.issue(asking("c"), row("P-c"));

    assertThat(payments()).containsExactly("P-a null", "P-c null");
    assertThat(hall.serials(BOOK)).containsExactly(1001L, 1002L);
  }

  /** What a program does with a payment in its transaction: its own row, and the receipt. */
  private Receipt payAndIssue(String name) {
    IssueRequest ask = asking(name);
    jdbc.sql("INSERT INTO payment (id) VALUES (?)").param(ask.payment().id().value()).update();
    Receipt receipt = joined(ask);
    jdbc.sql("UPDATE payment SET receipt = ? WHERE id = ?")
        .params(receipt.number().toString(), ask.payment().id().value())
        .update();
    return receipt;
  }

  /** Issues on the connection of Spring's transaction. */
  private Receipt joined(IssueRequest ask) {
    Connection connection = DataSourceUtils.getConnection(source);
    try {
      return hall.register.issue(connection, ask);
    } catch (SQLException e) {
      throw new UncategorizedSQLException("issue", null, e);
    } finally {
      DataSourceUtils.releaseConnection(connection, source);
    }
  }

  /** The program's own row, written by the register's work. */
  private static Store.Work<?> row(String payment) {
    return connection -> {
      Sql.insert(connection, "INSERT INTO payment (id) VALUES (?)", payment);
      return payment;
    };
  }

  private List<String> payments() {
    return jdbc.sql("SELECT id, receipt FROM payment ORDER BY id")
        .query((row, n) -> row.getString(1) + " " + row.getString(2))
        .list();
  }
}
