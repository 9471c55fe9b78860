package io.hall.bench.issue;

/**
 * How much faster ours is to be than a peer.
 *
 * @param threads with how many clients
 * @param peer the peer's name in the report
 * @param least ours, divided by the peer
 */
record Goal(int threads, String peer, double least) {}
