package org.homeward.kernel.security;

/** The roles of the field; what each may do is decided by one policy table. */
public enum Role {
    /** Outreach or hotline worker. */
    OUT,
    /** Registration officer. */
    REG,
    /** Return counsellor. */
    CSL,
    /** Protection officer. */
    PRO,
    /** Child-protection officer. */
    CPO,
    /** Medical officer. */
    MED,
    /** Consular and document officer. */
    DOC,
    /** Movement officer. */
    MOV,
    /** Shelter manager. */
    SHM,
    /** Shelter worker. */
    SHW,
    /** Reintegration officer in the country of return. */
    RIO,
    /** Project manager. */
    PM,
    /** Finance officer. */
    FIN,
    /** Chief of mission. */
    HOM,
    /** External auditor. */
    AUD,
    /** Donor's reporting user. */
    DON,
    /** Data-protection officer. */
    DPO,
    /** Administrator of users and of the running system; sees no personal data. */
    ADM,
    /** The system's own policies and deadlines. */
    SYS
}
