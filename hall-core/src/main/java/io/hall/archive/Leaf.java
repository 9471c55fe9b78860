package io.hall.archive;

import io.hall.receipt.NumberedRecord;
import io.hall.store.Hash;

/**
 * A record that is to be a leaf.
 *
 * @param hash the record's hash
 * @param said what it says
 * @param refund whether its number is a refund voucher's
 */
record Leaf(String stream, long position, Hash hash, NumberedRecord said, boolean refund) {}
