/**
 * The pages of operations (运营管理部): the reports of all halls, invoices to review, months, and the
 * season with its archive.
 */
@NullMarked
package io.hall.app.operations;

import org.jspecify.annotations.NullMarked;
