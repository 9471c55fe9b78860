@NullMarked
package io.hall.house.bad.parent.internal;

import org.jspecify.annotations.NullMarked;
