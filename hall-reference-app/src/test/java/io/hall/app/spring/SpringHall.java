package io.hall.app.spring;

import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.security.SecurityTables;
import io.hall.security.Terminal;
import io.hall.security.account.Account;
import io.hall.security.account.AccountChange;
import io.hall.security.account.Accounts;
import io.hall.security.account.ActivationCodes;
import io.hall.security.account.Activations;
import io.hall.security.account.Argon2idHasher;
import io.hall.security.account.Authenticator;
import io.hall.security.account.AuthenticatorSettings;
import io.hall.security.account.BlockList;
import io.hall.security.account.CredentialProfile;
import io.hall.security.account.FirstAccounts;
import io.hall.security.account.OneTimeCode;
import io.hall.security.account.Peppers;
import io.hall.security.account.PersonId;
import io.hall.security.account.Role;
import io.hall.security.account.TotpAlgorithm;
import io.hall.security.session.HallHours;
import io.hall.security.session.SessionPolicy;
import io.hall.security.session.SessionRegistry;
import io.hall.security.vault.Vault;
import io.hall.store.RequestId;
import io.hall.store.SqliteStore;
import io.hall.store.Store;
import jakarta.servlet.Filter;
import jakarta.servlet.http.Cookie;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;

/** A hall behind a chain of Spring Security, without a server. */
final class SpringHall implements AutoCloseable {

  static final String PASSWORD = "Kranich-7-Teller-Lampe";
  private static final HallCode HALL = new HallCode("H01");
  private static final Terminal COUNTER = new Terminal(HALL, "T1");
  private static final StaffNumber ADMIN = new StaffNumber("A01");
  private static final StaffNumber SECURITY = new StaffNumber("S01");

  private final Turned clock = new Turned();
  private final Map<StaffNumber, OneTimeCode> codes = new HashMap<>();
  private final Store store;
  private final Accounts accounts;
  private final ActivationCodes activation;
  private final Activations activations;
  private final AnnotationConfigWebApplicationContext spring =
      new AnnotationConfigWebApplicationContext();
  private int requests;

