@NullMarked
package io.hall.house.bad.order.nowhere;

import org.jspecify.annotations.NullMarked;
