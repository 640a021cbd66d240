package org.relais.directory.lookup.rest;

import java.util.List;

/** The home page: how much there is, by country and by service. */
public record HomeModel(long total, List<Choice> countries, List<Choice> services) {}
