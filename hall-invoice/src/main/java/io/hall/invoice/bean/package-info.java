/**
 * The invoice bean of any program (第三方系统的发票对象), checked as it is: an {@link
 * io.hall.invoice.bean.InvoiceShape} says once where its figures stand, and an {@link
 * io.hall.invoice.bean.InvoiceValidator} lays what is found on the bean's own properties.
 *
 * <p>Nothing is judged here: the rules are those of {@link io.hall.invoice.tax.InvoiceCheck}. Only
 * what a {@link io.hall.invoice.bean.Stage} demands is added.
 */
@NullMarked
package io.hall.invoice.bean;

import org.jspecify.annotations.NullMarked;