  SpringHall(Path folder) throws Exception {
    Path file = folder.resolve("hall.db");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      SqliteStore.createTables(connection);
      SecurityTables.create(connection);
    }
    store = SqliteStore.open(file);
    accounts = new Accounts(store, clock, (c, event) -> {}, List.of());
    CredentialProfile profile =
        CredentialProfile.shipped(CredentialProfile.NIST_800_63B_4, LocalDate.of(2026, 11, 23));
    activation =
        new ActivationCodes(
            accounts, clock, (c, event) -> {}, (a, code) -> codes.put(a.number(), code), profile);
    AuthenticatorSettings settings =
        new AuthenticatorSettings(
            store,
            clock,
            accounts,
            profile,
            new Argon2idHasher(new Argon2idHasher.Cost(64, 1, 1), Peppers.none()),
            BlockList.NONE,
            new Vault() {
              @Override
              public byte[] seal(Place place, byte[] plain) {
                throw new IllegalStateException("Nobody here has a second factor");
              }

              @Override
              public byte[] open(Place place, byte[] sealed) {
                throw new IllegalStateException("Nobody here has a second factor");
              }
            },
            TotpAlgorithm.SHA1,
            "示例热力",
            (c, event) -> {},
            List.of());
    activations = new Activations(accounts, settings);
    openCompany();
    hire("C01", Role.CASHIER);
    SessionRegistry sessions =
        new SessionRegistry(
            store,
            clock,
            SessionPolicy.standard(),
            HallHours.NONE,
            accounts,
            (c, number) -> 0,
            (c, event) -> {},
            List.of());
    start(new HallSecurity(new Authenticator(settings), sessions, request -> COUNTER));
  }

  private void start(HallSecurity hall) {
    spring.addBeanFactoryPostProcessor(beans -> beans.registerSingleton("hall", hall));
    spring.register(Chain.class);
    spring.refresh();
  }

  /** What an application writes. */
  @Configuration
  @EnableWebSecurity
  static class Chain {

    @Bean
    SecurityFilterChain chain(HttpSecurity http, HallSecurity hall) throws Exception {
      http.authorizeHttpRequests(
          rules ->
              rules
                  .requestMatchers("/counter")
                  .hasRole("CASHIER")
                  .requestMatchers("/reports")
                  .hasRole("SETTLEMENT_ADMIN")
                  .anyRequest()
                  .denyAll());
      return hall.guard(http).build();
    }
  }

  private void openCompany() {
    FirstAccounts first = new FirstAccounts(accounts, clock);
    OneTimeCode code = store.write(first::open);
    Map<StaffNumber, OneTimeCode> made =
        store.write(
            c ->
                first.use(
                    c,
                    request(),
                    code,
                    new FirstAccounts.First(ADMIN, new PersonId("p-admin")),
                    new FirstAccounts.First(SECURITY, new PersonId("p-security"))));
    codes.putAll(made);
    activate(ADMIN);
    activate(SECURITY);
  }

  Account hire(String number, Role role) {
    AccountChange change =
        AccountChange.create(
            new StaffNumber(number), new PersonId("p-" + number), role, Optional.of(HALL));
    RequestId asked = store.write(c -> accounts.ask(c, request(), change, ADMIN));
    Account account = store.write(c -> accounts.approve(c, request(), asked, SECURITY));
    store.write(
        c -> {
          activation.issue(c, request(), account.number(), ADMIN);
          return c;
        });
    activate(account.number());
    return account;
  }

  private void activate(StaffNumber number) {
    activations.activate(
        COUNTER,
        number.value(),
        Objects.requireNonNull(codes.get(number)),
        PASSWORD.toCharArray(),
        List.of());
  }

  void suspend(String number) {
    store.write(c -> accounts.suspend(c, request(), new StaffNumber(number), ADMIN));
  }

  private RequestId request() {
    requests++;
    return new RequestId("request-" + requests);
  }

  Turned clock() {
    return clock;
  }

  MockHttpServletResponse signIn(String account, String password) throws Exception {
    return post("/sign-in", List.of("account", account, "password", password));
  }

  MockHttpServletResponse get(String path, Cookie... cookies) throws Exception {
    return run(new MockHttpServletRequest("GET", path), cookies);
  }

  MockHttpServletResponse post(String path, List<String> form, Cookie... cookies) throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", path);
    request.addHeader("X-XSRF-TOKEN", "token");
    for (int i = 0; i < form.size(); i += 2) {
      request.setParameter(form.get(i), form.get(i + 1));
    }
    return run(request, with(cookies, new Cookie("XSRF-TOKEN", "token")));
  }

  /** Posts as a page of somebody else would, which cannot read the cookie. */
  MockHttpServletResponse forge(String path, Cookie... cookies) throws Exception {
    return run(new MockHttpServletRequest("POST", path), cookies);
  }

  private static Cookie[] with(Cookie[] cookies, Cookie more) {
    Cookie[] all = Arrays.copyOf(cookies, cookies.length + 1);
    all[cookies.length] = more;
    return all;
  }

  private MockHttpServletResponse run(MockHttpServletRequest request, Cookie... cookies)
      throws Exception {
    request.setSecure(true);
    request.setCookies(cookies);
    request.setServletPath(Objects.requireNonNull(request.getRequestURI()));
    MockHttpServletResponse response = new MockHttpServletResponse();
    List<String> seen = new ArrayList<>();
    Filter page =
        (asked, answer, chain) -> {
          Authentication who =
              Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
          seen.add(who.getName() + " " + who.getAuthorities().iterator().next());
          answer.getWriter().write(seen.get(0));
        };
    Filter chain = spring.getBean("springSecurityFilterChain", Filter.class);
    new MockFilterChain(new Nothing(), chain, page).doFilter(request, response);
    return response;
  }

  @Override
  public void close() {
    spring.close();
    store.close();
  }

  private static final class Nothing extends jakarta.servlet.http.HttpServlet {
    private static final long serialVersionUID = 1L;
  }

  /** Stands still until it is turned. */
  static final class Turned extends Clock {

    private Instant now = Instant.parse("2026-11-23T04:00:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
