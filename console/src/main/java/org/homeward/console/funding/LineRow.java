package org.homeward.console.funding;

import org.homeward.console.words.Words;
import org.homeward.kernel.funding.LineUse;

/**
 * A budget line.
 *
 * @param code its heading
 * @param name its name
 * @param use the use of its money
 */
record LineRow(String code, String name, AgreementCard.Use use) {
    static LineRow of(LineUse line, Words say) {
        return new LineRow(line.code(), line.name(), AgreementCard.money(line.money(), say));
    }
}
