/**
 * Who may sign in, and how: the users in their file and the authorization server that this process hosts, or another
 * issuer that knows the users, and the sign-in of the console by OpenID Connect at either.
 */
@NullMarked
package org.homeward.console.access;

import org.jspecify.annotations.NullMarked;
