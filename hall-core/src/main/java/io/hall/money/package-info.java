/**
 * Amounts of renminbi (人民币) as whole fen, with named rounding, exact allocation and the capital
 * amounts (中文大写金额) of receipts and invoices.
 */
@NullMarked
package io.hall.money;

import org.jspecify.annotations.NullMarked;
