@NullMarked
package io.hall.house.bad.order.high;

import org.jspecify.annotations.NullMarked;
