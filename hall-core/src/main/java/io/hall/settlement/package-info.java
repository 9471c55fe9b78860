/**
 * What a cashier answers for at the end of a shift: the drawer counted, and the settlement sheet
 * (收费员结算汇总单) that must agree with the daily report (规程 7.1). Beside it stand the statements of
 * terminals, wallets and banks.
 *
 * <p>Start at {@link io.hall.settlement.ShiftRegister} and {@link
 * io.hall.settlement.SettlementSheet}.
 */
@NullMarked
package io.hall.settlement;

import org.jspecify.annotations.NullMarked;
