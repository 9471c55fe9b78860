package io.hall.security.disclosure;

import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.proof.Seal;
import io.hall.security.account.PersonId;
import io.hall.security.masking.DataClass;
import io.hall.store.Canonical;
import io.hall.store.Hash;
import io.hall.store.LogRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The canonical bytes of a disclosure's records; {@code docs/formats/disclosure.md} lists the same
 * fields in the same order.
 */
final class DisclosureBytes {

  static final String REQUESTED = "disclosure.request.1";
  static final String APPROVED = "disclosure.approval.1";
  static final String EMERGENCY = "disclosure.emergency.1";
  static final String REVIEWED = "disclosure.review.1";
  static final String REFUSED = "disclosure.refusal.1";
  static final String ENDED = "disclosure.end.1";
  static final String USED = "disclosure.use.1";

  private static final String GRANT = "hall.grant.1";
  private static final String ERASED = "***";

  private DisclosureBytes() {}

  /** The persons of a request as they were when it was made. */
  record Persons(PersonId requester, Optional<PersonId> beneficiary) {}

  static Canonical request(DisclosureAsk ask, Persons persons, boolean emergency) {
    Canonical.Writer out =
        Canonical.write()
            .text(ask.requester().value())
            .text(persons.requester().value())
            .text(ask.beneficiary().map(StaffNumber::value).orElse(""))
            .text(persons.beneficiary().map(PersonId::value).orElse(""))
            .number(emergency ? 1 : 0);
    return terms(out, ask.terms()).end();
  }

  static Canonical personal(DisclosureAsk ask) {
    return Canonical.write().text(ask.purpose()).text(ask.recipient()).end();
  }

  static DisclosureAsk ask(LogRecord record, Optional<Canonical> personal) {
    Canonical.Reader in = record.body().read();
    StaffNumber requester = new StaffNumber(in.text());
    in.text();
    Optional<StaffNumber> beneficiary = given(in.text()).map(StaffNumber::new);
    in.text();
    in.number();
    Terms terms = terms(in);
    Optional<Canonical.Reader> texts = personal.map(Canonical::read);
    String purpose = texts.map(Canonical.Reader::text).orElse(ERASED + ERASED);
    String recipient = texts.map(Canonical.Reader::text).orElse(ERASED);
    return new DisclosureAsk(requester, recipient, beneficiary, purpose, terms);
  }

  static boolean isEmergency(LogRecord record) {
    Canonical.Reader in = record.body().read();
    for (int i = 0; i < 4; i++) {
      in.text();
    }
    return in.number() == 1;
  }

  private static Optional<String> given(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  private static Canonical.Writer terms(Canonical.Writer out, Terms terms) {
    return out.fields(texts(terms.scope().resources().stream().map(Resource::name).toList()))
        .fields(texts(terms.scope().halls().stream().map(HallCode::value).toList()))
        .text(terms.ceiling().name())
        .fields(texts(terms.unmasked()))
        .number(terms.maxUses())
        .number(terms.maxRecords())
        .number(terms.validFor().toMillis());
  }

  private static Terms terms(Canonical.Reader in) {
    Set<Resource> resources =
        texts(in.fields()).stream()
            .map(Resource::valueOf)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Resource.class)));
    Set<HallCode> halls =
        texts(in.fields()).stream().map(HallCode::new).collect(Collectors.toSet());
    return new Terms(
        new Scope(resources, halls),
        DataClass.valueOf(in.text()),
        new HashSet<>(texts(in.fields())),
        Math.toIntExact(in.number()),
        Math.toIntExact(in.number()),
        Duration.ofMillis(in.number()));
  }

  private static Canonical texts(Collection<String> texts) {
    Canonical.Writer out = Canonical.write();
    texts.forEach(out::text);
    return out.end();
  }

  private static List<String> texts(Canonical fields) {
    List<String> texts = new ArrayList<>();
    Canonical.Reader in = fields.read();
    while (!in.atEnd()) {
      texts.add(in.text());
    }
    return texts;
  }

  /**
   * What an approval's seal is over. With the hash of the request's record it holds purpose and
   * recipient too, to whom that record is committed.
   */
  static Canonical grant(
      GrantId id, Hash request, DisclosureAsk ask, StaffNumber by, PersonId person, Period valid) {
    Canonical.Writer out =
        Canonical.write()
            .text(GRANT)
            .text(id.value())
            .bytes(request.bytes())
            .text(by.value())
            .text(person.value())
            .number(valid.emergency() ? 1 : 0)
            .number(valid.from().toEpochMilli())
            .number(valid.until().toEpochMilli())
            .text(ask.requester().value());
    return terms(out, ask.terms()).end();
  }

  /** From when to when, and whether for an emergency. */
  record Period(Instant from, Instant until, boolean emergency) {}

  /** What the sealed content of a grant says. */
  record GrantFacts(
      GrantId id, Hash request, StaffNumber by, Period valid, StaffNumber requester, Terms terms) {}

  /**
   * Reads what a seal is over.
   *
   * @throws RuntimeException of several kinds if it is no grant
   */
  static GrantFacts grant(Canonical content) {
    Canonical.Reader in = content.read();
    if (!in.text().equals(GRANT)) {
      throw new IllegalArgumentException("No grant");
    }
    GrantId id = new GrantId(in.text());
    Hash request = Hash.of(in.bytes());
    StaffNumber by = new StaffNumber(in.text());
    in.text();
    boolean emergency = in.number() == 1;
    Period valid =
        new Period(Instant.ofEpochMilli(in.number()), Instant.ofEpochMilli(in.number()), emergency);
    GrantFacts facts =
        new GrantFacts(id, request, by, valid, new StaffNumber(in.text()), terms(in));
    if (!in.atEnd()) {
      throw new IllegalArgumentException("No grant");
    }
    return facts;
  }

  static Canonical sealed(Canonical grant, Seal seal) {
    return Canonical.write()
        .fields(grant)
        .text(seal.algorithm())
        .text(seal.key())
        .text(seal.value())
        .end();
  }

  static Disclosure.Approval approval(LogRecord record) {
    Canonical.Reader in = record.body().read();
    Canonical content = in.fields();
    GrantFacts facts = grant(content);
    Seal seal = new Seal(in.text(), in.text(), in.text());
    return new Disclosure.Approval(
        facts.by(),
        facts.valid().from(),
        facts.valid().until(),
        facts.valid().emergency(),
        content,
        seal);
  }

  /** A step that somebody takes. */
  static Canonical step(GrantId id, StaffNumber by) {
    return Canonical.write().text(id.value()).text(by.value()).end();
  }

  static Canonical end(GrantId id, StaffNumber by, Disclosure.Ended.Cause cause) {
    return Canonical.write().text(id.value()).text(by.value()).text(cause.name()).end();
  }

  static Canonical use(GrantId id, StaffNumber by, int use, int records, Hash file, Hash manifest) {
    return Canonical.write()
        .text(id.value())
        .text(by.value())
        .number(use)
        .number(records)
        .bytes(file.bytes())
        .bytes(manifest.bytes())
        .end();
  }
}
