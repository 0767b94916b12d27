package org.homeward.platform.web;

import static org.homeward.platform.web.Schemas.tree;
import static org.homeward.platform.web.Schemas.typed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.homeward.kernel.Catalogue;
import org.homeward.kernel.message.MessageNames;

/** The answers of the API that are not a yes: their statuses, their stable codes and what they hold. */
final class ProblemSchemas {
    private static final String PROBLEM = "Problem";
    private static final String REFUSED = "Refused.";

    private record Kind(int status, String description, List<String> codes) {}

    private static final SortedMap<String, Kind> KINDS = new TreeMap<>(Map.ofEntries(
            Map.entry("Malformed", new Kind(400, "malformed: every fault with its pointer", List.of("malformed"))),
            Map.entry(
                    "NotSignedIn",
                    new Kind(401, "no valid access token", List.of("security.no-token", "security.bad-token"))),
            Map.entry(
                    "NotPermitted",
                    new Kind(
                            403,
                            "the role or office does not allow it",
                            List.of(
                                    "security.role-not-permitted",
                                    "security.other-office",
                                    "security.not-entrusted",
                                    "security.group-not-permitted",
                                    "security.not-allowed",
                                    "security.not-signed-in",
                                    "security.sender-not-proven"))),
            Map.entry("NotFound", new Kind(404, "unknown, or not visible", List.of("not-found"))),
            Map.entry("Erased", new Kind(410, "what it showed is erased", List.of("erased"))),
            Map.entry("NoLength", new Kind(411, "a body says how large it is", List.of("length-required"))),
            Map.entry(
                    "Stale", new Kind(412, "the stream has another version: currentVersion", List.of("stale-version"))),
            Map.entry(
                    "TooLarge",
                    new Kind(413, "a body has at most 256 KiB, a scan or photo 2 MiB", List.of("too-large"))),
            Map.entry(
                    "NotJson",
                    new Kind(415, "a body is JSON, but for scans and photos", List.of("unsupported-media-type"))),
            Map.entry(
                    "KeyReused",
                    new Kind(422, "the idempotency key was used with another body", List.of("key-reused"))),
            Map.entry(
                    "TooMany",
                    new Kind(
                            429,
                            "too many requests, refusals or open streams: wait as Retry-After says",
                            List.of(
                                    "security.too-many-requests",
                                    "security.too-many-refusals",
                                    "live.too-many-streams"))),
            Map.entry("Fault", new Kind(500, "a fault of ours; instance names it in our log", List.of("fault"))),
            Map.entry("Unavailable", new Kind(503, "not possible now: send the same again", List.of("unavailable")))));

    private ProblemSchemas() {}

    /** What may come back instead of the answer, by status. */
    static Map<String, Object> answers(List<String> kinds) {
        var answers = new TreeMap<String, Object>();
        kinds.forEach(kind -> answers.put(
                kind.startsWith(REFUSED)
                        ? "409"
                        : Integer.toString(KINDS.getOrDefault(kind, new Kind(0, "", List.of()))
                                .status()),
                tree("$ref", "#/components/responses/" + kind)));
        return answers;
    }

    /** The name of the refusals of a feature. */
    static String refusalsOf(String feature) {
        return REFUSED + feature;
    }

    /** All answers by name, those of features for the features given. */
    static Map<String, Object> components(Set<String> features) {
        var responses = new TreeMap<String, Object>();
        KINDS.forEach((name, kind) -> responses.put(name, response(kind)));
        features.forEach(feature -> responses.put(refusalsOf(feature), refused(feature)));
        return responses;
    }

    /** The schema of every problem. */
    static void describe(Schemas schemas) {
        var fault = Schemas.object(tree("pointer", typed("string"), "code", faultCode(), "message", typed("string")));
        var problem = tree(
                "type",
                "object",
                "properties",
                tree(
                        "type", Schemas.formatted("uri-reference"),
                        "title", typed("string"),
                        "status", typed("integer"),
                        "detail", typed("string"),
                        "instance", Schemas.formatted("uri"),
                        "code", typed("string"),
                        "errors", Schemas.list(fault, false),
                        "reason", typed("object"),
                        "nextSteps", Schemas.list(typed("string"), false),
                        "currentVersion", Schemas.whole(true)),
                "required",
                List.of("type", "title", "status", "code"));
        schemas.named().put(PROBLEM, problem);
    }

    private static Map<String, Object> faultCode() {
        return tree("type", "string", "enum", List.of("missing", "unknown", "wrong-type", "not-allowed"));
    }

    private static Map<String, Object> refused(String feature) {
        var codes = Catalogue.rejectionTypes().stream()
                .map(MessageNames::codeOf)
                .filter(code -> code.startsWith(feature + "."))
                .sorted()
                .toList();
        return response(new Kind(409, "refused by a rule: code, reason and nextSteps", codes));
    }

    private static Map<String, Object> response(Kind kind) {
        var parts = new ArrayList<Map<String, Object>>();
        parts.add(tree("$ref", "#/components/schemas/" + PROBLEM));
        parts.add(tree("properties", properties(kind)));
        return tree(
                "description",
                kind.description(),
                "content",
                tree("application/problem+json", tree("schema", tree("allOf", parts))));
    }

    private static Map<String, Object> properties(Kind kind) {
        var status = tree("const", kind.status());
        return kind.codes().isEmpty()
                ? tree("status", status)
                : tree("status", status, "code", tree("enum", kind.codes()));
    }
}
