package vn.huunghi.kit.rest;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Files that live as long as the request, however it ends. */
@RequestScoped
class RequestFiles {
    private final List<Path> files = new ArrayList<>();

    Path create() throws IOException {
        Path file = Files.createTempFile("upload-", null);
        files.add(file);
        return file;
    }

    @PreDestroy
    void delete() throws IOException {
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }
}
