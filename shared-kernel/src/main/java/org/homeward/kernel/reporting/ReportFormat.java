package org.homeward.kernel.reporting;

/** The file formats of a report. */
public enum ReportFormat {
    JSON("application/json", "json"),
    CSV("text/csv", "csv"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    private final String mediaType;
    private final String extension;

    ReportFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** The media type of the file. */
    public String mediaType() {
        return mediaType;
    }

    /** How the name of the file ends, without the dot. */
    public String extension() {
        return extension;
    }
}
