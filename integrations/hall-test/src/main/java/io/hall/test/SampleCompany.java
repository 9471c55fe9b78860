package io.hall.test;

import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.receipt.ReceiptRegister;
import io.hall.security.Terminal;
import io.hall.security.account.Account;
import io.hall.security.account.AccountChange;
import io.hall.security.account.Accounts;
import io.hall.security.account.ActivationCodes;
import io.hall.security.account.Activations;
import io.hall.security.account.Argon2idHasher;
import io.hall.security.account.Authentication;
import io.hall.security.account.AuthenticationResult;
import io.hall.security.account.Authenticator;
import io.hall.security.account.AuthenticatorSettings;
import io.hall.security.account.BlockList;
import io.hall.security.account.CredentialProfile;
import io.hall.security.account.Credentials;
import io.hall.security.account.ExternalAuthentication;
import io.hall.security.account.FirstAccounts;
import io.hall.security.account.OneTimeCode;
import io.hall.security.account.Peppers;
import io.hall.security.account.PersonId;
import io.hall.security.account.Role;
import io.hall.security.account.StepUp;
import io.hall.security.account.TotpAlgorithm;
import io.hall.security.audit.AuditListener;
import io.hall.security.audit.AuditLog;
import io.hall.security.departure.AccountGuard;
import io.hall.security.departure.AccountsLeave;
import io.hall.security.departure.BooksLeave;
import io.hall.security.departure.Departures;
import io.hall.security.departure.GrantsLeave;
import io.hall.security.departure.KeysLeave;
import io.hall.security.departure.SessionsLeave;
import io.hall.security.departure.ShiftsLeave;
import io.hall.security.disclosure.DisclosureDesk;
import io.hall.security.seal.KeyOwner;
import io.hall.security.seal.KeyRegister;
import io.hall.security.seal.NewKey;
import io.hall.security.seal.SealAlgorithm;
import io.hall.security.seal.SealKey;
import io.hall.security.session.CredentialEpoch;
import io.hall.security.session.HallHours;
import io.hall.security.session.Opened;
import io.hall.security.session.SessionPolicy;
import io.hall.security.session.SessionRegistry;
import io.hall.security.session.SessionsOnChange;
import io.hall.security.vault.KeyVault;
import io.hall.security.vault.LocalKeys;
import io.hall.security.vault.VaultAlgorithm;
import io.hall.security.vault.VaultTexts;
import io.hall.settlement.ShiftRegister;
import io.hall.store.RequestId;
import io.hall.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;

/**
 * An invented company with everything of hall-security put together: accounts, sessions,
 * permissions to disclose, keys, departures, an audit log, personal texts that are sealed. It shows
 * which part is given to which; its keys are of no worth, and its passwords are hashed cheaply.
 *
 * <p>Of its accounts the system administrator {@code A01} and the security administrator {@code
 * S01} are there from the start.
 */
public final class SampleCompany {

  /** The hall's terminal. */
  public static final Terminal TERMINAL = new Terminal(SampleHall.HALL, "T1");

  /** The system administrator. */
  public static final StaffNumber ADMIN = new StaffNumber("A01");

  /** The security administrator. */
  public static final StaffNumber SECURITY = new StaffNumber("S01");

  private static final String NAME = "sample-company";
  private static final Argon2idHasher CHEAP =
      new Argon2idHasher(new Argon2idHasher.Cost(64, 1, 1), Peppers.none());

  private final Clock clock;
  private final Store store;
  private final SealKey key;
  private final AuditLog audit;
  private final Accounts accounts;
  private final ActivationCodes codes;
  private final Activations activations;
  private final Authenticator authenticator;
  private final SessionRegistry sessions;
  private final DisclosureDesk disclosure;
  private final KeyRegister keys;
  private final ShiftRegister shifts;
  private final ReceiptRegister receipts;
  private final Departures departures;
  private final Badge badge = new Badge();
  private final Map<StaffNumber, OneTimeCode> delivered = new HashMap<>();
  private int requests;

