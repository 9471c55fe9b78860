package io.hall.security.disclosure;

import static io.hall.json.JsonText.list;
import static io.hall.json.JsonText.name;
import static io.hall.json.JsonText.object;
import static io.hall.json.JsonText.quoted;
import static io.hall.json.JsonText.text;
import static io.hall.json.JsonText.texts;

import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.proof.Seal;
import io.hall.security.masking.DataClass;
import io.hall.store.Canonical;
import io.hall.store.Hash;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The JSON of a manifest, one member a line and in one order; read by writing it again. */
final class ManifestText {

  private static final String FORMAT = "hall.export.1";
  private static final int LONGEST = 1 << 18;

  private ManifestText() {}

  static String write(Manifest m) {
    String columns = list(m.columns().stream().map(ManifestText::column));
    return String.join(
        "\n",
        "{",
        member("format", quoted(FORMAT)),
        member("file", quoted(m.file())),
        member("sha256", quoted(m.sha256().toString())),
        member("rows", Integer.toString(m.rows())),
        member("title", quoted(m.title())),
        member("resources", texts(Manifest.resources(m.scope()).stream())),
        member("halls", texts(Manifest.halls(m.scope()).stream())),
        member("filter", quoted(m.filter())),
        member("columns", columns),
        member("requester", quoted(m.requester().value())),
        member("recipient", quoted(m.recipient())),
        member("purpose", quoted(m.purpose())),
        member("at", Long.toString(m.at().toEpochMilli())),
        member("use", Integer.toString(m.use())),
        member("grant", quoted(Manifest.hex(m.grant()))),
        member("grantAlgorithm", quoted(m.grantSeal().algorithm())),
        member("grantKey", quoted(m.grantSeal().key())),
        "\"grantSeal\":" + quoted(m.grantSeal().value()),
        "}\n");
  }

  private static String column(Manifest.Field column) {
    return object(
        text("name", column.name()),
        text("class", column.dataClass().name()),
        name("masked") + column.isMasked());
  }

  private static String member(String name, String value) {
    return "\"" + name + "\":" + value + ",";
  }

  static Checked<Manifest> read(String text) {
    if (text.length() <= LONGEST) {
      try {
        Manifest manifest = new Reader(text).manifest();
        DisclosureBytes.grant(manifest.grant());
        if (manifest.text().equals(text)) {
          return Checked.valid(manifest);
        }
      } catch (RuntimeException e) {
        return none(); // whatever it holds, it is no manifest
      }
    }
    return none();
  }

  private static Checked<Manifest> none() {
    return Checked.invalid(Finding.of(DisclosureCode.MANIFEST));
  }

  /** Takes the members off, in their order. Not safe for use by several threads. */
  private static final class Reader {

    private final String in;
    private int at;

    Reader(String in) {
      this.in = in;
    }

    Manifest manifest() {
      take("{\n\"format\":");
      take("\"" + FORMAT + "\"");
      String file = text("file");
      Hash sha256 = Hash.parse(text("sha256"));
      int rows = Math.toIntExact(number("rows"));
      String title = text("title");
      Set<Resource> resources =
          texts("resources").stream().map(Resource::valueOf).collect(Collectors.toSet());
      Set<HallCode> halls = texts("halls").stream().map(HallCode::new).collect(Collectors.toSet());
      String filter = text("filter");
      List<Manifest.Field> columns = columns();
      return new Manifest(
          file,
          sha256,
          rows,
          title,
          new Scope(resources, halls),
          filter,
          columns,
          new StaffNumber(text("requester")),
          text("recipient"),
          text("purpose"),
          Instant.ofEpochMilli(number("at")),
          Math.toIntExact(number("use")),
          Canonical.of(HexFormat.of().parseHex(text("grant"))),
          new Seal(text("grantAlgorithm"), text("grantKey"), text("grantSeal")));
    }

    private List<Manifest.Field> columns() {
      List<Manifest.Field> columns = new ArrayList<>();
      Set<String> names = new HashSet<>();
      member("columns");
      take("[");
      while (!isNext("]")) {
        if (!columns.isEmpty()) {
          take(",");
        }
        take("{\"name\":");
        String name = string();
        take(",\"class\":");
        DataClass dataClass = DataClass.valueOf(string());
        take(",\"masked\":");
        boolean masked = isNext("true");
        take(masked ? "true}" : "false}");
        require(names.add(name));
        columns.add(new Manifest.Field(name, dataClass, masked));
      }
      take("]");
      return columns;
    }

    private void member(String name) {
      take(",\n\"" + name + "\":");
    }

    private String text(String name) {
      member(name);
      return string();
    }

    private long number(String name) {
      member(name);
      int from = at;
      while ("-0123456789".indexOf(in.charAt(at)) >= 0) {
        at++;
      }
      return Long.parseLong(in.substring(from, at));
    }

    private List<String> texts(String name) {
      member(name);
      take("[");
      List<String> texts = new ArrayList<>();
      while (!isNext("]")) {
        if (!texts.isEmpty()) {
          take(",");
        }
        texts.add(string());
      }
      take("]");
      return texts;
    }

    private String string() {
      take("\"");
      StringBuilder out = new StringBuilder();
      while (!isNext("\"")) {
        char c = in.charAt(at++);
        if (c != '\\') {
          out.append(c);
        } else if (isNext("u")) {
          out.append((char) Integer.parseInt(in.substring(at + 1, at + 5), 16));
          at += 5;
        } else {
          out.append(in.charAt(at++));
        }
      }
      take("\"");
      return out.toString();
    }

    private boolean isNext(String word) {
      return in.startsWith(word, at);
    }

    private void take(String word) {
      require(isNext(word));
      at += word.length();
    }

    private static void require(boolean kept) {
      if (!kept) {
        throw new IllegalArgumentException("No manifest");
      }
    }
  }
}
