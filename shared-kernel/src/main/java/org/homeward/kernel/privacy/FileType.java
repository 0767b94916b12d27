package org.homeward.kernel.privacy;

/** What a scan or photo may be. */
public enum FileType {
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    PDF("application/pdf", "pdf");

    private final String mediaType;
    private final String extension;

    FileType(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** Its name in HTTP. */
    public String mediaType() {
        return mediaType;
    }

    /** How names of such files end. */
    public String extension() {
        return extension;
    }
}
