package io.hall.invoice.format;

import static io.hall.invoice.Answers.places;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.check.Verdict;
import io.hall.invoice.Invoice;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class OfdSignatureTest {

  private static final Invoice INVOICE = SampleInvoices.legacy();

  @Test
  void a_signature_of_either_structure_is_valid() {
    for (boolean recent : List.of(true, false)) {
      IssuedInvoice issued = read(signed(recent));

      assertThat(issued.signature()).isEqualTo(SignatureState.VALID);
      assertThat(issued.findings()).isEmpty();
    }
  }

  @Test
  void a_file_without_signature_is_suspect() {
    IssuedInvoice issued = read(unsigned());

    assertThat(issued.signature()).isEqualTo(SignatureState.NOT_SIGNED);
    assertThat(places(issued.findings())).containsExactly("signature 218");
    assertThat(issued.verdict()).isEqualTo(Verdict.SUSPECT);
  }

  @Test
  void any_change_of_what_was_signed_makes_it_invalid() {
    for (String path : signed(true).files.keySet()) {
      SampleOfd ofd = signed(true);
      if (path.startsWith("Doc_0/") && !path.startsWith("Doc_0/Signs/")) {
        ofd.put(path, ofd.text(path) + " ");
        IssuedInvoice issued = read(ofd);

        assertThat(issued.signature()).as(path).isEqualTo(SignatureState.INVALID);
        assertThat(places(issued.findings())).containsExactly(path + " 220");
      }
    }
  }

  @Test
  void a_change_of_the_list_of_digests_makes_it_invalid() {
    SampleOfd ofd = signed(true);
    String changed = ofd.text(SampleOfd.DATA).replace("2020-11-08", "2020-11-07");
    String before = base64(ofd.files.getOrDefault(SampleOfd.DATA, new byte[0]));
    ofd.put(SampleOfd.DATA, changed);
    String after = base64(ofd.files.getOrDefault(SampleOfd.DATA, new byte[0]));
    ofd.put(SampleOfd.SIGNATURE, ofd.text(SampleOfd.SIGNATURE).replace(before, after));

    IssuedInvoice issued = read(ofd);
    assertThat(issued.signature()).isEqualTo(SignatureState.INVALID);
    assertThat(places(issued.findings())).contains(SampleOfd.SIGNATURE + " 220");
  }

  @Test
  void a_flipped_bit_in_what_is_signed_or_in_the_signature_is_never_valid() {
    SampleOfd ofd = signed(true);
    byte[] value = ofd.files.getOrDefault(SampleOfd.VALUE, new byte[0]);
    byte[] digest = SampleOfd.sm3(ofd.files.getOrDefault(SampleOfd.SIGNATURE, new byte[0]));
    int signed = indexOf(value, digest);
    List<Integer> places = List.of(1, 12, signed, signed + 31, value.length - 30, value.length - 1);
    for (int place : places) {
      value[place] ^= 0x04;
      assertThat(read(ofd).verdict()).as("byte " + place).isEqualTo(Verdict.INVALID);
      value[place] ^= 0x04;
    }
    assertThat(read(ofd).verdict()).isEqualTo(Verdict.VALID);
  }

  @Test
  void a_signed_value_of_another_structure_is_malformed() {
    for (String value : List.of("", "0", "no value at all")) {
      SampleOfd ofd = signed(true);
      ofd.put(SampleOfd.VALUE, value);

      assertThat(read(ofd).signature()).isEqualTo(SignatureState.MALFORMED);
      assertThat(places(read(ofd).findings())).containsExactly("Doc_0/Signs/Signatures.xml 221");
    }
  }

  @Test
  void a_signature_whose_parts_are_missing_is_malformed() {
    for (String path :
        List.of(SampleOfd.VALUE, SampleOfd.SIGNATURE, "Doc_0/Signs/Signatures.xml")) {
      SampleOfd ofd = signed(true);
      ofd.files.remove(path);
      assertThat(read(ofd).signature()).as(path).isEqualTo(SignatureState.MALFORMED);
    }
    SampleOfd other = signed(true);
    other.put(
        SampleOfd.SIGNATURE,
        other.text(SampleOfd.SIGNATURE).replace("1.2.156.10197.1.401", "1.3.14.3.2.26"));
    assertThat(read(other).signature()).isEqualTo(SignatureState.MALFORMED);
  }

  @Test
  void data_that_the_signature_leaves_out_are_not_signed() {
    SampleOfd whole = unsigned();
    SampleOfd ofd = SampleOfd.ofPage(SamplePage.of(INVOICE));
    ofd.put("Doc_0/Document.xml", whole.text("Doc_0/Document.xml"));
    ofd.signed(true);
    ofd.put("Doc_0/Attachs/Attachments.xml", whole.text("Doc_0/Attachs/Attachments.xml"));
    ofd.files.put(SampleOfd.DATA, SampleXml.legacy(INVOICE));

    IssuedInvoice issued = read(ofd);
    assertThat(issued.signature()).isEqualTo(SignatureState.NOT_SIGNED);
    assertThat(places(issued.findings())).containsExactly(SampleOfd.DATA + " 219");
  }

  private static int indexOf(byte[] whole, byte[] part) {
    int at = 0;
    while (!Arrays.equals(whole, at, at + part.length, part, 0, part.length)) {
      at++;
    }
    return at;
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(SampleOfd.sm3(bytes));
  }

  private static SampleOfd unsigned() {
    return SampleOfd.of(SamplePage.of(INVOICE), SampleXml.legacy(INVOICE));
  }

  private static SampleOfd signed(boolean recent) {
    return unsigned().signed(recent);
  }

  private static IssuedInvoice read(SampleOfd ofd) {
    return InvoiceReader.usual().read(ofd.packed());
  }
}
