/**
 * Statements (对账单) as clerks have them: XLSX, and text in UTF-8, UTF-16 or GB18030, in the columns
 * of whoever wrote them, read into hall's own {@link io.hall.settlement.Statement}.
 *
 * <p>Start at {@link io.hall.statements.StatementFile#read}; which column is what stands in a
 * {@link io.hall.statements.StatementMapping}.
 */
@NullMarked
package io.hall.statements;

import org.jspecify.annotations.NullMarked;
