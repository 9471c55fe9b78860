package io.hall.spark;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.receipt.ReceiptBook;
import io.hall.receipt.SequenceAudit;
import io.hall.store.ChainFile;
import io.hall.store.ChainHash;
import io.hall.store.StoreCode;
import io.hall.store.StoreException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The audit of the numbers of a season's books (连号检查) on Spark: each book whole, in one task, by
 * {@link SequenceAudit} on its chain file; as many books at a time as there are cores.
 *
 * <p>The chain files, of SHA-256, lie where every executor finds them under the same path.
 */
public final class SeasonAudit {

  private static final StructType FINDING =
      new StructType().add("code", DataTypes.StringType).add("where", DataTypes.StringType);
  private static final StructType BOOK =
      new StructType()
          .add("file", DataTypes.StringType)
          .add("stream", DataTypes.StringType)
          .add("book", DataTypes.StringType)
          .add("last", DataTypes.StringType)
          .add("issued", DataTypes.LongType)
          .add("voided", DataTypes.LongType)
          .add("reprints", DataTypes.LongType)
          .add("issued_fen", DataTypes.LongType)
          .add("voided_fen", DataTypes.LongType)
          .add("records", DataTypes.LongType)
          .add("head", DataTypes.StringType)
          .add("unlisted", DataTypes.LongType)
          .add("findings", DataTypes.createArrayType(FINDING));

  private SeasonAudit() {}

  /**
   * Audits books when the table is asked for its rows: one for each file, in their order, with what
   * {@link SequenceAudit.Result} tells. A file that is no book's tells nothing but why.
   */
  public static Dataset<Row> of(SparkSession session, List<Path> chainFiles) {
    List<String> files = chainFiles.stream().map(Path::toString).toList();
    JavaSparkContext context = JavaSparkContext.fromSparkContext(session.sparkContext());
    return session.createDataFrame(
        context.parallelize(files, Math.max(1, files.size())).map(SeasonAudit::audited), BOOK);
  }

  private static Row audited(String file) {
    try {
      Path path = Path.of(file);
      return row(file, SequenceAudit.of(ChainFile.open(path, ChainHash.SHA_256), 1));
    } catch (StoreException e) {
      return refused(file, Stream.of(e.finding()));
    } catch (CheckFailedException e) {
      return refused(file, e.findings().stream());
    } catch (IOException e) {
      return refused(file, Stream.of(Finding.of(StoreCode.CHAIN_FILE)));
    }
  }

  /** The row of a book that was audited anywhere. */
  static Row row(String file, SequenceAudit.Result audit) {
    return RowFactory.create(
        file,
        audit.stream(),
        audit.book().map(ReceiptBook::id).orElse(""),
        audit.last().map(Object::toString).orElse(""),
        audit.issued(),
        audit.voided(),
        audit.reprints(),
        audit.issuedAmount().fen(),
        audit.voidedAmount().fen(),
        audit.head().records(),
        audit.head().hash().toString(),
        audit.unlisted(),
        findings(audit.findings().stream()));
  }

  private static Row refused(String file, Stream<Finding> findings) {
    return RowFactory.create(file, "", "", "", 0L, 0L, 0L, 0L, 0L, 0L, "", 0L, findings(findings));
  }

  private static Row[] findings(Stream<Finding> findings) {
    return findings
        .map(finding -> RowFactory.create(finding.code().id(), finding.where()))
        .toArray(Row[]::new);
  }
}
