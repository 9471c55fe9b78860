@NullMarked
package io.hall.house.bad.order.low;

import org.jspecify.annotations.NullMarked;
