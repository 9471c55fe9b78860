package io.hall.app.reconcile;

import io.hall.calendar.BusinessDate;
import io.hall.money.Money;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import io.hall.reconcile.Ambiguity;
import io.hall.reconcile.Cause;
import io.hall.reconcile.CauseKind;
import io.hall.reconcile.Difference;
import io.hall.reconcile.Effect;
import io.hall.reconcile.Line;
import io.hall.reconcile.Place;
import io.hall.reconcile.Reconciliation;
import io.hall.reconcile.Row;
import io.hall.reconcile.RuleSet;
import io.hall.reconcile.Side;
import io.hall.settlement.Shift;
import java.io.OutputStream;
import java.io.Writer;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * A result as JSON, written as it goes, a cause on a line; {@code docs/formats/reconcile.md}
 * describes it. Money is in fen; there is no personal data in it. The same result always gives the
 * same bytes.
 */
final class ReconcileJson {

  static final String FORMAT = "hall.reconciliation.1";

  private static final DateTimeFormatter TIME = DateTimeFormatter.ISO_LOCAL_DATE_TIME;
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build())
          .build();

  private final Result result;
  private final JsonGenerator out;

  private ReconcileJson(Result result, JsonGenerator out) {
    this.result = result;
    this.out = out;
  }

  /** Writes the document and leaves {@code to} open. */
  static void write(Result result, OutputStream to) {
    try (JsonGenerator out = JSON.writer().with(new JsonLines()).createGenerator(to)) {
      new ReconcileJson(result, out).document();
    }
  }

  /** Writes the document and leaves {@code to} open. */
  static void write(Result result, Writer to) {
    try (JsonGenerator out = JSON.writer().with(new JsonLines()).createGenerator(to)) {
      new ReconcileJson(result, out).document();
    }
  }

  private void document() {
    out.writeStartObject();
    out.writeStringProperty("format", FORMAT);
    rules(result.rules());
    selection(result.selection());
    out.writeArrayPropertyStart("inputs");
    result.sources().files().forEach(this::input);
    out.writeEndArray();
    out.writeArrayPropertyStart("notCompared");
    result.notCompared().forEach(tender -> out.writeString(tender.name()));
    out.writeEndArray();
    out.writeBooleanProperty("agrees", result.agrees());
    out.writeArrayPropertyStart("comparisons");
    result.comparisons().forEach(this::comparison);
    out.writeEndArray();
    out.writeEndObject();
    out.writeRaw('\n');
  }

  private void rules(RuleSet rules) {
    out.writeObjectPropertyStart("rules");
    out.writeStringProperty("name", rules.name());
    out.writeNumberProperty("version", rules.version());
    out.writeStringProperty("sha256", RulesHash.of(rules));
    out.writeNumberProperty("windowMinutes", rules.window().toMinutes());
    out.writeNumberProperty("parts", rules.parts());
    out.writeObjectPropertyStart("settlementDays");
    rules.settlementDays().forEach((tender, days) -> out.writeNumberProperty(tender.name(), days));
    out.writeEndObject();
    out.writeNumberProperty("causes", rules.causes());
    out.writeNumberProperty("candidates", rules.candidates());
    out.writeNumberProperty("alternatives", rules.alternatives());
    out.writeEndObject();
  }

  private void selection(Selection selection) {
    out.writeObjectPropertyStart("selection");
    text("from", selection.from().map(BusinessDate::toString));
    text("to", selection.to().map(BusinessDate::toString));
    text("hall", selection.hall().map(HallCode::value));
    out.writeEndObject();
  }

  private void input(SourceFile file) {
    out.writeStartObject();
    out.writeStringProperty("side", file.side().name());
    out.writeStringProperty("file", file.name());
    out.writeStringProperty("kind", file.kind().name());
    text("sheet", file.bill().flatMap(Bill::sheet));
    out.writeNumberProperty("lines", file.lines());
    out.writeStringProperty("sha256", file.sha256().get());
    text("mapping", file.bill().flatMap(Bill::mapping));
    text("mappingSha256", file.bill().flatMap(Bill::mappingSha256));
    out.writeEndObject();
  }

  private void comparison(Reconciliation comparison) {
    out.writeStartObject();
    out.writeStringProperty("subject", comparison.subject().name());
    out.writeNumberProperty("ourLines", comparison.ourLines());
    out.writeNumberProperty("theirLines", comparison.theirLines());
    fen("oursFen", comparison.ours());
    fen("theirsFen", comparison.theirs());
    fen("differenceFen", comparison.difference());
    Money explained = Money.sum(comparison.byKind().values());
    fen("explainedFen", explained);
    fen("unexplainedFen", comparison.difference().minus(explained));
    fen("residualFen", comparison.residual());
    out.writeBooleanProperty("agrees", comparison.agrees());
    kinds(comparison);
    out.writeArrayPropertyStart("differences");
    comparison.differences().forEach(this::difference);
    out.writeEndArray();
    out.writeArrayPropertyStart("causes");
    Numbered.of(comparison).forEach(this::cause);
    out.writeEndArray();
    out.writeArrayPropertyStart("ambiguities");
    Map<Cause, Integer> numbers = new HashMap<>();
    Numbered.of(comparison).forEach(one -> numbers.put(one.cause(), one.number()));
    comparison.ambiguities().forEach(ambiguity -> ambiguity(ambiguity, numbers));
    out.writeEndArray();
    out.writeEndObject();
  }

  private void kinds(Reconciliation comparison) {
    Map<CauseKind, Integer> counts = new EnumMap<>(CauseKind.class);
    comparison.causes().forEach(cause -> counts.merge(cause.kind(), 1, Integer::sum));
    out.writeArrayPropertyStart("kinds");
    comparison
        .byKind()
        .forEach(
            (kind, sum) -> {
              out.writeStartObject();
              out.writeStringProperty("kind", kind.name());
              out.writeNumberProperty("count", counts.getOrDefault(kind, 0));
              fen("amountFen", sum);
              out.writeEndObject();
            });
    out.writeEndArray();
  }

  private void difference(Difference difference) {
    out.writeStartObject();
    place(difference.place());
    fen("oursFen", difference.ours());
    fen("theirsFen", difference.theirs());
    fen("amountFen", difference.amount());
    fen("explainedFen", difference.explained());
    fen("residualFen", difference.residual());
    out.writeEndObject();
  }

  private void place(Place place) {
    where(place.hall(), place.date(), place.cashier(), place.tender(), place.row());
  }

  private void where(
      HallCode hall,
      BusinessDate date,
      Optional<StaffNumber> cashier,
      Tender tender,
      Optional<Row> row) {
    out.writeStringProperty("hall", hall.value());
    out.writeStringProperty("date", date.toString());
    text("cashier", cashier.map(StaffNumber::value));
    out.writeStringProperty("tender", tender.name());
    text("category", row.map(r -> r.category().name()));
    text("season", row.map(r -> r.season().code()));
  }

  private void cause(Numbered one) {
    out.writeStartObject();
    out.writeNumberProperty("cause", one.number());
    causeBody(one.cause());
    out.writeNumberProperty("alternatives", one.alternatives());
    out.writeEndObject();
  }

  private void causeBody(Cause cause) {
    out.writeStringProperty("kind", cause.kind().name());
    fen("amountFen", cause.amount());
    fen("sizeFen", cause.size());
    out.writeArrayPropertyStart("effects");
    cause.effects().forEach(this::effect);
    out.writeEndArray();
    lines("ours", Side.OURS, cause.ours());
    lines("theirs", Side.THEIRS, cause.theirs());
    drawer(cause);
  }

  private void effect(Effect effect) {
    out.writeStartObject();
    place(effect.place());
    fen("amountFen", effect.amount());
    out.writeEndObject();
  }

  /** The shift of a cause that is about a drawer; null for others. */
  private void drawer(Cause cause) {
    if (cause instanceof Cause.OpeningFloat opening) {
      shift(opening.shift());
      fen("filedFen", opening.filed());
      fen("usualFen", opening.usual());
    } else if (cause instanceof Cause.CashOverShort overShort) {
      shift(overShort.shift());
    } else {
      out.writeNullProperty("shift");
    }
  }

  private void shift(Shift.Id shift) {
    out.writeNumberProperty("shift", shift.number());
  }

  private void lines(String name, Side side, List<Line> lines) {
    out.writeArrayPropertyStart(name);
    lines.forEach(line -> line(side, line));
    out.writeEndArray();
  }

  private void line(Side side, Line line) {
    Optional<SourceFile> file = result.sources().file(side, line);
    out.writeStartObject();
    text("file", file.map(SourceFile::name));
    if (file.isPresent()) {
      out.writeNumberProperty("line", file.get().row(line));
    } else {
      out.writeNullProperty("line");
    }
    out.writeStringProperty("number", line.number());
    out.writeStringProperty("reference", line.reference());
    text("at", line.at().map(ReconcileJson::time));
    where(line.hall(), line.date(), line.cashier(), line.tender(), line.row());
    fen("amountFen", line.amount());
    out.writeBooleanProperty("voided", line.voided());
    out.writeEndObject();
  }

  private static String time(Instant at) {
    return TIME.format(at.atZone(BusinessDate.ZONE));
  }

  private void ambiguity(Ambiguity ambiguity, Map<Cause, Integer> numbers) {
    out.writeStartObject();
    out.writeArrayPropertyStart("chosen");
    ambiguity.chosen().forEach(cause -> out.writeNumber(numbers.getOrDefault(cause, 0)));
    out.writeEndArray();
    out.writeArrayPropertyStart("alternatives");
    for (List<Cause> causes : ambiguity.alternatives()) {
      out.writeStartArray();
      for (Cause cause : causes) {
        out.writeStartObject();
        causeBody(cause);
        out.writeEndObject();
      }
      out.writeEndArray();
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private void fen(String name, Money amount) {
    out.writeNumberProperty(name, amount.fen());
  }

  private void text(String name, Optional<String> text) {
    if (text.isPresent()) {
      out.writeStringProperty(name, text.get());
    } else {
      out.writeNullProperty(name);
    }
  }
}
