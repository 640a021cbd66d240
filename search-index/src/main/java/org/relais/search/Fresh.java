package org.relais.search;

import java.time.LocalDate;

/** Confirmed not more than so many days before {@code today}. */
public record Fresh(int days, LocalDate today) {}
