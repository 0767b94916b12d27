/**
 * Forms for commands: the fields follow from the command's record, what was typed becomes the same JSON that the API
 * takes, and every answer is shown in words beside the fields.
 */
@NullMarked
package org.homeward.console.form;

import org.jspecify.annotations.NullMarked;
