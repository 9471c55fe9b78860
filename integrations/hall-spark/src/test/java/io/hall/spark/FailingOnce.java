package io.hall.spark;

import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.spark.SparkConf;
import org.apache.spark.TaskContext;
import org.apache.spark.internal.io.FileNameSpec;
import org.apache.spark.serializer.JavaSerializer;
import org.apache.spark.serializer.SerializerInstance;
import org.apache.spark.sql.execution.datasources.SQLHadoopMapReduceCommitProtocol;
import scala.Option;

/**
 * Makes the first attempt of tasks fail: of those that send or receive, and of those that write.
 */
final class FailingOnce {

  private static volatile boolean sending;
  private static volatile boolean writing;
  private static final AtomicInteger FAILURES = new AtomicInteger();

  private FailingOnce() {}

  static void sending(boolean fails) {
    sending = fails;
  }

  static void writing(boolean fails) {
    writing = fails;
  }

  /** How many attempts failed since this was last asked. */
  static int failures() {
    return FAILURES.getAndSet(0);
  }

  private static void fail(boolean armed) {
    TaskContext task = TaskContext.get();
    if (armed && task != null && task.attemptNumber() == 0) {
      FAILURES.incrementAndGet();
      throw new IllegalStateException("the first attempt fails, as the test wants it");
    }
  }

  /** The serializer of what tasks exchange and answer. */
  public static final class Exchange extends JavaSerializer {

    /** As Spark makes one. */
    public Exchange(SparkConf conf) {
      super(conf);
    }

    /** For {@link java.io.Externalizable}. */
    public Exchange() {}

    @Override
    public SerializerInstance newInstance() {
      fail(sending);
      return super.newInstance();
    }
  }

  /** What gives tasks the files into which they write. */
  public static final class Commit extends SQLHadoopMapReduceCommitProtocol {

    private static final long serialVersionUID = 1L;

    /** As Spark makes one. */
    public Commit(String job, String path, boolean dynamic) {
      super(job, path, dynamic);
    }

    @Override
    public String newTaskTempFile(
        TaskAttemptContext context, Option<String> folder, FileNameSpec name) {
      String file = super.newTaskTempFile(context, folder, name);
      fail(writing);
      return file;
    }
  }
}
