package org.homeward.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipInputStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an Axon Server has stored, copied while it runs, as the runbook of backups says.
 *
 * @param folder the folder of its stores
 * @param copy where the copy is
 */
record SavedAxonServer(Path folder, Path copy) {
    private static final List<String> TYPES = List.of("EVENT", "SNAPSHOT");

    /** Copies its control database first, then the files that it names, the last of which grows meanwhile. */
    static SavedAxonServer of(Addresses there, Path copy) {
        var server = Stores.axonServerHttp(there);
        try (var client = HttpClient.newHttpClient()) {
            var control = Path.of(ask(
                    client,
                    HttpRequest.newBuilder(URI.create(server + "/createControlDbBackup"))
                            .POST(HttpRequest.BodyPublishers.noBody())));
            unpack(control, copy);
            Files.delete(control);
            var folder = Path.of("");
            for (var type : TYPES) {
                var named =
                        ask(client, HttpRequest.newBuilder(URI.create(server + "/v1/backup/eventstore?type=" + type)));
                for (var name : new JsonMapper().readTree(named).path("filenames")) {
                    var file = Path.of(name.asString());
                    folder = folderOf(file);
                    var target = copy.resolve(folder.relativize(file));
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
            return new SavedAxonServer(folder, copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Puts the copy where the stores were, which are put aside; the server has to be killed and started then, because it
     * still writes to them.
     *
     * @return where they are
     */
    Path putBack() {
        var aside = folder.resolveSibling(folder.getFileName() + "-aside-" + Office.id("run"));
        try (var files = Files.walk(copy)) {
            Files.move(folder, aside);
            for (var file : files.toList()) {
                Files.copy(file, folder.resolve(copy.relativize(file).toString()));
            }
            return aside;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folderOf(Path file) {
        return Addresses.folders().stream()
                .filter(file::startsWith)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("HOMEWARD_STORE_FOLDERS names no folder of " + file));
    }

    private static String ask(HttpClient client, HttpRequest.Builder request) throws IOException {
        try {
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.uri() + " answered " + answer.statusCode());
            }
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void unpack(Path zip, Path into) throws IOException {
        Files.createDirectories(into);
        try (var packed = new ZipInputStream(Files.newInputStream(zip))) {
            for (var entry = packed.getNextEntry(); entry != null; entry = packed.getNextEntry()) {
                Files.copy(
                        packed,
                        into.resolve(Path.of(entry.getName()).getFileName().toString()));
            }
        }
    }
}
