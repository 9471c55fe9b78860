package io.hall.app.api;

import io.hall.app.api.ApiUses.Use;
import io.hall.app.customer.Charges;
import io.hall.app.customer.Customers;
import io.hall.app.customer.Owed;
import io.hall.calendar.HeatingSeason;
import io.hall.store.Store;
import io.hall.tariff.FeeCategory;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Customers and their charges, kept in step with the billing system. */
@RestController
@RequestMapping("/api/v1/customers/{customer}")
@Tag(name = "Customers", description = "Customers and their charges (用户与应收).")
final class CustomerApi {

  private static final String NUMBER = "[A-Za-z0-9][A-Za-z0-9._-]{0,39}";

  private final Store store;
  private final Customers customers;
  private final Charges charges;
  private final ApiUses uses;

  CustomerApi(Store store, Customers customers, Charges charges, ApiUses uses) {
    this.store = store;
    this.customers = customers;
    this.charges = charges;
    this.uses = uses;
  }

  @Operation(
      operationId = "putCustomer",
      summary = "Adds a customer, or puts new data in place of the old.",
      description = "Customers are the company's: the key must be for all halls.")
  @PutMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void put(@PathVariable String customer, @RequestBody CustomerBody body, ApiCaller caller) {
    requireCompany(caller);
    requireNumber(customer);
    store.write(
        connection -> {
          customers.put(connection, body.customer(customer));
          uses.record(connection, caller, Use.of("customer.put", "customer/" + customer));
          return customer;
        });
  }

  @Operation(operationId = "charges", summary = "Returns all charges of a customer.")
  @GetMapping("/charges")
  List<ChargeAnswer> charges(@PathVariable String customer, ApiCaller caller) {
    requireNumber(customer);
    List<Owed> owed =
        store.read(
            connection -> {
              requireKnown(connection, customer);
              return charges.of(connection, customer);
            });
    uses.read(caller, Use.of("charges.read", "customer/" + customer));
    return owed.stream().map(ChargeAnswer::of).toList();
  }

  @Operation(
      operationId = "putCharge",
      summary = "Charges a customer for a season and a category, or changes that charge.",
      description =
          "It never becomes less than what was paid of it. The key must be for all halls.")
  @PutMapping("/charges/{season}/{category}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void put(
      @PathVariable String customer,
      @PathVariable String season,
      @PathVariable String category,
      @RequestBody ChargeBody body,
      ApiCaller caller) {
    requireCompany(caller);
    requireNumber(customer);
    Owed owed = body.owed(season(season), category(category));
    store.write(
        connection -> {
          requireKnown(connection, customer);
          if (!charges.put(connection, customer, owed)) {
            throw ApiCode.LESS_THAN_PAID.refusal("/fen");
          }
          uses.record(connection, caller, Use.of("charge.put", "customer/" + customer));
          return owed;
        });
  }

  private static void requireCompany(ApiCaller caller) {
    if (caller.getPrincipal().hall().isPresent()) {
      throw ApiCode.OTHER_HALL.refusal();
    }
  }

  private static void requireNumber(String customer) {
    if (!customer.matches(NUMBER)) {
      throw ApiCode.PATH.refusal("customer");
    }
  }

  private void requireKnown(Connection connection, String customer) throws SQLException {
    if (!customers.exists(connection, customer)) {
      throw ApiCode.NOT_THERE.refusal();
    }
  }

  private static HeatingSeason season(String text) {
    return HeatingSeason.parse(text).value().orElseThrow(() -> ApiCode.PATH.refusal("season"));
  }

  private static FeeCategory category(String text) {
    return Arrays.stream(FeeCategory.values())
        .filter(category -> category.name().equals(text))
        .findFirst()
        .orElseThrow(() -> ApiCode.PATH.refusal("category"));
  }
}
