package org.relais.directory.lookup.rest;

/** Something to click: where it leads, how it is called, how many entries are there. */
public record Choice(String name, String address, long count, boolean chosen) {}
