/** The pages of finance (财务管理部): invoices that are handed over, and what they come to. */
@NullMarked
package io.hall.app.finance;

import org.jspecify.annotations.NullMarked;
