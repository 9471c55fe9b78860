package io.hall.app.disclosure;

import io.hall.app.form.PasswordAgain;
import io.hall.app.server.AskedDay;
import io.hall.app.spring.NotThere;
import io.hall.app.spring.SignedIn;
import io.hall.calendar.BusinessDate;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.proof.SealLines;
import io.hall.security.account.Account;
import io.hall.security.account.StepUp;
import io.hall.security.disclosure.CsvFormat;
import io.hall.security.disclosure.Disclosure;
import io.hall.security.disclosure.DisclosureAsk;
import io.hall.security.disclosure.DisclosureDesk;
import io.hall.security.disclosure.Export;
import io.hall.security.disclosure.ExportFormat;
import io.hall.security.disclosure.ExportSpec;
import io.hall.security.disclosure.Resource;
import io.hall.security.disclosure.Scope;
import io.hall.security.disclosure.Terms;
import io.hall.security.disclosure.XlsxFormat;
import io.hall.security.masking.DataClass;
import io.hall.store.RequestId;
import io.hall.store.Store;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Permissions to give data away: asked for here, and used here once somebody above gave them. */
@Controller
@RequestMapping("/disclosures")
class DisclosurePages {

  private final Store store;
  private final DisclosureDesk desk;
  private final Exports exports;
  private final PasswordAgain password;
  private final Clock clock;

  DisclosurePages(
      Store store, DisclosureDesk desk, Exports exports, PasswordAgain password, Clock clock) {
    this.store = store;
    this.desk = desk;
    this.exports = exports;
    this.password = password;
    this.clock = clock;
  }

  /**
   * A permission as its list shows it.
   *
   * @param state how it stands
   * @param left how many exports are left; 0 unless it can be used
   */
  record Line(String id, String resource, String recipient, String purpose, State state, int left) {

    static Line of(Disclosure asked) {
      Terms terms = asked.ask().terms();
      return new Line(
          asked.id().value(),
          terms.scope().resources().iterator().next().name(),
          asked.ask().recipient(),
          asked.ask().purpose(),
          State.of(asked),
          asked instanceof Disclosure.Granted granted ? terms.maxUses() - granted.uses() : 0);
    }
  }

  /** How a permission stands. */
  enum State {
    /** It waits. */
    REQUESTED,
    /** It can be used. */
    GRANTED,
    /** It was refused. */
    REFUSED,
    /** It is used up, over or taken back. */
    ENDED;

    static State of(Disclosure asked) {
      if (asked instanceof Disclosure.Requested) {
        return REQUESTED;
      }
      if (asked instanceof Disclosure.Granted) {
        return GRANTED;
      }
      return asked instanceof Disclosure.Refused ? REFUSED : ENDED;
    }
  }

  @GetMapping
  String mine(SignedIn me, Model model) {
    StaffNumber who = me.number();
    List<Disclosure> asked = store.read(c -> desk.askedBy(c, who));
    BusinessDate today = BusinessDate.today(clock);
    model.addAttribute("asked", asked.stream().map(Line::of).toList());
    model.addAttribute("resources", Exports.KNOWN);
    model.addAttribute("from", today.plusDays(-30));
    model.addAttribute("to", today);
    model.addAttribute("request", RequestId.next(clock).value());
    return "disclosures";
  }

  /** Asks for the usual permission: one export within a day, everything personal masked. */
  @PostMapping
  String ask(
      @RequestParam String request,
      @RequestParam Resource resource,
      @RequestParam String recipient,
      @RequestParam String purpose,
      @RequestParam int rows,
      SignedIn me) {
    Account account = me.getPrincipal().account();
    Set<HallCode> halls = account.hall().map(Set::of).orElse(Set.of());
    Scope scope = new Scope(EnumSet.of(resource), halls);
    Terms terms = new Terms(scope, DataClass.L3, Set.of(), 1, rows, Duration.ofHours(24));
    DisclosureAsk ask =
        new DisclosureAsk(
            account.number(), recipient.strip(), Optional.empty(), purpose.strip(), terms);
    store.write(c -> desk.request(c, new RequestId(request), ask)).orThrow();
    return "redirect:/disclosures";
  }

  /** Exports under a permission; what stands against it is put on record, and only then told. */
  @PostMapping("/{id}/export")
  ResponseEntity<byte[]> export(
      @PathVariable String id,
      @RequestParam String request,
      @RequestParam String from,
      @RequestParam String to,
      @RequestParam String format,
      @RequestParam("password") String word,
      SignedIn me) {
    Disclosure asked = asked(id, me.number());
    StepUp proof = password.prove(me, word);
    BusinessDate last = AskedDay.of(to, BusinessDate.today(clock));
    BusinessDate first = AskedDay.of(from, last);
    Export export = export(new RequestId(request), asked, proof, first, last, format);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(
            "Content-Disposition", "attachment; filename=\"" + export.manifest().file() + ".zip\"")
        .body(zip(export));
  }

  private Export export(
      RequestId request,
      Disclosure asked,
      StepUp proof,
      BusinessDate from,
      BusinessDate to,
      String format) {
    Scope scope = asked.ask().terms().scope();
    Resource resource = scope.resources().iterator().next();
    ExportSpec<List<String>> spec =
        new ExportSpec<>(
            asked.ask().purpose(), scope, from + " — " + to, Exports.columns(resource));
    return store
        .write(
            c -> {
              List<List<String>> rows = exports.rows(c, resource, scope.halls(), from, to);
              return desk.export(c, request, asked.id(), proof, spec, rows, format(format));
            })
        .orThrow();
  }

  private static ExportFormat format(String name) {
    return name.equals("xlsx") ? new XlsxFormat() : CsvFormat.forExcel();
  }

  /** A permission of one's own; another's is not there. */
  private Disclosure asked(String id, StaffNumber me) {
    return store.read(c -> desk.askedBy(c, me)).stream()
        .filter(one -> one.id().value().equals(id))
        .findFirst()
        .orElseThrow(NotThere::new);
  }

  /** The file, its manifest and the seal over that. */
  private static byte[] zip(Export export) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String file = export.manifest().file();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      put(zip, file, export.content());
      put(zip, file + ".manifest.json", utf8(export.manifest().text()));
      put(zip, file + ".manifest.seal", utf8(SealLines.text(List.of(export.seal()))));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // it is written to memory
    }
    return out.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(bytes);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
