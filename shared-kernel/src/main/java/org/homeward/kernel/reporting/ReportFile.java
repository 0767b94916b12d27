package org.homeward.kernel.reporting;

/**
 * A report as a file; the same report in the same format has the same bytes for ever.
 *
 * @param name the name of the file
 * @param mediaType its media type
 * @param sha256 the hash of its bytes, in hexadecimal digits
 * @param base64 its bytes
 */
public record ReportFile(String name, String mediaType, String sha256, String base64) {}
