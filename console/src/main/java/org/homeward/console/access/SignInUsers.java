package org.homeward.console.access;

import java.util.List;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** The users as the sign-in knows them; signed in, a user goes by the id. */
final class SignInUsers implements UserDetailsService {
    private final UserAccounts accounts;

    SignInUsers(UserAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public UserDetails loadUserByUsername(String name) {
        return accounts.find(name)
                .map(account -> User.withUsername(account.id().value())
                        .password(account.password())
                        .disabled(!account.enabled())
                        .authorities(List.of())
                        .build())
                .orElseThrow(() -> new UsernameNotFoundException("no such user"));
    }
}
