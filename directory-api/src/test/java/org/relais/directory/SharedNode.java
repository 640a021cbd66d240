package org.relais.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a node with the demonstration entries to every test class that asks, the same to all; it ends with the run. */
final class SharedNode implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == ServedNode.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(SharedNode.class))
                .getOrComputeIfAbsent(ServedNode.class, type -> started(), ServedNode.class);
    }

    private static ServedNode started() {
        try {
            Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "shared-node");
            return ServedNode.withDemonstration(folder.resolve("data"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
