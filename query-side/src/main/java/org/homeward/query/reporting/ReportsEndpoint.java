package org.homeward.query.reporting;

import java.util.Base64;
import org.homeward.kernel.reporting.DonorReport;
import org.homeward.kernel.reporting.DonorSpending;
import org.homeward.kernel.reporting.ReportFile;
import org.homeward.kernel.reporting.ReportingQuery.FindReportFile;
import org.homeward.kernel.reporting.ReportingQuery.FindSpending;
import org.homeward.kernel.reporting.ReportingQuery.FindTemplates;
import org.homeward.kernel.reporting.TemplateList;
import org.homeward.platform.messaging.QueryDispatcher;
import org.homeward.platform.security.CurrentActor;
import org.homeward.platform.web.Asks;
import org.homeward.platform.web.Means;
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
    private final Questions questions;

    ReportsEndpoint(QueryDispatcher queries, CurrentActor actors) {
        questions = new Questions(queries, actors);
    }

    @GetMapping
    @Asks(value = FindTemplates.class, summary = "Which reports there are")
    TemplateList templates() {
        return questions.ask(new FindTemplates());
    }

    @GetMapping("/spending")
    @Asks(value = FindSpending.class, summary = "What every donor has spent")
    DonorSpending spending(@Means(Means.AS_OF) @RequestParam(defaultValue = "") String asOf) {
        return questions.ask(new FindSpending(Questions.asOf(asOf)));
    }

    @GetMapping("/{template}")
    @Asks(
            value = FindReportFile.class,
            summary = "A report as a file",
            file = DonorReport.class,
            mediaTypes = {"text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
    ResponseEntity<byte[]> report(
            @Means(value = "the template: its code, or code and version", example = "eu.v1") @PathVariable
                    String template,
            ReportParameters asked,
            @RequestHeader HttpHeaders headers) {
        return file(questions.ask(new FindReportFile(asked.request(template), asked.format(headers.getAccept()))));
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
