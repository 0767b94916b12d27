package org.homeward.console.casework;

import java.util.ArrayList;
import java.util.List;
import org.homeward.console.words.Shown;
import org.homeward.console.words.Words;
import org.homeward.kernel.casework.CaseContent;
import org.homeward.kernel.casework.CaseContent.Identity;

/** What is known about the person and how the case began. */
final class PersonFacts {
    private PersonFacts() {}

    static Shown name(CaseContent content, Words say) {
        return content.person()
                .map(person -> say.name(person.name()))
                .orElseGet(() -> new Shown(say.text("case.unregistered"), false));
    }

    static List<Fact> of(CaseContent content, Words say) {
        var facts = new ArrayList<Fact>();
        content.person().ifPresent(person -> facts.addAll(identity(person, say)));
        content.enquiry().ifPresent(enquiry -> {
            facts.add(Fact.plain(say.text("case.enquiry"), say.choice(enquiry.channel())));
            facts.add(Fact.plain(say.text("case.opened"), say.day(enquiry.receivedOn())));
            facts.add(Fact.plain(
                    say.text("case.office"), say.office(enquiry.office().code())));
        });
        return List.copyOf(facts);
    }

    private static List<Fact> identity(Identity person, Words say) {
        return List.of(
                new Fact(say.field("", "birthDate"), say.personalDay(person.birthDate())),
                Fact.plain(say.field("", "birthYear"), Integer.toString(person.birthYear())),
                Fact.plain(say.field("", "sex"), say.choice(person.sex())),
                Fact.plain(say.field("", "nationality"), say.country(person.nationality())),
                Fact.plain(say.field("", "countryOfReturn"), say.country(person.countryOfReturn())),
                Fact.plain(say.field("", "language"), say.language(person.language())),
                Fact.plain(say.field("", "situation"), say.choice(person.situation())),
                Fact.plain(say.field("", "needs"), someOrNone(say.choices(person.needs()), say)),
                Fact.plain(say.field("", "basis"), say.choice(person.basis())));
    }

    private static String someOrNone(String words, Words say) {
        return words.isEmpty() ? say.text("value.none") : words;
    }
}
