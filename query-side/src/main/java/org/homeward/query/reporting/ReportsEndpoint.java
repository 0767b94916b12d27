package org.homeward.query.reporting;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.homeward.kernel.identity.AgreementId;
import org.homeward.kernel.reporting.DonorSpending;
import org.homeward.kernel.reporting.ReportFile;
import org.homeward.kernel.reporting.ReportFormat;
import org.homeward.kernel.reporting.ReportPeriod;
import org.homeward.kernel.reporting.ReportRequest;
import org.homeward.kernel.reporting.ReportScope;
import org.homeward.kernel.reporting.ReportingQuery.FindReportFile;
import org.homeward.kernel.reporting.ReportingQuery.FindSpending;
import org.homeward.kernel.reporting.ReportingQuery.FindTemplates;
import org.homeward.kernel.reporting.TemplateList;
import org.homeward.platform.messaging.QueryDispatcher;
import org.homeward.platform.security.CurrentActor;
import org.homeward.platform.web.IllegalParameter;
import org.homeward.platform.web.Questions;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reports over HTTP. The entity tag of a report is the hash of its bytes. */
@RestController
@RequestMapping("/api/reports")
final class ReportsEndpoint {
    private static final String FORMAT = "format";
    private static final List<String> PARAMETERS = List.of("period", "asOf", "agreement", FORMAT);

    private final Questions questions;

    ReportsEndpoint(QueryDispatcher queries, CurrentActor actors) {
        questions = new Questions(queries, actors);
    }

    @GetMapping
    TemplateList templates() {
        return questions.ask(new FindTemplates());
    }

    @GetMapping("/spending")
    DonorSpending spending(@RequestParam(defaultValue = "") String asOf) {
        return questions.ask(new FindSpending(Questions.asOf(asOf)));
    }

    @GetMapping("/{template}")
    ResponseEntity<byte[]> report(
            @PathVariable String template,
            @RequestParam Map<String, String> asked,
            @RequestHeader HttpHeaders headers) {
        asked.keySet().stream()
                .filter(name -> !PARAMETERS.contains(name))
                .findFirst()
                .ifPresent(ReportsEndpoint::refuse);
        return file(questions.ask(new FindReportFile(request(template, asked), format(asked, headers.getAccept()))));
    }

    private static void refuse(String unknown) {
        throw new IllegalParameter("parameters", "a report is asked for with " + String.join(", ", PARAMETERS));
    }

    private static ReportRequest request(String template, Map<String, String> asked) {
        var period = Questions.parameter("period", asked.getOrDefault("period", "all"), ReportPeriod::new);
        var scope = asked.containsKey("agreement")
                ? new ReportScope.OneAgreement(
                        Questions.parameter("agreement", asked.getOrDefault("agreement", ""), AgreementId::new))
                : ReportScope.ALL_OF_DONOR;
        var known = Questions.asOf(asked.getOrDefault("asOf", ""));
        return Questions.identifier(template, code -> new ReportRequest(code, scope, period, known));
    }

    private static ReportFormat format(Map<String, String> asked, List<MediaType> accepted) {
        if (asked.containsKey(FORMAT)) {
            return Arrays.stream(ReportFormat.values())
                    .filter(format -> format.extension().equals(asked.get(FORMAT)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalParameter(FORMAT, "a format is json, csv or xlsx"));
        }
        return accepted.stream()
                .flatMap(media -> Arrays.stream(ReportFormat.values())
                        .filter(format -> media.includes(MediaType.parseMediaType(format.mediaType()))))
                .findFirst()
                .orElse(ReportFormat.JSON);
    }

    private static ResponseEntity<byte[]> file(ReportFile file) {
        var disposition =
                ContentDisposition.attachment().filename(file.name()).build().toString();
        return ResponseEntity.ok()
                .eTag("\"" + file.sha256() + "\"")
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .header("X-Content-Type-Options", "nosniff")
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .body(Base64.getDecoder().decode(file.base64()));
    }
}
