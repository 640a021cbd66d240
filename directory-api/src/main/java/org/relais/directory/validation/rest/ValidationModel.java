package org.relais.directory.validation.rest;

import java.util.Optional;
import org.relais.directory.validation.Report;

/** The page on which a feed is validated, with what was found once that is done. */
public record ValidationModel(String address, Optional<Report> report) {}
