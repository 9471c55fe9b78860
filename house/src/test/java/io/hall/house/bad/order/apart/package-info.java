@NullMarked
package io.hall.house.bad.order.apart;

import org.jspecify.annotations.NullMarked;
