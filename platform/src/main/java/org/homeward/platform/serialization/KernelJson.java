package org.homeward.platform.serialization;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import org.homeward.kernel.money.Money;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * The JSON form of the kernel's values: a record of one text as that text, money as
 * {@code {"amount":"500.00","currency":"EUR"}}, a choice (a record of a sealed family) as an object with its name as
 * {@code "kind"}, sets sorted, components in the order they are declared.
 * Reading refuses what is unknown, missing, null or of another kind. Personal values are not part of it: who builds a
 * mapper decides how they appear.
 */
public final class KernelJson {
    private KernelJson() {}

    /** A mapper to be completed. */
    public static JsonMapper.Builder builder() {
        var forms = new SimpleModule("kernel");
        forms.addSerializer(Money.class, new MoneyForm.Writer());
        forms.addDeserializer(Money.class, new MoneyForm.Reader());
        forms.addSerializer(new SortedSet());
        return JsonMapper.builder()
                .changeDefaultVisibility(visibility -> visibility
                        .withVisibility(PropertyAccessor.ALL, Visibility.NONE)
                        .withVisibility(PropertyAccessor.FIELD, Visibility.ANY)
                        .withVisibility(PropertyAccessor.CREATOR, Visibility.ANY))
                .annotationIntrospector(new ChoiceNames())
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY, MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .addModule(forms)
                .addModule(new CodeText());
    }

    /** Whether values of this type are one text. */
    public static boolean isCode(Class<?> type) {
        return CodeText.isCode(type);
    }

    /** Whether values of this type say their kind. */
    public static boolean isChoice(Class<?> type) {
        return ChoiceNames.isChoice(type);
    }
}
