package org.homeward.kernel.reporting;

import java.util.List;
import org.homeward.kernel.funding.Donor;
import org.homeward.kernel.money.Currency;

/**
 * The templates of reports, in the order of their codes.
 *
 * @param templates the templates
 */
public record TemplateList(List<Template> templates) {
    public TemplateList {
        templates = List.copyOf(templates);
    }

    /**
     * A template.
     *
     * @param code its code, for example {@code eu}
     * @param version the version of its definition
     * @param title its title
     * @param donor whose agreements it reports on
     * @param currency the currency of its amounts
     */
    public record Template(String code, int version, String title, Donor donor, Currency currency) {}
}
