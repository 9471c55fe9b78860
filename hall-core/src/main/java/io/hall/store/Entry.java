package io.hall.store;

import java.time.Instant;

/**
 * What is to be appended to a stream.
 *
 * @param stream the stream's name, such as {@code receipt-book/JZ26-A}
 * @param kind what the record is, with its version: {@code receipt.issue.1}
 * @param request the caller's name for the request
 * @param at when, by the caller's clock; stored in milliseconds
 * @param body canonical bytes without personal data
 * @param personal canonical bytes of the personal fields; empty when there are none. They enter the
 *     chain only as a salted commitment and can be erased without breaking it
 */
public record Entry(
    String stream,
    String kind,
    RequestId request,
    Instant at,
    Canonical body,
    Canonical personal) {}
