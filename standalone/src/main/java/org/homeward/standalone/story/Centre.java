package org.homeward.standalone.story;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.homeward.kernel.identity.IncidentId;
import org.homeward.kernel.identity.ShelterId;
import org.homeward.kernel.message.Command;
import org.homeward.kernel.security.Actor;
import org.homeward.kernel.shelter.IncidentClass;
import org.homeward.kernel.shelter.IncidentCommand.CloseIncident;
import org.homeward.kernel.shelter.IncidentCommand.ReportIncident;
import org.homeward.kernel.shelter.IncidentCommand.TriageIncident;
import org.homeward.kernel.shelter.IncidentKind;
import org.homeward.kernel.shelter.RoomPlan;
import org.homeward.kernel.shelter.SectionKind;
import org.homeward.kernel.shelter.ShelterCommand.OpenShelter;
import org.homeward.kernel.shelter.StockCommand.ReceiveItems;
import org.homeward.kernel.shelter.StockId;
import org.homeward.kernel.time.ProgrammeCalendar;

/** The first humanitarian centre of Tripoli: forty places, its stock and its incidents; guests come by what is free. */
public final class Centre {
    /** The centre. */
    public static final ShelterId ID =
            ShelterId.of(UUID.nameUUIDFromBytes("Tripoli centre".getBytes(StandardCharsets.UTF_8)));

    /** What a guest receives on arrival. */
    public static final String ARRIVAL_KIT = "Arrival kit";

    private static final List<String> ITEMS = List.of(ARRIVAL_KIT, "Blanket", "Hygiene kit");
    private static final int DELIVERED_A_MONTH = 140;

    private final Script script;
    private final Chance chance;

    Centre(Script script, Chance chance) {
        this.script = script;
        this.chance = chance;
    }

    void write() {
        var opens = Timeline.CENTRE_OPENS;
        ask(
                opens,
                Team.SHELTER_MANAGEMENT.member(0),
                () -> new OpenShelter(ID, "Tripoli humanitarian centre", rooms(), opens));
        for (var month = opens;
                month.isBefore(Timeline.END);
                month = month.plusMonths(1).withDayOfMonth(1)) {
            delivery(month);
        }
        incidents(IncidentClass.A, 0.02, List.of(IncidentKind.FIRE, IncidentKind.ARMED_ENTRY));
        incidents(IncidentClass.B, 0.3, List.of(IncidentKind.FIGHT, IncidentKind.THEFT, IncidentKind.SELF_HARM));
        incidents(IncidentClass.C, 1.5, List.of(IncidentKind.DISPUTE, IncidentKind.DAMAGE));
    }

    /** The reference layout of forty places. */
    static List<RoomPlan> rooms() {
        var rooms = new ArrayList<RoomPlan>();
        rooms(rooms, "M", SectionKind.MEN, 4, 4);
        rooms(rooms, "W", SectionKind.WOMEN, 2, 4);
        rooms(rooms, "F", SectionKind.FAMILY, 2, 4);
        rooms(rooms, "B", SectionKind.UASC_BOYS, 1, 3);
        rooms(rooms, "G", SectionKind.UASC_GIRLS, 1, 2);
        rooms(rooms, "I", SectionKind.MEDICAL_ISOLATION, 1, 2);
        rooms(rooms, "P", SectionKind.PROTECTED, 1, 1);
        return List.copyOf(rooms);
    }

    private static void rooms(List<RoomPlan> rooms, String letter, SectionKind section, int count, int beds) {
        for (var number = 1; number <= count; number++) {
            var room = letter + number;
            rooms.add(new RoomPlan(
                    room,
                    section,
                    IntStream.rangeClosed(1, beds)
                            .mapToObj(bed -> room + "-" + bed)
                            .toList()));
        }
    }

    private void delivery(LocalDate day) {
        for (var item : ITEMS) {
            ask(
                    day,
                    Team.SHELTER_CARE.member(1),
                    () -> new ReceiveItems(new StockId(ID), item, DELIVERED_A_MONTH, "DN-" + day, day));
        }
    }

    private void incidents(IncidentClass grave, double aMonth, List<IncidentKind> kinds) {
        var luck = chance.branch("incidents " + grave);
        for (var day = Timeline.CENTRE_OPENS.plusDays(7); day.isBefore(Timeline.END); day = day.plusDays(1)) {
            if (luck.happens(aMonth / 30)) {
                incident(day, grave, luck.pick(kinds), luck);
            }
        }
    }

    private void incident(LocalDate day, IncidentClass grave, IncidentKind kind, Chance luck) {
        var id = IncidentId.of(StoryIds.at(ProgrammeCalendar.startOf(day), luck));
        var section = luck.pick(List.of(SectionKind.MEN, SectionKind.WOMEN, SectionKind.FAMILY));
        ask(
                day,
                Team.SHELTER_CARE.member(luck.below(9)),
                () -> new ReportIncident(id, ID, grave, kind, section, List.of(), day));
        ask(day, Team.SHELTER_MANAGEMENT.member(0), () -> new TriageIncident(id, grave, day));
        var closed = day.plusDays(luck.between(1, 9));
        ask(closed, Team.SHELTER_MANAGEMENT.member(1), () -> new CloseIncident(id, "TALK_HELD", closed));
    }

    private void ask(LocalDate day, Actor by, Supplier<Command> wish) {
        script.add(Step.on(day, by, wish).in(Hour.MORNING));
    }
}
