/**
 * Policies: when something has happened, something else is to be done. A policy is a class {@code When..Then..} with
 * {@link org.homeward.platform.policy.Policy} and one event handler that sends one command through its {@link
 * org.homeward.platform.policy.PolicyGateway}. It may run twice for the same event; its command then gets the answer of
 * the first time.
 */
@NullMarked
package org.homeward.platform.policy;

import org.jspecify.annotations.NullMarked;
