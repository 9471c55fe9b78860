/**
 * How fast an invoice of ten lines is checked: as it is, in a vendor's bean, and through Bean
 * Validation beside an equally large bean that has built-in constraints alone; and how fast the
 * data file of one is read, beside Jackson and JAXB.
 */
@NullMarked
package io.hall.bench.invoice;

import org.jspecify.annotations.NullMarked;
