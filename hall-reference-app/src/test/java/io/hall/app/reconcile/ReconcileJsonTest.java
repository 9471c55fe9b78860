package io.hall.app.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.money.Money;
import io.hall.reconcile.Ambiguity;
import io.hall.reconcile.Cause;
import io.hall.reconcile.CauseKind;
import io.hall.reconcile.Subject;
import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReconcileJsonTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final Cause[] ALL = Samples.everyKind().toArray(Cause[]::new);

  private static JsonNode document(Result result) {
    StringWriter text = new StringWriter();
    ReconcileJson.write(result, text);
    return JSON.readTree(text.toString());
  }

  private static Result full() {
    Cause other = Samples.missingHere(Money.yuan("-100.00"));
    Ambiguity ambiguity = new Ambiguity(List.of(ALL[0]), List.of(List.of(other)));
    return Samples.result(
        Samples.comparison(
            Subject.MONEY, Money.yuan("29862.24"), Money.yuan("-33.20"), List.of(ambiguity), ALL));
  }

  @Test
  void the_fields_are_those_that_are_written_down() {
    Set<String> fields = new TreeSet<>();
    collect("", document(full()), fields);

    String place = "cashier,category,date,hall,season,tender";
    assertThat(fields)
        .containsExactlyInAnyOrder(
            ": agrees,comparisons,format,inputs,notCompared,rules,selection",
            ".rules: alternatives,candidates,causes,name,parts,settlementDays,sha256,version,"
                + "windowMinutes",
            ".rules.settlementDays: ",
            ".selection: from,hall,to",
            ".inputs[]: file,kind,lines,mapping,mappingSha256,sha256,sheet,side",
            ".comparisons[]: agrees,ambiguities,causes,differenceFen,differences,explainedFen,"
                + "kinds,ourLines,oursFen,residualFen,subject,theirLines,theirsFen,unexplainedFen",
            ".comparisons[].kinds[]: amountFen,count,kind",
            ".comparisons[].differences[]: amountFen,cashier,category,date,explainedFen,hall,"
                + "oursFen,residualFen,season,tender,theirsFen",
            ".comparisons[].causes[]: alternatives,amountFen,cause,effects,kind,ours,shift,sizeFen,"
                + "theirs",
            ".comparisons[].causes[]: alternatives,amountFen,cause,effects,filedFen,kind,ours,shift,"
                + "sizeFen,theirs,usualFen",
            ".comparisons[].causes[].effects[]: amountFen," + place,
            ".comparisons[].causes[].ours[]: amountFen,at,"
                + "cashier,category,date,file,hall,line,"
                + "number,reference,season,tender,voided",
            ".comparisons[].causes[].theirs[]: amountFen,at,cashier,category,date,file,hall,line,"
                + "number,reference,season,tender,voided",
            ".comparisons[].ambiguities[]: alternatives,chosen",
            ".comparisons[].ambiguities[].alternatives[][]: amountFen,effects,kind,ours,shift,"
                + "sizeFen,theirs",
            ".comparisons[].ambiguities[].alternatives[][].effects[]: amountFen," + place,
            ".comparisons[].ambiguities[].alternatives[][].theirs[]: amountFen,at,cashier,category,"
                + "date,file,hall,line,number,reference,season,tender,voided");
  }

  private static void collect(String path, JsonNode node, Set<String> fields) {
    if (node.isObject()) {
      fields.add(path + ": " + String.join(",", new TreeSet<>(node.propertyNames())));
      node.properties()
          .forEach(field -> collect(path + "." + field.getKey(), field.getValue(), fields));
    } else if (node.isArray()) {
      node.forEach(item -> collect(path + "[]", item, fields));
    }
  }

  @Test
  void every_number_is_whole() {
    assertWhole(document(full()));
  }

  private static void assertWhole(JsonNode node) {
    assertThat(node.isNumber() && !node.isIntegralNumber()).isFalse();
    node.forEach(ReconcileJsonTest::assertWhole);
  }

  @Test
  void causes_and_what_is_not_explained_sum_to_the_difference() {
    JsonNode comparison = document(full()).get("comparisons").get(0);
    long causes = 0;
    for (JsonNode cause : comparison.get("causes")) {
      causes += cause.get("amountFen").longValue();
    }

    assertThat(causes).isEqualTo(comparison.get("explainedFen").longValue());
    assertThat(causes + comparison.get("unexplainedFen").longValue())
        .isEqualTo(comparison.get("differenceFen").longValue());
    assertThat(comparison.get("residualFen").longValue()).isEqualTo(3320);
  }

  @Test
  void every_kind_has_its_name_and_its_number() {
    JsonNode causes = document(full()).get("comparisons").get(0).get("causes");
    int number = 0;
    Set<String> kinds = new TreeSet<>();
    for (JsonNode cause : causes) {
      assertThat(cause.get("cause").intValue()).isEqualTo(++number);
      kinds.add(cause.get("kind").stringValue());
    }
    assertThat(kinds).hasSize(CauseKind.values().length);
  }

  @Test
  void an_ambiguity_names_the_causes_by_number() {
    JsonNode comparison = document(full()).get("comparisons").get(0);

    assertThat(comparison.get("ambiguities").get(0).get("chosen").get(0).intValue()).isEqualTo(1);
    assertThat(comparison.get("causes").get(0).get("alternatives").intValue()).isEqualTo(1);
    assertThat(comparison.get("causes").get(1).get("alternatives").intValue()).isZero();
  }

  @Test
  void a_line_that_is_of_no_file_has_none() {
    Cause cause = Samples.missingThere(Money.yuan("5.00"));
    Cause nowhere =
        new Cause.Missing(
            io.hall.reconcile.Side.OURS, cause.ours().get(0).atPosition(0), cause.effects());
    JsonNode line =
        document(Samples.result(Samples.comparison(Money.ZERO, Money.ZERO, nowhere)))
            .at("/comparisons/0/causes/0/ours/0");

    assertThat(line.get("file").isNull()).isTrue();
    assertThat(line.get("line").isNull()).isTrue();
  }

  @Test
  void a_stream_and_a_writer_get_the_same_and_stay_open() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    StringWriter text = new StringWriter();
    ReconcileJson.write(full(), bytes);
    ReconcileJson.write(full(), text);

    assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo(text.toString());
  }

  @Test
  void a_cause_stands_on_a_line() {
    StringWriter text = new StringWriter();
    ReconcileJson.write(full(), text);

    assertThat(text.toString().lines().filter(line -> line.startsWith("{\"cause\": ")))
        .hasSize(ALL.length);
  }
}
