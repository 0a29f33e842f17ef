package fr.annales.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** A server that is set up and loaded; what it refuses is a failure. */
record Http(URI server, HttpClient client) {

    void send(String method, String path, BodyPublisher body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(server.resolve(path))
                .header("Content-Type", "application/json")
                .method(method, body)
                .build();
        var answer = client.send(request, BodyHandlers.ofString());
        // Of a bulk, parts may be refused in an answer that is none.
        if (answer.statusCode() != 200 || answer.body().contains("\"errors\":true"))
            throw new IOException("%s %s: %s".formatted(method, path, answer.body()));
    }

    void post(String path) throws IOException, InterruptedException {
        send("POST", path, BodyPublishers.noBody());
    }
}
