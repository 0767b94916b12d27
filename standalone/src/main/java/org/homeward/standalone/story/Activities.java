package org.homeward.standalone.story;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.homeward.kernel.activity.ActivityCommand.CompleteActivity;
import org.homeward.kernel.activity.ActivityCommand.EnrolParticipant;
import org.homeward.kernel.activity.ActivityCommand.PlanActivity;
import org.homeward.kernel.activity.ActivityCommand.RecordAttendance;
import org.homeward.kernel.activity.ActivityKind;
import org.homeward.kernel.activity.Affiliation;
import org.homeward.kernel.activity.Attendance;
import org.homeward.kernel.funding.CoFunder;
import org.homeward.kernel.identity.ActivityId;
import org.homeward.kernel.identity.Sex;
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.money.Money;
import org.homeward.kernel.privacy.Personal;
import org.homeward.kernel.privacy.PurposeGroup;
import org.homeward.kernel.time.ProgrammeCalendar;

/** Trainings and workshops for those who work with migrants. */
final class Activities {
    private final Script script;
    private final FinanceDesk finance;
    private final Chance chance;
    private final Names names = new Names();

    Activities(Script script, FinanceDesk finance, Chance chance) {
        this.script = script;
        this.finance = finance;
        this.chance = chance;
    }

    private record Plan(
            ActivityId id,
            ActivityKind kind,
            String title,
            Agreement funder,
            LocalDate first,
            int days,
            Map<Affiliation, Integer> groups,
            String cost) {
        LocalDate last() {
            return first.plusDays(days - 1);
        }
    }

    void write(Timeline timeline, Agreements agreements) {
        var officials = Map.of(Affiliation.POLICE, 17, Affiliation.CIVIL_SOCIETY, 8);
        plan(
                ActivityKind.WORKSHOP,
                "Countering trafficking, first group",
                agreements.euFirst(),
                LocalDate.of(2007, 3, 18),
                3,
                officials,
                "4200.00");
        plan(
                ActivityKind.WORKSHOP,
                "Countering trafficking, second group",
                agreements.euFirst(),
                LocalDate.of(2007, 3, 25),
                3,
                officials,
                "4200.00");
        plan(
                ActivityKind.TRAINING,
                "Protection of vulnerable migrants in detention",
                agreements.euSecond(),
                timeline.note().with(TemporalAdjusters.next(DayOfWeek.SUNDAY)),
                4,
                Map.of(Affiliation.CIVIL_SOCIETY, 15, Affiliation.DETENTION_DIRECTOR, 10),
                "4800.00");
        plan(
                ActivityKind.WORKSHOP,
                "Labour migration policy",
                agreements.euSecond(),
                LocalDate.of(timeline.note().getYear(), 2, 16),
                4,
                Map.of(Affiliation.MINISTRY_OF_LABOUR, 22, Affiliation.EMBASSY, 8, Affiliation.OTHER, 5),
                "9600.00");
    }

    private void plan(
            ActivityKind kind,
            String title,
            Agreement funder,
            LocalDate first,
            int days,
            Map<Affiliation, Integer> groups,
            String cost) {
        var luck = chance.branch(title);
        var id = ActivityId.of(StoryIds.at(ProgrammeCalendar.startOf(first), luck));
        write(new Plan(id, kind, title, funder, first, days, new TreeMap<>(groups), cost), luck);
    }

    private void write(Plan plan, Chance luck) {
        var planned = plan.first().minusDays(25);
        var manager = Team.PROGRAMME.member(1);
        script.ask(
                planned,
                manager,
                () -> new PlanActivity(
                        plan.id(),
                        plan.kind(),
                        plan.title(),
                        plan.funder().id(),
                        "Tripoli",
                        plan.first(),
                        plan.last(),
                        planned));
        enrol(plan, luck);
        for (var day = plan.first(); !day.isAfter(plan.last()); day = day.plusDays(1)) {
            var held = day;
            var present = present(plan);
            script.ask(held, manager, () -> new RecordAttendance(plan.id(), held, present));
        }
        var over = plan.last().plusDays(1);
        script.ask(over, manager, () -> new CompleteActivity(plan.id(), 48, 79, over));
        finance.cost(
                new FinanceDesk.Cost(
                        Line.TRAINING,
                        Money.euros(plan.cost()),
                        List.of(new CoFunder(plan.funder().id(), 1)),
                        plan.last(),
                        "Hotel in Tripoli"),
                over.plusDays(10),
                luck.branch("cost"));
    }

    private void enrol(Plan plan, Chance luck) {
        plan.groups().forEach((affiliation, count) -> {
            for (var index = 0; index < count; index++) {
                var day = plan.first().minusDays(luck.between(3, 15));
                var sex = isWoman(index) ? Sex.F : Sex.M;
                var participant = SubjectId.of(StoryIds.at(ProgrammeCalendar.startOf(day), luck));
                var name = Personal.known(participant, PurposeGroup.IDENTITY, "name", names.of(Country.SDN, sex, luck));
                script.ask(
                        day,
                        Team.PROGRAMME.member(1),
                        () -> new EnrolParticipant(plan.id(), participant, name, sex, affiliation, day));
            }
        });
    }

    private static List<Attendance> present(Plan plan) {
        var present = new ArrayList<Attendance>();
        plan.groups().forEach((affiliation, count) -> {
            var women = (count + 1) / 4;
            present.add(new Attendance(affiliation, women, count - women));
        });
        return List.copyOf(present);
    }

    private static boolean isWoman(int index) {
        return index % 4 == 2;
    }
}