  /**
   * Founds the company in a database that has the tables of the store and of {@link
   * io.hall.security.SecurityTables}.
   */
  public SampleCompany(Store plain, Clock clock) {
    this.clock = clock;
    KeyVault vault =
        new KeyVault(
            plain,
            LocalKeys.of(Map.of("sample-1", new SecretKeySpec(new byte[32], "AES")), "sample-1"),
            NAME,
            VaultAlgorithm.AES_256_GCM,
            clock);
    store = plain.sealing(new VaultTexts(vault));
    Instant now = clock.instant();
    key =
        new NewKey(SealAlgorithm.ed25519(), KeyOwner.COMPANY, now, now.plus(Duration.ofDays(365)))
            .make();
    audit = new AuditLog(store, clock, NAME, List.of(key));
    sessions =
        new SessionRegistry(
            store,
            clock,
            SessionPolicy.standard(),
            HallHours.NONE,
            (connection, number) -> directory().find(connection, number),
            CredentialEpoch.TOLD,
            audit,
            List.of());
    SessionsOnChange onChange = new SessionsOnChange(sessions);
    accounts = new Accounts(store, clock, audit, List.of(onChange));
    CredentialProfile profile =
        CredentialProfile.shipped(
            CredentialProfile.NIST_800_63B_4, LocalDate.ofInstant(now, ZoneOffset.UTC));
    codes =
        new ActivationCodes(
            accounts, clock, audit, (a, code) -> delivered.put(a.number(), code), profile);
    AuthenticatorSettings settings =
        new AuthenticatorSettings(
            store,
            clock,
            accounts,
            profile,
            CHEAP,
            BlockList.NONE,
            vault,
            TotpAlgorithm.SHA1,
            NAME,
            audit,
            List.of(onChange));
    activations = new Activations(accounts, settings);
    authenticator = new Authenticator(settings);
    disclosure = new DisclosureDesk(store, clock, accounts, audit, key);
    keys = new KeyRegister(store, clock);
    shifts = new ShiftRegister(store, clock);
    receipts =
        new ReceiptRegister(
            store, clock, List.of(new AccountGuard(accounts)), List.of(new AuditListener(audit)));
    departures =
        new Departures(
            store,
            clock,
            accounts,
            new AccountsLeave(accounts),
            List.of(
                new SessionsLeave(sessions),
                new GrantsLeave(disclosure),
                new KeysLeave(keys),
                new ShiftsLeave(shifts),
                new BooksLeave(receipts.books())),
            audit);
    found();
  }

  private Accounts directory() {
    return accounts;
  }

  private void found() {
    FirstAccounts first = new FirstAccounts(accounts, clock);
    OneTimeCode code = store.write(first::open);
    delivered.putAll(
        store.write(
            c ->
                first.use(
                    c,
                    request(),
                    code,
                    new FirstAccounts.First(ADMIN, new PersonId("p-A01")),
                    new FirstAccounts.First(SECURITY, new PersonId("p-S01")))));
    activate(ADMIN, password(ADMIN));
    activate(SECURITY, password(SECURITY));
  }

  /** Makes an account of a person of its own, in use, with {@link #password}. */
  public Account hire(StaffNumber number, Role role) {
    return hire(number, role, new PersonId("p-" + number), password(number));
  }

  /** Makes an account in use. */
  public Account hire(StaffNumber number, Role role, PersonId person, char[] password) {
    boolean inHall = role == Role.CASHIER || role == Role.HALL_HEAD;
    Optional<HallCode> hall = inHall ? Optional.of(SampleHall.HALL) : Optional.empty();
    AccountChange change = AccountChange.create(number, person, role, hall);
    RequestId asked = store.write(c -> accounts.ask(c, request(), change, ADMIN));
    store.write(c -> accounts.approve(c, request(), asked, SECURITY));
    store.write(
        c -> {
          codes.issue(c, request(), number, ADMIN);
          return c;
        });
    activate(number, password);
    return account(number);
  }

  private void activate(StaffNumber number, char[] password) {
    OneTimeCode code =
        Optional.ofNullable(delivered.remove(number)).orElseThrow(IllegalStateException::new);
    activations.activate(TERMINAL, number.value(), code, password, List.of());
  }

  /** Returns the account as it stands. */
  public Account account(StaffNumber number) {
    return store.read(c -> accounts.find(c, number)).orElseThrow();
  }

  /** The password that {@link #hire} gives to an account: worth nothing, and a new array. */
  public static char[] password(StaffNumber number) {
    return ("sample password of " + number).toCharArray();
  }

  /** Returns the proof of somebody's second factor, without having asked for it. */
  public StepUp proof(StaffNumber by) {
    return badge.proof(account(by), clock.instant());
  }

  /** Opens a session at {@link #TERMINAL} with such a proof. */
  public Opened signIn(StaffNumber number) {
    return sessions.open(proof(number), TERMINAL);
  }

  /** Believes everybody. */
  private static final class Badge extends ExternalAuthentication {

    StepUp proof(Account account, Instant at) {
      return stepUp(account, at);
    }

    @Override
    public AuthenticationResult authenticate(Credentials credentials) {
      throw new UnsupportedOperationException("A badge is shown, no password is given");
    }
  }

  /** Returns a name for a request that no other has. */
  public RequestId request() {
    requests++;
    return new RequestId(NAME + "-" + requests);
  }

  /** The store, which seals personal texts. */
  public Store store() {
    return store;
  }

  /** The company's key. */
  public SealKey key() {
    return key;
  }

  /** Everything that was done. */
  public AuditLog audit() {
    return audit;
  }

  /** Who has which account. */
  public Accounts accounts() {
    return accounts;
  }

  /** Signs people in with their passwords. */
  public Authentication authentication() {
    return authenticator;
  }

  /** Who is signed in. */
  public SessionRegistry sessions() {
    return sessions;
  }

  /** What may leave the company. */
  public DisclosureDesk disclosure() {
    return disclosure;
  }

  /** Whose keys are good. */
  public KeyRegister keys() {
    return keys;
  }

  /** The shifts of cashiers. */
  public ShiftRegister shifts() {
    return shifts;
  }

  /** The receipts, guarded and audited. */
  public ReceiptRegister receipts() {
    return receipts;
  }

  /** How people leave. */
  public Departures departures() {
    return departures;
  }
}
