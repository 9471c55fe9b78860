package io.hall.archive;

import io.hall.calendar.BusinessDate;
import io.hall.payment.HallCode;
import io.hall.receipt.ReceiptNumber;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What the chain says of the record that a personal text belongs to: what keeps it and who may hold
 * it. It says nothing of the text.
 *
 * @param kind the kind of its stream
 * @param stream its stream
 * @param position its position
 * @param years the documents that it is or is part of, and the accounting year of each
 * @param dates what it is about: one day, or the first and the last of a month
 * @param hall whose it is; empty when the record does not say
 * @param number the receipt or refund voucher that it is about; empty when it is about none, or the
 *     record does not say
 */
record PersonalText(
    FiledStream kind,
    String stream,
    long position,
    SortedMap<KeptDocument, Integer> years,
    List<BusinessDate> dates,
    Optional<HallCode> hall,
    Optional<ReceiptNumber> number) {}
