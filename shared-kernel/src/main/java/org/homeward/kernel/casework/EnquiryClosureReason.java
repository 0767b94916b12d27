package org.homeward.kernel.casework;

/** Why an enquiry ends without a registration. */
public enum EnquiryClosureReason {
    /** Whoever asked did not come back and is not reached. */
    NO_CONTACT,
    /** Whoever asked is helped by somebody else. */
    REFERRED_ELSEWHERE,
    /** Whoever asked does not want to return any more. */
    NO_LONGER_INTERESTED,
    /** Nobody asked, or the same person asked twice. */
    OPENED_IN_ERROR
}
