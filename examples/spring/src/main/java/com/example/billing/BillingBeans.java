package com.example.billing;

import io.hall.receipt.ReceiptRegister;
import io.hall.store.SqliteStore;
import io.hall.store.Store;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** What the program had already, and the two beans of hall. */
@Configuration
@EnableTransactionManagement
@Import(Payments.class)
public class BillingBeans {

  @Bean
  DataSource dataSource(@Value("${billing.file}") Path file) {
    return new DriverManagerDataSource(
        "jdbc:sqlite:" + file + "?transaction_mode=IMMEDIATE&busy_timeout=10000&synchronous=FULL");
  }

  @Bean
  PlatformTransactionManager transactions(DataSource dataSource) {
    return new DataSourceTransactionManager(dataSource);
  }

  @Bean
  JdbcClient jdbc(DataSource dataSource) {
    JdbcClient jdbc = JdbcClient.create(dataSource);
    jdbc.sql("CREATE TABLE IF NOT EXISTS payment(number TEXT PRIMARY KEY, fen INTEGER NOT NULL)")
        .update();
    return jdbc;
  }

  /** The store; with PostgreSQL it is {@code PostgresStore.open(dataSource)}. */
  @Bean
  Store store(@Value("${billing.file}") Path file, JdbcClient first) {
    SqliteStore.createTables(file); // or the migrations that the library brings, with Flyway
    return SqliteStore.open(file);
  }

  @Bean
  ReceiptRegister receipts(Store store) {
    return new ReceiptRegister(store, Clock.systemUTC(), List.of(), List.of());
  }
}
