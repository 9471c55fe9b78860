/** A billing service that embeds hall in Spring transactions. */
@NullMarked
package com.example.billing;

import org.jspecify.annotations.NullMarked;
