@NullMarked
package io.hall.house.bad.order.low.constraints;

import org.jspecify.annotations.NullMarked;
