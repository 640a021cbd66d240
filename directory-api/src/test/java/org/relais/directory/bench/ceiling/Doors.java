package org.relais.directory.bench.ceiling;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** All that JAX-RS finds here. */
@ApplicationPath("/")
public class Doors extends Application {}
