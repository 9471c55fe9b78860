@NullMarked
package io.hall.house.bad.stranger;

import org.jspecify.annotations.NullMarked;
