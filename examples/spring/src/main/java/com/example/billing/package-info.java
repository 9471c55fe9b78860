/** A billing service that issues receipts with hall's starter for Spring Boot. */
@NullMarked
package com.example.billing;

import org.jspecify.annotations.NullMarked;
