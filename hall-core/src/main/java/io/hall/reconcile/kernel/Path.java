package io.hall.reconcile.kernel;

/**
 * A fast way to all keys whose lines are not plainly the same on both sides.
 *
 * <p>The lines are scattered; each partition is matched by one thread, which notes every key it is
 * not sure of; the lines of these keys are collected. A key too many costs time, a key too few
 * would be an error; so whatever is unusual is suspect.
 */
abstract class Path extends Scattering {

  Path(LineColumns ours, LineColumns theirs, Workspace space, int morsel) {
    super(ours, theirs, space, morsel);
  }

  /** Notes the keys of a partition whose lines are not plainly the same. */
  abstract void match(Member member, int partition);

  /** Returns the lines of all keys that must be looked at closely, and maybe some more. */
  final Lines suspects() {
    scatter();
    space.team.run(partitions(), (member, partition) -> match(space.members[member], partition));
    Lines all = space.members[0].lines;
    if (anySuspect()) {
      forMorsels(Integer.MAX_VALUE, new Suspects(space, lines())::collect);
      for (int member = 1; member < space.threads; member++) {
        all.addAll(space.members[member].lines);
      }
    }
    return all;
  }

  private boolean anySuspect() {
    for (Member member : space.members) {
      if (member.suspects.size > 0) {
        return true;
      }
    }
    return false;
  }
}
