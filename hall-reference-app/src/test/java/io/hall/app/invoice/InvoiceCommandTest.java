package io.hall.app.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.app.Commands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class InvoiceCommandTest {

  private static final String QR = "01,32,,26412000000000000001,1714.82,20261108,,5F98";
  static final String XML =
      """
      <EInvoice><Header><EIid>26412000000000000001</EIid><EInvoiceTag>SWEI4100</EInvoiceTag>
      <InherentLabel><InIssuType><LabelCode>Y</LabelCode></InIssuType></InherentLabel></Header>
      <EInvoiceData>
      <SellerInformation><SellerIdNum>91410800000000019Q</SellerIdNum>
      <SellerName>示例热力有限公司</SellerName></SellerInformation>
      <BuyerInformation><BuyerIdNum/><BuyerName>个人</BuyerName></BuyerInformation>
      <BasicInformation><TotalAmWithoutTax>1714.82</TotalAmWithoutTax><TotalTaxAm>0.00</TotalTaxAm>
      <TotalTax-includedAmount>1714.82</TotalTax-includedAmount>
      <TotalTax-includedAmountInChinese>壹仟柒佰壹拾肆圆捌角贰分</TotalTax-includedAmountInChinese>
      </BasicInformation>
      <IssuItemInformation><ItemName>*供热*采暖费</ItemName><Quantity>98.76</Quantity>
      <UnPrice>17.3635</UnPrice><Amount>1714.82</Amount><TaxRate>免税</TaxRate>
      <ComTaxAm>0.00</ComTaxAm></IssuItemInformation></EInvoiceData>
      <TaxSupervisionInfo><InvoiceNumber>26412000000000000001</InvoiceNumber>
      <IssueTime>2026-11-08</IssueTime></TaxSupervisionInfo>
      <TaxBureauSignature><SignatureValue>AA</SignatureValue></TaxBureauSignature></EInvoice>
      """;

  private record Run(int exit, String out, String err) {}

  @TempDir private Path folder;
  private String good = "";
  private String wrong = "";
  private String hostile = "";
  private String qr = "";

  @BeforeEach
  void writeFiles() throws IOException {
    good = file("good.xml", XML);
    wrong = file("wrong.xml", XML.replace("<Amount>1714.82", "<Amount>1714.83"));
    hostile = file("hostile.xml", "<!DOCTYPE a><EInvoice/>");
    qr = file("code.txt", QR);
  }

  @Test
  void every_file_is_answered_on_a_line_of_json_in_its_turn() {
    Run run = run("invoice", "check", "--json", hostile, good, wrong, qr);

    List<JsonNode> answers = run.out().lines().map(JsonMapper.builder().build()::readTree).toList();
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).isEmpty();
    assertThat(answers)
        .extracting(a -> a.get("file").asString())
        .containsExactly(hostile, good, wrong, qr);
    assertThat(answers)
        .extracting(a -> a.get("verdict").asString())
        .containsExactly("INVALID", "VALID", "INVALID", "VALID");
    assertThat(answers)
        .extracting(a -> a.get("kind").asString())
        .containsExactly("XML", "XML", "XML", "QR");
  }

  @Test
  void an_answer_has_the_fields_that_are_promised_and_no_other() {
    String line = run("invoice", "check", "--json", good).out();

    assertThat(line)
        .isEqualTo(
            "{\"file\":\""
                + good
                + "\",\"kind\":\"XML\",\"number\":\"26412000000000000001\",\"verdict\":\"VALID\","
                + "\"findings\":[],\"totals\":{\"net\":\"1714.82\",\"tax\":\"0.00\","
                + "\"gross\":\"1714.82\"},\"lines\":1,\"seller\":\"示例热力有限公司\","
                + "\"buyer\":\"个人\"}\n");
  }

  @Test
  void what_a_file_does_not_hold_is_null() {
    assertThat(run("invoice", "check", "--json", qr).out())
        .endsWith(
            "\"totals\":{\"net\":null,\"tax\":null,\"gross\":\"1714.82\"},\"lines\":0,"
                + "\"seller\":null,\"buyer\":null}\n");
    assertThat(run("invoice", "check", "--json", "--lang=en", hostile).out())
        .contains("\"number\":null,\"verdict\":\"INVALID\"")
        .contains(
            "\"findings\":[{\"code\":\"INVOICE-204\",\"where\":\"1:1\","
                + "\"message\":\"The XML has a document type");
  }

  @Test
  void a_finding_says_code_place_and_sentence_in_the_language_asked_for() {
    assertThat(run("invoice", "check", "--lang=en", wrong))
        .isEqualTo(
            new Run(
                1,
                "INVALID "
                    + wrong
                    + "\n  INVOICE-050 lines[1].net: Quantity times unit price is 1714.82, but the"
                    + " amount is 1714.83\n  INVOICE-052 totals.net: The amounts of the lines sum to 1714.83, but the"
                    + " total is 1714.82\n",
                ""));
    assertThat(run("invoice", "check", "--lang=zh", wrong).out()).contains("INVOICE-052", "合计");
  }

  @Test
  void all_right_is_zero() {
    assertThat(run("invoice", "check", good, qr))
        .isEqualTo(new Run(0, "VALID " + good + "\nVALID " + qr + "\n", ""));
  }

  @Test
  void a_path_that_cannot_be_read_is_two_and_the_batch_goes_on() {
    String missing = folder.resolve("missing.xml").toString();
    Run run = run("invoice", "check", "--json", "--lang=en", missing, folder.toString(), good);

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out().lines()).hasSize(1);
    assertThat(run.err()).contains("APP-003 " + missing).contains("APP-003 " + folder);
  }

  @Test
  void bad_usage_is_two() {
    for (String[] args :
        new String[][] {
          {"invoice"},
          {"invoice", "check"},
          {"invoice", "check", "--no"},
          {"invoice", "compare", qr}
        }) {
      assertThat(run(args).exit()).isEqualTo(2);
      assertThat(run(args).out()).isEmpty();
    }
  }

  @Test
  void two_files_of_one_invoice_agree() {
    assertThat(run("invoice", "compare", good, qr))
        .isEqualTo(new Run(0, "VALID " + good + " " + qr + "\n", ""));
  }

  @Test
  void where_two_files_disagree_is_said() throws IOException {
    String other = file("other.txt", QR.replace("1714.82", "1714.83"));

    assertThat(run("invoice", "compare", "--lang=en", good, other))
        .isEqualTo(
            new Run(
                1,
                "INVALID "
                    + good
                    + " "
                    + other
                    + "\n  INVOICE-251 totals.gross: This differs: 1714.82 is due, 1714.83 stands"
                    + " here\n",
                ""));
    assertThat(run("invoice", "compare", "--json", good, other).out())
        .startsWith("{\"first\":")
        .contains("\"verdict\":\"INVALID\"", "INVOICE-251");
  }

  @Test
  void a_file_that_cannot_be_compared_says_why() {
    Run run = run("invoice", "compare", "--lang=en", good, hostile);

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).contains("INVOICE-204 B 1:1", "INVOICE-254");
    assertThat(run("invoice", "compare", good, folder.resolve("missing").toString()).exit())
        .isEqualTo(2);
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private static Run run(String... args) {
    return Commands.run(Run::new, args);
  }
}
