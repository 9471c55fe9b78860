@NullMarked
package io.hall.house.bad.money;

import org.jspecify.annotations.NullMarked;
