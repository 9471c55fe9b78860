package com.example.quickstart;

import io.hall.identity.constraints.ValidMobileNumber;
import io.hall.identity.constraints.ValidSocialCreditCode;
import io.hall.money.constraints.CapitalText;
import io.hall.money.constraints.YuanAmount;
import jakarta.validation.constraints.NotNull;

/**
 * A bean of a vendor's own, with constraints of hall.
 *
 * @param creditCode the company's code
 * @param phone whom to call
 * @param paid how much, in figures
 * @param inWords how much, in capital characters
 */
public record Customer(
    @NotNull @ValidSocialCreditCode String creditCode,
    @ValidMobileNumber(acceptSuspect = true) String phone,
    @YuanAmount String paid,
    @CapitalText String inWords) {}
