package org.homeward.console.form;

import java.util.OptionalLong;
import org.homeward.kernel.message.Command;

/**
 * A command that is to be sent from a place of the console.
 *
 * @param type the command
 * @param prefill what is known about its fields
 * @param action where the form is sent
 * @param back where to go when it is done or given up
 * @param version the version of the stream the user sees; empty when the command expects none
 */
public record Errand(
        Class<? extends Command> type, Prefill prefill, String action, String back, OptionalLong version) {}
