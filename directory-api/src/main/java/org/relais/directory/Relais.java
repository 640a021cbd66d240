package org.relais.directory;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The doors of the node: every JAX-RS resource of the rooms. */
@ApplicationPath("/")
public class Relais extends Application {
    /** No second description of the same beside {@code /openapi}. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
