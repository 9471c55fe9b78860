package io.hall.security.disclosure;

import io.hall.check.Finding;
import io.hall.payment.HallCode;
import io.hall.security.account.Account;
import io.hall.security.account.Role;
import io.hall.security.masking.DataClass;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who may ask and who may permit (许可权限). The leader of the company permits everything; the leader
 * or head of a hall what is of that hall, the head masked personal data at most. Administrators
 * neither ask nor permit.
 */
final class DisclosurePolicy {

  private static final Set<Resource> OF_A_HALL =
      EnumSet.of(Resource.USER_INFORMATION, Resource.FEE_AMOUNTS, Resource.REPORTS);

  private DisclosurePolicy() {}

  /** What somebody answers for. */
  private record Reach(
      Set<Resource> resources, Optional<HallCode> hall, DataClass ceiling, boolean unmasks) {}

  /** 0 for those who have no business with the data. */
  static int rank(Account account) {
    return switch (account.role()) {
      case CASHIER -> 1;
      case HALL_HEAD, SETTLEMENT_ADMIN, FINANCE, AUDITOR -> 2;
      case LEADER -> account.hall().isPresent() ? 3 : 4;
      case SYSTEM_ADMIN, SECURITY_ADMIN -> 0;
    };
  }

  static boolean mayRequest(Account account) {
    return rank(account) > 0;
  }

  /** Returns what stands against an approval by {@code approver}; persons are not compared here. */
  static List<Finding> against(Account approver, Account requester, Terms terms) {
    List<Finding> against = new ArrayList<>();
    Optional<Reach> reach = reach(approver);
    if (reach.isEmpty() || rank(approver) <= rank(requester)) {
      against.add(Finding.of(DisclosureCode.RANK));
    }
    reach.ifPresent(r -> beyond(r, requester, terms, against));
    return against;
  }

  private static Optional<Reach> reach(Account account) {
    if (account.role() == Role.LEADER) {
      return Optional.of(
          new Reach(EnumSet.allOf(Resource.class), account.hall(), DataClass.L4, true));
    }
    return account.role() == Role.HALL_HEAD && account.hall().isPresent()
        ? Optional.of(new Reach(OF_A_HALL, account.hall(), DataClass.L3, false))
        : Optional.empty();
  }

  private static void beyond(Reach reach, Account requester, Terms terms, List<Finding> against) {
    if (reach.hall().isPresent()) {
      boolean own = requester.hall().equals(reach.hall());
      boolean only = terms.scope().halls().equals(Set.of(reach.hall().get()));
      add(against, own && only, "halls");
    }
    add(against, reach.resources().containsAll(terms.scope().resources()), "resources");
    add(against, terms.ceiling().compareTo(reach.ceiling()) <= 0, "ceiling");
    add(against, reach.unmasks() || terms.unmasked().isEmpty(), "unmasked");
  }

  private static void add(List<Finding> against, boolean within, String what) {
    if (!within) {
      against.add(Finding.of(DisclosureCode.OUT_OF_REACH).in(what));
    }
  }
}
