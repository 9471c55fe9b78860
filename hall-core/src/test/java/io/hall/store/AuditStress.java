package io.hall.store;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.I_Result;

/** What the threads of an audit find together. */
public final class AuditStress {

  private AuditStress() {}

  /** Of what two threads find, the smallest are kept and the others counted. */
  @JCStressTest
  @Outcome(id = "1, 3", expect = ACCEPTABLE, desc = "the smallest, and how many more")
  @Outcome(expect = FORBIDDEN, desc = "one was lost")
  @State
  public static class TwoFind {

    private final BrokenLinks broken = new BrokenLinks(1);

    @Actor
    public void one() {
      broken.add(new long[] {4, 2});
    }

    @Actor
    public void other() {
      broken.add(new long[] {1, 3});
    }

    @Arbiter
    public void after(II_Result r) {
      r.r1 = broken.positions().get(0).intValue();
      r.r2 = (int) broken.left();
    }
  }

  /** Who reads and who helps find every broken link between them, before the end is told. */
  @JCStressTest
  @Outcome(id = "8", expect = ACCEPTABLE, desc = "all of them")
  @Outcome(expect = FORBIDDEN, desc = "some were overlooked")
  @State
  public static class ACrewHelps {

    private static final int LINKS = 8;
    private static final MappedBytes FILE = smallFile();

    @Actor
    public void reader(I_Result r) {
      try (HashCrew crew = new HashCrew(ChainHash.SHA_256, 2)) {
        for (int position = 1; position <= LINKS; position++) {
          crew.hash(withABrokenLink(crew.free(), position));
        }
        r.r1 = crew.broken().positions().size();
      }
    }

    private static ChainWindow withABrokenLink(ChainWindow window, int position) {
      window.fill(FILE, 0, 0);
      window.add(Hash.LENGTH + Integer.BYTES, Hash.LENGTH + Integer.BYTES + 1);
      window.place(position, false);
      return window;
    }

    private static MappedBytes smallFile() {
      try {
        Path file = Files.createTempFile("chain", ".bin");
        Files.write(file, new byte[2 * Hash.LENGTH]);
        MappedBytes bytes = MappedBytes.of(file);
        Files.delete(file);
        return bytes;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
