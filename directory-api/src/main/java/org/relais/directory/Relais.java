package org.relais.directory;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The doors of the node: every JAX-RS resource of the rooms. */
@ApplicationPath("/")
public class Relais extends Application {}
