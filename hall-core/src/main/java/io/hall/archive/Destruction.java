package io.hall.archive;

import io.hall.payment.StaffNumber;
import io.hall.store.Canonical;
import io.hall.store.Hash;
import io.hall.store.RequestId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * The life of a destruction list (销毁): drafted (拟订), appraised (鉴定), approved by two departments
 * (审批), executed (销毁). Each step takes the step before, and a person who has not acted on the list.
 * Immutable.
 */
@DestructionInJson
public sealed interface Destruction {

  /** The list as it was drafted. */
  Drafted drafted();

  /** The position of its draft in the stream {@code retention}: its name. */
  default long number() {
    return drafted().position();
  }

  /**
   * A list that was drafted.
   *
   * @param position where its record stands in the stream {@code retention}
   * @param hash the hash of its record
   * @param list what it lists
   * @param by who drafted it
   * @param at when
   */
  record Drafted(long position, Hash hash, DestructionList list, StaffNumber by, Instant at)
      implements Destruction {

    @Override
    public Drafted drafted() {
      return this;
    }
  }

  /**
   * A list that was appraised: somebody looked at it and found that it may be destroyed.
   *
   * @param drafted the list
   * @param by who appraised it
   * @param opinion the appraisal opinion (鉴定意见)
   * @param at when
   */
  record Appraised(Drafted drafted, StaffNumber by, Optional<HoldWords> opinion, Instant at)
      implements Destruction {}

  /**
   * A list that was approved.
   *
   * @param appraised the list
   * @param first the one approval
   * @param second the other approval
   * @param at when
   */
  record Approved(Appraised appraised, Approval first, Approval second, Instant at)
      implements Destruction {

    @Override
    public Drafted drafted() {
      return appraised.drafted();
    }
  }

  /**
   * A list whose texts were destroyed.
   *
   * @param approved the list
   * @param by who executed it
   * @param count how many texts were destroyed
   * @param digest {@link DestructionList#digest} of the list
   * @param at when
   */
  record Executed(Approved approved, StaffNumber by, long count, Hash digest, Instant at)
      implements Destruction {

    @Override
    public Drafted drafted() {
      return approved.drafted();
    }
  }

  /**
   * The approval of a department's leader.
   *
   * @param department which
   * @param by who
   */
  record Approval(Department department, StaffNumber by) {

    void write(Canonical.Writer out) {
      out.text(department.name()).text(by.value());
    }

    static Approval read(Canonical.Reader in) {
      return new Approval(Department.valueOf(in.text()), new StaffNumber(in.text()));
    }
  }

  /**
   * Asks for a draft.
   *
   * @param request the caller's name for this request, the same for every try
   * @param scope the texts of which documents and years
   * @param leavingOut whether texts that may not be destroyed are left out; else one of them
   *     refuses the draft
   * @param by who drafts it
   */
  record Drafting(RequestId request, DestructionScope scope, boolean leavingOut, StaffNumber by) {}

  /**
   * Asks to record an appraisal.
   *
   * @param request the caller's name for this request, the same for every try
   * @param list the list
   * @param by who appraised it: not who drafted it
   * @param opinion the appraisal opinion
   */
  record Appraising(RequestId request, Drafted list, StaffNumber by, HoldWords opinion) {

    /** Checks the person; {@code ARCHIVE-073} if it is who drafted the list. */
    public Appraising {
      requireOthers(Set.of(list.by()), by);
    }
  }

  /**
   * Asks to record the approvals of two departments.
   *
   * @param request the caller's name for this request, the same for every try
   * @param list the list
   * @param first the one approval
   * @param second the other, of another department by another person
   */
  record Approving(RequestId request, Appraised list, Approval first, Approval second) {

    /** Checks departments ({@code ARCHIVE-074}) and persons ({@code ARCHIVE-073}). */
    public Approving {
      Refuse.unless(first.department() != second.department(), HoldCode.ONE_DEPARTMENT);
      requireOthers(Set.of(list.by(), list.drafted().by()), first.by());
      Refuse.unless(!first.by().equals(second.by()), HoldCode.ACTED_BEFORE);
      requireOthers(Set.of(list.by(), list.drafted().by()), second.by());
    }
  }

  /**
   * Asks to destroy the texts of a list.
   *
   * @param request the caller's name for this request, the same for every try
   * @param list the list
   * @param by who does it: who drafted the list, or somebody who has not acted on it
   */
  record Executing(RequestId request, Approved list, StaffNumber by) {

    /** Checks the person; {@code ARCHIVE-073} if it is who appraised or approved the list. */
    public Executing {
      requireOthers(Set.of(list.appraised().by()), by);
      requireOthers(Set.of(list.first().by()), by);
      requireOthers(Set.of(list.second().by()), by);
    }
  }

  private static void requireOthers(Set<StaffNumber> before, StaffNumber by) {
    Refuse.unless(!before.contains(by), HoldCode.ACTED_BEFORE);
  }
}
