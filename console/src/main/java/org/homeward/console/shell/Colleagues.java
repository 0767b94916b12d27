package org.homeward.console.shell;

import java.util.HashMap;
import java.util.Map;
import org.homeward.console.access.UserAccounts;
import org.homeward.kernel.identity.UserId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What users are called. Events know them by id only; the names stand in the users file, if this console has one. */
@Component
final class Colleagues {
    private final ObjectProvider<UserAccounts> accounts;

    Colleagues(ObjectProvider<UserAccounts> accounts) {
        this.accounts = accounts;
    }

    /** The names of all users, as they are now. */
    Map<UserId, String> names() {
        var names = new HashMap<UserId, String>();
        accounts.ifAvailable(known -> known.all().forEach(account -> names.put(account.id(), account.name())));
        return Map.copyOf(names);
    }
}
