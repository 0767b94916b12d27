package org.homeward.standalone.story;

import org.homeward.kernel.identity.CountryCode;

/**
 * The countries people return to, in the order in which the first of each returned, with what a return to them depends
 * on. Shares are per thousand of all returns, durations of travel documents in days.
 */
enum Country {
    NER("NIM", 185, 10, 25, 10, "ha", Naming.SAHEL),
    MLI("BKO", 150, 10, 25, 6, "fr", Naming.SAHEL),
    GHA("ACC", 140, 14, 30, 4, "en", Naming.GUINEA_COAST),
    NGA("LOS", 100, 14, 40, 10, "en", Naming.GUINEA_COAST),
    BFA("OUA", 90, 12, 30, 4, "fr", Naming.SAHEL),
    SEN("DKR", 60, 12, 30, 4, "fr", Naming.SAHEL),
    TGO("LFW", 40, 12, 30, 6, "fr", Naming.GUINEA_COAST),
    BEN("COO", 25, 12, 30, 6, "fr", Naming.GUINEA_COAST),
    CIV("ABJ", 25, 15, 40, 7, "fr", Naming.GUINEA_COAST),
    TCD("NDJ", 20, 10, 30, 8, "ar", Naming.NILE),
    SDN("KRT", 20, 10, 25, 8, "ar", Naming.NILE),
    GIN("CKY", 20, 20, 45, 5, "fr", Naming.SAHEL),
    ETH("ADD", 25, 40, 80, 30, "am", Naming.HORN),
    CMR("DLA", 15, 25, 60, 8, "fr", Naming.GUINEA_COAST),
    GMB("BJL", 15, 15, 40, 3, "en", Naming.SAHEL),
    SLE("FNA", 10, 20, 45, 5, "en", Naming.GUINEA_COAST),
    LBR("ROB", 15, 30, 60, 8, "en", Naming.GUINEA_COAST),
    BGD("DAC", 15, 20, 45, 1, "bn", Naming.SOUTH_ASIA),
    COD("FIH", 5, 30, 70, 12, "fr", Naming.GUINEA_COAST),
    MRT("NKC", 5, 15, 30, 3, "ar", Naming.NILE),
    GNB("OXB", 7, 35, 70, 4, "fr", Naming.SAHEL),
    PAK("ISB", 5, 20, 45, 1, "ur", Naming.SOUTH_ASIA),
    LKA("CMB", 5, 35, 70, 4, "en", Naming.SOUTH_ASIA),
    IND("DEL", 3, 20, 45, 1, "en", Naming.SOUTH_ASIA);

    /** Which names people have. */
    enum Naming {
        SAHEL,
        GUINEA_COAST,
        NILE,
        HORN,
        SOUTH_ASIA
    }

    private final String airport;
    private final int share;
    private final int papersMedian;
    private final int papersNinetieth;
    private final int womenPercent;
    private final String language;
    private final Naming naming;

    Country(
            String airport,
            int share,
            int papersMedian,
            int papersNinetieth,
            int womenPercent,
            String language,
            Naming naming) {
        this.airport = airport;
        this.share = share;
        this.papersMedian = papersMedian;
        this.papersNinetieth = papersNinetieth;
        this.womenPercent = womenPercent;
        this.language = language;
        this.naming = naming;
    }

    CountryCode code() {
        return new CountryCode(name());
    }

    String airport() {
        return airport;
    }

    int share() {
        return share;
    }

    /** How long its consulate needs for a travel document. */
    Spread papers() {
        return new Spread(papersMedian, papersNinetieth);
    }

    double womenShare() {
        return womenPercent / 100.0;
    }

    String language() {
        return language;
    }

    Naming naming() {
        return naming;
    }

    /** Whether it is one of the countries that all returns of the note's year go to. */
    boolean isOfNoteYear() {
        return switch (this) {
            case MLI, GHA, SEN, NGA, NER, LBR -> true;
            case BFA, TGO, BEN, CIV, TCD, SDN, GIN, ETH, CMR, GMB, SLE, BGD, COD, MRT, GNB, PAK, LKA, IND -> false;
        };
    }
}
