/**
 * Who may sign in, and how: the users in their file, the authorization server that this process hosts, and the sign-in
 * of the console by OpenID Connect.
 */
@NullMarked
package org.homeward.console.access;

import org.jspecify.annotations.NullMarked;
