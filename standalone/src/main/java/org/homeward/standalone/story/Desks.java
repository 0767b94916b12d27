package org.homeward.standalone.story;

/**
 * Everybody who asks something of the system, all writing into one script.
 *
 * @param registration where people ask
 * @param protection where dangers are found
 * @param programme where money is given
 * @param counselling where people decide
 * @param papers where consulates are asked
 * @param medical where people are examined
 * @param flights where people leave
 * @param reintegration where a new start is made
 * @param finance where costs are recorded
 */
record Desks(
        RegistrationDesk registration,
        ProtectionDesk protection,
        ProgrammeDesk programme,
        CounsellingDesk counselling,
        PapersDesk papers,
        MedicalDesk medical,
        FlightDesk flights,
        ReintegrationDesk reintegration,
        FinanceDesk finance) {
    static Desks of(Script script, Guests guests) {
        return new Desks(
                new RegistrationDesk(script, guests),
                new ProtectionDesk(script),
                new ProgrammeDesk(script),
                new CounsellingDesk(script),
                new PapersDesk(script),
                new MedicalDesk(script),
                new FlightDesk(script),
                new ReintegrationDesk(script),
                new FinanceDesk(script));
    }
}
